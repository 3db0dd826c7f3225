// Looking domains up: each source is asked once, whoever wants to know, and what it says is kept with its date. Nobody's
// saving or submitting depends on the outcome: a source that is slow or down is a failure on record, never an error here.
import type { Application } from '../core/application/state.ts'
import { Fault } from '../core/fault.ts'
import { epochMsOf, type Instant, instantOfEpochMs } from '../core/time.ts'
import { bureauCodeOf } from './at-bureau.ts'
import { domainsOfService } from './domain-facts.ts'
import type { LookupSource, StoredAnswer } from './domain-port.ts'
import type { World } from './world.ts'

/** A process that dies while it asks holds the others up no longer than this. */
const CLAIM_MS = 60_000
/** Asking again by hand changes nothing sooner than this; registries count every question. */
const LEAST_PAUSE_MS = 60_000
/** Stopping waits no longer than this for strangers. */
const CLOSING_MS = 3_000
const sources: readonly LookupSource[] = ['registry', 'dns']

const after = (at: Instant, ms: number): Instant => instantOfEpochMs(epochMsOf(at) + ms)

/** More than any case needs; a list of thousands would make us knock at thousands of doors. */
const MOST_DOMAINS = 20

/** The registrable domains of a case, each once, those that apps call included; what is typed wrong is left to the rules. */
export const domainsOf = (world: World, state: Application): readonly string[] =>
  [
    ...new Set(
      state.material.services.flatMap((service) =>
        domainsOfService(world, service).map((one) => one.registrable),
      ),
    ),
  ].slice(0, MOST_DOMAINS)

/**
 * Domains of the case and of the sites that its subject has filed with us already: some bureaux add nothing beside a filed
 * site that does not open.
 */
export const domainsAround = async (world: World, state: Application): Promise<readonly string[]> => {
  const { register } = world.store.read
  const subject =
    state.subjectNumber === undefined
      ? undefined
      : await register.subjectByNumber(bureauCodeOf(world, state), state.subjectNumber)
  const filed = subject === undefined ? [] : await register.servicesOf(subject.id)
  const websites = filed.filter((one) => one.service.kind === 'website').map((one) => one.domain)
  return [...new Set([...domainsOf(world, state), ...websites])].slice(0, MOST_DOMAINS)
}

const isDue = (stored: StoredAnswer<unknown> | undefined, now: Instant, isByHand: boolean): boolean => {
  if (!isByHand) return stored?.freshUntil === undefined || stored.freshUntil <= now
  const last = [stored?.answeredAt, stored?.failedAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1)
  return last === undefined || after(last, LEAST_PAUSE_MS) <= now
}

const ask = async (world: World, domain: string, source: LookupSource): Promise<void> => {
  const { store, clock, domains } = world
  const { freshMs, negativeMs } = domains.policy
  try {
    const answer = await domains[source]?.lookUp(domain)
    if (answer === undefined) return
    const at = clock.now()
    const isPositive = !('kind' in answer) || answer.kind === 'registered'
    const freshUntil = after(at, isPositive ? freshMs : negativeMs)
    await store.read.domains.keepAnswer(domain, source, { answer, at, freshUntil })
  } catch (problem) {
    const failure = problem instanceof Fault ? problem.code : 'internal'
    const at = clock.now()
    await store.read.domains.keepFailure(domain, source, { failure, at, freshUntil: after(at, negativeMs) })
  }
}

const lookUpOne = async (
  world: World,
  domain: string,
  source: LookupSource,
  isByHand: boolean,
): Promise<void> => {
  const { store, clock, domains } = world
  if (domains[source] === undefined) return
  const now = clock.now()
  const [stored] = await store.read.domains.of([domain])
  if (!isDue(stored?.[source], now, isByHand)) return
  if (await store.read.domains.claim(domain, source, now, after(now, CLAIM_MS)))
    await ask(world, domain, source)
}

/** Joins a look-up that is under way, or begins one. Never rejects: a database that is down shows itself elsewhere. */
const joined = (world: World, domain: string, source: LookupSource, isByHand: boolean): Promise<void> => {
  const { running } = world.domains
  const key = `${source} ${domain}`
  const begun =
    running.get(key) ??
    lookUpOne(world, domain, source, isByHand)
      .catch(() => undefined)
      .finally(() => running.delete(key))
  running.set(key, begun)
  return begun
}

const within = async (work: Promise<unknown>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, patience])
  clearTimeout(timer)
}

/**
 * Asks what is not known freshly, and waits for it as long as the policy says; what comes later is kept all the same.
 * Call it outside transactions only. Never rejects.
 */
export const lookUpDomains = async (
  world: World,
  domains: readonly string[],
  how: { readonly isByHand?: boolean; readonly waitMs?: number } = {},
): Promise<void> => {
  const work = domains.flatMap((domain) =>
    sources.map((source) => joined(world, domain, source, how.isByHand === true)),
  )
  await within(Promise.all(work), how.waitMs ?? world.domains.policy.waitMs)
}

/** Before the database closes: what is under way is kept if it comes soon, and lost without harm if it does not. */
export const lookUpsSettled = (world: World): Promise<void> =>
  within(Promise.allSettled(world.domains.running.values()), CLOSING_MS)
