// Timers are derived from the state and replaced at each commit, so a stale timer cannot exist.
import { addDays, type Instant } from '../time.ts'
import { permitted } from './permitted.ts'
import type { Application } from './state.ts'

export type Timer = {
  readonly kind: 'expire' | 'warn-idle' | 'review-late' | 'sms-late' | 'bureau-late'
  readonly at: Instant
}

/** Days before the idle limit at which the applicant is told. */
const WARN_DAYS_BEFORE = 7

const clockOf = (state: Application): readonly Timer[] => {
  switch (state.status) {
    case 'in-review':
    case 'judging-portrait':
      return [{ kind: 'review-late', at: state.due.at }]
    case 'sms-pending':
      return [{ kind: 'sms-late', at: state.due.at }]
    case 'reported':
    case 'under-bureau-review':
      return [{ kind: 'bureau-late', at: state.due.at }]
    default:
      return []
  }
}

/** All timers that the state implies. `idleDays` is the limit after which an open case expires (45 by default). */
export const timersOf = (state: Application, idleDays: number): readonly Timer[] => {
  if (!permitted.expire.in.includes(state.status)) return clockOf(state)
  return [
    { kind: 'warn-idle', at: addDays(state.touchedAt, idleDays - WARN_DAYS_BEFORE) },
    { kind: 'expire', at: addDays(state.touchedAt, idleDays) },
  ]
}
