// Timers are derived from the state and replaced at each commit, so a stale timer cannot exist.
import { addDays, type Instant } from '../time.ts'
import { permitted } from './permitted.ts'
import type { Application } from './state.ts'

export type Timer = {
  readonly kind: 'expire' | 'warn-idle' | 'review-late' | 'sms-late' | 'bureau-late'
  readonly at: Instant
}

/** Days without a change: after which the applicant is reminded, and after which the case ends. */
export type IdleLimits = { readonly warnIdleDays: number; readonly idleDays: number }

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

/** All timers that the state implies. */
export const timersOf = (state: Application, { warnIdleDays, idleDays }: IdleLimits): readonly Timer[] => {
  if (!permitted.expire.in.includes(state.status)) return clockOf(state)
  return [
    { kind: 'warn-idle', at: addDays(state.touchedAt, warnIdleDays) },
    { kind: 'expire', at: addDays(state.touchedAt, idleDays) },
  ]
}
