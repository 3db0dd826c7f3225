// What an operator sees of the provider's addresses: each entry in words of states, with what the bureau said last, and the
// addresses in use that are not filed.
import { formatRange, rangeSize } from '../../core/ip-range.ts'
import { type EntryView, entryView, reportsOf } from '../entries/entry-view.ts'
import type { AddressPart } from '../provider-report.ts'
import type { Tx } from '../store.ts'
import type { AddressEntry, AddressFacts, AddressGap, FactName } from '../store-addresses.ts'
import type { EntryEvent, ReportState } from '../store-entries.ts'
import type { BureauWorld } from '../world.ts'
import { isCarried } from './address-entry.ts'
import { addressesMustBeFiled } from './filed-addresses.ts'
import { missingIn } from './report-of-entry.ts'

export type AddressView = EntryView & {
  readonly part: AddressPart
  readonly range: string
  /** How many addresses, as a text: IPv6 has more than a number holds. */
  readonly size: string
  readonly facts: AddressFacts
  /** What the bureau has, where it has anything. */
  readonly filedRange?: string
  /** Columns that are needed before it can be reported. */
  readonly missing: readonly FactName[]
  /** False: the interface cannot carry this family of addresses. */
  readonly isCarried: boolean
}

export type AddressesView = {
  readonly entries: readonly AddressView[]
  /** Give it to read on; absent at the end. */
  readonly nextAfter?: string
  readonly counts: { readonly entries: number; readonly filed: number }
  /** Whether a case with an address that is not filed is stopped. */
  readonly isRequired: boolean
  readonly gaps: readonly AddressGap[]
}

export type AddressDetail = AddressView & { readonly history: readonly EntryEvent[] }

export const viewOf = (entry: AddressEntry, report?: ReportState): AddressView => ({
  ...entryView(entry, report),
  part: entry.part,
  range: formatRange(entry.range),
  size: String(rangeSize(entry.range)),
  facts: entry.facts,
  ...(entry.filed === undefined ? {} : { filedRange: formatRange(entry.filed) }),
  missing: missingIn(entry),
  isCarried: isCarried(entry.range.family),
})

/** Views of entries, with the state of their reports asked for once. */
export const viewsOf = async (tx: Tx, entries: readonly AddressEntry[]): Promise<readonly AddressView[]> => {
  const reportOf = await reportsOf(tx.addresses, entries)
  return entries.map((one) => viewOf(one, reportOf(one)))
}

const GAPS_SHOWN = 50

/** Addresses in use that are still in no filed range. */
export const openGaps = async (world: BureauWorld, tx: Tx): Promise<readonly AddressGap[]> => {
  const gaps = await tx.addresses.gaps(GAPS_SHOWN)
  const open = new Set(
    await tx.addresses.unfiled(
      world.bureau.code,
      gaps.map(({ address }) => address),
    ),
  )
  return gaps.filter(({ address }) => open.has(address))
}

export const addressesView = async (
  world: BureauWorld,
  tx: Tx,
  entries: readonly AddressEntry[],
  limit: number,
): Promise<AddressesView> => {
  const last = entries.length === limit ? entries.at(-1) : undefined
  return {
    entries: await viewsOf(tx, entries),
    ...(last === undefined ? {} : { nextAfter: last.id }),
    counts: await tx.addresses.count(world.bureau.code),
    isRequired: await addressesMustBeFiled(world, tx, world.bureau.code),
    gaps: await openGaps(world, tx),
  }
}
