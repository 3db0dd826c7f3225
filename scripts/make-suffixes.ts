// Writes data/domain-suffixes.json from a table `suffix,reserved_for,as_of,source` (CSV without quotes). The published
// list says no day of approval, so `from` stays out; add it, or `until`, by hand where a later notice says.
// Usage: node scripts/make-suffixes.ts <table.csv>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DomainSuffix, SuffixList } from '../src/core/domain-suffix.ts'

const provinces: Record<string, { name: { zh: string } }> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../data/provinces.json'), 'utf8'),
).provinces
const [table] = process.argv.slice(2)
if (table === undefined) throw new Error('usage: node scripts/make-suffixes.ts <table.csv>')
const rows = readFileSync(table, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
const asOf = rows[0]?.[2] ?? ''
const suffixes: DomainSuffix[] = rows.map(([suffix = '', purpose = '']) => ({
  suffix,
  ...purposeOf(suffix, purpose),
}))
const source = 'list of approved suffixes published at domain.miit.gov.cn (域名.信息), in a copy of that day'
const list: SuffixList = { source, asOf, suffixes }
if (new Set(suffixes.map((entry) => entry.suffix)).size !== suffixes.length)
  throw new Error('a suffix comes twice')
const lines = list.suffixes.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')
const text = `{"source":${JSON.stringify(source)},"asOf":"${asOf}","suffixes":[\n${lines}\n]}\n`
JSON.parse(text)
writeFileSync(join(import.meta.dirname, '../data/domain-suffixes.json'), text)
console.log(`${suffixes.length} suffixes as of ${asOf}`)

/** Only some purposes bind the holder; com.cn and the like have long been open to everyone. */
function purposeOf(suffix: string, purpose: string): Omit<DomainSuffix, 'suffix'> {
  if (purpose === '') return {}
  const provinceCode = Object.entries(provinces).find(([, { name }]) => name.zh === purpose)?.[0]
  if (provinceCode !== undefined) return { provinceCode }
  if (!/^[a-z -]+$/.test(purpose)) return {}
  const identifier = purpose.replaceAll(' ', '-')
  const isBinding = /^(?:gov|mil|edu)\.cn$|^(?:政务|公益)(?:\.cn)?$/.test(suffix)
  return isBinding ? { reservedFor: identifier } : { meantFor: identifier }
}
