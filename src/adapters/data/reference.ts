// The data sets that flows refer to, loaded once and checked by their loaders.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rowOf } from '../../core/code-table.ts'
import type { Reference } from '../../flows/world.ts'
import { type CodeTables, loadCodeTables } from './code-tables.ts'
import { loadRegions } from './divisions.ts'
import { loadSuffixList } from './domain-suffixes.ts'
import { loadEncodableRanges } from './gbk.ts'
import { dataFolder } from './read-json.ts'
import { loadRegistrars } from './registrars.ts'
import { loadCalendar } from './workdays.ts'

type Data = Pick<
  Reference,
  | 'calendar'
  | 'regions'
  | 'suffixes'
  | 'registrars'
  | 'encodable'
  | 'nameOf'
  | 'hasCode'
  | 'codeRows'
  | 'returnReasons'
> & {
  readonly codeTables: CodeTables
}

const loadReturnReasons = (): Reference['returnReasons'] =>
  JSON.parse(readFileSync(join(dataFolder, 'return-reasons.json'), 'utf8')) as Reference['returnReasons']

/** Everything under data/ that flows need. Names of codes are Chinese: they go onto the regulator's paper. */
export const loadReference = (): Data => {
  const codeTables = loadCodeTables()
  const row = (table: string, code: string) => {
    const found = codeTables.get(table)
    return found === undefined ? undefined : rowOf(found, code)
  }
  return {
    codeTables,
    calendar: loadCalendar(),
    regions: loadRegions(),
    suffixes: loadSuffixList(),
    registrars: loadRegistrars(),
    encodable: loadEncodableRanges(),
    returnReasons: loadReturnReasons(),
    nameOf: (table, id) => row(table, id)?.nameZh ?? id,
    hasCode: (table, id) => row(table, id) !== undefined,
    codeRows: (table) => codeTables.get(table)?.rows ?? [],
  }
}
