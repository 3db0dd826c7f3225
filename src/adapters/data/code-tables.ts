// The code tables from data/code-tables, under both names: `dwxz` as the regulator says, `subject-kinds` as we say. They
// are what is known before a bureau has sent its own tables, and each row says how sure it is.
import { join } from 'node:path'
import { type CodeTable, duplicatesIn } from '../../core/code-table.ts'
import { dataFolder, jsonFilesIn, readJson } from './read-json.ts'

export type CodeTables = ReadonlyMap<string, CodeTable>

export function loadCodeTables(folder = join(dataFolder, 'code-tables')): CodeTables {
  const tables = jsonFilesIn(folder).map((path) => {
    const table = readJson(path, ['table', 'name', 'rows']) as CodeTable
    const [duplicate] = duplicatesIn(table)
    if (duplicate !== undefined) throw new Error(`${path} has "${duplicate}" twice`)
    return table
  })
  return new Map(tables.flatMap((table) => [[table.table, table] as const, [table.name, table] as const]))
}

/** One table by either name; throws when there is none, since the names are written in the program. */
export function codeTable(tables: CodeTables, name: string): CodeTable {
  const table = tables.get(name)
  if (!table) throw new Error(`no code table "${name}"`)
  return table
}
