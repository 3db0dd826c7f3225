// The code tables by which forms choose and reports are written: which rows the bureau has sent, with which file and since when,
// and which of them mean nothing to us. What an unknown row means is said here, and holds at once.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFieldWords } from '../../i18n/field-words.ts'
import { dayOf } from '../../i18n/time-words.ts'
import { SelectBox } from '../../parts/control.tsx'
import { Waiting } from '../../parts/empty-state.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import styles from './compliance.module.css'
import {
  type CodeRow,
  type CodeTable,
  complianceKey,
  readCodeTables,
  sayMeaning,
} from './compliance-calls.ts'
import { ComplianceFrame } from './compliance-frame.tsx'

type RowProps = { readonly table: CodeTable; readonly row: CodeRow; readonly maySay: boolean }

/** What a row of ours may stand for: those that the bureau has not named. */
const meaningsFor = (table: CodeTable, row: CodeRow): readonly string[] => [
  ...(row.isUnknown ? [] : [row.code]),
  ...table.rows.filter((one) => one.origin === 'program').map((one) => one.code),
]

const Meaning = ({ table, row }: Omit<RowProps, 'maySay'>) => {
  const { t } = useTranslation('compliance')
  const words = useFieldWords()
  const queries = useQueryClient()
  const say = useMutation({
    mutationFn: (code: string) =>
      sayMeaning({
        bureau: table.bureau,
        table: table.table,
        number: row.number ?? 0,
        ...(code === '' ? {} : { code }),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: complianceKey }),
  })
  return (
    <div>
      <SelectBox
        aria-label={t('codes.means', { name: row.name })}
        placeholder={t('codes.own')}
        choices={meaningsFor(table, row).map((code) => ({
          value: code,
          label: words.option(table.table, code),
        }))}
        value={row.isUnknown ? '' : row.code}
        disabled={say.isPending}
        onChange={(event) => say.mutate(event.currentTarget.value)}
      />
      {say.isError ? <ProblemPanel cause={say.error} /> : null}
    </div>
  )
}

/** Which of several states is worth saying: the one that somebody may have to act on. */
const stateOf = (row: CodeRow): string => {
  if (row.origin === 'program') return row.number === undefined ? 'no-number' : 'program'
  if (row.isEnded) return 'ended'
  return row.isUnknown ? (row.isOffered ? 'unknown' : 'not-offered') : 'bureau'
}

const Row = ({ table, row, maySay }: RowProps) => {
  const { t, i18n } = useTranslation('compliance')
  const words = useFieldWords()
  const own = words.option(table.table, row.code)
  const came = row.since === undefined ? [] : [dayOf(i18n.language, row.since), row.fileName]
  return (
    <li className={styles.line} data-state={stateOf(row)}>
      <div>
        <strong>
          {row.number === undefined ? '—' : row.number} · {row.name}
        </strong>
        <span>
          {[
            ...(row.isUnknown || own === row.name ? [] : [own]),
            t(`codes.state.${stateOf(row)}`),
            ...came.filter((one) => one !== undefined),
          ].join(' · ')}
        </span>
      </div>
      {maySay && (row.isUnknown || row.isSaid) ? <Meaning table={table} row={row} /> : null}
    </li>
  )
}

/** What nobody understands first: the rest is as it should be. */
const inOrder = (rows: readonly CodeRow[]): readonly CodeRow[] => [
  ...rows.filter((row) => row.isUnknown),
  ...rows.filter((row) => !row.isUnknown),
]

/** The others are closed: hundreds of rows that are as expected hide the one that is not. */
const needsLook = (table: CodeTable): boolean =>
  table.unknown > 0 || table.rows.some((row) => ['ended', 'no-number'].includes(stateOf(row)))

const Table = ({ table, maySay }: { readonly table: CodeTable; readonly maySay: boolean }) => {
  const { t } = useTranslation('compliance')
  return (
    <details className={styles.table} open={needsLook(table)}>
      <summary>
        <h2>
          {t(`table.${table.table}`, { defaultValue: table.table })} · {table.bureauName}
        </h2>
        <span>{t('codes.rows', { count: table.rows.length })}</span>
      </summary>
      {table.unknown === 0 ? null : (
        <p className={styles.none}>{t('codes.unknown', { count: table.unknown })}</p>
      )}
      <ul className={styles.lines}>
        {inOrder(table.rows).map((row) => (
          <Row key={`${row.origin} ${row.number ?? row.code}`} table={table} row={row} maySay={maySay} />
        ))}
      </ul>
    </details>
  )
}

export const CodeTablesPage = () => {
  const { t } = useTranslation('compliance')
  const role = useMe().data?.role
  const tables = useQuery({ queryKey: [...complianceKey, 'codes'], queryFn: readCodeTables })
  const maySay = role === 'compliance-officer' || role === 'administrator'
  return (
    <ComplianceFrame place="codes">
      {tables.isPending ? <Waiting label={t('codes.title')} rows={6} /> : null}
      {tables.isError ? <ProblemPanel cause={tables.error} again={() => void tables.refetch()} /> : null}
      {tables.data?.tables.map((table) => (
        <Table key={`${table.bureau} ${table.table}`} table={table} maySay={maySay} />
      ))}
    </ComplianceFrame>
  )
}
