// The queue by clock: what waits, who has it, and one key to take the next. N claims, J and K move, Enter opens.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueView } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { isTyping } from '../../parts/desk/desk-keys.ts'
import { useKeysSwitch } from '../../parts/desk/use-desk-keys.ts'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { Page, PageName } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useClaimNext } from './decided.tsx'
import styles from './queue.module.css'
import { filterQueue, type QueueFilter } from './queue-filter.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueTable } from './queue-table.tsx'
import { claim, deskKey, queueKey, release } from './review-calls.ts'
import { type QueueLine, useMayReview, useQueue } from './use-claimed.ts'

const Figures = ({ queue }: { readonly queue: QueueView }) => {
  const { t } = useTranslation('review')
  const figures = ['waiting', 'late', 'mine'] as const
  return (
    <dl className={styles.figures}>
      {figures.map((figure) => (
        <div key={figure} data-figure={figure} data-none={queue[figure] === 0}>
          <dt>{t(`queue.${figure}`)}</dt>
          <dd>{queue[figure]}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Claims a line and opens its desk; one's own or another's is opened without claiming. */
const useOpen = (mayReview: boolean) => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (line: QueueLine) => {
      if (mayReview && line.claimedBy === undefined && !line.claimedByMe) {
        queries.setQueryData(deskKey(line.id), await claim(line.id))
        await queries.invalidateQueries({ queryKey: queueKey })
      }
      return line.id
    },
    onSuccess: (applicationId) => navigate({ to: '/review/$applicationId', params: { applicationId } }),
    onError: () => queries.invalidateQueries({ queryKey: queueKey }),
  })
}

/** Moves the focus between the rows' own buttons. */
const moveRow = (by: 1 | -1): void => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-queue-open]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus()
}

const useQueueKeys = (claimOne: () => void): void => {
  const [isOn] = useKeysSwitch()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isOn || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'n') claimOne()
      else if (event.key === 'j') moveRow(1)
      else if (event.key === 'k') moveRow(-1)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

const QueueBody = ({ queue, aside }: { readonly queue: QueueView; readonly aside: ReactNode }) => {
  const { t } = useTranslation('review')
  const queries = useQueryClient()
  const now = useNow()
  const [filter, setFilter] = useState<QueueFilter>('all')
  const [search, setSearch] = useState('')
  const mayReview = useMayReview()
  const open = useOpen(mayReview)
  const giveBack = useMutation({
    mutationFn: (line: QueueLine) => release(line.id),
    onSettled: () => queries.invalidateQueries({ queryKey: queueKey }),
  })
  const lines = filterQueue(queue.items, filter, search, now)
  const cause = open.error ?? giveBack.error
  if (queue.items.length === 0) return <EmptyState name={t('queue.empty')} text={t('queue.empty-text')} />
  return (
    <>
      <QueueFilters
        lines={queue.items}
        filter={filter}
        onFilter={setFilter}
        search={search}
        onSearch={setSearch}
      />
      {cause ? <ProblemPanel cause={cause} /> : null}
      {aside}
      {lines.length === 0 ? (
        <EmptyState name={t('queue.none')} text={t('queue.none-text')}>
          <Button
            onClick={() => {
              setFilter('all')
              setSearch('')
            }}
          >
            {t('queue.show-all')}
          </Button>
        </EmptyState>
      ) : (
        <QueueTable
          lines={lines}
          mayReview={mayReview}
          opening={open.isPending ? open.variables.id : undefined}
          onOpen={(line) => open.mutate(line)}
          onRelease={(line) => giveBack.mutate(line)}
        />
      )}
      <p className={styles.keys}>{t('queue.keys')}</p>
    </>
  )
}

export const QueuePage = () => {
  const { t } = useTranslation('review')
  const queue = useQueue()
  const next = useClaimNext()
  const mayReview = useMayReview()
  useQueueKeys(() => {
    if (mayReview && !next.isPending) next.mutate()
  })
  return (
    <Page title={t('queue.title')}>
      <div className={styles.top}>
        <PageName name={t('queue.title')} below={t('queue.below')} />
        {queue.data ? <Figures queue={queue.data} /> : null}
        {mayReview ? (
          <Button kind="primary" className={styles.next} busy={next.isPending} onClick={() => next.mutate()}>
            {t('queue.next')}
            <kbd className={styles.cap}>N</kbd>
          </Button>
        ) : null}
      </div>
      {queue.isPending ? <Waiting label={t('queue.title')} rows={6} /> : null}
      {queue.isError ? <ProblemPanel cause={queue.error} again={() => void queue.refetch()} /> : null}
      {queue.data ? (
        <QueueBody queue={queue.data} aside={next.isError ? <ProblemPanel cause={next.error} /> : null} />
      ) : null}
    </Page>
  )
}
