// When a bureau may be called: windows of the day, files an hour, and pauses that its answers ask for. All clocks are
// Shanghai's; a window whose end is not after its beginning runs over midnight.
import {
  addCalendarDays,
  addHours,
  clockInShanghai,
  dateInShanghai,
  earlierOf,
  type Instant,
  instantAt,
} from './time.ts'

export type DayWindow = { readonly from: string; readonly to: string }

export type BureauHours = {
  /** Of each day, `HH:MM`; none means around the clock. */
  readonly windows: readonly DayWindow[]
  /** Most calls of reporting an hour; undefined where the bureau names no cap. */
  readonly filesPerHour?: number
  /** Seconds for which nothing is tried after the bureau refused or put off a call; 0 tries at the next look. */
  readonly pauseSeconds: number
}

export const alwaysOpen: BureauHours = { windows: [], pauseSeconds: 0 }

const isInside = (clock: string, { from, to }: DayWindow): boolean =>
  from < to ? clock >= from && clock < to : clock >= from || clock < to

/** The instant itself where a window is open, else that of the next opening. */
export const openFrom = (windows: readonly DayWindow[], at: Instant): Instant => {
  const clock = clockInShanghai(at)
  if (windows.length === 0 || windows.some((one) => isInside(clock, one))) return at
  const today = dateInShanghai(at)
  const openings = windows.map(({ from }) =>
    instantAt(from > clock ? today : addCalendarDays(today, 1), from),
  )
  return openings.reduce((first, one) => earlierOf(first, one))
}

/** When the cap leaves room again: `sentAt` are the calls of the last hour, in any order. */
const roomFrom = (cap: number | undefined, sentAt: readonly Instant[], at: Instant): Instant => {
  const hourAgo = addHours(at, -1)
  const counted = sentAt.filter((one) => one > hourAgo).sort()
  const blocking = cap === undefined || counted.length < cap ? undefined : counted[counted.length - cap]
  return blocking === undefined ? at : addHours(blocking, 1)
}

/** The first instant, `at` or later, at which reporting may be tried. */
export const mayReportFrom = (
  hours: BureauHours,
  known: { readonly sentAt: readonly Instant[]; readonly pausedUntil?: Instant },
  at: Instant,
): Instant => {
  const rested = known.pausedUntil !== undefined && known.pausedUntil > at ? known.pausedUntil : at
  return openFrom(hours.windows, roomFrom(hours.filesPerHour, known.sentAt, rested))
}

/** Reads `08:00-12:00,13:30-18:00`; undefined for anything else. Empty text is around the clock. */
export const readWindows = (text: string): readonly DayWindow[] | undefined => {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length === 1 && parts[0] === '') return []
  const windows = parts.map((part) => /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(part))
  const read = windows.flatMap((match) =>
    match?.[1] === undefined || match[2] === undefined ? [] : [{ from: match[1], to: match[2] }],
  )
  return read.length === parts.length && read.every(({ from, to }) => from !== to) ? read : undefined
}
