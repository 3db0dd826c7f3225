// Who may edit the provider's addresses, and how a change is noted in the history of an entry.
import { type Actor, actorTag, hasRole } from '../../core/actor.ts'
import type { AddressEvent } from '../store-addresses.ts'
import type { World } from '../world.ts'

export const mayEditAddresses = (actor: Actor): boolean =>
  actor.kind === 'system' || hasRole(actor, 'compliance-officer', 'administrator')

export const maySeeAddresses = (actor: Actor): boolean =>
  mayEditAddresses(actor) || hasRole(actor, 'supervisor', 'auditor')

/** Details hold ranges and codes, never what a range says of people. */
export const eventOf = (
  world: World,
  actor: Actor,
  what: AddressEvent['what'],
  detail: string,
): AddressEvent => ({ at: world.clock.now(), actor: actorTag(actor), what, detail })
