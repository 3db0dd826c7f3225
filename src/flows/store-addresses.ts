// The part of the store that keeps the provider's addresses (IP备案): one range under one part of the interface, with its
// columns. What counts as filed is the range that the bureau has (`filed`), not the one that somebody typed since.
import type { IpRange } from '../core/ip-range.ts'
import type { Instant } from '../core/time.ts'
import type { AddressPart } from './provider-report.ts'
import type { EntryLife, EntryStore } from './store-entries.ts'

/** Columns beside range and part, all texts as they stand in a file; days as `2026-03-02`, truths as `yes` and `no`. */
export const factNames = [
  'unit',
  'way',
  'passedOnTo',
  'use',
  'usedOn',
  'isForRedirection',
  'userName',
  'userSubjectKind',
  'userUnitClass',
  'userIndustry',
  'userProvinceCode',
  'userCityCode',
  'userDistrictCode',
  'userAddress',
  'contactName',
  'contactPhone',
  'contactEmail',
  'gatewayAddress',
  'gatewayPlace',
  'broadcaster',
  'requester',
  'originUnit',
  'originName',
  'note',
] as const
export type FactName = (typeof factNames)[number]
export type AddressFacts = Readonly<Partial<Record<FactName, string>>>

export type AddressContent = {
  readonly part: AddressPart
  readonly range: IpRange
  readonly facts: AddressFacts
  /** What the bureau has. */
  readonly filed?: IpRange
}

export type AddressEntry = EntryLife & AddressContent

/** An address that a case uses and no filed range holds. */
export type AddressGap = {
  readonly address: string
  readonly applicationId?: string
  readonly firstSeenAt: Instant
  readonly lastSeenAt: Instant
}

/** Listed by family and first address. */
export type Addresses = EntryStore<AddressEntry> & {
  /** Entries of a part that share an address with a range, deleted ones left out. */
  overlapping(bureau: string, part: AddressPart, range: IpRange): Promise<readonly AddressEntry[]>
  /** Whether a range is filed out of which an access may be reported: allocated, or brought along. */
  hasFiled(bureau: string): Promise<boolean>
  /** Of these addresses, those in no filed range that is allocated or was brought along. */
  unfiled(bureau: string, addresses: readonly string[]): Promise<readonly string[]>
  noteGap(gap: { address: string; applicationId: string; serviceId: string; at: Instant }): Promise<void>
  /** The latest first. Whether they are filed by now is for the caller to ask. */
  gaps(limit: number): Promise<readonly AddressGap[]>
}
