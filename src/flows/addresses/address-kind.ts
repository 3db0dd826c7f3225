// What makes the provider's addresses a kind of entries: where a range may stand, what must be filed before it, and what goes
// to the bureau of it. What is done to entries of any kind is in ../entries.
import { formatRange } from '../../core/ip-range.ts'
import { collisionOf, isCovered, subtractRanges } from '../../core/ip-range-sets.ts'
import type { Refusal } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import type { Tx } from '../store.ts'
import type { AddressContent, AddressEntry } from '../store-addresses.ts'
import type { BureauWorld } from '../world.ts'
import { isCarried } from './address-entry.ts'
import { type AddressInput, cleanEntry, rangeRefusal } from './clean-entry.ts'
import { missingIn, reportOfEntry } from './report-of-entry.ts'

/** One address belongs to one entry of a part; who announces it may be several. */
const checkPlace = async (
  world: BureauWorld,
  tx: Tx,
  { range, part }: AddressContent,
  own?: string,
): Promise<Result<true, Refusal>> => {
  const others = (await tx.addresses.overlapping(world.bureau.code, part, range)).filter(
    ({ id }) => id !== own,
  )
  const collision = part === 'broadcast' ? undefined : collisionOf(range, others)
  if (collision !== undefined) {
    const { entry, shared } = collision
    return rangeRefusal('overlaps', 'range', { other: formatRange(entry.range), shared: formatRange(shared) })
  }
  if (part !== 'allocation') return ok(true)
  const sources = await tx.addresses.overlapping(world.bureau.code, 'source', range)
  const [outside] = subtractRanges(
    range,
    sources.map((one) => one.range),
  )
  return outside === undefined
    ? ok(true)
    : rangeRefusal('outside-sources', 'range', { outside: formatRange(outside) })
}

/** Whether the bureau has the source of an allocation (result code 2005); of everything else it needs none. */
const hasSource = async (tx: Tx, entry: AddressEntry): Promise<boolean> => {
  if (entry.part !== 'allocation') return true
  const sources = await tx.addresses.overlapping(entry.bureau, 'source', entry.range)
  return isCovered(
    entry.range,
    sources.flatMap(({ filed }) => filed ?? []),
  )
}

const obstacle = (entry: AddressEntry) => {
  if (!isCarried(entry.range.family))
    return rangeRefusal('family-not-carried', 'range', { range: formatRange(entry.range) })
  const [missing] = missingIn(entry)
  return missing === undefined
    ? undefined
    : rangeRefusal('column-missing', missing, { range: formatRange(entry.range) })
}

export const addressKind: EntryKind<AddressContent, AddressInput> = {
  block: 'address',
  success: '2998',
  absent: '2055',
  noun: ['address-range', 'address-ranges'],
  store: (tx) => tx.addresses,
  clean: (world, input) => cleanEntry(input, world.reference.encodable),
  checkPlace,
  rank: ({ part }) => (part === 'source' ? 0 : 1),
  refuse: rangeRefusal,
  nameOf: ({ part, range }) => `${part} ${formatRange(range)}`,
  obstacle,
  isReady: hasSource,
  reportOf: reportOfEntry,
  isFiled: ({ filed }) => filed !== undefined,
  filed: (entry) => ({ ...entry, filed: entry.range }),
  gone: ({ filed: _filed, ...entry }) => entry,
}
