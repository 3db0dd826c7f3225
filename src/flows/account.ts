// The account's own flows beside sign-in: who am I, and a mobile number proved by a code. The number is personal data: it is
// kept sealed here and not by the accounts library.
import type { Actor } from '../core/actor.ts'
import { maskPhone } from '../core/identity/mask.ts'
import { inspectMobile } from '../core/phone.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { addMinutes, dateInShanghai } from '../core/time.ts'
import { accessUnitsOf } from './at-bureau.ts'
import type { MeView } from './me-view.ts'
import type { World } from './world.ts'

const CODE_DIGITS = 6
const CODE_MINUTES = 10
const MOST_TRIES = 5
const MOST_PER_DAY = 10
const SECONDS_BETWEEN = 60

type Person = Extract<Actor, { kind: 'person' }>

const meOf = async (world: World, actor: Person): Promise<Result<MeView, Refusal>> => {
  const card = await world.accounts.find(actor.accountId)
  if (card === undefined) return refuse('not-signed-in')
  const mobile = await world.store.read.mobiles.of(actor.accountId)
  const accessUnits = accessUnitsOf(world)
  return ok({
    accountId: card.id,
    name: card.name,
    email: card.email,
    role: card.role,
    locale: card.locale,
    ...(mobile === undefined ? {} : { mobile: maskPhone(mobile) }),
    isDemo: world.reference.isDemo,
    isRegistrar: world.bureaux.some(({ takesDomains }) => takesDomains),
    ...(accessUnits === undefined ? {} : { accessUnits }),
  })
}

export const readMe =
  (world: World) =>
  async (actor: Actor): Promise<Result<MeView, Refusal>> =>
    actor.kind === 'person' ? meOf(world, actor) : refuse('not-permitted')

const readMobile = (typed: string): Result<string, Refusal> => {
  const mobile = inspectMobile(typed)
  return mobile.ok
    ? ok(mobile.normalised)
    : refuse('mobile-malformed', {
        path: 'mobile',
        params: { problem: mobile.problems[0]?.code ?? 'unknown' },
      })
}

/** The code is kept as a hash bound to account and number, so a leaked table opens nothing. */
const hashOf = (world: World, accountId: string, mobile: string, code: string): string =>
  world.seal.fingerprint('mobile-code', `${accountId} ${mobile} ${code}`)

/** Flow: send a code to a number. Limits keep the SMS gateway from being used to pester strangers. */
export const requestMobileCode =
  (world: World) =>
  async (actor: Actor, input: { mobile: string }): Promise<Result<{ expiresInSeconds: number }, Refusal>> => {
    if (actor.kind !== 'person') return refuse('not-permitted')
    const mobile = readMobile(input.mobile)
    if (!mobile.ok) return mobile
    const now = world.clock.now()
    return world.store.write(async (tx) => {
      const last = await tx.mobiles.code(actor.accountId)
      const isToday = last !== undefined && dateInShanghai(last.sentAt) === dateInShanghai(now)
      if (last !== undefined && now < addMinutes(last.sentAt, SECONDS_BETWEEN / 60))
        return refuse('too-many-requests', { params: { seconds: SECONDS_BETWEEN } })
      if (isToday && last.sentToday >= MOST_PER_DAY)
        return refuse('too-many-requests', { params: { perDay: MOST_PER_DAY } })
      const code = world.secrets.digits(CODE_DIGITS)
      await tx.mobiles.setCode(actor.accountId, {
        mobileKey: world.seal.fingerprint('mobile', mobile.value),
        codeHash: hashOf(world, actor.accountId, mobile.value, code),
        sentAt: now,
        expiresAt: addMinutes(now, CODE_MINUTES),
        sentToday: isToday ? last.sentToday + 1 : 1,
      })
      await tx.effects.add(
        actor.accountId,
        { kind: 'mobile-code', mobile: mobile.value, code, minutes: CODE_MINUTES },
        now,
      )
      return ok({ expiresInSeconds: CODE_MINUTES * 60 })
    })
  }

/** Flow: prove the number with the code; five wrong tries spoil it. */
export const confirmMobile =
  (world: World) =>
  async (actor: Actor, input: { mobile: string; code: string }): Promise<Result<MeView, Refusal>> => {
    if (actor.kind !== 'person') return refuse('not-permitted')
    const mobile = readMobile(input.mobile)
    if (!mobile.ok) return mobile
    const now = world.clock.now()
    const done = await world.store.write(async (tx): Promise<Result<true, Refusal>> => {
      const kept = await tx.mobiles.code(actor.accountId)
      if (kept === undefined || kept.expiresAt <= now) return refuse('mobile-code-expired', { path: 'code' })
      if (kept.tries >= MOST_TRIES)
        return refuse('too-many-tries', { path: 'code', params: { limit: MOST_TRIES } })
      if (hashOf(world, actor.accountId, mobile.value, input.code.trim()) !== kept.codeHash) {
        await tx.mobiles.countTry(actor.accountId)
        return refuse('mobile-code-wrong', { path: 'code', params: { left: MOST_TRIES - kept.tries - 1 } })
      }
      await tx.mobiles.set(actor.accountId, mobile.value, now)
      await tx.mobiles.clearCode(actor.accountId)
      return ok(true)
    })
    return done.ok ? meOf(world, actor) : done
  }
