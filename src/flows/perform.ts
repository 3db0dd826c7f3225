// One turn, always the same: load and lock the case, build the command, decide, commit events with state, timers and
// effects in one transaction. Every flow that changes a case goes through here.
import type { Actor } from '../core/actor.ts'
import { hasRole } from '../core/actor.ts'
import type { Command } from '../core/application/command.ts'
import { type Context, decide } from '../core/application/decide.ts'
import { effectsOf } from '../core/application/effects.ts'
import type { ApplicationEvent } from '../core/application/event.ts'
import { evolve } from '../core/application/evolve.ts'
import type { Application } from '../core/application/state.ts'
import { timersOf } from '../core/application/timers.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { lifeSettingsOf, ruleSetOf } from './judge-case.ts'
import type { Tx } from './store.ts'
import { transact } from './transaction.ts'
import type { World } from './world.ts'

export type Turn = { readonly state: Application; readonly events: readonly ApplicationEvent[] }
type Build = (state: Application, tx: Tx) => Promise<Result<Command, Refusal>>

/** Staff see every case; everybody else only the own ones, and is not told that others exist. */
export const maySee = (actor: Actor, state: Application): boolean => {
  if (actor.kind === 'bureau' || actor.kind === 'clock' || actor.kind === 'system') return true
  if (hasRole(actor, 'reviewer', 'supervisor', 'compliance-officer', 'administrator', 'auditor')) return true
  const isOwn = actor.accountId === state.accountId
  return actor.kind === 'phone' ? isOwn && actor.applicationId === state.id : isOwn
}

const fieldsOf = (event: ApplicationEvent): readonly string[] => {
  switch (event.type) {
    case 'material-edited':
      return event.changes.map((change) => change.path)
    case 'document-attached':
    case 'form-signed':
      return [event.document.slot]
    case 'document-removed':
      return [event.slot]
    default:
      return []
  }
}

/** Tells what happened since the caller looked: who, and which fields. Values stay out. */
const changedSince = async (
  tx: Tx,
  state: Application,
  revision: number,
): Promise<{ ok: false; error: Refusal }> => {
  const later = (await tx.applications.history(state.id)).filter((recorded) => recorded.seq > revision)
  return refuse('changed-meanwhile', {
    params: {
      revision: state.revision,
      by: [...new Set(later.map((recorded) => recorded.actor.split(':')[0] ?? recorded.actor))],
      events: [...new Set(later.map((recorded) => recorded.event.type))],
      fields: [...new Set(later.flatMap((recorded) => fieldsOf(recorded.event)))],
    },
  })
}

export const contextFor = (world: World, state: Application, actor: Actor): Context => ({
  now: world.clock.now(),
  actor,
  calendar: world.reference.calendar,
  settings: lifeSettingsOf(
    ruleSetOf(world, state.provinceCode),
    state.filingType,
    state.material.subject.kind,
  ),
})

/** Decides and commits one command on a locked case. */
export const turn = async (
  world: World,
  tx: Tx,
  before: Application,
  command: Command,
  actor: Actor,
): Promise<Result<Turn, Refusal>> => {
  const context = contextFor(world, before, actor)
  const decision = decide(before, command, context)
  if (!decision.ok) return decision
  if (decision.value.length === 0) return ok({ state: before, events: [] })
  return commitEvents(tx, before, decision.value, context)
}

/** Writes events that were decided. `before` is undefined for the first one. */
export const commitEvents = async (
  tx: Tx,
  before: Application | undefined,
  events: readonly ApplicationEvent[],
  context: Pick<Context, 'now' | 'actor' | 'settings'>,
): Promise<Result<Turn, Refusal>> => {
  let state = before
  const effects = []
  for (const event of events) {
    state = evolve(state, { at: context.now, event })
    effects.push(...effectsOf(state, event))
  }
  if (state === undefined) throw new Error('a commit needs at least one event')
  const timers = timersOf(state, context.settings)
  const clash = await tx.applications.commit({
    before,
    after: state,
    events,
    actor: context.actor,
    at: context.now,
    timers,
    effects,
  })
  if (clash !== undefined) return refuse('conflict-open-application', { params: { what: clash.what } })
  return ok({ state, events })
}

/** The whole turn for a command from outside. */
export const perform = (
  world: World,
  actor: Actor,
  on: { applicationId: string; revision?: number },
  build: Build,
): Promise<Result<Turn, Refusal>> =>
  transact(world, async (tx) => {
    const state = await tx.applications.lock(on.applicationId)
    if (state === undefined || !maySee(actor, state)) return refuse('not-found')
    if (on.revision !== undefined && on.revision !== state.revision)
      return changedSince(tx, state, on.revision)
    const command = await build(state, tx)
    return command.ok ? turn(world, tx, state, command.value, actor) : command
  })
