// What happens next, who holds the case, until when, and how long it usually takes: the answer to blind waiting.

import type { Recorded } from '../core/application/event.ts'
import type { Application } from '../core/application/state.ts'
import { ownerOf } from '../core/application/status.ts'
import type { FilingType } from '../core/determine.ts'
import { addDays, dateInShanghai, type Instant } from '../core/time.ts'
import { type Calendar, workingDaysBetween } from '../core/workdays.ts'
import type { RuleSet } from '../rules/resolve.ts'
import type { ClockView, ForecastView, StepView } from './views.ts'

type StepKey = StepView['key']

const stepNow: Readonly<Record<Application['status'], StepKey | 'over'>> = {
  draft: 'submit',
  returned: 'submit',
  'bureau-rejected': 'submit',
  'in-review': 'first-review',
  'awaiting-portrait': 'portrait',
  'judging-portrait': 'portrait',
  'ready-to-report': 'report',
  reported: 'report',
  'sms-pending': 'sms',
  'under-bureau-review': 'bureau-review',
  filed: 'over',
  cancelled: 'over',
  withdrawn: 'over',
  abandoned: 'over',
  expired: 'over',
}

const lastEvent: Readonly<Record<StepKey, string>> = {
  submit: 'submitted',
  'first-review': 'passed',
  portrait: 'portraits-submitted',
  report: 'reported',
  sms: 'sms-verified',
  'bureau-review': 'filed',
  number: 'filed',
}

const isEndOf = (key: StepKey, event: string): boolean =>
  event === lastEvent[key] || (lastEvent[key] === 'filed' && event === 'cancelled')

const WORKING_DAYS_TO_REPORT = 1

const limitOf = (key: StepKey, ruleSet: RuleSet): StepView['limit'] | undefined => {
  const { settings } = ruleSet
  switch (key) {
    case 'first-review':
      return { amount: settings.firstReviewWorkingDays, unit: 'working-days' }
    case 'report':
      return { amount: WORKING_DAYS_TO_REPORT, unit: 'working-days' }
    case 'sms':
      return { amount: settings.smsHours, unit: 'hours' }
    case 'bureau-review':
      return { amount: settings.bureauReviewWorkingDays, unit: 'working-days' }
    default:
      return undefined
  }
}

/** Steps of a filing type: nobody waits for a photo or an SMS that is not asked for. */
const keysFor = ({ settings }: RuleSet, filingType: FilingType): readonly StepKey[] => {
  const after =
    settings.personVerification.stage === 'after-review' && settings.portraitNeededFor.includes(filingType)
  const sms = settings.smsHours > 0 && settings.smsNeededFor.includes(filingType)
  return [
    'submit',
    'first-review',
    ...(after ? (['portrait'] as const) : []),
    'report',
    ...(sms ? (['sms'] as const) : []),
    'bureau-review',
    'number',
  ]
}

const owners: Readonly<Record<StepKey, StepView['owner']>> = {
  submit: 'applicant',
  'first-review': 'reviewer',
  portrait: 'applicant',
  report: 'system',
  sms: 'applicant',
  'bureau-review': 'bureau',
  number: 'bureau',
}

/** Every step from handing in to the number, with its limit: for a forecast without a case. */
export const roadOf = (
  ruleSet: RuleSet,
  filingType: FilingType = 'first-filing',
): readonly Pick<StepView, 'key' | 'owner' | 'limit'>[] =>
  keysFor(ruleSet, filingType).map((key) => {
    const limit = limitOf(key, ruleSet)
    return { key, owner: owners[key], ...(limit === undefined ? {} : { limit }) }
  })

/** The road of this case; steps behind are dated from its history. */
export const stepsOf = (
  state: Application,
  history: readonly Recorded[],
  ruleSet: RuleSet,
): readonly StepView[] => {
  const keys = keysFor(ruleSet, state.filingType)
  const now = stepNow[state.status]
  const position =
    now === 'over'
      ? state.status === 'filed' || state.status === 'cancelled'
        ? keys.length
        : -1
      : keys.indexOf(now)
  return keys.map((key, i): StepView => {
    const at = i < position ? history.findLast(({ event }) => isEndOf(key, event.type))?.at : undefined
    const limit = limitOf(key, ruleSet)
    return {
      key,
      state: i < position ? 'done' : i === position ? 'now' : 'ahead',
      owner: owners[key],
      ...(limit === undefined ? {} : { limit }),
      ...(at === undefined ? {} : { at }),
    }
  })
}

const dueKinds = {
  'in-review': 'first-review',
  'judging-portrait': 'portrait',
  reported: 'bureau-review',
  'sms-pending': 'sms',
  'under-bureau-review': 'bureau-review',
} as const

/** The clock that runs now, if one does. */
export const clockOf = (state: Application, idleDays: number): ClockView | undefined => {
  const owner = ownerOf[state.status]
  if ('due' in state)
    return {
      dueAt: state.due.at,
      owner,
      isProvisional: state.due.isProvisional,
      what: dueKinds[state.status],
    }
  if (owner === 'applicant')
    return { dueAt: addDays(state.touchedAt, idleDays), owner, isProvisional: false, what: 'idle' }
  return undefined
}

/** Fewer cases than this say nothing about the next one. */
const LEAST_SAMPLE = 5

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0

const spent = (calendar: Calendar, from: Instant, to: Instant): number => {
  const days = workingDaysBetween(calendar, dateInShanghai(from), dateInShanghai(to))
  return days.ok ? days.value : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** How long it takes from submission to the number: by our own history where there is enough, else by the limits. */
export const forecastOf = (
  state: Application,
  past: readonly { submittedAt: Instant; filedAt: Instant }[],
  view: { ruleSet: RuleSet; calendar: Calendar; now: Instant; submittedAt: Instant | undefined },
): ForecastView | undefined => {
  if (stepNow[state.status] === 'over') return undefined
  const spentWorkingDays =
    view.submittedAt === undefined ? 0 : spent(view.calendar, view.submittedAt, view.now)
  const { settings } = view.ruleSet
  if (past.length < LEAST_SAMPLE) {
    const smsDays = keysFor(view.ruleSet, state.filingType).includes('sms') ? 1 : 0
    const atMost =
      settings.firstReviewWorkingDays + WORKING_DAYS_TO_REPORT + smsDays + settings.bureauReviewWorkingDays
    return {
      typicalWorkingDays: atMost,
      atMostWorkingDays: atMost,
      basis: 'law',
      sampleSize: past.length,
      spentWorkingDays,
    }
  }
  const days = past.map((one) => spent(view.calendar, one.submittedAt, one.filedAt)).sort((a, b) => a - b)
  return {
    typicalWorkingDays: percentile(days, 0.5),
    atMostWorkingDays: percentile(days, 0.9),
    basis: 'history',
    sampleSize: past.length,
    spentWorkingDays,
  }
}
