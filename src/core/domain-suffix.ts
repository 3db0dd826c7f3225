// Suffixes under which a domain may be filed. The list is data with a date: a suffix that is not on it may have been
// approved since, so say of which day the list is. It also tells where a registrable domain begins.
import type { CalendarDate } from './time.ts'

export type DomainSuffix = {
  /** Without leading dot, in Unicode: `com.cn`, `公司`. */
  readonly suffix: string
  /** Who alone may hold a domain under it, such as `government`. */
  readonly reservedFor?: string
  /** What it was made for, open to others all the same: `business` of com.cn. */
  readonly meantFor?: string
  /** The province of a suffix such as bj.cn. */
  readonly provinceCode?: string
  /** First day of the approval, and first day after it; left out where unknown, and while it lasts. */
  readonly from?: CalendarDate
  readonly until?: CalendarDate
}

export type SuffixList = {
  readonly source: string
  readonly asOf: CalendarDate
  readonly suffixes: readonly DomainSuffix[]
}

/** The entry of a suffix in Unicode form; undefined when it is not on the list. */
export function suffixEntry(list: SuffixList, suffix: string): DomainSuffix | undefined {
  return indexOf(list).get(suffix.toLowerCase())
}

/** Whether domains under a suffix (Unicode form) may be filed on a day. */
export function isApproved(suffix: string, list: SuffixList, date: CalendarDate): boolean {
  const entry = suffixEntry(list, suffix)
  return (
    entry !== undefined && (entry.from ?? date) <= date && (entry.until === undefined || date < entry.until)
  )
}

/**
 * The longest suffix of the list under which these labels (Unicode, left to right) stand; the last label where none is
 * listed, so that a domain under an unknown suffix still has a registrable part.
 */
export function suffixOf(list: SuffixList, labels: readonly string[]): string {
  const index = indexOf(list)
  for (let start = Math.max(0, labels.length - 3); start < labels.length; start += 1) {
    const candidate = labels.slice(start).join('.')
    if (index.has(candidate)) return candidate
  }
  return labels.at(-1) ?? ''
}

const indexes = new WeakMap<SuffixList, ReadonlyMap<string, DomainSuffix>>()

function indexOf(list: SuffixList): ReadonlyMap<string, DomainSuffix> {
  const known = indexes.get(list)
  if (known) return known
  const index = new Map(list.suffixes.map((entry) => [entry.suffix, entry]))
  indexes.set(list, index)
  return index
}
