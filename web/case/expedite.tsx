// Letting one case go first on its way through review and to the bureau, with the reason that others will ask for; and the mark
// by which everybody of the provider sees it. Who may do so is decided by the flow; the button is offered to the same roles.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../api/request.ts'
import { Button } from '../parts/button.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { LongTextBox } from '../parts/control.tsx'
import { useMe } from '../session/me.ts'
import styles from './expedite.module.css'

const roles: readonly string[] = ['reviewer', 'supervisor', 'compliance-officer', 'administrator']
/** From submission until the bureau has it; afterwards the order is the bureau's. */
const statuses: readonly string[] = [
  'in-review',
  'returned',
  'awaiting-portrait',
  'judging-portrait',
  'ready-to-report',
  'bureau-rejected',
]

type Expedited = { readonly isExpedited: boolean; readonly reason?: string }

const setExpedited = (applicationId: string, body: Expedited): Promise<unknown> =>
  ask('PUT', `/api/v1/operations/applications/${encodeURIComponent(applicationId)}/expedited`, { body })

/** Beside the name of a case that goes first. */
export const ExpeditedMark = ({ reason }: { readonly reason: string | undefined }) => {
  const { t } = useTranslation('status')
  if (reason === undefined) return null
  return (
    <span className={styles.mark} title={t('expedite.because', { reason })}>
      {t('expedite.mark')}
    </span>
  )
}

type ExpediteProps = {
  readonly applicationId: string
  readonly name: string
  readonly status: string
  /** The reason, where it goes first already. */
  readonly reason: string | undefined
}

const ReasonField = ({
  value,
  onReason,
}: {
  readonly value: string
  readonly onReason: (reason: string) => void
}) => {
  const { t } = useTranslation('status')
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the textarea inside LongTextBox.
    <label className={styles.reason}>
      {t('expedite.reason')}
      <LongTextBox value={value} maxLength={300} onChange={(event) => onReason(event.currentTarget.value)} />
    </label>
  )
}

export const ExpediteButton = ({ applicationId, name, status, reason }: ExpediteProps) => {
  const { t } = useTranslation('status')
  const role = useMe().data?.role ?? ''
  const queries = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const [why, setWhy] = useState('')
  const isFirst = reason !== undefined
  const set = useMutation({
    mutationFn: () =>
      setExpedited(
        applicationId,
        isFirst ? { isExpedited: false } : { isExpedited: true, reason: why.trim() },
      ),
    // The desk is not read anew: that would be one more recorded look at whole values.
    onSuccess: () => {
      queries.setQueriesData({ queryKey: ['review', 'desk', applicationId] }, (desk: object | undefined) =>
        desk === undefined ? undefined : { ...desk, expedited: isFirst ? undefined : why.trim() },
      )
      return queries.invalidateQueries({ predicate: ({ queryKey }) => !queryKey.includes('desk') })
    },
  })
  if (!roles.includes(role) || !statuses.includes(status)) return null
  const close = (): void => {
    setAsked(false)
    setWhy('')
    set.reset()
  }
  return (
    <>
      <Button small kind="plain" onClick={() => setAsked(true)}>
        {t(isFirst ? 'expedite.end' : 'expedite.deed')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        name={t(isFirst ? 'expedite.end-name' : 'expedite.name', { name })}
        deed={t(isFirst ? 'expedite.end' : 'expedite.confirm')}
        busy={set.isPending}
        mayConfirm={isFirst || why.trim() !== ''}
        cause={set.error}
        onConfirm={() => set.mutate(undefined, { onSuccess: close })}
        onClose={close}
      >
        <p>{t(isFirst ? 'expedite.end-text' : 'expedite.text')}</p>
        {isFirst ? (
          <p className={styles.because}>{t('expedite.because', { reason })}</p>
        ) : (
          <ReasonField value={why} onReason={setWhy} />
        )}
      </ConfirmDialog>
    </>
  )
}
