// What an operator sees of the provider's addresses: each entry in words of states, with what the bureau said last, and the
// addresses in use that are not filed.
import { formatRange, rangeSize } from '../../core/ip-range.ts'
import type { Instant } from '../../core/time.ts'
import type { AddressPart } from '../provider-report.ts'
import type { Tx } from '../store.ts'
import type {
  AddressCode,
  AddressEntry,
  AddressEvent,
  AddressFacts,
  AddressGap,
  AddressOperation,
  FactName,
} from '../store-addresses.ts'
import type { BureauWorld } from '../world.ts'
import { type AddressState, isCarried } from './address-entry.ts'
import { addressesMustBeFiled } from './filed-addresses.ts'
import { missingIn } from './report-of-entry.ts'

export type AddressView = {
  readonly id: string
  readonly part: AddressPart
  readonly range: string
  /** How many addresses, as a text: IPv6 has more than a number holds. */
  readonly size: string
  readonly facts: AddressFacts
  readonly state: AddressState
  readonly operation: AddressOperation
  readonly bureauId?: string
  /** What the bureau has, where it has anything. */
  readonly filedRange?: string
  readonly codes: readonly AddressCode[]
  /** Columns that are needed before it can be reported. */
  readonly missing: readonly FactName[]
  /** False: the interface cannot carry this family of addresses. */
  readonly isCarried: boolean
  readonly updatedAt: Instant
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

export type AddressDetail = AddressView & { readonly history: readonly AddressEvent[] }

const stateOf = (entry: AddressEntry, report: string | undefined): AddressState => {
  if (entry.state !== 'pending') return entry.state
  if (report === 'in-file' || report === 'answered') return 'reported'
  if (report === 'aside') return 'rejected'
  return entry.operation === 'delete' ? 'to-delete' : 'to-report'
}

export const viewOf = (entry: AddressEntry, report: string | undefined): AddressView => ({
  id: entry.id,
  part: entry.part,
  range: formatRange(entry.range),
  size: String(rangeSize(entry.range)),
  facts: entry.facts,
  state: stateOf(entry, report),
  operation: entry.operation,
  ...(entry.bureauId === undefined ? {} : { bureauId: entry.bureauId }),
  ...(entry.filed === undefined ? {} : { filedRange: formatRange(entry.filed) }),
  codes: entry.codes,
  missing: missingIn(entry),
  isCarried: isCarried(entry.range.family),
  updatedAt: entry.updatedAt,
})

/** Views of entries, with the state of their reports asked for once. */
export const viewsOf = async (tx: Tx, entries: readonly AddressEntry[]): Promise<readonly AddressView[]> => {
  const ids = entries.flatMap((one) => (one.state === 'pending' ? (one.providerReportId ?? []) : []))
  const states = ids.length === 0 ? {} : await tx.addresses.reportStates(ids)
  return entries.map((one) => viewOf(one, states[one.providerReportId ?? '']))
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
