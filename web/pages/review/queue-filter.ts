// Which lines of the queue are shown. Filters narrow, they never reorder: the server's order is by clock.
import type { QueueLine } from './use-claimed.ts'

export const queueFilters = ['all', 'mine', 'free', 'late', 'first-review', 'portrait'] as const
export type QueueFilter = (typeof queueFilters)[number]

export const isLate = (line: QueueLine, nowMs: number): boolean =>
  line.dueAt !== undefined && Date.parse(line.dueAt) <= nowMs

const fits = (line: QueueLine, filter: QueueFilter, nowMs: number): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'mine':
      return line.claimedByMe
    case 'free':
      return line.claimedBy === undefined && !line.claimedByMe
    case 'late':
      return isLate(line, nowMs)
    default:
      return line.work === filter
  }
}

/** Lines that fit the filter and whose domain or subject contains the words searched. */
export const filterQueue = (
  lines: readonly QueueLine[],
  filter: QueueFilter,
  search: string,
  nowMs: number,
): readonly QueueLine[] => {
  const wanted = search.trim().toLowerCase()
  return lines.filter(
    (line) =>
      fits(line, filter, nowMs) &&
      (wanted === '' || `${line.domain} ${line.subjectName}`.toLowerCase().includes(wanted)),
  )
}

/** How many lines each filter would leave. */
export const countFilters = (
  lines: readonly QueueLine[],
  nowMs: number,
): Readonly<Record<QueueFilter, number>> => {
  const of = (filter: QueueFilter): number => lines.filter((line) => fits(line, filter, nowMs)).length
  return {
    all: lines.length,
    mine: of('mine'),
    free: of('free'),
    late: of('late'),
    'first-review': of('first-review'),
    portrait: of('portrait'),
  }
}
