// Real-name verification of a domain's holder (域名实名认证), and the wait until the bureaus' system knows of it: shorter
// with the provider's own registrar, which reports without a detour.
import { err, ok, type Result } from './result.ts'
import { addCalendarDays, type CalendarDate } from './time.ts'
import { addWorkingDays, type Calendar, type CalendarNotCovered } from './workdays.ts'

export type Wait = { readonly amount: number; readonly unit: 'days' | 'working-days' }

/** How long after the verification a domain may be filed. */
export type RealNameWait = { readonly ownRegistrar: Wait; readonly otherRegistrar: Wait }

/** 3 natural days at the own registrar, 3 working days elsewhere (腾讯云备案帮助：备案域名). */
export const usualRealNameWait: RealNameWait = {
  ownRegistrar: { amount: 3, unit: 'days' },
  otherRegistrar: { amount: 3, unit: 'working-days' },
}

/**
 * First day on which a domain verified on a day may be filed. Error `calendar-not-covered` where the working days are
 * not known: then nobody can say.
 */
export function realNameReadyOn(
  verifiedOn: CalendarDate,
  isOwnRegistrar: boolean,
  calendar: Calendar,
  wait: RealNameWait = usualRealNameWait,
): Result<CalendarDate, CalendarNotCovered> {
  const { amount, unit } = isOwnRegistrar ? wait.ownRegistrar : wait.otherRegistrar
  if (unit === 'days') return ok(addCalendarDays(verifiedOn, amount))
  const ready = addWorkingDays(calendar, verifiedOn, amount)
  return ready.ok ? ready : err(ready.error)
}
