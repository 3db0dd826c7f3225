// The ports through which a domain is looked up. Both ask strangers over the network: never inside a transaction, always
// within their own time limit. What cannot be found out is a Fault, never an answer.
import type { DnsAnswer, RegistrarRecord, RegistryAnswer } from '../core/domain-known.ts'
import type { CalendarDate, Instant } from '../core/time.ts'

export type DomainLookup = {
  /** Asks the registry's directory for a registrable domain (ASCII). Throws Fault. */
  lookUp(domain: string): Promise<RegistryAnswer>
}

export type DnsLookup = {
  /** Asks the DNS for the domain and its www, and tries whether a site answers there. Throws Fault. */
  lookUp(domain: string): Promise<DnsAnswer>
}

export type LookupSource = 'registry' | 'dns'

/** The last answer of one source, and when the last try failed, if it did. */
export type StoredAnswer<T> = {
  readonly answer?: T
  readonly answeredAt?: Instant
  /** Until then it is not asked again on its own. */
  readonly freshUntil?: Instant
  readonly failedAt?: Instant
  /** Code of the fault. */
  readonly failure?: string
}

export type StoredLookup = {
  readonly domain: string
  readonly registry: StoredAnswer<RegistryAnswer>
  readonly dns: StoredAnswer<DnsAnswer>
  readonly record?: RegistrarRecord
}

/** One line of the registrar's records, as the operator loads them; the certificate number is kept as a hash alone. */
export type LoadedRecord = {
  readonly domain: string
  readonly registrar?: string
  readonly isOwnRegistrar: boolean
  readonly holderName?: string
  readonly certificateType?: string
  readonly certificateNumber?: string
  readonly realNameVerifiedOn?: CalendarDate | 'no'
  readonly expiresOn?: CalendarDate
}

export type DomainStore = {
  /** What is stored of these domains; a domain of which nothing is stored has empty answers. */
  of(domains: readonly string[]): Promise<readonly StoredLookup[]>
  /** Takes the right to ask one source now; false while another process asks it. */
  claim(domain: string, source: LookupSource, at: Instant, until: Instant): Promise<boolean>
  keepAnswer(
    domain: string,
    source: LookupSource,
    kept: { readonly answer: RegistryAnswer | DnsAnswer; readonly at: Instant; readonly freshUntil: Instant },
  ): Promise<void>
  keepFailure(
    domain: string,
    source: LookupSource,
    kept: { readonly failure: string; readonly at: Instant; readonly freshUntil: Instant },
  ): Promise<void>
  putRecord(record: LoadedRecord, at: Instant): Promise<void>
}

/** How long answers count as fresh, and how long anybody waits for them. */
export type DomainPolicy = {
  /** A registered domain; DNS answers have the same. */
  readonly freshMs: number
  /** "Not registered", "no server", and failures. */
  readonly negativeMs: number
  /** Longest that a person waits for answers while saving or submitting. */
  readonly waitMs: number
}

/** What flows need for look-ups. A port that is absent is switched off: its answers stay unknown. */
export type Domains = {
  readonly registry?: DomainLookup
  readonly dns?: DnsLookup
  readonly policy: DomainPolicy
  /** Look-ups under way in this process, so that nobody asks twice and closing can wait for them. */
  readonly running: Map<string, Promise<void>>
}
