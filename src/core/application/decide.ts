// state + command → events, or one refusal. Pure and total: whatever comes, in whatever order, it answers.
import type { Actor } from '../actor.ts'
import type { ServiceKind } from '../material.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { ok, type Result } from '../result.ts'
import type { Instant } from '../time.ts'
import { addCalendarDays, addHours, dateInShanghai } from '../time.ts'
import type { Calendar } from '../workdays.ts'
import { deadline } from '../workdays.ts'
import type { Command } from './command.ts'
import { decideMaterial } from './decide-material.ts'
import { decideReview } from './decide-review.ts'
import type { ApplicationEvent } from './event.ts'
import { isActorFor, permitted } from './permitted.ts'
import type { Application } from './state.ts'

/** Figures of the rule set in force that the life of a case depends on. */
export type LifeSettings = {
  readonly portraitStage: 'before-review' | 'after-review'
  readonly firstReviewWorkingDays: number
  readonly bureauReviewWorkingDays: number
  readonly smsHours: number
  /** Whether the bureau verifies this type of filing by SMS at all. */
  readonly smsNeeded: boolean
  /** Whether persons in charge are photographed for this type of filing. */
  readonly portraitNeeded: boolean
  readonly idleDays: number
  readonly warnIdleDays: number
  readonly maxServices: number
  /** Whether websites, apps and mini-programs may stand in one order. */
  readonly mayMixKinds: boolean
  readonly maxServicesOfKind: Readonly<Record<ServiceKind, number>>
}

export type Context = {
  readonly now: Instant
  readonly actor: Actor
  readonly calendar: Calendar
  readonly settings: LifeSettings
}

export type Decision = Result<readonly ApplicationEvent[], Refusal>

/** Days within which a new service must be filed with the public security organs (公安联网备案). */
const PUBLIC_SECURITY_DAYS = 30

const guard = (
  state: Application,
  command: Exclude<Command, { type: 'start' }>,
  actor: Actor,
): Result<true, Refusal> => {
  const permission = permitted[command.type]
  const isForPhone = command.type === 'attach-document'
  if (!isActorFor(permission.who, actor, state.accountId) || (actor.kind === 'phone' && !isForPhone)) {
    return refuse('not-permitted')
  }
  if (permission.in.includes(state.status)) return ok(true)
  return refuse('not-allowed-in-status', { params: { action: command.type, status: state.status } })
}

/** Decides one command. `state` is undefined only for `start`. */
export const decide = (state: Application | undefined, command: Command, context: Context): Decision => {
  if (command.type === 'start') return state === undefined ? ok([command.started]) : refuse('already-done')
  if (state === undefined) return refuse('not-found')
  const allowed = guard(state, command, context.actor)
  if (!allowed.ok) return allowed
  switch (command.type) {
    case 'edit':
    case 'add-service':
    case 'remove-service':
    case 'bind-service-number':
    case 'attach-document':
    case 'remove-document':
    case 'sign-form':
      return decideMaterial(state, command, context)
    case 'submit':
    case 'claim':
    case 'release':
    case 'return':
    case 'pass':
    case 'submit-portraits':
      return decideReview(state, command, context)
    case 'withdraw':
      return ok([{ type: 'withdrawn' }])
    case 'abandon':
      return ok([{ type: 'abandoned' }])
    case 'expire':
      return ok([{ type: 'expired' }])
    case 'end-with-filing':
      return ok([{ type: 'ended-with-filing', number: command.number }])
    default:
      return decideAtBureau(state, command, context)
  }
}

type BureauCommand = Extract<
  Command,
  {
    type:
      | 'report'
      | 'record-stored'
      | 'record-sms-verified'
      | 'confirm-sms'
      | 'record-bureau-rejection'
      | 'record-filed'
      | 'record-cancelled'
  }
>

const decideAtBureau = (_state: Application, command: BureauCommand, context: Context): Decision => {
  const { now, calendar, settings } = context
  const decisionDue = deadline(calendar, now, settings.bureauReviewWorkingDays)
  switch (command.type) {
    case 'report':
      return ok([{ type: 'reported', fileId: command.fileId, due: decisionDue }])
    case 'record-stored':
      if (!settings.smsNeeded) return ok([{ type: 'sms-not-needed', due: decisionDue }])
      return ok([{ type: 'sms-sent', due: { at: addHours(now, settings.smsHours), isProvisional: false } }])
    case 'record-sms-verified':
      return ok([{ type: 'sms-verified', due: decisionDue, saidBy: 'bureau' }])
    case 'confirm-sms':
      return ok([{ type: 'sms-verified', due: decisionDue, saidBy: 'applicant' }])
    case 'record-bureau-rejection':
      return ok([{ type: 'bureau-rejected', items: command.items, cause: command.cause }])
    case 'record-cancelled':
      return ok([{ type: 'cancelled', numbers: command.numbers, approvedAt: command.approvedAt }])
    case 'record-filed': {
      const { subjectNumber, numbers, approvedAt } = command
      const publicSecurityDueOn = addCalendarDays(dateInShanghai(approvedAt), PUBLIC_SECURITY_DAYS)
      return ok([{ type: 'filed', subjectNumber, numbers, approvedAt, publicSecurityDueOn }])
    }
  }
}
