// After a decision: what happened, how long it took, and the next case under the thumb: Enter takes it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Check, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../parts/button.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './desk.module.css'
import { claimNext, queueKey } from './review-calls.ts'
import { useQueue } from './use-claimed.ts'

export type Decision = {
  readonly kind: 'returned' | 'passed'
  readonly domain: string
  /** What follows now, in words. */
  readonly follows: string
  readonly seconds: number
}

/** Claims the next case and goes to it; an empty queue is an answer, not an error. */
export const useClaimNext = () => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: claimNext,
    onSuccess: async ({ applicationId }) => {
      await queries.invalidateQueries({ queryKey: queueKey })
      await navigate({ to: '/review/$applicationId', params: { applicationId } })
    },
  })
}

type DecidedProps = {
  readonly decision: Decision
  /** The next case may be this very one, resubmitted meanwhile: then the address stays, and the desk must open again. */
  readonly onNext: () => void
}

export const Decided = ({ decision, onNext }: DecidedProps) => {
  const { t } = useTranslation('review')
  const next = useClaimNext()
  const queue = useQueue()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const isEmpty = next.isError && problemOf(next.error).code === 'queue-empty'
  const isReturned = decision.kind === 'returned'
  return (
    <Page title={t(`decided.${decision.kind}`)}>
      <div className={styles.decided}>
        <span className={styles.decidedMark} data-kind={decision.kind}>
          {isReturned ? <Undo2 size={26} aria-hidden="true" /> : <Check size={28} aria-hidden="true" />}
        </span>
        <h1>{t(`decided.${decision.kind}-name`, { domain: decision.domain })}</h1>
        <p>{decision.follows}</p>
        <p className={styles.took}>
          {t('decided.took', {
            seconds: decision.seconds,
            minutes: Math.floor(decision.seconds / 60),
            rest: decision.seconds % 60,
            context: decision.seconds < 60 ? 'short' : 'long',
          })}
        </p>
        {isEmpty ? <p role="status">{t('decided.empty')}</p> : null}
        {next.isError && !isEmpty ? <ProblemPanel cause={next.error} /> : null}
        <div className={styles.decidedEnds}>
          <Button
            ref={button}
            kind="primary"
            busy={next.isPending}
            disabled={isEmpty}
            onClick={() => next.mutate(undefined, { onSuccess: onNext })}
          >
            {t('decided.next')}
          </Button>
          <Link to="/review">{t('decided.queue', { count: queue.data?.waiting ?? 0 })}</Link>
        </div>
      </div>
    </Page>
  )
}
