// A link that an applicant opens on the own phone to take photos: good for one case, for two hours, and only for images.
import type { Actor } from '../core/actor.ts'
import { openPaths } from '../core/application/open-paths.ts'
import type { Application } from '../core/application/state.ts'
import { maskPersonName } from '../core/identity/mask.ts'
import { portraitSlots, principalOf } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { slotAt } from '../core/slot.ts'
import { addHours } from '../core/time.ts'
import { judgeCase } from './judge-case.ts'
import type { PhoneLinkView } from './operation-views.ts'
import { loadVisible } from './read-case.ts'
import type { World } from './world.ts'

const LINK_HOURS = 2
const TOKEN_BYTES = 24

export const openPhoneLink =
  (world: World) =>
  async (
    actor: Actor,
    input: { applicationId: string },
  ): Promise<Result<{ token: string; expiresAt: string }, Refusal>> => {
    const state = await loadVisible(world, actor, input.applicationId)
    if (!state.ok) return state
    if (actor.kind !== 'person' || actor.accountId !== state.value.accountId) return refuse('not-permitted')
    const token = world.secrets.token(TOKEN_BYTES)
    const expiresAt = addHours(world.clock.now(), LINK_HOURS)
    await world.store.read.links.add({
      tokenHash: world.secrets.digest(token),
      applicationId: state.value.id,
      accountId: actor.accountId,
      expiresAt,
    })
    return ok({ token, expiresAt })
  }

/** Slots that the phone may fill now: papers while the case is open, portraits when the case waits for them. */
const slotsFor = async (world: World, state: Application): Promise<PhoneLinkView['slots']> => {
  const isDone = (slot: string): boolean => state.material.documents[slot] !== undefined
  if (state.status === 'awaiting-portrait') {
    const wanted =
      state.items.length > 0 ? state.items.map((item) => item.path) : portraitSlots(state.material)
    return wanted.map((slot) => ({
      slot,
      isDone: (state.material.documents[slot]?.addedAt ?? '') >= state.since,
    }))
  }
  const judgement = await judgeCase(world, world.store.read, state)
  const open = openPaths(state, judgement.findings)
  return judgement.slots
    .map((demand) => demand.slot)
    .filter((slot) => slotAt(slot)?.use !== 'verification-form' && (open === 'all' || open.includes(slot)))
    .map((slot) => ({ slot, isDone: isDone(slot) }))
}

/** Flow: what a phone with this link may do. The token is the only proof; it is stored as a hash. */
export const readPhoneLink =
  (world: World) =>
  async (input: { token: string }): Promise<Result<{ actor: Actor; link: PhoneLinkView }, Refusal>> => {
    const found = await world.store.read.links.find(world.secrets.digest(input.token))
    if (found === undefined || found.expiresAt <= world.clock.now()) return refuse('link-expired')
    const state = await world.store.read.applications.load(found.applicationId)
    if (state === undefined) return refuse('link-expired')
    const [service] = state.material.services
    const person =
      service === undefined ? state.material.subject.principal : principalOf(state.material, service)
    const card = await world.accounts.find(found.accountId)
    return ok({
      actor: { kind: 'phone', accountId: found.accountId, applicationId: found.applicationId },
      link: {
        applicationId: found.applicationId,
        slots: await slotsFor(world, state),
        expiresAt: found.expiresAt,
        locale: card?.locale ?? 'zh-CN',
        personName: maskPersonName(person.name ?? ''),
      },
    })
  }
