// Working days of the mainland, as the State Council moves them, from data/workdays; of a year without a file Monday to Friday.
import { readdirSync, readFileSync } from 'node:fs'

interface YearFile {
  restDays: readonly string[]
  workDays: readonly string[]
}

const folder = new URL('../../../data/workdays/', import.meta.url)
const years = readdirSync(folder)
  .filter((name) => /^\d{4}\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as YearFile)
const restDays = new Set(years.flatMap((one) => one.restDays))
const workDays = new Set(years.flatMap((one) => one.workDays))

const day = 86_400_000
const shanghai = 8 * 3_600_000

function isWorkingDay(at: number): boolean {
  const date = new Date(at + shanghai)
  const on = date.toISOString().slice(0, 10)
  const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6
  return workDays.has(on) || (!isWeekend && !restDays.has(on))
}

/** The same time of day, so many working days later; 0 is the instant itself. */
export function afterWorkingDays(at: number, count: number): number {
  let reached = at
  for (let left = count; left > 0; ) {
    reached += day
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}
