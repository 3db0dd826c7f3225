// Filings pass from account to account: offered by the owner (转移), or claimed by who can prove to be the person in charge
// (认领). The subject passes with all its services; the bureau is not asked, for nothing that is filed changes.
import type { Actor } from '../core/actor.ts'
import { hasRole } from '../core/actor.ts'
import { normaliseNumber } from '../core/identity/inspect-number.ts'
import { maskPhone } from '../core/identity/mask.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { addDays, addMinutes, dateInShanghai, type Instant } from '../core/time.ts'
import { ownSubject } from './start-follow-up.ts'
import type { Tx } from './store.ts'
import type { RegisteredSubject } from './store-register.ts'
import { transact } from './transaction.ts'
import type { World } from './world.ts'

const OFFER_DAYS = 7
const OFFER_BYTES = 15
const CODE_DIGITS = 6
const CODE_MINUTES = 10
const MOST_TRIES = 5
const MOST_PER_DAY = 10
const MINUTES_BETWEEN = 1

type Person = Extract<Actor, { kind: 'person' }>
export type Offer = { readonly code: string; readonly expiresAt: Instant }
export type PassedFiling = { readonly subjectNumber: string }

const isApplicant = (actor: Actor): actor is Person => actor.kind === 'person' && hasRole(actor, 'applicant')

const offerHash = (world: World, code: string): string =>
  world.seal.fingerprint('handover', code.replace(/[\s-]/g, '').toLowerCase())

/** Cases of the subject would change hands half done; they end first. */
const isFree = async (tx: Tx, subject: RegisteredSubject): Promise<Result<true, Refusal>> => {
  const busy = await tx.applications.openOnSubject(subject.subjectNumber)
  return busy === undefined ? ok(true) : refuse('filing-busy', { params: { number: subject.subjectNumber } })
}

/** Flow: offer an own subject. The code is shown once; whoever has it, and knows the certificate, may accept. */
export const offerFiling =
  (world: World) =>
  async (actor: Actor, input: { subjectNumber: string }): Promise<Result<Offer, Refusal>> => {
    if (!isApplicant(actor)) return refuse('not-permitted')
    const subject = await ownSubject(world, actor.accountId, input.subjectNumber)
    if (!subject.ok) return subject
    const code = world.secrets.token(OFFER_BYTES).toLowerCase()
    const now = world.clock.now()
    const expiresAt = addDays(now, OFFER_DAYS)
    return transact(world, async (tx): Promise<Result<Offer, Refusal>> => {
      const free = await isFree(tx, subject.value)
      if (!free.ok) return free
      await tx.handovers.offer({
        codeHash: offerHash(world, code),
        subjectId: subject.value.id,
        fromAccount: actor.accountId,
        offeredAt: now,
        expiresAt,
      })
      await tx.audit.add({ at: now, actor, action: 'offer-filing', detail: input.subjectNumber })
      return ok({ code, expiresAt })
    })
  }

/** Flow: take the offer back. */
export const withdrawOffer =
  (world: World) =>
  async (actor: Actor, input: { subjectNumber: string }): Promise<Result<PassedFiling, Refusal>> => {
    if (!isApplicant(actor)) return refuse('not-permitted')
    const subject = await ownSubject(world, actor.accountId, input.subjectNumber)
    if (!subject.ok) return subject
    const at = world.clock.now()
    await world.store.write(async (tx) => {
      await tx.handovers.withdraw(subject.value.id, at)
      await tx.audit.add({ at, actor, action: 'withdraw-filing-offer', detail: input.subjectNumber })
    })
    return ok({ subjectNumber: input.subjectNumber })
  }

const pass = async (
  world: World,
  tx: Tx,
  actor: Person,
  subject: RegisteredSubject,
  how: 'transfer' | 'claim',
): Promise<void> => {
  const at = world.clock.now()
  await tx.register.setOwner(subject.id, actor.accountId)
  await tx.audit.add({ at, actor, action: `${how}-filing`, detail: subject.subjectNumber })
  const params = { subjectNumber: subject.subjectNumber }
  await tx.effects.add(subject.accountId, { kind: 'mail', template: 'filing-passed-on', params }, at)
  await tx.effects.add(actor.accountId, { kind: 'mail', template: 'filing-received', params }, at)
}

/** Flow: accept an offer with its code and the number of the subject's certificate. */
export const acceptFiling =
  (world: World) =>
  async (
    actor: Actor,
    input: { code: string; certificateNumber: string },
  ): Promise<Result<PassedFiling, Refusal>> => {
    if (!isApplicant(actor)) return refuse('not-permitted')
    const codeHash = offerHash(world, input.code)
    return transact(world, async (tx): Promise<Result<PassedFiling, Refusal>> => {
      const offer = await tx.handovers.lockOffer(codeHash)
      const subject = offer === undefined ? undefined : await tx.register.subjectById(offer.subjectId)
      const isRight =
        subject?.subject.certificateNumber === normaliseNumber(input.certificateNumber) &&
        subject.accountId === offer?.fromAccount
      if (offer === undefined || subject === undefined || !isRight || offer.expiresAt <= world.clock.now())
        return refuse('handover-code-wrong', { path: 'code' })
      const free = await isFree(tx, subject)
      if (!free.ok) return free
      await pass(world, tx, actor, subject, 'transfer')
      await tx.handovers.accept(codeHash, actor.accountId, world.clock.now())
      return ok({ subjectNumber: subject.subjectNumber })
    })
  }

