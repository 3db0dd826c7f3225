// A value that changes on known days, such as a time limit set by policy. Before its first day a timeline has no
// value: `at` then answers undefined, it never borrows the first one.
import { type CalendarDate, compareTimes, isCalendarDate } from './time.ts'

export type Dated<T> = { from: CalendarDate; value: T }
/** Sorted by day, one value a day; made by `timelineOf`. */
export type Timeline<T> = readonly Dated<T>[]

/** Sorts dated values; throws when a day is no date or comes twice (wrong data is a fault). */
export function timelineOf<T>(values: readonly Dated<T>[]): Timeline<T> {
  const sorted = [...values].sort((a, b) => compareTimes(a.from, b.from))
  for (const [index, { from }] of sorted.entries()) {
    if (!isCalendarDate(from)) throw new Error(`not a date in a timeline: ${from}`)
    if (sorted[index - 1]?.from === from) throw new Error(`a timeline has two values from ${from}`)
  }
  return sorted
}

/** The value in force on a day; undefined before the first. */
export function at<T>(timeline: Timeline<T>, date: CalendarDate): T | undefined {
  return timeline.findLast((entry) => entry.from <= date)?.value
}

/** The values that begin on or after the first day and before the second: what changed in between. */
export function changesBetween<T>(
  timeline: Timeline<T>,
  from: CalendarDate,
  before: CalendarDate,
): Dated<T>[] {
  return timeline.filter((entry) => from <= entry.from && entry.from < before)
}
