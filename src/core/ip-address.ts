// Internet addresses. The regulator's V3.0 interface takes IPv4 alone, as an unsigned 32-bit integer; JavaScript's bit
// operations are signed, so nothing here may use `<<` or `|` on a whole address.
import { err, ok, type Result } from './result.ts'

export type AddressError = {
  readonly code: 'not-an-ipv4' | 'not-an-ipv6' | 'not-a-cidr'
  readonly text: string
}
/** First and last address as integers, both included. */
export type AddressRange = { readonly first: number; readonly last: number }
export type ReservedRange = { readonly cidr: string; readonly use: string }

const LAST_ADDRESS = 2 ** 32 - 1
const OCTET = '(25[0-5]|2[0-4]\\d|1\\d{2}|[1-9]?\\d)'
const IPV4 = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`)

/** Ranges that no server is publicly reached at (IANA special-purpose registry, RFC 6890 and others). */
export const reservedRanges: readonly ReservedRange[] = [
  { cidr: '0.0.0.0/8', use: 'this-network' },
  { cidr: '10.0.0.0/8', use: 'private' },
  { cidr: '100.64.0.0/10', use: 'carrier-grade-nat' },
  { cidr: '127.0.0.0/8', use: 'loopback' },
  { cidr: '169.254.0.0/16', use: 'link-local' },
  { cidr: '172.16.0.0/12', use: 'private' },
  { cidr: '192.0.0.0/24', use: 'protocol-assignments' },
  { cidr: '192.0.2.0/24', use: 'documentation' },
  { cidr: '192.88.99.0/24', use: 'former-6to4-relay' },
  { cidr: '192.168.0.0/16', use: 'private' },
  { cidr: '198.18.0.0/15', use: 'benchmarking' },
  { cidr: '198.51.100.0/24', use: 'documentation' },
  { cidr: '203.0.113.0/24', use: 'documentation' },
  { cidr: '224.0.0.0/4', use: 'multicast' },
  { cidr: '240.0.0.0/4', use: 'reserved' },
]

/** Reads a dotted quad, no leading zeros, to its unsigned integer; spaces around it are ignored. */
export function parseIpv4(text: string): Result<number, AddressError> {
  const match = text.length <= 64 ? IPV4.exec(text.trim()) : null
  if (!match) return err({ code: 'not-an-ipv4', text: text.slice(0, 64) })
  return ok(match.slice(1).reduce((value, octet) => value * 256 + Number(octet), 0))
}

/** The dotted quad of an unsigned integer; throws RangeError outside 0 to 4294967295 (a bug). */
export function formatIpv4(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LAST_ADDRESS)
    throw new RangeError(`not an IPv4 integer: ${value}`)
  return [2 ** 24, 2 ** 16, 2 ** 8, 1].map((place) => Math.floor(value / place) % 256).join('.')
}

export const isIpv4 = (text: string): boolean => parseIpv4(text).ok

/** Reads `203.0.113.0/24`; the address need not be the first of its network. */
export function parseCidr(text: string): Result<AddressRange, AddressError> {
  const match = text.length <= 64 ? /^([\d.]+)\/(3[0-2]|[12]?\d)$/.exec(text.trim()) : null
  const address = parseIpv4(match?.[1] ?? '')
  if (!match || !address.ok) return err({ code: 'not-a-cidr', text: text.slice(0, 64) })
  const size = 2 ** (32 - Number(match[2]))
  const first = Math.floor(address.value / size) * size
  return ok({ first, last: first + size - 1 })
}

export const isInRange = (address: number, range: AddressRange): boolean =>
  range.first <= address && address <= range.last

/** The reserved range in which an address lies; undefined for a public address. */
export function reservedRangeOf(address: number): ReservedRange | undefined {
  return RESERVED.find(({ range }) => isInRange(address, range))?.reserved
}

/**
 * Whether a text is a public IPv4 address. Documentation ranges count as reserved: a demonstration that wants them
 * passes `allowed`, uses such as `documentation` that are let through.
 */
export function isPublicIpv4(text: string, allowed: readonly string[] = []): boolean {
  const address = parseIpv4(text)
  if (!address.ok) return false
  const reserved = reservedRangeOf(address.value)
  return !reserved || allowed.includes(reserved.use)
}

/** The canonical form of an IPv6 address (RFC 5952, without zone); recognised, though V3.0 cannot carry it. */
export function parseIpv6(text: string): Result<string, AddressError> {
  const trimmed = text.length <= 64 ? text.trim().toLowerCase() : ''
  const groups = /^[0-9a-f:.]+$/.test(trimmed) ? groupsOf(trimmed) : undefined
  return groups ? ok(compress(groups)) : err({ code: 'not-an-ipv6', text: text.slice(0, 64) })
}

function groupsOf(text: string): number[] | undefined {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  const embedded = tail ? parseIpv4(tail[2] ?? '') : undefined
  if (embedded && !embedded.ok) return undefined
  const ending = embedded
    ? [Math.floor(embedded.value / 65536), embedded.value % 65536].map((n) => n.toString(16))
    : []
  const plain = tail ? `${tail[1]}${ending.join(':')}` : text
  const halves = plain.split('::')
  if (halves.length > 2) return undefined
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - left.length - right.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const all = [...left, ...Array.from({ length: missing }, () => '0'), ...right]
  return all.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? all.map((group) => Number.parseInt(group, 16))
    : undefined
}

function compress(groups: readonly number[]): string {
  let best = { start: -1, length: 1 }
  for (let start = 0; start < 8; start += 1) {
    let end = start
    while (end < 8 && groups[end] === 0) end += 1
    if (end - start > best.length) best = { start, length: end - start }
  }
  const hex = groups.map((group) => group.toString(16))
  if (best.start < 0) return hex.join(':')
  return `${hex.slice(0, best.start).join(':')}::${hex.slice(best.start + best.length).join(':')}`
}

const RESERVED = reservedRanges.map((reserved) => {
  const range = parseCidr(reserved.cidr)
  if (!range.ok) throw new Error(`not a network: ${reserved.cidr}`)
  return { reserved, range: range.value }
})