export type ClaimStep = { readonly mobile: string; readonly expiresInSeconds: number }

/** The code binds account and subject, so that a leaked table opens nothing. */
const claimHash = (world: World, accountId: string, subjectId: string, code: string): string =>
  world.seal.fingerprint('claim', `${accountId} ${subjectId} ${code.trim()}`)

type ClaimInput = {
  readonly subjectNumber: string
  readonly certificateType: string
  readonly certificateNumber: string
}

/** One answer for every mismatch: a claim must not tell strangers what is filed here. */
const claimable = async (
  world: World,
  actor: Person,
  input: ClaimInput,
): Promise<Result<RegisteredSubject, Refusal>> => {
  const subject = await world.store.read.register.subjectByNumber(undefined, input.subjectNumber.trim())
  const isRight =
    subject !== undefined &&
    subject.accountId !== actor.accountId &&
    subject.subject.certificateType === input.certificateType &&
    subject.subject.certificateNumber === normaliseNumber(input.certificateNumber)
  return isRight ? ok(subject) : refuse('filing-not-yours', { params: { number: input.subjectNumber } })
}

/** Flow: begin a claim: a code goes to the mobile number that was filed for the subject's person in charge. */
export const requestClaim =
  (world: World) =>
  async (actor: Actor, input: ClaimInput): Promise<Result<ClaimStep, Refusal>> => {
    if (!isApplicant(actor)) return refuse('not-permitted')
    const now = world.clock.now()
    return transact(world, async (tx): Promise<Result<ClaimStep, Refusal>> => {
      const last = await tx.handovers.claimOf(actor.accountId)
      const isToday = last !== undefined && dateInShanghai(last.sentAt) === dateInShanghai(now)
      if (last !== undefined && now < addMinutes(last.sentAt, MINUTES_BETWEEN))
        return refuse('too-many-requests', { params: { seconds: MINUTES_BETWEEN * 60 } })
      if (isToday && last.sentToday >= MOST_PER_DAY)
        return refuse('too-many-requests', { params: { perDay: MOST_PER_DAY } })
      const found = await claimable(world, actor, input)
      if (!found.ok) return found
      // Numbers of companies are public: without this, many accounts could pester one person or guess together.
      if ((await tx.handovers.claimsSent(found.value.id, addDays(now, -1))) >= MOST_PER_DAY)
        return refuse('too-many-requests', { params: { perDay: MOST_PER_DAY } })
      const { mobile } = found.value.subject.principal
      if (mobile === undefined) return refuse('filing-not-yours', { params: { number: input.subjectNumber } })
      const code = world.secrets.digits(CODE_DIGITS)
      await tx.handovers.setClaim(actor.accountId, {
        subjectId: found.value.id,
        codeHash: claimHash(world, actor.accountId, found.value.id, code),
        sentAt: now,
        expiresAt: addMinutes(now, CODE_MINUTES),
        sentToday: isToday ? last.sentToday + 1 : 1,
      })
      await tx.effects.add(actor.accountId, { kind: 'mobile-code', mobile, code, minutes: CODE_MINUTES }, now)
      await tx.audit.add({ at: now, actor, action: 'request-claim', detail: input.subjectNumber })
      return ok({ mobile: maskPhone(mobile), expiresInSeconds: CODE_MINUTES * 60 })
    })
  }

/** Flow: finish a claim with the code; five wrong tries spoil it. A wrong try is counted, so nothing here rolls back. */
export const confirmClaim =
  (world: World) =>
  async (actor: Actor, input: { code: string }): Promise<Result<PassedFiling, Refusal>> => {
    if (!isApplicant(actor)) return refuse('not-permitted')
    return world.store.write(async (tx): Promise<Result<PassedFiling, Refusal>> => {
      const claim = await tx.handovers.claimOf(actor.accountId)
      if (claim === undefined || claim.expiresAt <= world.clock.now())
        return refuse('mobile-code-expired', { path: 'code' })
      if (claim.tries >= MOST_TRIES)
        return refuse('too-many-tries', { path: 'code', params: { limit: MOST_TRIES } })
      if (claimHash(world, actor.accountId, claim.subjectId, input.code) !== claim.codeHash) {
        await tx.handovers.countTry(actor.accountId)
        return refuse('mobile-code-wrong', { path: 'code', params: { left: MOST_TRIES - claim.tries - 1 } })
      }
      const subject = await tx.register.subjectById(claim.subjectId)
      if (subject === undefined) return refuse('filing-not-yours', { params: { number: '' } })
      const free = await isFree(tx, subject)
      if (!free.ok) return free
      await pass(world, tx, actor, subject, 'claim')
      await tx.handovers.clearClaim(actor.accountId)
      return ok({ subjectNumber: subject.subjectNumber })
    })
  }
