// Addresses as text and as the unsigned integers of the regulator's interface; those that nobody can reach are told.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatIpv4,
  isInRange,
  isPublicIpv4,
  parseCidr,
  parseIpv4,
  parseIpv6,
  reservedRangeOf,
} from '../../src/core/ip-address.ts'
import { hostileTexts, hugeTexts } from '../support/certificate-numbers.ts'

describe('IPv4', () => {
  test.each([
    ['192.0.2.10', 3_221_225_994],
    ['0.0.0.0', 0],
    ['255.255.255.255', 4_294_967_295],
    ['128.0.0.0', 2_147_483_648],
    [' 1.2.3.4 ', 16_909_060],
  ])('%s is %i', (text, value) => {
    expect(parseIpv4(text)).toEqual({ ok: true, value })
  })

  test('every integer is written and read back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_294_967_295 }), (value) => {
        expect(parseIpv4(formatIpv4(value))).toEqual({ ok: true, value })
      }),
    )
  })

  test.each([
    '256.1.1.1',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '1.2.3.4/24',
    '1。2。3。4',
    '0x7f000001',
    '',
    '1.2.3.\0',
  ])('%j is refused', (text) => {
    expect(parseIpv4(text)).toMatchObject({ ok: false, error: { code: 'not-an-ipv4' } })
  })

  test.each([-1, 4_294_967_296, 1.5, Number.NaN])('%s is no address', (value) => {
    expect(() => formatIpv4(value)).toThrow(RangeError)
  })

  test.each([
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.0.1', 'private'],
    ['127.0.0.1', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['100.64.0.1', 'carrier-grade-nat'],
    ['203.0.113.9', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'reserved'],
  ])('%s is not public: %s', (text, use) => {
    const address = parseIpv4(text)
    expect(address.ok && reservedRangeOf(address.value)?.use).toBe(use)
    expect(isPublicIpv4(text)).toBe(false)
  })

  test.each(['1.1.1.1', '172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.0', '223.255.255.255'])(
    '%s is public',
    (text) => {
      expect(isPublicIpv4(text)).toBe(true)
    },
  )

  test('a demonstration may allow documentation addresses, and nothing else', () => {
    expect(isPublicIpv4('203.0.113.9', ['documentation'])).toBe(true)
    expect(isPublicIpv4('10.0.0.1', ['documentation'])).toBe(false)
  })
})

describe('networks', () => {
  test.each([
    ['192.0.2.0/24', '192.0.2.0', '192.0.2.255'],
    ['192.0.2.77/30', '192.0.2.76', '192.0.2.79'],
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255'],
    ['255.255.255.255/32', '255.255.255.255', '255.255.255.255'],
  ])('%s reaches from %s to %s', (text, first, last) => {
    const range = parseCidr(text)
    if (!range.ok) throw new Error(text)
    expect([formatIpv4(range.value.first), formatIpv4(range.value.last)]).toEqual([first, last])
    expect(isInRange(range.value.last, range.value)).toBe(true)
    expect(isInRange(range.value.last + 1, range.value)).toBe(false)
  })

  test.each(['192.0.2.0', '192.0.2.0/33', '192.0.2.0/', '/24', '192.0.2/24', '192.0.2.0/-1'])(
    '%s is refused',
    (t) => {
      expect(parseCidr(t)).toMatchObject({ ok: false, error: { code: 'not-a-cidr' } })
    },
  )
})

describe('IPv6', () => {
  test.each([
    ['2001:0DB8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['::ffff:192.0.2.1', '::ffff:c000:201'],
  ])('%s is %s', (text, canonical) => {
    expect(parseIpv6(text)).toEqual({ ok: true, value: canonical })
  })

  test.each([
    '1:2:3',
    ':::',
    '1::2::3',
    '12345::',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    'fe80::1%eth0',
    '192.0.2.1',
    '',
  ])('%j is refused', (text) => {
    expect(parseIpv6(text)).toMatchObject({ ok: false, error: { code: 'not-an-ipv6' } })
  })

  test('the canonical form is its own canonical form', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const once = parseIpv6(text)
        if (!once.ok) throw new Error(`${text} is an address`)
        expect(parseIpv6(once.value)).toEqual(once)
        expect(new URL(`http://[${text}]/`).hostname).toBe(`[${once.value}]`)
      }),
    )
  })
})

test('nothing throws, and ten megabytes get an answer', () => {
  fc.assert(
    fc.property(hostileTexts, (text) => {
      for (const read of [parseIpv4, parseIpv6, parseCidr]) expect(read(text).ok).toBe(false)
      expect(isPublicIpv4(text)).toBe(false)
    }),
  )
  for (const text of hugeTexts)
    for (const read of [parseIpv4, parseIpv6, parseCidr]) expect(read(text).ok).toBe(false)
})
