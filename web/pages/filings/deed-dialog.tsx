// Before a deed begins: what will happen, how long it takes, whether somebody is asked by SMS, and what stands afterwards.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filingsKey, startFollowUp } from '../../api/filings.ts'
import type { FilingLine } from '../../api/shapes.ts'
import { useCaseReplacer } from '../../case/use-case.ts'
import { Button } from '../../parts/button.tsx'
import { SelectBox } from '../../parts/control.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { Stacked } from '../../parts/stacked.tsx'
import { type Deed, followUpOf, isGrave, smsOf, targetsFor } from './actions.ts'
import styles from './deed-dialog.module.css'

/** The sentence and the three figures of a deed. */
export const Explanation = ({ deed }: { readonly deed: Deed }) => {
  const { t } = useTranslation('filings')
  const { kind, filing, service } = deed
  const number = service?.serviceFilingNumber ?? filing.subjectNumber
  const long = kind === 'move' || kind === 'hand-over' ? `explain.${kind}.long` : `long.${kind.split('-')[0]}`
  const facts = [
    ['long', t(long)],
    ['sms', t(`sms.${smsOf(kind)}`)],
    ['after', t(`explain.${kind}.after`)],
  ] as const
  return (
    <>
      <p>{t(`explain.${kind}.what`, { number })}</p>
      <dl className={styles.facts}>
        {facts.map(([key, text]) => (
          <div key={key} data-grave={(key === 'after' && isGrave(kind)) || undefined}>
            <dt>{t(`facts.${key}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

export const useDeedName = (): ((deed: Deed) => string) => {
  const { t } = useTranslation('filings')
  return ({ kind, service }) => t(`explain.${kind}.name`, { name: service?.name || service?.domain || '' })
}

export const DeedDialog = ({
  deed,
  filings,
  onClose,
}: {
  readonly deed: Deed
  readonly filings: readonly FilingLine[]
  readonly onClose: () => void
}) => {
  const { t } = useTranslation('filings')
  const nameOf = useDeedName()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const replace = useCaseReplacer()
  const targets = targetsFor(filings, deed.filing)
  const [moveTo, setMoveTo] = useState(targets[0]?.subjectNumber ?? '')
  const starting = useMutation({
    mutationFn: () => startFollowUp(followUpOf(deed, moveTo)),
    onSuccess: async (fresh) => {
      replace(fresh)
      void queries.invalidateQueries({ queryKey: filingsKey })
      await navigate({ to: '/cases/$caseId', params: { caseId: fresh.id } })
    },
  })
  return (
    <Dialog isOpen name={nameOf(deed)} onClose={onClose}>
      <Explanation deed={deed} />
      {deed.kind === 'move' ? (
        <Stacked label={t('explain.move.target')}>
          {(ids) => (
            <SelectBox
              {...ids}
              value={moveTo}
              onChange={(event) => setMoveTo(event.currentTarget.value)}
              choices={targets.map((one) => ({
                value: one.subjectNumber,
                label: `${one.subjectName} · ${one.subjectNumber}`,
              }))}
            />
          )}
        </Stacked>
      ) : null}
      {starting.error ? <ProblemPanel cause={starting.error} /> : null}
      <div className={styles.buttons}>
        <Button kind="plain" onClick={onClose}>
          {t('app:dialog.cancel')}
        </Button>
        <Button
          kind={isGrave(deed.kind) ? 'danger' : 'primary'}
          busy={starting.isPending}
          onClick={() => starting.mutate()}
        >
          {t(`explain.${deed.kind}.deed`)}
        </Button>
      </div>
    </Dialog>
  )
}
