// When the exchange does what: whether a file is fixed now or waits for company, and when a bureau may be called. A case
// never waits longer than the configured time for company; hours, caps and pauses of the bureau come on top.
import { type BureauHours, mayReportFrom } from '../core/bureau-hours.ts'
import type { Fault } from '../core/fault.ts'
import { addHours, addSeconds, earlierOf, type Instant, laterOf } from '../core/time.ts'
import type { Tx } from './store.ts'
import type { ContactProblem, Direction } from './store-exchange.ts'
import type { BureauWorld } from './world.ts'

export type Urging = {
  /** A person at the console or on the page waits for no company and ends a pause, but not for a bureau that is closed. */
  readonly byPerson?: boolean
  /** Where nothing is to be reported, the bureau is asked whether it still has what it took. */
  readonly looksForLost?: boolean
}

export type Company = {
  /** Cases that could go. */
  readonly ready: number
  readonly oldestReadyAt?: Instant
  /** One of them goes first: expedited, or back after its SMS verification failed. */
  readonly hasUrgent: boolean
  readonly lastFixedAt?: Instant
}

/**
 * The instant from which a file is fixed although it is not full: at once where one is urgent or nothing was fixed lately,
 * else when its oldest case has waited `waitSeconds`, or the last file is that old, whichever is first.
 */
export const dueForCompany = (company: Company, waitSeconds: number, now: Instant): Instant => {
  const { hasUrgent, oldestReadyAt, lastFixedAt } = company
  if (waitSeconds === 0 || hasUrgent || lastFixedAt === undefined || oldestReadyAt === undefined) return now
  return addSeconds(earlierOf(oldestReadyAt, lastFixedAt), waitSeconds)
}

/** What stands about company now. */
export const companyOf = async (world: BureauWorld, tx: Tx): Promise<Company> => {
  const facts = await tx.applications.readyFacts(world.bureau.code)
  const { lastFixedAt } = await tx.exchange.pauses(world.bureau.code, world.clock.now())
  return { ...facts, ...(lastFixedAt === undefined ? {} : { lastFixedAt }) }
}

/** When reporting to the bureau may be tried: now, or later. */
export const nextCallAt = async (world: BureauWorld, tx: Tx, urging: Urging = {}): Promise<Instant> => {
  const now = world.clock.now()
  const { sentAt, up } = await tx.exchange.pauses(world.bureau.code, addHours(now, -1))
  const isPaused = up !== undefined && urging.byPerson !== true
  return mayReportFrom(world.bureau.hours, { sentAt, ...(isPaused ? { pausedUntil: up } : {}) }, now)
}

/** When a worker should look next, if that is known; undefined where nothing waits. */
export const nextReportAt = async (world: BureauWorld): Promise<Instant | undefined> => {
  const { exchange } = world.store.read
  const [company, pending, callAt] = await Promise.all([
    companyOf(world, world.store.read),
    exchange.pendingUpload(world.bureau.code),
    nextCallAt(world, world.store.read),
  ])
  if (pending !== undefined) return callAt
  if (company.ready === 0) return undefined
  const dueAt = dueForCompany(company, world.bureau.batch.waitSeconds, world.clock.now())
  return laterOf(dueAt, callAt)
}

/** Whether waiting alone cannot mend what went wrong. */
export const needsPerson = ({ retry }: Fault): boolean => retry === 'operator' || retry === 'bug'

/** A problem as it is kept, with the end of the pause that follows from it. */
export const problemOf = (
  hours: BureauHours,
  now: Instant,
  text: string,
  needsPerson: boolean,
): ContactProblem => ({
  text,
  needsPerson,
  ...(hours.pauseSeconds === 0 ? {} : { pausedUntil: addSeconds(now, hours.pauseSeconds) }),
})

/** Whether a direction rests now. */
export const isResting = async (
  world: BureauWorld,
  tx: Tx,
  direction: Direction,
  urging: Urging,
): Promise<boolean> => {
  if (urging.byPerson === true) return false
  const now = world.clock.now()
  const until = (await tx.exchange.pauses(world.bureau.code, now))[direction]
  return until !== undefined && until > now
}
