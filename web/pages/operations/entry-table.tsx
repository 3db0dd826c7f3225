// What the provider files of its own, line by line: what each is, how it stands with the bureau, and in the bureau's own words
// why it was refused. The same table for addresses and for domains.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '../../api/generated.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import entryStyles from './entries.module.css'
import styles from './operations.module.css'

type State = components['schemas']['Address']['state']
type Entry = {
  readonly id: string
  readonly state: State
  readonly operation: 'add' | 'change' | 'delete'
  readonly codes: components['schemas']['Address']['codes']
}

/** How one kind of entries is shown. */
export type EntryLook<One extends Entry> = {
  /** In sentences: the range, the domain. */
  nameOf(entry: One): string
  /** In the first cell. */
  headOf(entry: One): ReactNode
  /** In the second cell. */
  kindOf(entry: One): ReactNode
  /** What there is to say beside the bureau's answer. */
  notesOf(entry: One): readonly string[]
  isFiled(entry: One): boolean
  remove(id: string): Promise<unknown>
  readonly columns: readonly [name: string, kind: string]
  readonly caption: string
  readonly queryKey: readonly string[]
}

const toneOf = (state: State): 'done' | 'wrong' | 'underway' =>
  state === 'filed' ? 'done' : state === 'rejected' ? 'wrong' : 'underway'

/** Codes of "done" say nothing that the state does not. */
const DONE: ReadonlySet<string> = new Set(['2998', '3998'])

const useAnswer = () => {
  const { t } = useTranslation('operations')
  return ({ codes }: Entry): readonly string[] =>
    codes
      .filter(({ code }) => !DONE.has(code))
      .map(({ code, text, related = [] }) =>
        /^\d+$/.test(code)
          ? [code, text, ...related].join(' ')
          : t(`entries.code.${code}`, { text, related: related.join(' '), defaultValue: `${code} ${text}` }),
      )
}

type RemovalProps<One extends Entry> = {
  readonly entry: One
  readonly look: EntryLook<One>
  readonly onClose: () => void
}

const Removal = <One extends Entry>({ entry, look, onClose }: RemovalProps<One>) => {
  const { t } = useTranslation('operations')
  const queries = useQueryClient()
  const removing = useMutation({
    mutationFn: () => look.remove(entry.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: look.queryKey })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      isOpen
      isGrave
      name={t('entries.remove-question', { name: look.nameOf(entry) })}
      deed={t(look.isFiled(entry) ? 'entries.remove-at-bureau' : 'entries.remove')}
      busy={removing.isPending}
      cause={removing.error}
      onConfirm={() => removing.mutate()}
      onClose={onClose}
    >
      <p>{t(look.isFiled(entry) ? 'entries.remove-filed' : 'entries.remove-draft')}</p>
    </ConfirmDialog>
  )
}

const Said = ({ said, notes }: { readonly said: readonly string[]; readonly notes: readonly string[] }) => {
  if (said.length + notes.length === 0) return <span className={styles.quiet}>—</span>
  return (
    <div>
      {said.map((text) => (
        <p key={text} className={entryStyles.said}>
          {text}
        </p>
      ))}
      {notes.map((text) => (
        <p key={text} className={`${entryStyles.said} ${entryStyles.saidQuiet}`}>
          {text}
        </p>
      ))}
    </div>
  )
}

type LineProps<One extends Entry> = {
  readonly entry: One
  readonly look: EntryLook<One>
  readonly mayEdit: boolean
  readonly onChange: () => void
  readonly onRemove: () => void
}

const Line = <One extends Entry>({ entry, look, mayEdit, onChange, onRemove }: LineProps<One>) => {
  const { t } = useTranslation('operations')
  const answerOf = useAnswer()
  const name = look.nameOf(entry)
  const isFree = mayEdit && ['draft', 'filed', 'rejected'].includes(entry.state)
  return (
    <tr>
      <th scope="row">{look.headOf(entry)}</th>
      <td data-name={look.columns[1]}>{look.kindOf(entry)}</td>
      <td data-name={t('entries.column.state')}>
        <span>
          <span className={styles.state} data-tone={toneOf(entry.state)}>
            {t(`entries.state.${entry.state}`)}
          </span>
          {entry.operation !== 'add' && entry.state !== 'filed' && entry.state !== 'to-delete' ? (
            <span className={styles.small}>{t(`entries.operation.${entry.operation}`)}</span>
          ) : null}
        </span>
      </td>
      <td data-name={t('entries.column.said')} className={styles.answer}>
        <Said said={answerOf(entry)} notes={look.notesOf(entry)} />
      </td>
      <td data-name={t('entries.column.deeds')}>
        {isFree ? (
          <span className={entryStyles.links}>
            <Button kind="link" onClick={onChange} aria-label={t('entries.change-named', { name })}>
              {t('entries.change')}
            </Button>
            <Button kind="link" onClick={onRemove} aria-label={t('entries.remove-named', { name })}>
              {t('entries.remove')}
            </Button>
          </span>
        ) : (
          <span className={styles.quiet}>—</span>
        )}
      </td>
    </tr>
  )
}

type TableProps<One extends Entry> = {
  readonly entries: readonly One[]
  readonly look: EntryLook<One>
  readonly mayEdit: boolean
  readonly onChange: (entry: One) => void
}

export const EntryTable = <One extends Entry>({ entries, look, mayEdit, onChange }: TableProps<One>) => {
  const { t } = useTranslation('operations')
  const [leaving, setLeaving] = useState<One>()
  const columns = [
    ...look.columns,
    t('entries.column.state'),
    t('entries.column.said'),
    t('entries.column.deeds'),
  ]
  return (
    <Card className={styles.card}>
      <table className={styles.table}>
        <caption className="visually-hidden">{look.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Line
              key={entry.id}
              entry={entry}
              look={look}
              mayEdit={mayEdit}
              onChange={() => onChange(entry)}
              onRemove={() => setLeaving(entry)}
            />
          ))}
        </tbody>
      </table>
      {leaving === undefined ? null : (
        <Removal entry={leaving} look={look} onClose={() => setLeaving(undefined)} />
      )}
    </Card>
  )
}
