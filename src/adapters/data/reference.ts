// The data sets that flows refer to, loaded once and checked by their loaders.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  'calendar' | 'regions' | 'suffixes' | 'registrars' | 'encodable' | 'returnReasons'
> & {
  readonly codeTables: CodeTables
}

const loadReturnReasons = (): Reference['returnReasons'] =>
  JSON.parse(readFileSync(join(dataFolder, 'return-reasons.json'), 'utf8')) as Reference['returnReasons']

/** Everything under data/ that flows need; of code tables what the program brings, before any bureau has spoken. */
export const loadReference = (): Data => ({
  codeTables: loadCodeTables(),
  calendar: loadCalendar(),
  regions: loadRegions(),
  suffixes: loadSuffixList(),
  registrars: loadRegistrars(),
  encodable: loadEncodableRanges(),
  returnReasons: loadReturnReasons(),
})
