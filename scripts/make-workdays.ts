// Writes data/workdays/<year>.json from the package chinese-days, so that nothing at run time depends on it. Run when a
// new yearly notice is out (`node scripts/make-workdays.ts 2018 2027`), then read the difference before committing it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { addCalendarDays, weekdayOf } from '../src/core/time.ts'
import type { WorkdayYear } from '../src/core/workdays.ts'

const require = createRequire(import.meta.url)
const [first = '2018', last = '2026'] = process.argv.slice(2)
const target = join(import.meta.dirname, '../data/workdays')
const chineseDays: { isWorkday(date: string): boolean } = require('chinese-days')
const packageRoot = join(require.resolve('chinese-days'), '../..')
const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))

mkdirSync(target, { recursive: true })
for (let year = Number(first); year <= Number(last); year += 1) {
  const days = yearOf(year)
  if (days.restDays.length === 0) throw new Error(`chinese-days ${version} does not cover ${year}`)
  writeFileSync(join(target, `${year}.json`), `${JSON.stringify(days, null, 2)}\n`)
  console.log(`${year}: ${days.restDays.length} weekdays off, ${days.workDays.length} weekend days worked`)
}

function yearOf(year: number): WorkdayYear {
  const coversFrom = `${year}-01-01`
  const coversUntil = `${year}-12-31`
  const restDays: string[] = []
  const workDays: string[] = []
  for (let date = coversFrom; date <= coversUntil; date = addCalendarDays(date, 1)) {
    const isWeekend = weekdayOf(date) > 5
    const works = chineseDays.isWorkday(date)
    if (works && isWeekend) workDays.push(date)
    if (!works && !isWeekend) restDays.push(date)
  }
  const source = `国务院办公厅关于${year}年部分节假日安排的通知, by way of chinese-days ${version}`
  return { year, source, coversFrom, coversUntil, restDays, workDays }
}
