// The provider's ranges: what each is, how it stands with the bureau, and in its own words why it was refused.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { type AddressView, addressesKey, removeAddress } from './address-calls.ts'
import styles from './operations.module.css'

const columns = ['range', 'part', 'state', 'said', 'deeds'] as const

const toneOf = (state: AddressView['state']): 'done' | 'wrong' | 'underway' =>
  state === 'filed' ? 'done' : state === 'rejected' ? 'wrong' : 'underway'

const saidOf = (entry: AddressView): string =>
  entry.codes
    .filter(({ code }) => code !== '2998')
    .map(({ code, text, related = [] }) => [code, text, ...related].join(' '))
    .join('; ')

const Removal = ({ entry, onClose }: { readonly entry: AddressView; readonly onClose: () => void }) => {
  const { t } = useTranslation('operations')
  const queries = useQueryClient()
  const removing = useMutation({
    mutationFn: () => removeAddress(entry.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: addressesKey })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      isOpen
      isGrave
      name={t('addresses.remove-question', { range: entry.range })}
      deed={t('addresses.remove')}
      busy={removing.isPending}
      cause={removing.error}
      onConfirm={() => removing.mutate()}
      onClose={onClose}
    >
      <p>{t(entry.filedRange === undefined ? 'addresses.remove-draft' : 'addresses.remove-filed')}</p>
    </ConfirmDialog>
  )
}

type LineProps = {
  readonly entry: AddressView
  readonly mayEdit: boolean
  readonly onChange: () => void
  readonly onRemove: () => void
}

const Line = ({ entry, mayEdit, onChange, onRemove }: LineProps) => {
  const { t } = useTranslation('operations')
  const isFree = mayEdit && ['draft', 'filed', 'rejected'].includes(entry.state)
  const missing = entry.missing.map((name) => t(`addresses.column.${name}`)).join(', ')
  const said = [
    saidOf(entry),
    entry.isCarried ? '' : t('addresses.not-carried'),
    entry.state === 'draft' && missing !== '' ? t('addresses.missing', { columns: missing }) : '',
  ].filter((text) => text !== '')
  return (
    <tr>
      <th scope="row">
        <span>
          <span className="mono">{entry.range}</span>
          <span className={styles.small}>{t('addresses.size', { size: entry.size })}</span>
        </span>
      </th>
      <td data-name={t('addresses.column.part')}>
        <span>
          {t(`addresses.part.${entry.part}`)}
          {entry.facts.way === undefined ? null : (
            <span className={styles.small}>{t(`addresses.word.${entry.facts.way}`)}</span>
          )}
        </span>
      </td>
      <td data-name={t('addresses.column.state')}>
        <span className={styles.state} data-tone={toneOf(entry.state)}>
          {t(`addresses.state.${entry.state}`)}
        </span>
      </td>
      <td data-name={t('addresses.column.said')} className={styles.answer}>
        {said.length === 0 ? <span className={styles.quiet}>—</span> : said.join(' · ')}
      </td>
      <td data-name={t('addresses.column.deeds')}>
        {isFree ? (
          <span>
            <Button
              kind="link"
              onClick={onChange}
              aria-label={t('addresses.change-named', { range: entry.range })}
            >
              {t('addresses.change-short')}
            </Button>{' '}
            <Button
              kind="link"
              onClick={onRemove}
              aria-label={t('addresses.remove-named', { range: entry.range })}
            >
              {t('addresses.remove')}
            </Button>
          </span>
        ) : (
          <span className={styles.quiet}>—</span>
        )}
      </td>
    </tr>
  )
}

export const AddressTable = ({
  entries,
  mayEdit,
  onChange,
}: {
  readonly entries: readonly AddressView[]
  readonly mayEdit: boolean
  readonly onChange: (entry: AddressView) => void
}) => {
  const { t } = useTranslation('operations')
  const [leaving, setLeaving] = useState<AddressView>()
  return (
    <Card className={styles.card}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('addresses.title')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`addresses.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Line
              key={entry.id}
              entry={entry}
              mayEdit={mayEdit}
              onChange={() => onChange(entry)}
              onRemove={() => setLeaving(entry)}
            />
          ))}
        </tbody>
      </table>
      {leaving === undefined ? null : <Removal entry={leaving} onClose={() => setLeaving(undefined)} />}
    </Card>
  )
}
