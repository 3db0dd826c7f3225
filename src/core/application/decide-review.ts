// Submitting, the first review, and person verification. A claim keeps two reviewers from one case.
import type { Actor } from '../actor.ts'
import { isCancellation } from '../determine.ts'
import { type Material, portraitSlots } from '../material.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { ok, type Result } from '../result.ts'
import { isPortraitSlot } from '../slot.ts'
import { deadline } from '../workdays.ts'
import type { Command } from './command.ts'
import type { Context, Decision } from './decide.ts'
import { isMended } from './open-paths.ts'
import type { Application, InStatus, ReturnItem } from './state.ts'

export type ReviewCommand = Extract<
  Command,
  { type: 'submit' | 'claim' | 'release' | 'return' | 'pass' | 'submit-portraits' }
>
type Reviewed = InStatus<'in-review' | 'judging-portrait'>

const reviewDue = (context: Context) =>
  deadline(context.calendar, context.now, context.settings.firstReviewWorkingDays)

/** An unverified SMS needs no second look by the provider when nothing was changed since the last submission. */
const goesStraightBack = (state: Application): boolean =>
  state.status === 'bureau-rejected' &&
  state.cause === 'sms-failed' &&
  JSON.stringify(state.material) === JSON.stringify(state.submittedMaterial)

/** A change that changes nothing would only be refused by the bureau. Documents alone may be the change. */
const changesNothing = (state: Application): boolean => {
  const { filedMaterial, material, filingType } = state
  if (filedMaterial === undefined || isCancellation(filingType)) return false
  const values = ({ subject, services }: Material) => JSON.stringify([subject, services])
  return values(filedMaterial) === values(material)
}

const submit = (
  state: Application,
  command: Extract<Command, { type: 'submit' }>,
  context: Context,
): Decision => {
  const blocking = command.findings.filter((finding) => finding.severity === 'blocking')
  const [first] = blocking
  if (first !== undefined) {
    return refuse('blocking-findings', {
      path: first.path,
      params: { count: blocking.length, codes: blocking.map((one) => one.code) },
    })
  }
  if (changesNothing(state)) return refuse('nothing-changed')
  if (goesStraightBack(state)) return ok([{ type: 'made-ready' }])
  const wasSentBack =
    state.status === 'returned' || (state.status === 'bureau-rejected' && state.cause !== 'sms-failed')
  if (wasSentBack && !state.items.some((item) => isMended(state, item))) {
    return refuse('nothing-returned', { params: { count: state.items.length } })
  }
  return ok([{ type: 'submitted', packVersion: command.packVersion, due: reviewDue(context) }])
}

const accountOf = (actor: Actor): { accountId: string; name: string } =>
  actor.kind === 'person'
    ? { accountId: actor.accountId, name: actor.name }
    : { accountId: actor.kind, name: actor.kind }

const isMine = (state: Reviewed, actor: Actor): Result<true, Refusal> => {
  if (state.claim === undefined) return refuse('not-claimed')
  return state.claim.accountId === accountOf(actor).accountId
    ? ok(true)
    : refuse('claimed-by-another', { params: { name: state.claim.name } })
}

const claim = (state: Reviewed, context: Context): Decision => {
  const me = accountOf(context.actor)
  if (state.claim === undefined) return ok([{ type: 'claimed', claim: { ...me, at: context.now } }])
  return state.claim.accountId === me.accountId
    ? ok([])
    : refuse('claimed-by-another', { params: { name: state.claim.name } })
}

const sendBack = (state: Reviewed, items: readonly ReturnItem[]): Decision => {
  if (items.length === 0) return refuse('nothing-returned', { params: { count: 0 } })
  if (state.status === 'in-review') return ok([{ type: 'returned', items }])
  const stranger = items.find((item) => !isPortraitSlot(item.path))
  return stranger === undefined
    ? ok([{ type: 'portraits-returned', items }])
    : refuse('field-not-open', { path: stranger.path })
}

const missingPortrait = (state: Application): string | undefined =>
  portraitSlots(state.material).find((slot) => state.material.documents[slot] === undefined)

const pass = (state: Reviewed, { portraitNeeded }: Context['settings']): Decision => {
  if (state.status === 'judging-portrait') return ok([{ type: 'passed' }, { type: 'made-ready' }])
  const next = !portraitNeeded || missingPortrait(state) === undefined ? 'made-ready' : 'portrait-requested'
  return ok([{ type: 'passed' }, { type: next }])
}

const submitPortraits = (state: InStatus<'awaiting-portrait'>, context: Context): Decision => {
  const missing = missingPortrait(state)
  if (missing !== undefined) return refuse('portrait-missing', { path: missing })
  const unmended = state.items.find(
    (item) => state.material.documents[item.path]?.addedAt === undefined || isOld(state, item),
  )
  if (unmended !== undefined) return refuse('portrait-missing', { path: unmended.path })
  return ok([{ type: 'portraits-submitted', due: reviewDue(context) }])
}

/** A portrait that was sent back must be taken again, after it was sent back. */
const isOld = (state: InStatus<'awaiting-portrait'>, item: ReturnItem): boolean =>
  (state.material.documents[item.path]?.addedAt ?? '') < state.since

/** Decides the commands of review. The guard of decide.ts has already passed, so the status is one of the table's. */
export const decideReview = (state: Application, command: ReviewCommand, context: Context): Decision => {
  if (command.type === 'submit') return submit(state, command, context)
  if (command.type === 'submit-portraits') {
    return state.status === 'awaiting-portrait'
      ? submitPortraits(state, context)
      : refuse('not-allowed-in-status')
  }
  if (state.status !== 'in-review' && state.status !== 'judging-portrait')
    return refuse('not-allowed-in-status')
  if (command.type === 'claim') return claim(state, context)
  const mine = isMine(state, context.actor)
  if (!mine.ok) return mine
  if (command.type === 'release') return ok([{ type: 'released' }])
  return command.type === 'return' ? sendBack(state, command.items) : pass(state, context.settings)
}
