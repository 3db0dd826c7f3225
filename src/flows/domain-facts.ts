// What is known of the domains of one case, from what was kept: for the rules, and for the people who look at the case.
// Old answers are left out rather than believed; the holder's name never leaves this file.
import type { Application } from '../core/application/state.ts'
import { type DomainKnown, knownOf } from '../core/domain-known.ts'
import { type DomainInspection, inspectDomain } from '../core/domain-name.ts'
import type { Service } from '../core/material.ts'
import { dateInShanghai, type Instant, millisecondsBetween } from '../core/time.ts'
import type { FactsContext } from '../rules/facts.ts'
import type { StoredAnswer, StoredLookup } from './domain-port.ts'
import type { DomainView } from './domain-views.ts'
import type { Tx } from './store.ts'
import type { World } from './world.ts'

/** Older answers say nothing about today: a registration changes slowly, the DNS at any hour. */
const REGISTRY_COUNTS_MS = 7 * 86_400_000
const DNS_COUNTS_MS = 2 * 86_400_000
/** An app that calls more is looked at by hand. */
const MOST_OF_SERVICE = 20

type Readable = Extract<DomainInspection, { ok: true }>

export type KnownDomain = {
  readonly service: Service
  readonly inspected: Readable
  readonly stored: StoredLookup
  readonly known: DomainKnown
}

const counting = <T>(stored: StoredAnswer<T>, now: Instant, countsMs: number): T | undefined =>
  stored.answeredAt !== undefined && millisecondsBetween(stored.answeredAt, now) <= countsMs
    ? stored.answer
    : undefined

const conclude = (world: World, state: Application, service: Service, stored: StoredLookup): DomainKnown => {
  const now = world.clock.now()
  const { subject } = state.material
  const { certificateType, certificateNumber } = subject
  const registry = counting(stored.registry, now, REGISTRY_COUNTS_MS)
  const dns = counting(stored.dns, now, DNS_COUNTS_MS)
  const isNumbered = certificateType !== undefined && certificateNumber !== undefined
  return knownOf(
    {
      ...(registry === undefined ? {} : { registry }),
      ...(dns === undefined ? {} : { dns }),
      ...(stored.record === undefined ? {} : { record: stored.record }),
    },
    {
      subject,
      ...(isNumbered
        ? { certificateKey: world.seal.fingerprint('certificate', `${certificateType}:${certificateNumber}`) }
        : {}),
      ownAddresses: service.access.addresses ?? [],
      registrars: world.reference.registrars,
      calendar: world.reference.calendar,
      on: dateInShanghai(now),
    },
  )
}

/** The domain of a website, or those that an app calls: what of them can be read, each registrable one once. */
export const domainsOfService = (world: World, service: Service): readonly Readable[] => {
  const found = new Map<string, Readable>()
  const typed = service.domain === undefined ? (service.appDomains ?? []) : [service.domain]
  for (const one of typed.slice(0, MOST_OF_SERVICE)) {
    const inspected = inspectDomain(one, world.reference.suffixes)
    if (inspected.ok && !found.has(inspected.registrable)) found.set(inspected.registrable, inspected)
  }
  return [...found.values()]
}

/** Every service whose domain can be read, with what is kept of it. */
export const knownDomains = async (
  world: World,
  tx: Tx,
  state: Application,
): Promise<readonly KnownDomain[]> => {
  const inspected = state.material.services.flatMap((service) =>
    domainsOfService(world, service).map((found) => ({ service, inspected: found })),
  )
  const names = [...new Set(inspected.map((one) => one.inspected.registrable))]
  const stored = new Map((await tx.domains.of(names)).map((one) => [one.domain, one]))
  return inspected.map((one) => {
    const domain = one.inspected.registrable
    const kept = stored.get(domain) ?? { domain, registry: {}, dns: {} }
    return { ...one, stored: kept, known: conclude(world, state, one.service, kept) }
  })
}

/** How many of these sites did not open when they were last looked at; undefined where nobody has looked lately. */
export const closedSites = async (
  world: World,
  tx: Tx,
  domains: readonly string[],
): Promise<number | undefined> => {
  const now = world.clock.now()
  const answers = (await tx.domains.of(domains)).flatMap((one) => counting(one.dns, now, DNS_COUNTS_MS) ?? [])
  const seen = answers.filter(({ site }) => site !== 'unknown')
  return seen.length === 0 ? undefined : seen.filter(({ site }) => site !== 'live').length
}

/** An app's domains are shown to the reviewer; rules speak about the one domain of a website. */
const isFiled = ({ service }: KnownDomain): boolean => service.domain !== undefined

/** The part that rules take, by service: of the domain that is filed. It goes to the browser: nothing personal in it. */
export const domainFacts = (domains: readonly KnownDomain[]): NonNullable<FactsContext['domains']> =>
  Object.fromEntries(
    domains.filter(isFiled).map(({ service, known }) => {
      const isHeld = known.holder === undefined ? {} : { isHeldBySubject: known.holder === 'subject' }
      return [service.id, { ...known, ...isHeld }]
    }),
  )

const stateOf = (stored: StoredAnswer<unknown>): DomainView['dns'] => {
  if (stored.failure !== undefined) return 'failed'
  return stored.answeredAt === undefined ? 'not-asked' : 'answered'
}

const newest = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants
    .filter((at) => at !== undefined)
    .sort()
    .at(-1)

const realNameOf = (known: DomainKnown, today: string): DomainView['realName'] => {
  if (known.isRealNameVerified === undefined) return 'unknown'
  if (!known.isRealNameVerified) return 'not-verified'
  return known.realNameReadyOn !== undefined && known.realNameReadyOn > today ? 'waiting' : 'verified'
}

const truth = (value: boolean | undefined): 'yes' | 'no' | 'unknown' =>
  value === undefined ? 'unknown' : value ? 'yes' : 'no'

/** What people are shown of a domain. */
export const domainView = (world: World, { service, inspected, stored, known }: KnownDomain): DomainView => {
  const lookedUpAt = newest(stored.registry.answeredAt, stored.dns.answeredAt)
  const registry = stored.registry.answer
  return {
    serviceId: service.id,
    domain: inspected.registrable,
    display: inspected.display,
    isRegistered: truth(known.isRegistered),
    ...(known.registrar === undefined ? {} : { registrar: known.registrar }),
    isRegistrarApproved: truth(known.isRegistrarApproved),
    ...(known.expiresOn === undefined ? {} : { expiresOn: known.expiresOn }),
    isOnHold: truth(known.isOnHold),
    isBeingDeleted: truth(known.isBeingDeleted),
    holder: known.holder ?? 'unknown',
    realName: realNameOf(known, dateInShanghai(world.clock.now())),
    ...(known.realNameReadyOn === undefined ? {} : { realNameReadyOn: known.realNameReadyOn }),
    addresses: stored.dns.answer?.addresses ?? [],
    isLive: truth(known.isLive),
    pointsTo: known.pointsTo ?? 'unknown',
    registry: registry?.kind === 'no-server' ? 'no-server' : stateOf(stored.registry),
    dns: stateOf(stored.dns),
    hasRecord: stored.record !== undefined,
    ...(lookedUpAt === undefined ? {} : { lookedUpAt }),
  }
}
