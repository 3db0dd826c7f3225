// Working days by the State Council's yearly notice. Beyond the years covered nobody knows them yet: counting
// refuses there, and only `deadline` goes on by weekends alone, and says so.
import { err, ok, type Result } from './result.ts'
import {
  addCalendarDays,
  type CalendarDate,
  dateInShanghai,
  type Instant,
  instantAt,
  weekdayOf,
} from './time.ts'

/** What one year's notice says: weekdays off, and weekend days worked in exchange. */
export type WorkdayYear = {
  year: number
  source: string
  coversFrom: CalendarDate
  coversUntil: CalendarDate
  restDays: readonly CalendarDate[]
  workDays: readonly CalendarDate[]
}

export type Calendar = {
  coversFrom: CalendarDate
  coversUntil: CalendarDate
  restDays: ReadonlySet<CalendarDate>
  workDays: ReadonlySet<CalendarDate>
}

export type CalendarNotCovered = { code: 'calendar-not-covered'; date: CalendarDate }
/** `isProvisional`: at least one counted day lies beyond the calendar; count again when the next notice is out. */
export type Deadline = { at: Instant; isProvisional: boolean }

/** No time limit in this field reaches a tenth of it; keeps a wrong number from looping for minutes. */
const MOST_WORKING_DAYS = 5_000
/** Offices close then; a limit in working days ends with the day's office hours. */
const END_OF_OFFICE_HOURS = '18:00'

/** Joins consecutive years; throws when there is none or a gap lies between two (wrong data is a fault). */
export function calendarOf(years: readonly WorkdayYear[]): Calendar {
  const sorted = [...years].sort((a, b) => a.year - b.year)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (!first || !last) throw new Error('a calendar needs at least one year')
  for (const [index, year] of sorted.entries()) {
    const previous = sorted[index - 1]
    if (previous && addCalendarDays(previous.coversUntil, 1) !== year.coversFrom)
      throw new Error(
        `calendar has a gap or an overlap between ${previous.coversUntil} and ${year.coversFrom}`,
      )
  }
  return {
    coversFrom: first.coversFrom,
    coversUntil: last.coversUntil,
    restDays: new Set(sorted.flatMap((year) => year.restDays)),
    workDays: new Set(sorted.flatMap((year) => year.workDays)),
  }
}

/** Whether offices work on a day; error `calendar-not-covered` where no notice says. */
export function isWorkingDay(calendar: Calendar, date: CalendarDate): Result<boolean, CalendarNotCovered> {
  return isCovered(calendar, date) ? ok(works(calendar, date)) : err({ code: 'calendar-not-covered', date })
}

/** The nth working day after a day (the day itself for 0); the error names the first day not covered. */
export function addWorkingDays(
  calendar: Calendar,
  from: CalendarDate,
  workingDays: number,
): Result<CalendarDate, CalendarNotCovered> {
  assertCount(workingDays)
  let date = from
  for (let left = workingDays; left > 0; ) {
    date = addCalendarDays(date, 1)
    if (!isCovered(calendar, date)) return err({ code: 'calendar-not-covered', date })
    if (works(calendar, date)) left -= 1
  }
  return ok(date)
}

/** Working days after the first day up to and including the second; 0 when the second is not later. */
export function workingDaysBetween(
  calendar: Calendar,
  from: CalendarDate,
  until: CalendarDate,
): Result<number, CalendarNotCovered> {
  let count = 0
  for (let date = addCalendarDays(from, 1); date <= until; date = addCalendarDays(date, 1)) {
    if (!isCovered(calendar, date)) return err({ code: 'calendar-not-covered', date })
    if (works(calendar, date)) count += 1
  }
  return ok(count)
}

/**
 * When a limit of so many working days ends: the day of receipt (in Shanghai) is not counted, and the limit ends at
 * 18:00 Shanghai of the last day. Never fails: days beyond the calendar count by weekends only, flagged provisional.
 */
export function deadline(calendar: Calendar, receivedAt: Instant, workingDays: number): Deadline {
  assertCount(workingDays)
  let date = dateInShanghai(receivedAt)
  let isProvisional = false
  for (let left = workingDays; left > 0; ) {
    date = addCalendarDays(date, 1)
    isProvisional ||= !isCovered(calendar, date)
    if (works(calendar, date)) left -= 1
  }
  return { at: instantAt(date, END_OF_OFFICE_HOURS), isProvisional }
}

/** The last working day before a day. Never fails: days beyond the calendar count by weekends only. */
export function workingDayBefore(calendar: Calendar, day: CalendarDate): CalendarDate {
  let date = addCalendarDays(day, -1)
  while (!works(calendar, date)) date = addCalendarDays(date, -1)
  return date
}

function isCovered(calendar: Calendar, date: CalendarDate): boolean {
  return calendar.coversFrom <= date && date <= calendar.coversUntil
}

function works(calendar: Calendar, date: CalendarDate): boolean {
  if (calendar.workDays.has(date)) return true
  return !calendar.restDays.has(date) && weekdayOf(date) <= 5
}

function assertCount(workingDays: number): void {
  if (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > MOST_WORKING_DAYS)
    throw new RangeError(`not a number of working days: ${workingDays}`)
}
