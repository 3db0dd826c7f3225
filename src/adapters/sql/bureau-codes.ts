// The bureau's code tables, version by version: the current row of a number is the one without an end. Every change makes a
// new row, so the highest id tells whether anything has changed, and every change wakes all processes.
import type {
  BureauCodeRow,
  BureauCodes,
  BureauTableRow,
  DeliveredRow,
} from '../../flows/store-compliance.ts'
import type { Db } from './pool.ts'
import { PUBLISHED_CHANNEL } from './wake.ts'

type CodeRow = {
  bureau: string
  code_table: string
  number: string
  name: string
  is_valid: boolean
  note: string | null
  more: Readonly<Record<string, string>>
  since: string
  file_id: string | null
  file_name?: string | null
  meaning: string | null
}

const rowOf = (row: CodeRow): BureauCodeRow => ({
  number: Number(row.number),
  name: row.name,
  isValid: row.is_valid,
  ...(row.note === null ? {} : { note: row.note }),
  more: row.more,
  since: row.since,
  ...(row.file_id === null ? {} : { fileId: row.file_id }),
  ...(row.file_name == null ? {} : { fileName: row.file_name }),
  ...(row.meaning === null ? {} : { meaning: row.meaning }),
})

const deliveredOf = (row: CodeRow): DeliveredRow => ({
  bureau: row.bureau,
  table: row.code_table,
  number: Number(row.number),
  name: row.name,
  isValid: row.is_valid,
  ...(row.meaning === null ? {} : { meaning: row.meaning }),
})

const isSame = (a: BureauTableRow, b: BureauTableRow): boolean => {
  const more = (row: BureauTableRow): string => JSON.stringify(Object.entries(row.more).sort())
  return a.name === b.name && a.isValid === b.isValid && a.note === b.note && more(a) === more(b)
}

const current = async (db: Db, bureau: string, table: string): Promise<readonly BureauCodeRow[]> => {
  const { rows } = await db.query<CodeRow>(
    `select c.*, f.file_name from bureau_code c left join exchange_file f on f.id = c.file_id
     where c.bureau = $1 and c.code_table = $2 and c.until is null order by c.number`,
    [bureau, table],
  )
  return rows.map(rowOf)
}

type Version = Omit<BureauCodeRow, 'since' | 'fileName'>

/** Ends the current version and puts another in its place. */
const replace = async (db: Db, bureau: string, table: string, row: Version, at: string): Promise<void> => {
  await db.query(
    'update bureau_code set until = $4 where bureau = $1 and code_table = $2 and number = $3 and until is null',
    [bureau, table, row.number, at],
  )
  await db.query(
    `insert into bureau_code (bureau, code_table, number, name, is_valid, note, more, since, file_id, meaning)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      bureau,
      table,
      row.number,
      row.name,
      row.isValid,
      row.note ?? null,
      JSON.stringify(row.more),
      at,
      row.fileId ?? null,
      row.meaning ?? null,
    ],
  )
}

const wake = (db: Db) => db.query('select pg_notify($1, $2)', [PUBLISHED_CHANNEL, ''])

/** What a person said of a row holds as long as the row is called the same. */
const meaningAfter = (row: BureauTableRow, before: BureauCodeRow | undefined): { meaning?: string } =>
  before?.meaning === undefined || before.name !== row.name ? {} : { meaning: before.meaning }

const reading = (db: Db): Pick<BureauCodes, 'stamp' | 'delivered' | 'namesOf' | 'rows' | 'tables'> => ({
  async stamp() {
    const { rows } = await db.query<{ id: string | null }>('select max(id) as id from bureau_code')
    return rows[0]?.id ?? '0'
  },
  async delivered(tables) {
    const { rows } = await db.query<CodeRow>(
      'select * from bureau_code where until is null and code_table = any ($1) order by bureau, code_table, number',
      [tables],
    )
    return rows.map(deliveredOf)
  },
  async namesOf(bureau, table, numbers) {
    const { rows } = await db.query<{ number: string; name: string }>(
      `select number, name from bureau_code
       where bureau = $1 and code_table = $2 and number = any($3::bigint[]) and until is null`,
      [bureau, table, numbers],
    )
    return new Map(rows.map(({ number, name }) => [Number(number), name]))
  },
  rows: (bureau, table) => current(db, bureau, table),
  async tables(bureau) {
    const { rows } = await db.query<{ code_table: string; rows: number; since: string }>(
      `select code_table, count(*)::int as rows, max(since) as since from bureau_code
       where bureau = $1 and until is null group by code_table order by code_table`,
      [bureau],
    )
    return rows.map((row) => ({ table: row.code_table, rows: row.rows, since: row.since }))
  },
})

export const sqlBureauCodes = (db: Db): BureauCodes => ({
  ...reading(db),
  async put(bureau, table, rows, { at, fileId }) {
    const known = new Map((await current(db, bureau, table)).map((row) => [row.number, row]))
    const changed: { row: BureauTableRow; before?: BureauTableRow }[] = []
    for (const row of rows) {
      const before = known.get(row.number)
      if (before !== undefined && isSame(before, row)) continue
      const version = {
        ...row,
        ...(fileId === undefined ? {} : { fileId }),
        ...meaningAfter(row, before),
      }
      await replace(db, bureau, table, version, at)
      known.set(row.number, { ...version, since: at })
      changed.push(before === undefined ? { row } : { row, before })
    }
    if (changed.length > 0) await wake(db)
    return changed
  },
  async setMeaning(bureau, table, number, meaning, at) {
    const row = (await current(db, bureau, table)).find((one) => one.number === number)
    if (row === undefined) return false
    const { meaning: _before, ...plain } = row
    await replace(db, bureau, table, { ...plain, ...(meaning === undefined ? {} : { meaning }) }, at)
    await wake(db)
    return true
  },
})
