// The bureau's code tables, version by version: the current row of a number is the one without an end.
import type { BureauCodeRow, BureauCodes, BureauTableRow } from '../../flows/store-compliance.ts'
import type { Db } from './pool.ts'

type CodeRow = {
  number: string
  name: string
  is_valid: boolean
  note: string | null
  more: Readonly<Record<string, string>>
  since: string
}

const rowOf = (row: CodeRow): BureauCodeRow => ({
  number: Number(row.number),
  name: row.name,
  isValid: row.is_valid,
  ...(row.note === null ? {} : { note: row.note }),
  more: row.more,
  since: row.since,
})

const isSame = (a: BureauTableRow, b: BureauTableRow): boolean => {
  const more = (row: BureauTableRow): string => JSON.stringify(Object.entries(row.more).sort())
  return a.name === b.name && a.isValid === b.isValid && a.note === b.note && more(a) === more(b)
}

const current = async (db: Db, bureau: string, table: string): Promise<readonly BureauCodeRow[]> => {
  const { rows } = await db.query<CodeRow>(
    'select * from bureau_code where bureau = $1 and code_table = $2 and until is null order by number',
    [bureau, table],
  )
  return rows.map(rowOf)
}

export const sqlBureauCodes = (db: Db): BureauCodes => ({
  async put(bureau, table, rows, at) {
    const known = new Map((await current(db, bureau, table)).map((row) => [row.number, row]))
    const changed: { row: BureauTableRow; before?: BureauTableRow }[] = []
    for (const row of rows) {
      const before = known.get(row.number)
      if (before !== undefined && isSame(before, row)) continue
      await db.query(
        'update bureau_code set until = $4 where bureau = $1 and code_table = $2 and number = $3 and until is null',
        [bureau, table, row.number, at],
      )
      await db.query(
        `insert into bureau_code (bureau, code_table, number, name, is_valid, note, more, since)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [bureau, table, row.number, row.name, row.isValid, row.note ?? null, JSON.stringify(row.more), at],
      )
      known.set(row.number, { ...row, since: at })
      changed.push(before === undefined ? { row } : { row, before })
    }
    return changed
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
