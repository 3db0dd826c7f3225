// Pieces of download documents that concern a provider and no record of its: results of entries, lists, tasks, checks,
// notices, code tables, synchronisation. Elements come in the schema's order, which differs from one block to the next.
import type { Provider } from '../bureau.ts'
import type { EntryProblem } from '../checks/entry-facts.ts'
import type { EntryPart, EntryRow } from '../store/entries.ts'
import type { CodeTable } from '../tables/code-tables.ts'
import type { ReportingUnit } from '../tables/reporting-units.ts'
import { cut } from './write-results.ts'
import { element, leaf } from './xml-tree.ts'

const resultNames: Readonly<Record<EntryPart, string>> = {
  source: 'Lyjg',
  allocation: 'Fpjg',
  broadcast: 'Gbjs',
  brought: 'Zdip',
  domain: 'Jg_xx',
}

/** An entry of another provider is shown by its addresses alone. */
const writeRelated = (provider: Provider) => (row: EntryRow) =>
  element(
    'Xgsj',
    ...(row.isp_id === provider.ispId ? [leaf('Id', row.id), leaf('IspId', row.isp_entry_id)] : []),
    leaf('Qsip', row.first),
    leaf('Zzip', row.last),
  )

/** One result of an entry: `Lyjg`, `Fpjg`, `Gbjs`, `Zdip`, or `Jg_xx` of a domain. */
export function writeEntryResult(
  part: EntryPart,
  one: {
    codes: readonly EntryProblem[]
    operation: number
    id?: number
    ispId: string | undefined
    provider: Provider
  },
): string {
  const codes = one.codes.map(({ code, text, related }) => {
    const words = leaf('Dmms', cut(text.trim() || '其他', 255))
    const number = leaf('Jgdm', code)
    return part === 'domain'
      ? element('Jgxx', words, number)
      : element('Jgxx', number, words, ...(related ?? []).map(writeRelated(one.provider)))
  })
  return element(
    resultNames[part],
    ...codes,
    leaf('Id', one.id),
    leaf('Czlx', one.operation),
    leaf('IspId', one.ispId),
  )
}

const entryNames: Readonly<Record<EntryPart, string>> = {
  source: 'Lyxx',
  allocation: 'Fpxx',
  broadcast: 'Gbxx',
  brought: 'Zdxx',
  domain: 'Ymxx',
}

/** One entry as a synchronisation brings it. */
export const writeEntry = (row: EntryRow): string =>
  element(
    entryNames[row.part],
    leaf('Id', row.id),
    leaf('IspId', row.isp_entry_id),
    row.part === 'domain' ? '' : leaf('Bbdwid', row.isp_id),
    row.facts,
  )

export const writeUnit = (unit: ReportingUnit, isValid: boolean): string =>
  element(
    'Bbdw',
    leaf('Id', unit.id),
    leaf('Dwmc', unit.name),
    leaf('Shengid', unit.provinceCode),
    leaf('Sfyx', isValid ? 1 : 0),
  )

/** How a table is spelled: group, row, the element of the name, what stands between number and name, and behind it. */
export interface TableSpelling {
  group: string
  row: string
  name?: string
  before?: (id: number) => string
  after?: (id: number) => string
  /** false: rows have no validity */
  hasValidity?: boolean
  longest?: number
}

/** `ended`: numbers that are no longer taken. */
export const writeTable = (
  spelling: TableSpelling,
  table: CodeTable,
  ended: readonly number[] = [],
): string => {
  const { group, row, name = 'Mc', before, after, hasValidity = true, longest = 64 } = spelling
  const rows = Object.entries(table).map(([id, words]) =>
    element(
      row,
      leaf('Id', id),
      before?.(Number(id)) ?? '',
      leaf(name, cut(words, longest)),
      after?.(Number(id)) ?? '',
      hasValidity ? leaf('Sfyx', ended.includes(Number(id)) ? 0 : 1) : '',
    ),
  )
  return element(group, ...rows)
}
