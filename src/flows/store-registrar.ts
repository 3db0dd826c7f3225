// The part of the store that keeps the domains of a provider that is a registrar as well (域名备案). Not to be taken for what
// the registrar knows of its customers' domains (registrar records), which never leaves us.
import type { EntryLife, EntryStore } from './store-entries.ts'

/** Columns beside the domain, all texts as they stand in a file; days as `2026-03-02`. */
export const domainFactNames = [
  'domainType',
  'registeredOn',
  'expiresOn',
  'registrar',
  'nameServer',
  'registrantName',
  'registrantOrganisation',
  'registrantAddress',
  'registrantProvinceCode',
  'registrantCityCode',
  'registrantEmail',
  'registrantPhone',
  'administratorName',
  'administratorOrganisation',
  'administratorAddress',
  'administratorProvinceCode',
  'administratorCityCode',
  'administratorEmail',
  'administratorPhone',
  'payerName',
  'payerOrganisation',
  'payerAddress',
  'payerProvinceCode',
  'payerCityCode',
  'payerEmail',
  'payerPhone',
] as const
export type DomainFactName = (typeof domainFactNames)[number]
export type DomainFacts = Readonly<Partial<Record<DomainFactName, string>>>

export type RegistrarDomainContent = {
  readonly part: 'domain'
  readonly domain: string
  readonly facts: DomainFacts
  /** As the bureau has it. */
  readonly filed?: string
}

export type RegistrarDomain = EntryLife & RegistrarDomainContent

/** Listed by name. */
export type RegistrarDomains = EntryStore<RegistrarDomain> & {
  /** The entry of a domain, deleted ones left out. */
  ofDomain(bureau: string, domain: string): Promise<RegistrarDomain | undefined>
}
