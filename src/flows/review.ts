// First review: a queue by clock, a claim, and a verdict. Opening the desk shows personal data whole, so it is recorded.
import type { Actor } from '../core/actor.ts'
import { hasRole } from '../core/actor.ts'
import type { Application, ReturnItem } from '../core/application/state.ts'
import { fieldAt } from '../core/field.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { slotAt } from '../core/slot.ts'
import { caseView, lineOf } from './case-view.ts'
import type { OnCase, ReturnItemInput } from './catalogue.ts'
import { groupsOf } from './desk-rows.ts'
import { judgeCase } from './judge-case.ts'
import { perform, turn } from './perform.ts'
import type { QueueLine, QueueView, ReviewDesk } from './review-views.ts'
import type { Tx } from './store.ts'
import { transact } from './transaction.ts'
import type { CaseView } from './views.ts'
import type { World } from './world.ts'

const QUEUE_SIZE = 200
const mayReview = (actor: Actor): actor is Extract<Actor, { kind: 'person' }> =>
  hasRole(actor, 'reviewer', 'supervisor')
const mayLook = (actor: Actor): actor is Extract<Actor, { kind: 'person' }> =>
  mayReview(actor) || hasRole(actor, 'auditor')

const queueLine = (state: Application, accountId: string, expedited: string | undefined): QueueLine => {
  const claim = 'claim' in state ? state.claim : undefined
  return {
    ...lineOf(state),
    submittedAt: 'submittedAt' in state ? state.submittedAt : state.touchedAt,
    round: state.round,
    ...(claim === undefined ? {} : { claimedBy: claim.name }),
    claimedByMe: claim?.accountId === accountId,
    work: state.status === 'judging-portrait' ? 'portrait' : 'first-review',
    ...(expedited === undefined ? {} : { expedited }),
  }
}

export const listQueue =
  (world: World) =>
  async (actor: Actor): Promise<Result<QueueView, Refusal>> => {
    if (!mayLook(actor)) return refuse('not-permitted')
    const { applications } = world.store.read
    const [states, counts] = await Promise.all([
      applications.queue(QUEUE_SIZE),
      applications.queueCounts(world.clock.now(), actor.accountId),
    ])
    const first = await applications.expedited(states.map(({ id }) => id))
    const items = states.map((state) => queueLine(state, actor.accountId, first.get(state.id)))
    return ok({ items, ...counts })
  }

/** Flow: take the next case by clock. Two reviewers asking at once get two cases. */
export const claimNext =
  (world: World) =>
  (actor: Actor): Promise<Result<{ applicationId: string }, Refusal>> =>
    transact(world, async (tx) => {
      if (!mayReview(actor)) return refuse('not-permitted')
      const state = await tx.applications.lockNextInQueue()
      if (state === undefined) return refuse('queue-empty')
      const claimed = await turn(world, tx, state, { type: 'claim' }, actor)
      return claimed.ok ? ok({ applicationId: state.id }) : claimed
    })

const deskOf = async (
  world: World,
  tx: Tx,
  state: Application,
  actor: Extract<Actor, { kind: 'person' }>,
): Promise<ReviewDesk> => {
  const [judgement, queue, first, view] = await Promise.all([
    judgeCase(world, tx, state),
    tx.applications.queue(QUEUE_SIZE),
    tx.applications.expedited([state.id]),
    caseView(world, tx, state, actor),
  ])
  const expedited = first.get(state.id)
  await tx.audit.add({
    at: world.clock.now(),
    actor,
    action: 'read-desk',
    applicationId: state.id,
    detail: 'all values and documents',
  })
  return {
    case: view,
    groups: groupsOf(state, judgement),
    reasons: world.reference.returnReasons.map((reason) => reason.code),
    position: queue.findIndex((one) => one.id === state.id) + 1,
    waiting: queue.length,
    ...(expedited === undefined ? {} : { expedited }),
  }
}

export const readDesk =
  (world: World) =>
  async (actor: Actor, input: { applicationId: string }): Promise<Result<ReviewDesk, Refusal>> => {
    if (!mayLook(actor)) return refuse('not-permitted')
    const state = await world.store.read.applications.load(input.applicationId)
    if (state === undefined || state.status === 'draft') return refuse('not-found')
    return ok(await deskOf(world, world.store.read, state, actor))
  }

export const claimApplication =
  (world: World) =>
  async (actor: Actor, input: { applicationId: string }): Promise<Result<ReviewDesk, Refusal>> => {
    if (!mayReview(actor)) return refuse('not-permitted')
    const claimed = await perform(world, actor, input, async () => ok({ type: 'claim' }))
    return claimed.ok ? ok(await deskOf(world, world.store.read, claimed.value.state, actor)) : claimed
  }

export const releaseApplication =
  (world: World) =>
  async (
    actor: Actor,
    input: { applicationId: string },
  ): Promise<Result<{ applicationId: string }, Refusal>> => {
    const released = await perform(world, actor, input, async () => ok({ type: 'release' }))
    return released.ok ? ok({ applicationId: input.applicationId }) : released
  }

const LONGEST_NOTE = 500

/** Each item must name something that exists and a reason from the table. */
const itemOf = (world: World, state: Application, input: ReturnItemInput): Result<ReturnItem, Refusal> => {
  const { path } = input
  const exists =
    fieldAt(path) !== undefined ||
    slotAt(path) !== undefined ||
    /^services\.[^.]+\.access\.serviceNumber$/.test(path)
  const serviceId = /^services\.([^.]+)\./.exec(path)?.[1]
  if (!exists || (serviceId !== undefined && !state.material.services.some((one) => one.id === serviceId)))
    return refuse('unknown-field', { path })
  if (!world.reference.returnReasons.some((reason) => reason.code === input.reason))
    return refuse('unknown-reason', { path, params: { reason: input.reason } })
  const { suggestion, note } = input
  return ok({
    path,
    reason: input.reason,
    ...(suggestion === undefined || suggestion === ''
      ? {}
      : { suggestion: suggestion.slice(0, LONGEST_NOTE) }),
    ...(note === undefined || note === '' ? {} : { note: note.slice(0, LONGEST_NOTE) }),
    from: 'reviewer',
  })
}

const itemsOf = (
  world: World,
  state: Application,
  inputs: readonly ReturnItemInput[],
): Result<readonly ReturnItem[], Refusal> => {
  const items: ReturnItem[] = []
  for (const input of inputs) {
    const item = itemOf(world, state, input)
    if (!item.ok) return item
    if (!items.some((one) => one.path === item.value.path)) items.push(item.value)
  }
  return ok(items)
}

/** Flow: send single fields and documents back, each with its reason. */
export const returnApplication =
  (world: World) =>
  async (
    actor: Actor,
    input: OnCase & { items: readonly ReturnItemInput[] },
  ): Promise<Result<CaseView, Refusal>> => {
    const done = await perform(world, actor, input, async (state) => {
      const items = itemsOf(world, state, input.items)
      return items.ok ? ok({ type: 'return', items: items.value }) : items
    })
    return done.ok ? ok(await caseView(world, world.store.read, done.value.state, actor)) : done
  }

/** Flow: the case is in order; with a portrait still to come it waits for that, else it goes to the bureau. */
export const passApplication =
  (world: World) =>
  async (actor: Actor, input: OnCase): Promise<Result<CaseView, Refusal>> => {
    const done = await perform(world, actor, input, async () => ok({ type: 'pass' }))
    return done.ok ? ok(await caseView(world, world.store.read, done.value.state, actor)) : done
  }
