// One more service in the same order, or one less. What may stand together in one order is the province's to say.
import type { Actor } from '../core/actor.ts'
import type { Refusal } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { caseView } from './case-view.ts'
import type { OnCase, ServiceInput } from './catalogue.ts'
import { readService } from './named-service.ts'
import { perform } from './perform.ts'
import { stillSameType } from './same-type.ts'
import type { CaseView } from './views.ts'
import type { World } from './world.ts'

/** Flow: one more service; it is looked up like the first one. */
export const addService =
  (world: World) =>
  async (actor: Actor, input: OnCase & ServiceInput): Promise<Result<CaseView, Refusal>> => {
    const read = readService(world, input, 'services.new')
    if (!read.ok) return read
    const { key: _key, label: _label, ...service } = read.value
    const state = await world.store.read.applications.load(input.applicationId)
    if (state !== undefined && state.accountId === (actor.kind === 'person' ? actor.accountId : '')) {
      const asked = { id: 'new', ...service, principal: {}, access: {} }
      const same = await stillSameType(world, state, [], [asked])
      if (!same.ok) return same
    }
    const turn = await perform(world, actor, input, async () => ok({ type: 'add-service', ...service }))
    return turn.ok ? ok(await caseView(world, world.store.read, turn.value.state, actor)) : turn
  }

/** Flow: one service less; its service number is free again. */
export const removeService =
  (world: World) =>
  async (actor: Actor, input: OnCase & { serviceId: string }): Promise<Result<CaseView, Refusal>> => {
    const turn = await perform(world, actor, input, async (_state, tx) => {
      await tx.products.releaseOf(input.applicationId, input.serviceId)
      return ok({ type: 'remove-service', serviceId: input.serviceId })
    })
    return turn.ok ? ok(await caseView(world, world.store.read, turn.value.state, actor)) : turn
  }
