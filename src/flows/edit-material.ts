// Changing values: autosave sends a few paths at a time. Values are brought into their stored form first (clean-values.ts).
import type { Actor } from '../core/actor.ts'
import type { FieldChange } from '../core/application/event.ts'
import type { Application } from '../core/application/state.ts'
import { isFollowUp } from '../core/determine.ts'
import type { Finding } from '../core/finding.ts'
import { type Service, serviceKeyOf } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { bureauCodeOf } from './at-bureau.ts'
import type { Change, OnCase } from './catalogue.ts'
import { cleanChanges } from './clean-values.ts'
import { demandCodesInForce } from './demand-codes-in-force.ts'
import { judgeCase } from './judge-case.ts'
import { perform } from './perform.ts'
import { stillSameType, touchesStart } from './same-type.ts'
import type { World } from './world.ts'

/** A frozen value that was sent back and is now changed, or the name of an app: the type must still be the same. */
const startStillStands = async (
  world: World,
  applicationId: string,
  changes: readonly FieldChange[],
): Promise<Result<true, Refusal>> => {
  const state = await world.store.read.applications.load(applicationId)
  if (state === undefined || !touchesStart(state, changes)) return ok(true)
  // In a draft the frozen answers are closed anyway; the name of an app is open, and may be one that is filed already.
  const touched = state.material.services.filter((one) =>
    changes.some(({ path }) => path === `services.${one.id}.name` && one.kind !== 'website'),
  )
  if (isFollowUp(state.filingType)) return namesAreFree(world, state, touched, changes)
  return stillSameType(world, state, changes, state.status === 'draft' ? touched : undefined)
}

/** In a change an app may get another name, but not one under which another one is filed. */
const namesAreFree = async (
  world: World,
  state: Application,
  services: readonly Service[],
  changes: readonly FieldChange[],
): Promise<Result<true, Refusal>> => {
  for (const service of services) {
    const name = changes.find(({ path }) => path === `services.${service.id}.name`)?.value
    if (typeof name !== 'string') continue
    const holder = await world.store.read.register.serviceByDomain(
      bureauCodeOf(world, state),
      serviceKeyOf({ ...service, name }),
    )
    const own = state.filed?.services.find((one) => one.serviceId === service.id)
    if (holder !== undefined && holder.serviceFilingNumber !== own?.serviceFilingNumber)
      return refuse('service-in-order-already', { path: `services.${service.id}.name`, params: { name } })
  }
  return ok(true)
}

/** Flow: set some values of an open case. */
export const editMaterial =
  (world: World) =>
  async (
    actor: Actor,
    input: OnCase & { changes: readonly Change[] },
  ): Promise<Result<{ revision: number; findings: readonly Finding[] }, Refusal>> => {
    const changes = cleanChanges(world, input.changes)
    if (!changes.ok) return changes
    const same = await startStillStands(world, input.applicationId, changes.value)
    if (!same.ok) return same
    const turn = await perform(world, actor, input, async (state, tx) => {
      const inForce = demandCodesInForce(world, state.material, changes.value)
      if (!inForce.ok) return inForce
      const { findings } = await judgeCase(world, tx, state)
      return ok({ type: 'edit', changes: changes.value, findings })
    })
    if (!turn.ok) return turn
    const { findings } = await judgeCase(world, world.store.read, turn.value.state)
    return ok({ revision: turn.value.state.revision, findings })
  }
