// Files of what a provider files of its own: CSV with a header of columns, or a JSON list of objects with the same names. What
// is wrong is told with its line, counted as the rows after the header; nothing of such a file is taken.
import { readFileSync } from 'node:fs'
import { parseCsv } from './csv.ts'
import { UsageError } from './usage-error.ts'

export type EntryRow = Readonly<Record<string, string>>

/** Checks the names of columns; throws UsageError with the place. */
export const rowOf = (value: unknown, columns: readonly string[], where: string): EntryRow => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${where}: not an object`)
  const row: Record<string, string> = {}
  for (const [name, text] of Object.entries(value)) {
    if (!columns.includes(name)) throw new UsageError(`${where}: there is no column "${name.slice(0, 40)}"`)
    if (typeof text !== 'string') throw new UsageError(`${where}: ${name} must be a text`)
    row[name] = text
  }
  return row
}

const jsonIn = (text: string): readonly unknown[] => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UsageError('the file is neither .csv nor JSON')
  }
  if (!Array.isArray(value)) throw new UsageError('the file holds no list')
  return value
}

const rowsIn = (text: string): readonly unknown[] => {
  let cells: ReturnType<typeof parseCsv>
  try {
    cells = parseCsv(text)
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : 'no comma-separated values')
  }
  const [header, ...rows] = cells
  if (header === undefined) throw new UsageError('the file is empty')
  return rows.map((row, index) => {
    if (row.length !== header.length)
      throw new UsageError(`line ${index + 1}: ${row.length} cells, not ${header.length}`)
    return Object.fromEntries(header.map((name, i) => [name.trim(), row[i] ?? '']))
  })
}

/** Rows of a file's text, by its name's ending; throws UsageError with the place of what is wrong. */
export const readRows = (text: string, fileName: string, columns: readonly string[]): readonly EntryRow[] =>
  (fileName.toLowerCase().endsWith('.csv') ? rowsIn(text) : jsonIn(text)).map((one, index) =>
    rowOf(one, columns, `line ${index + 1}`),
  )

/** Rows of a file; throws UsageError where it cannot be read. */
export const readEntryFile = (path: string, columns: readonly string[]): readonly EntryRow[] => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(`cannot read ${path}: ${cause instanceof Error ? cause.message : 'unknown'}`)
  }
  return readRows(text, path, columns)
}
