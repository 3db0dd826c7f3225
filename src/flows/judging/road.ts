// How long it takes when nothing is returned, step by step with dates, from the rules alone. These are limits, not promises:
// what our own cases took stands beside them where a history is known.
import type { FilingType } from '../../core/determine.ts'
import { addCalendarDays, type CalendarDate, dateInShanghai, instantAt } from '../../core/time.ts'
import { type Calendar, deadline } from '../../core/workdays.ts'
import type { RuleSet } from '../../rules/resolve.ts'
import { roadOf } from '../case-steps.ts'
import type { StepView } from '../views.ts'

export type DatedStep = Pick<StepView, 'key' | 'owner' | 'limit'> & {
  readonly startsOn: CalendarDate
  /** Last day of the limit; the same day for a step without one. */
  readonly endsOn: CalendarDate
  /** True where the working days beyond the calendar were counted by weekends alone. */
  readonly isProvisional: boolean
}

export type ProductNeeds = {
  /** Least months from first to last day, renewals included, by kind of product; others cannot carry a filing. */
  readonly minimumTermMonths: Readonly<Record<string, number>>
  readonly needsPublicAddress: boolean
  readonly needsMainland: boolean
}

export type Forecast = {
  readonly steps: readonly DatedStep[]
  readonly workingDays: number
  readonly endsOn: CalendarDate
  readonly isProvisional: boolean
  readonly product: ProductNeeds
}

const MORNING = '09:00'

const endOf = (
  calendar: Calendar,
  from: CalendarDate,
  limit: StepView['limit'],
): { on: CalendarDate; isProvisional: boolean } => {
  if (limit === undefined) return { on: from, isProvisional: false }
  if (limit.unit === 'hours')
    return { on: addCalendarDays(from, Math.ceil(limit.amount / 24)), isProvisional: false }
  const { at, isProvisional } = deadline(calendar, instantAt(from, MORNING), limit.amount)
  return { on: dateInShanghai(at), isProvisional }
}

/** Worked out once for a rule set, a type and a day, however many cases are judged by it. */
const kept = new WeakMap<RuleSet, Map<string, Forecast>>()

/** The road of a filing type from handing in on a day to the number. */
export const forecastRoad = (
  ruleSet: RuleSet,
  filingType: FilingType,
  calendar: Calendar,
  on: CalendarDate,
): Forecast => {
  const ofDays = kept.get(ruleSet) ?? new Map<string, Forecast>()
  kept.set(ruleSet, ofDays)
  const key = `${filingType} ${on}`
  const road = ofDays.get(key) ?? roadFrom(ruleSet, filingType, calendar, on)
  ofDays.set(key, road)
  return road
}

const roadFrom = (
  ruleSet: RuleSet,
  filingType: FilingType,
  calendar: Calendar,
  on: CalendarDate,
): Forecast => {
  const steps: DatedStep[] = []
  let from = on
  for (const step of roadOf(ruleSet, filingType)) {
    if (step.limit?.amount === 0) continue
    const end = endOf(calendar, from, step.limit)
    steps.push({ ...step, startsOn: from, endsOn: end.on, isProvisional: end.isProvisional })
    from = end.on
  }
  const { minimumTermMonths, needsPublicAddress, needsMainland } = ruleSet.settings.productRules
  return {
    steps,
    workingDays: steps.reduce(
      (sum, { limit }) => sum + (limit?.unit === 'working-days' ? limit.amount : limit ? 1 : 0),
      0,
    ),
    endsOn: from,
    isProvisional: steps.some((step) => step.isProvisional),
    product: { minimumTermMonths, needsPublicAddress, needsMainland },
  }
}
