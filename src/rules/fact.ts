// The shapes of facts, and of what is known beside the material when they are derived. Plain data throughout: facts and
// context go to the browser as they are.
import type { FilingType } from '../core/determine.ts'
import type { HolderMatch } from '../core/domain-holder.ts'
import type { DomainKnown } from '../core/domain-known.ts'
import type { SuffixList } from '../core/domain-suffix.ts'
import type { EncodableRanges } from '../core/language-text.ts'
import type { Material } from '../core/material.ts'
import type { Path } from '../core/path.ts'
import type { PhoneRanges } from '../core/phone.ts'
import type { CalendarDate } from '../core/time.ts'
import type { FactValue } from './predicate.ts'

export type FactMap = Readonly<Record<string, FactValue>>

/** Facts of one person or document, with the path under which its fields stand. */
export type Scope = { readonly path: Path; readonly serviceId?: string; readonly facts: FactMap }

export type Facts = {
  readonly filingType: FilingType
  readonly on: CalendarDate
  /** Of application and subject. */
  readonly application: FactMap
  readonly services: readonly { readonly id: string; readonly facts: FactMap }[]
  readonly principals: readonly Scope[]
  /** `path` is the slot. */
  readonly documents: readonly Scope[]
}

/** What is known of a domain from its registrar, registry and DNS. Leave out what nobody asked. */
export type DomainFacts = Omit<DomainKnown, 'holder'> & {
  /** Who holds it; `unknown` says nothing, as if nobody had asked. */
  readonly holder?: HolderMatch
  /** Where only this is known, and not who else holds it. */
  readonly isHeldBySubject?: boolean
}

/** The product on which a service runs. */
export type InstanceFacts = {
  readonly product: string
  readonly isMainland: boolean
  readonly addresses: readonly string[]
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}

/** What our own register says about others. */
type RegisterFacts = {
  /** Services that the subject has filed already. */
  readonly servicesFiled?: number
  /** Normalised mobile number → how many other subjects gave it. A number that is not in it was not given. */
  readonly otherSubjectsUsingPhone?: Readonly<Record<string, number>>
  /** Normalised certificate number of a person → for how many other subjects that person is in charge. */
  readonly otherSubjectsWithPerson?: Readonly<Record<string, number>>
  /** As above, counting units only. */
  readonly otherUnitsWithPerson?: Readonly<Record<string, number>>
  /** Filed sites of the subject that did not open, or not with their number, when they were last looked at. */
  readonly closedSites?: number
  /** Whether a bureau's blacklist has the subject. */
  readonly isSubjectBlacklisted?: boolean
  /** Domain as typed → the list that has it; a domain that is not in it is on none. */
  readonly blacklistedDomains?: Readonly<Record<string, 'blacklist' | 'illegal-access'>>
}

/** Plain data: it goes to the browser together with the rule set. */
export type FactsContext = {
  readonly filingType: FilingType
  /** The day on which the application is judged. */
  readonly on: CalendarDate
  readonly suffixes?: SuffixList
  readonly phoneRanges?: PhoneRanges
  /** By service id. */
  readonly domains?: Readonly<Record<string, DomainFacts>>
  /** By service id. */
  readonly instances?: Readonly<Record<string, InstanceFacts>>
  readonly register?: RegisterFacts
  /** With follow-ups: what stood in the register when the application began. */
  readonly filedMaterial?: Material
  /** With follow-ups: number of the subject or service that they are about. */
  readonly filedNumber?: string
  /** Normalised mobile number → code of its province, for numbers that the operator's table knows. */
  readonly numberProvinces?: Readonly<Record<string, string>>
  /** Filing types of the subject's other open applications. */
  readonly openTypes?: readonly FilingType[]
  /** Digest of the values as they stand now; compared with the one that was signed. */
  readonly formDigest?: string
  /** Names of the chosen city and district, to look for in the address on the certificate. */
  readonly regionNames?: readonly string[]
  /** Characters that the regulator's messages can carry. */
  readonly encodable?: EncodableRanges
  /** Reserved ranges that count as public, such as `documentation` in a demonstration. */
  readonly allowedAddressUses?: readonly string[]
  /** Of the addresses of the services, those that the provider has not filed. Leave out where nobody asked. */
  readonly unfiledAddresses?: readonly string[]
}
