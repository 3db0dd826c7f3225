// The provider's own addresses (IP备案) and a registrar's domains (域名备案) as they are reported and come back. An address
// source must be filed before what is allocated out of it.
import type { AddressSpan, BureauRegion } from './bureau-record.ts'

/** Where a span comes from: `unit` is the number of a reporting unit. */
export type AddressSource = AddressSpan & { readonly unit: string; readonly note?: string }

/** Numbers are the bureau's: its tables of these are delivered at run time. Dates are days. */
export type AddressUser = {
  readonly name: string
  readonly subjectKind: number
  readonly unitClass?: number
  readonly industry?: number
  readonly region: BureauRegion
  readonly address: string
  readonly contactName: string
  readonly contactPhone: string
  readonly contactEmail: string
}

export type AddressUse = 'static' | 'dynamic' | 'unknown'

/** What is done with a span. `allocated` demands a user, `passed-on` the unit that it is passed on to. */
export type AddressAllocation = AddressSpan & {
  readonly way: 'allocated' | 'passed-on' | 'own-use' | 'reserved'
  readonly passedOnTo?: string
  readonly use?: AddressUse
  readonly usedOn?: string
  readonly isForRedirection?: boolean
  readonly user?: Partial<AddressUser>
  readonly gatewayAddress?: string
  readonly gatewayPlace?: string
  readonly note?: string
}

/** Who announces a span on behalf of whom: numbers of reporting units. */
export type AddressBroadcast = AddressSpan & {
  readonly broadcaster: string
  readonly requester: string
  readonly note?: string
}

/** A span that a customer brought along. Where it came from: a reporting unit, or the name of another. */
export type BroughtAddress = AddressSpan & {
  readonly isForRedirection: boolean
  readonly use: AddressUse
  readonly usedOn: string
  readonly user: AddressUser
  /** The interface demands both in a new entry and leaves them open in a change. */
  readonly gatewayAddress?: string
  readonly gatewayPlace?: string
  readonly origin: { readonly unit: string } | { readonly name: string }
  readonly note?: string
}

export type DomainContact = {
  readonly name: string
  readonly organisation: string
  readonly address: string
  readonly provinceCode: string
  readonly cityCode: string
  readonly email: string
  readonly phone: string
}

/** One domain as a registrar reports it. `domainType` is the bureau's number; days as `2026-03-02`. */
export type RegisteredDomain = {
  readonly domain: string
  readonly domainType: number
  readonly registeredOn: string
  readonly expiresOn: string
  readonly registrant: DomainContact
  readonly administrator: DomainContact
  readonly payer?: Partial<DomainContact>
  readonly registrar: string
  readonly nameServer: string
}
