// All that was found out about one domain, from three sources that may each be silent: the registry's directory, the DNS,
// and the registrar's records that the operator loaded. Silence stays silence: nothing here turns it into "wrong".
import { type Holder, type HolderMatch, matchHolder } from './domain-holder.ts'
import { realNameReadyOn } from './domain-real-name.ts'
import { isRegistrarApproved, type RegistrarList } from './domain-registrar.ts'
import type { Subject } from './material.ts'
import type { CalendarDate } from './time.ts'
import type { Calendar } from './workdays.ts'

/** What the registry's directory (RDAP) says. `no-server`: the suffix has none that we know. */
export type RegistryAnswer =
  | { readonly kind: 'not-registered' }
  | { readonly kind: 'no-server' }
  | {
      readonly kind: 'registered'
      readonly registrar?: { readonly name?: string; readonly ianaId?: string }
      readonly registeredOn?: CalendarDate
      readonly expiresOn?: CalendarDate
      /** Status values of RFC 8056, lower case: `server hold`, `pending delete` … */
      readonly statuses: readonly string[]
      /** Absent where the registry hides the holder. */
      readonly holderName?: string
    }

/** What the DNS and, behind it, a web server say of the domain and its www. */
export type DnsAnswer = {
  /** Addresses of both names, each once. */
  readonly addresses: readonly string[]
  /** Where the names are aliases: the names that they point to. */
  readonly aliases: readonly string[]
  /** `live`: a site answers. `silent`: none does. `unknown`: could not be tried. */
  readonly site: 'live' | 'silent' | 'unknown'
}

/** What the registrar told the operator. */
export type RegistrarRecord = {
  readonly registrar?: string
  readonly isOwnRegistrar: boolean
  readonly holder: Holder
  /** The day of the verification; `no` where the registrar says that there is none. Absent: not told. */
  readonly realNameVerifiedOn?: CalendarDate | 'no'
  readonly expiresOn?: CalendarDate
}

export type DomainSources = {
  readonly registry?: RegistryAnswer
  readonly dns?: DnsAnswer
  readonly record?: RegistrarRecord
}

/** With whom the domain is compared, and by which lists. */
export type DomainContext = {
  readonly subject: Subject
  /** Keyed hash of the subject's certificate type and number. */
  readonly certificateKey?: string
  /** Addresses on which the service runs here. */
  readonly ownAddresses: readonly string[]
  readonly registrars: RegistrarList
  readonly calendar: Calendar
  readonly on: CalendarDate
}

export type PointsTo = 'nowhere' | 'here' | 'elsewhere' | 'both'

/** Conclusions; a missing one is "cannot be decided yet". */
export type DomainKnown = {
  readonly isRegistered?: boolean
  readonly registrar?: string
  readonly isRegistrarApproved?: boolean
  readonly expiresOn?: CalendarDate
  readonly isOnHold?: boolean
  readonly isBeingDeleted?: boolean
  readonly holder?: Exclude<HolderMatch, 'unknown'>
  readonly isRealNameVerified?: boolean
  /** First day on which the verification has reached the bureaus. */
  readonly realNameReadyOn?: CalendarDate
  readonly resolves?: boolean
  readonly isLive?: boolean
  readonly pointsTo?: PointsTo
}

const registeredOf = (registry: RegistryAnswer | undefined) =>
  registry?.kind === 'registered' ? registry : undefined

const pointsTo = (addresses: readonly string[], own: readonly string[]): PointsTo => {
  if (addresses.length === 0) return 'nowhere'
  const here = addresses.filter((address) => own.includes(address)).length
  if (here === 0) return 'elsewhere'
  return here === addresses.length ? 'here' : 'both'
}

const dnsFacts = (dns: DnsAnswer | undefined, own: readonly string[]): DomainKnown =>
  dns === undefined
    ? {}
    : {
        resolves: dns.addresses.length > 0,
        ...(dns.site === 'unknown' ? {} : { isLive: dns.site === 'live' }),
        // Before a product is bound nobody knows which addresses are ours.
        ...(own.length === 0 && dns.addresses.length > 0 ? {} : { pointsTo: pointsTo(dns.addresses, own) }),
      }

const registrarFacts = (sources: DomainSources, context: DomainContext): DomainKnown => {
  const { record } = sources
  const named = registeredOf(sources.registry)?.registrar
  const name = named?.name ?? record?.registrar
  const approved =
    record?.isOwnRegistrar === true
      ? true
      : isRegistrarApproved(
          context.registrars,
          {
            ...(name === undefined ? {} : { name }),
            ...(named?.ianaId === undefined ? {} : { ianaId: named.ianaId }),
          },
          context.on,
        )
  return {
    ...(name === undefined ? {} : { registrar: name }),
    ...(approved === undefined ? {} : { isRegistrarApproved: approved }),
  }
}

/** The registrar's record knows the real name; the directory's name counts only where no record is. */
const holderOf = (sources: DomainSources, context: DomainContext): HolderMatch => {
  const registryName = registeredOf(sources.registry)?.holderName
  const holder = sources.record?.holder ?? (registryName === undefined ? {} : { name: registryName })
  return matchHolder(holder, context.subject, context.certificateKey)
}

const realNameFacts = (record: RegistrarRecord | undefined, calendar: Calendar): DomainKnown => {
  if (record?.realNameVerifiedOn === undefined) return {}
  if (record.realNameVerifiedOn === 'no') return { isRealNameVerified: false }
  const ready = realNameReadyOn(record.realNameVerifiedOn, record.isOwnRegistrar, calendar)
  return { isRealNameVerified: true, ...(ready.ok ? { realNameReadyOn: ready.value } : {}) }
}

const registryFacts = (registry: RegistryAnswer | undefined): DomainKnown => {
  if (registry?.kind === 'not-registered') return { isRegistered: false }
  if (registry?.kind !== 'registered') return {}
  const has = (...wanted: readonly string[]): boolean => registry.statuses.some((one) => wanted.includes(one))
  return {
    isRegistered: true,
    isOnHold: has('server hold', 'client hold'),
    isBeingDeleted: has('pending delete', 'redemption period', 'pending restore'),
  }
}

/** Puts the sources together. Pure; a domain of which nobody knows anything gives an empty object. */
export function knownOf(sources: DomainSources, context: DomainContext): DomainKnown {
  const holder = holderOf(sources, context)
  const expiresOn = registeredOf(sources.registry)?.expiresOn ?? sources.record?.expiresOn
  return {
    ...registryFacts(sources.registry),
    ...registrarFacts(sources, context),
    ...(expiresOn === undefined ? {} : { expiresOn }),
    ...(holder === 'unknown' ? {} : { holder }),
    ...realNameFacts(sources.record, context.calendar),
    ...dnsFacts(sources.dns, context.ownAddresses),
  }
}
