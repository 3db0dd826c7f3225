// Ranges of addresses: what is read, what is refused and why, and laws that hold for any ranges.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AddressFamily,
  formatRange,
  type IpRange,
  integerPair,
  parseRange,
  rangeSize,
} from '../../src/core/ip-range.ts'
import {
  collisionOf,
  contains,
  isAddressIn,
  isCovered,
  mergeRanges,
  overlaps,
  splitIntoNetworks,
  subtractRanges,
} from '../../src/core/ip-range-sets.ts'

const read = (text: string): IpRange => {
  const range = parseRange(text)
  if (!range.ok) throw new Error(`${text}: ${range.error.code}`)
  return range.value
}

const problemOf = (text: string) => {
  const range = parseRange(text)
  return range.ok ? 'none' : range.error
}

const rangeIn = (family: AddressFamily, bits: bigint, base = 0n): fc.Arbitrary<IpRange> =>
  fc
    .tuple(fc.bigInt(0n, (1n << bits) - 1n), fc.bigInt(0n, (1n << bits) - 1n))
    .map((ends) => ends.sort((a, b) => (a < b ? -1 : 1)))
    .map(([a, b]) => ({ family, first: base + a, last: base + b }))

const anyRange = fc.oneof(rangeIn('ipv4', 32n), rangeIn('ipv6', 128n))
/** Sixteen addresses of each family: small enough to look at every one. */
const smallRange = fc.oneof(rangeIn('ipv4', 4n, 0xcb007100n), rangeIn('ipv6', 4n, 0x20010db8n << 96n))
const membersOf = (range: IpRange): readonly string[] =>
  Array.from({ length: Number(rangeSize(range)) }, (_, i) => `${range.family} ${range.first + BigInt(i)}`)
const setOf = (ranges: readonly IpRange[]): readonly string[] =>
  [...new Set(ranges.flatMap(membersOf))].sort()

describe('a range', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', 1n],
    ['203.0.113.0/24', '203.0.113.0/24', 256n],
    ['203.0.113.0-203.0.113.255', '203.0.113.0/24', 256n],
    [' 203.0.113.1 ~ 203.0.113.9 ', '203.0.113.1-203.0.113.9', 9n],
    ['２０３.0.113.0／25', '203.0.113.0/25', 128n],
    ['0.0.0.0/0', '0.0.0.0/0', 1n << 32n],
    ['2001:DB8::/32', '2001:db8::/32', 1n << 96n],
    ['2001:db8::1-2001:db8::f', '2001:db8::1-2001:db8::f', 15n],
  ])('is read from %s', (text, canonical, size) => {
    const range = read(text)
    expect(formatRange(range)).toBe(canonical)
    expect(rangeSize(range)).toBe(size)
  })

  it.each([
    ['203.0.113.5/24', 'not-the-first-of-network', '203.0.113.0/24'],
    ['203.0.113.9-203.0.113.1', 'first-after-last', '203.0.113.1-203.0.113.9'],
    ['203.0.113.0/33', 'prefix-malformed', undefined],
    ['203.0.113.0/024', 'prefix-malformed', undefined],
    ['203.0.113.0/24/8', 'prefix-malformed', undefined],
    ['203.0.113.0-2001:db8::1', 'families-mixed', undefined],
    ['203.0.113.256', 'not-an-address', undefined],
    ['203.0.113.1-', 'not-an-address', undefined],
    ['', 'not-an-address', undefined],
    ['2001:db8::/129', 'prefix-malformed', undefined],
  ])('%s is refused as %s', (text, code, suggestion) => {
    expect(problemOf(text)).toMatchObject({ code, ...(suggestion === undefined ? {} : { suggestion }) })
  })

  it('goes to the interface as 32-bit unsigned numbers, and not at all where it is IPv6', () => {
    expect(integerPair(read('203.0.113.0/24'))).toEqual([3405803776, 3405804031])
    expect(integerPair(read('255.255.255.255'))).toEqual([4294967295, 4294967295])
    expect(integerPair(read('2001:db8::/64'))).toBeUndefined()
  })

  it('is read back from its own writing, whatever it is', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        expect(read(formatRange(range))).toEqual(range)
      }),
    )
  })

  it('never throws for what somebody typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => void parseRange(text)))
  })
})

describe('ranges against each other', () => {
  const several = fc.array(smallRange, { maxLength: 6 })

  it('overlap exactly where they share an address', () => {
    fc.assert(
      fc.property(smallRange, smallRange, (one, other) => {
        const shared = membersOf(one).filter((member) => membersOf(other).includes(member))
        expect(overlaps(one, other)).toBe(shared.length > 0)
      }),
    )
  })

  it('merge to the same addresses, with a gap between any two', () => {
    fc.assert(
      fc.property(several, (ranges) => {
        const merged = mergeRanges(ranges)
        expect(setOf(merged)).toEqual(setOf(ranges))
        for (const [i, range] of merged.entries()) {
          const next = merged[i + 1]
          if (next !== undefined && next.family === range.family)
            expect(next.first > range.last + 1n).toBe(true)
        }
      }),
    )
  })

  it('leave over what is in one and in none of the others', () => {
    fc.assert(
      fc.property(smallRange, several, (from, others) => {
        const taken = setOf(others)
        const left = membersOf(from).filter((member) => !taken.includes(member))
        expect(setOf(subtractRanges(from, others))).toEqual([...left].sort())
        expect(isCovered(from, others)).toBe(left.length === 0)
      }),
    )
  })

  it('split into networks that are the same addresses, and none twice', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const networks = splitIntoNetworks(range)
        expect(networks.every((one) => one.first === one.last || formatRange(one).includes('/'))).toBe(true)
        expect(networks.reduce((sum, one) => sum + rangeSize(one), 0n)).toBe(rangeSize(range))
        expect(mergeRanges(networks)).toEqual([range])
        expect(networks.length).toBeLessThanOrEqual(range.family === 'ipv4' ? 62 : 254)
      }),
    )
  })

  it('contain what is inside, and no address of the other family', () => {
    const filed = [read('203.0.113.0/25'), read('2001:db8::/48')]
    expect(isAddressIn('203.0.113.127', filed)).toBe(true)
    expect(isAddressIn('203.0.113.128', filed)).toBe(false)
    expect(isAddressIn('2001:db8:0:ffff::1', filed)).toBe(true)
    expect(isAddressIn('::ffff:203.0.113.1', filed)).toBe(false)
    expect(isAddressIn('not an address', filed)).toBe(false)
    expect(contains(read('0.0.0.0/0'), read('2001:db8::1'))).toBe(false)
  })

  it('name the one that collides, and what they share', () => {
    const entries = [
      { name: 'first', range: read('203.0.113.0/26') },
      { name: 'second', range: read('203.0.113.128/25') },
    ]
    const hit = collisionOf(read('203.0.113.100-203.0.113.140'), entries)
    expect(hit?.entry.name).toBe('second')
    expect(hit === undefined ? '' : formatRange(hit.shared)).toBe('203.0.113.128-203.0.113.140')
    expect(collisionOf(read('203.0.113.64/26'), entries)).toBeUndefined()
  })
})
