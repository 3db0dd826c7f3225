// When a bureau may be called, how its files are filled, and how long their bytes are kept.
import type { BureauSettings } from '../adapters/regulator/make-bureau.ts'
import { readWindows } from '../core/bureau-hours.ts'
import type { Reader } from './environment.ts'

const LEAST_DAYS = 93

export const readHours = (read: Reader): NonNullable<BureauSettings['hours']> => {
  const windows = readWindows(read.text('REGULATOR_WINDOWS'))
  if (windows === undefined)
    read.complain('REGULATOR_WINDOWS', 'must be times of the day such as 08:00-12:00,13:30-18:00')
  const filesPerHour = read.number('REGULATOR_FILES_AN_HOUR', 0, 100_000)
  return {
    windows: windows ?? [],
    ...(filesPerHour === 0 ? {} : { filesPerHour }),
    pauseSeconds: read.number('REGULATOR_PAUSE_SECONDS', 0, 86_400),
  }
}

export const readBatch = (read: Reader): NonNullable<BureauSettings['batch']> => ({
  maxRecords: read.number('REPORT_FILE_RECORDS', 1, 1_000),
  maxBytes: read.number('REPORT_FILE_MB', 1, 50) * 1024 * 1024,
  waitSeconds: read.number('REPORT_WAIT_SECONDS', 0, 86_400),
})

export const readKeepDays = (read: Reader): number => {
  const days = read.number('KEEP_FILES_DAYS', 0, 36_500)
  if (days !== 0 && days < LEAST_DAYS)
    read.complain('KEEP_FILES_DAYS', `must be 0 (never dropped) or at least ${LEAST_DAYS}`)
  return days
}
