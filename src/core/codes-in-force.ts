// A code table as it is in force with one bureau: our rows, and over them what the bureau has delivered. The name decides,
// not the number: a number that the bureau gives to something else must never be reported for what we took it for.
import { type CodeRow, type CodeTable, unknownCode } from './code-table.ts'

/** One row as the bureau delivered it. */
export type DeliveredCode = {
  readonly number: number
  readonly name: string
  readonly isValid: boolean
  /** Our identifier, where a person has said what the row is; goes before what the name says. */
  readonly meaning?: string
}

/** Tables whose new rows mean nothing to rules or program by themselves: anything in them may be chosen at once. The rows of
 * others (kinds of subject, papers, attachments) are shown, and offered only when we have a word for them. */
const OPEN_TABLES: ReadonlySet<string> = new Set([
  'access-ways',
  'cancellation-reasons',
  'languages',
  'pre-approvals',
  'service-contents',
])

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s()、,]/g, '')
    .toLowerCase()

/** Whether two names say the same: brackets, spaces, width and case do not count. */
export const isSameName = (a: string, b: string): boolean => fold(a) === fold(b)

/** Whether a bureau's name is one of those that we know a row by. */
export const isCalled = (row: CodeRow, name: string): boolean =>
  [row.nameZh, ...(row.alsoCalled ?? [])].some((known) => isSameName(known, name))

/** Our identifier of each delivered row, in their order:
 * 1. what a person has said; 2. the row of ours that has its name; 3. the row of ours that has its number, where that number
 * is more than a guess and no delivered row has its name: the bureau calls it differently; 4. `bureau-<number>`. */
export const meaningsOf = (table: CodeTable, delivered: readonly DeliveredCode[]): readonly string[] => {
  const said = delivered.map(
    ({ name, meaning }) =>
      table.rows.find((row) => row.code === meaning)?.code ??
      table.rows.find((row) => isCalled(row, name))?.code,
  )
  const taken = new Set(said)
  return delivered.map(({ number }, at) => {
    const byNumber = table.rows.find((row) => row.id === number && row.confidence !== 'unverified')
    const renamed = byNumber === undefined || taken.has(byNumber.code) ? undefined : byNumber.code
    return said[at] ?? renamed ?? unknownCode(number)
  })
}

/** The row for which several deliveries may stand: a valid one before an ended one, our number before another. */
const merged = (code: string, ours: CodeRow | undefined, of: readonly DeliveredCode[]): CodeRow => {
  const valid = of.filter((one) => one.isValid)
  const candidates = valid.length > 0 ? valid : of
  const chosen = candidates.find((one) => one.number === ours?.id) ?? candidates.at(-1)
  const otherIds = of.map((one) => one.number).filter((number) => number !== chosen?.number)
  return {
    ...(ours ?? { code, confidence: 'official', isUnknown: true }),
    id: chosen?.number ?? null,
    nameZh: chosen?.name ?? code,
    ...(otherIds.length === 0 ? {} : { otherIds }),
    ...(valid.length > 0 ? {} : { isEnded: true }),
  }
}

/** The table in force. Rows of ours that the bureau has not named stay; where it gives their number to something else, they
 * have none. */
export const codesInForce = (table: CodeTable, delivered: readonly DeliveredCode[]): CodeTable => {
  if (delivered.length === 0) return table
  const meanings = meaningsOf(table, delivered)
  const rowsOf = (code: string) => delivered.filter((_, at) => meanings[at] === code)
  const numbers = new Set(delivered.map((one) => one.number))
  const own = table.rows.map((row) => {
    const mine = rowsOf(row.code)
    if (mine.length > 0) return merged(row.code, row, mine)
    return row.id !== null && numbers.has(row.id) ? { ...row, id: null } : row
  })
  const known = new Set(own.map((row) => row.code))
  const unknown = [...new Set(meanings)].filter((code) => !known.has(code))
  return { ...table, rows: [...own, ...unknown.map((code) => merged(code, undefined, rowsOf(code)))] }
}

/** Whether a form may offer a row for a new entry. */
export const isOffered = (table: CodeTable, row: CodeRow): boolean =>
  row.isEnded !== true && (row.isUnknown !== true || OPEN_TABLES.has(table.name))

/** One table for forms where several bureaux may take a case: each row once, ended only where it is ended everywhere. */
export const joinedTable = (tables: readonly CodeTable[]): CodeTable | undefined => {
  const [first, ...others] = tables
  if (first === undefined || others.length === 0) return first
  const rows = new Map(first.rows.map((row) => [row.code, row]))
  for (const row of others.flatMap((table) => table.rows)) {
    const before = rows.get(row.code)
    if (before === undefined || (before.isEnded === true && row.isEnded !== true)) rows.set(row.code, row)
  }
  return { ...first, rows: [...rows.values()] }
}
