// Several ranges against each other: what overlaps, what is covered, what is left over. Families never meet: an IPv4 address
// inside an IPv6 one (mapped, NAT64) counts as IPv6 here, because it would be filed as such.
import { type AddressFamily, familyBits, type IpRange, parseAddress } from './ip-range.ts'

export const overlaps = (one: IpRange, other: IpRange): boolean =>
  one.family === other.family && one.first <= other.last && other.first <= one.last

/** Whether every address of `inner` lies in `outer`. */
export const contains = (outer: IpRange, inner: IpRange): boolean =>
  outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last

const families: readonly AddressFamily[] = ['ipv4', 'ipv6']

/** `Math.min` and `Math.max` take no bigints. */
const inOrder = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0)

const byFirst = (one: IpRange, other: IpRange): number => inOrder(one.first, other.first)

/** The same addresses in as few ranges as possible: IPv4 before IPv6, in order, never touching each other. */
export function mergeRanges(ranges: readonly IpRange[]): readonly IpRange[] {
  return families.flatMap((family) => {
    const merged: IpRange[] = []
    for (const range of ranges.filter((one) => one.family === family).sort(byFirst)) {
      const before = merged.at(-1)
      if (before === undefined || range.first > before.last + 1n) merged.push(range)
      else if (range.last > before.last) merged.splice(-1, 1, { ...before, last: range.last })
    }
    return merged
  })
}

/** What of `from` lies in none of the others, in order. */
export function subtractRanges(from: IpRange, others: readonly IpRange[]): readonly IpRange[] {
  const left: IpRange[] = []
  let next = from.first
  for (const other of mergeRanges(others)) {
    if (!overlaps(from, other)) continue
    if (other.first > next) left.push({ family: from.family, first: next, last: other.first - 1n })
    next = other.last + 1n
  }
  if (next <= from.last) left.push({ family: from.family, first: next, last: from.last })
  return left
}

/** Whether every address of a range lies in one of the others, however it is spread over them. */
export const isCovered = (range: IpRange, by: readonly IpRange[]): boolean =>
  subtractRanges(range, by).length === 0

/** Whether a text is an address inside one of the ranges; false for everything that is no address. */
export function isAddressIn(text: string, ranges: readonly IpRange[]): boolean {
  const address = parseAddress(text)
  if (address === undefined) return false
  const range = { family: address.family, first: address.value, last: address.value }
  return ranges.some((one) => contains(one, range))
}

export type Collision<Entry> = { readonly entry: Entry; readonly shared: IpRange }

/** The first entry whose range overlaps, with what they share; undefined where none does. */
export function collisionOf<Entry extends { readonly range: IpRange }>(
  range: IpRange,
  entries: readonly Entry[],
): Collision<Entry> | undefined {
  const entry = entries.find((one) => overlaps(one.range, range))
  if (entry === undefined) return undefined
  const [, first = range.first] = [entry.range.first, range.first].sort(inOrder)
  const [last = range.last] = [entry.range.last, range.last].sort(inOrder)
  return { entry, shared: { family: range.family, first, last } }
}

/** The largest network that begins at an address and ends no later than another. */
const networkAt = (family: AddressFamily, first: bigint, last: bigint): IpRange => {
  let size = 1n << BigInt(familyBits[family])
  while (first % size !== 0n || first + size - 1n > last) size /= 2n
  return { family, first, last: first + size - 1n }
}

/** The same addresses as networks, each as large as it can be: at most two for each bit of the family. */
export function splitIntoNetworks({ family, first, last }: IpRange): readonly IpRange[] {
  const networks: IpRange[] = []
  for (let next = first; next <= last; next = (networks.at(-1)?.last ?? last) + 1n)
    networks.push(networkAt(family, next, last))
  return networks
}
