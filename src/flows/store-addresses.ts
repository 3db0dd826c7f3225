// The part of the store that keeps the provider's addresses (IP备案): one range under one part of the interface, with its
// columns. What counts as filed is the range that the bureau has (`filed`), not the one that somebody typed since.
import type { IpRange } from '../core/ip-range.ts'
import type { Instant } from '../core/time.ts'
import type { AddressPart } from './provider-report.ts'

export type AddressOperation = 'add' | 'change' | 'delete'

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

/** One code of the bureau's last result, with the entries of others that it is at odds with. */
export type AddressCode = {
  readonly code: string
  readonly text: string
  readonly related?: readonly string[]
}

export type AddressEntry = {
  readonly id: string
  readonly bureau: string
  readonly part: AddressPart
  readonly range: IpRange
  readonly facts: AddressFacts
  /** As kept: `pending` is shown as on its way or reported, by its report. */
  readonly state: 'draft' | 'pending' | 'filed' | 'rejected' | 'deleted'
  readonly operation: AddressOperation
  readonly reportId: string
  readonly bureauId?: string
  /** What the bureau has. */
  readonly filed?: IpRange
  /** The report that is on its way; left out while it waits for its source. */
  readonly providerReportId?: string
  readonly codes: readonly AddressCode[]
  readonly updatedAt: Instant
}

export type AddressEvent = {
  readonly at: Instant
  readonly actor: string
  readonly what: 'added' | 'changed' | 'reported' | 'filed' | 'rejected' | 'deleted' | 'removed'
  readonly detail: string
}

/** An address that a case uses and no filed range holds. */
export type AddressGap = {
  readonly address: string
  readonly applicationId?: string
  readonly firstSeenAt: Instant
  readonly lastSeenAt: Instant
}

/** Every change of an entry is kept with who and when. */
export type Addresses = {
  /** By family and first address; what was deleted is left out. `after` is the id of the last one seen. */
  list(
    bureau: string,
    page: { readonly limit: number; readonly after?: string; readonly part?: AddressPart },
  ): Promise<readonly AddressEntry[]>
  count(bureau: string): Promise<{ readonly entries: number; readonly filed: number }>
  lock(id: string): Promise<AddressEntry | undefined>
  /** The entry that a result is about: by our id where it was an addition, else by the bureau's. Locked. */
  lockReported(
    bureau: string,
    part: AddressPart,
    named: { readonly reportId?: string; readonly bureauId?: string },
  ): Promise<AddressEntry | undefined>
  newReportId(): Promise<string>
  put(entry: AddressEntry, event: AddressEvent): Promise<void>
  history(id: string): Promise<readonly AddressEvent[]>
  /** Entries of a part that share an address with a range, deleted ones left out. */
  overlapping(bureau: string, part: AddressPart, range: IpRange): Promise<readonly AddressEntry[]>
  /** Entries on their way that have no report yet: their source was not filed when they were reported. Locked. */
  lockWaiting(bureau: string): Promise<readonly AddressEntry[]>
  hasFiled(bureau: string): Promise<boolean>
  /** Of these addresses, those in no filed range: source, allocation or brought, what is announced for others not. */
  unfiled(bureau: string, addresses: readonly string[]): Promise<readonly string[]>
  noteGap(gap: { address: string; applicationId: string; serviceId: string; at: Instant }): Promise<void>
  /** The latest first. Whether they are filed by now is for the caller to ask. */
  gaps(limit: number): Promise<readonly AddressGap[]>
  dropGaps(addresses: readonly string[]): Promise<void>
  /** State of reports by their id, of those that are known. */
  reportStates(ids: readonly string[]): Promise<Readonly<Record<string, string>>>
}
