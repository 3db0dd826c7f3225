// One range of internet addresses, first and last included, as unsigned integers. The interface takes IPv4 as 32-bit numbers;
// IPv6 needs 128 bits, so ends are bigints throughout and become numbers only in `integerPair`.
import { formatIpv4, parseIpv4, parseIpv6 } from './ip-address.ts'
import { err, ok, type Result } from './result.ts'

export type AddressFamily = 'ipv4' | 'ipv6'

/** Both ends belong to it; `first` is never after `last`. */
export type IpRange = {
  readonly family: AddressFamily
  readonly first: bigint
  readonly last: bigint
}

export type RangeProblem = {
  readonly code:
    | 'not-an-address'
    | 'prefix-malformed'
    | 'not-the-first-of-network'
    | 'families-mixed'
    | 'first-after-last'
  readonly text: string
  /** What was probably meant. */
  readonly suggestion?: string
}

export const familyBits: Readonly<Record<AddressFamily, number>> = { ipv4: 32, ipv6: 128 }

type Address = { readonly family: AddressFamily; readonly value: bigint }

/** Three of the longest IPv6 addresses do not reach this. */
const LONGEST = 128

const ipv6Value = (canonical: string): bigint => {
  const [left = '', right] = canonical.split('::')
  const read = (half: string): readonly string[] => (half === '' ? [] : half.split(':'))
  const head = read(left)
  const tail = right === undefined ? [] : read(right)
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return BigInt(`0x${[...head, ...zeros, ...tail].map((group) => group.padStart(4, '0')).join('')}`)
}

/** Reads one address of either family; undefined for everything else. */
export function parseAddress(text: string): Address | undefined {
  const four = parseIpv4(text)
  if (four.ok) return { family: 'ipv4', value: BigInt(four.value) }
  const six = parseIpv6(text)
  return six.ok ? { family: 'ipv6', value: ipv6Value(six.value) } : undefined
}

/** Dotted quad, or the canonical text of IPv6 (RFC 5952); throws RangeError outside the family (a bug). */
export function formatAddress(family: AddressFamily, value: bigint): string {
  if (value < 0n || value >= 1n << BigInt(familyBits[family]))
    throw new RangeError(`not an ${family} integer: ${value}`)
  if (family === 'ipv4') return formatIpv4(Number(value))
  const groups = (value.toString(16).padStart(32, '0').match(/.{4}/g) ?? []).join(':')
  const canonical = parseIpv6(groups)
  return canonical.ok ? canonical.value : groups
}

export const rangeSize = ({ first, last }: IpRange): bigint => last - first + 1n

const problem = (
  code: RangeProblem['code'],
  text: string,
  suggestion?: string,
): { readonly ok: false; readonly error: RangeProblem } =>
  err({ code, text: text.slice(0, LONGEST), ...(suggestion === undefined ? {} : { suggestion }) })

const parsePrefixed = (text: string, base: string, digits: string): Result<IpRange, RangeProblem> => {
  const address = parseAddress(base)
  if (address === undefined) return problem('not-an-address', base)
  const bits = familyBits[address.family]
  if (!/^(0|[1-9]\d{0,2})$/.test(digits) || Number(digits) > bits) return problem('prefix-malformed', text)
  const size = 1n << BigInt(bits - Number(digits))
  const first = (address.value / size) * size
  if (first !== address.value)
    return problem(
      'not-the-first-of-network',
      text,
      `${formatAddress(address.family, first)}/${Number(digits)}`,
    )
  return ok({ family: address.family, first, last: first + size - 1n })
}

const parsePair = (text: string, one: string, other: string): Result<IpRange, RangeProblem> => {
  const first = parseAddress(one)
  const last = parseAddress(other)
  if (first === undefined) return problem('not-an-address', one)
  if (last === undefined) return problem('not-an-address', other)
  if (first.family !== last.family) return problem('families-mixed', text)
  if (first.value > last.value) return problem('first-after-last', text, `${other.trim()}-${one.trim()}`)
  return ok({ family: first.family, first: first.value, last: last.value })
}

/**
 * Reads `203.0.113.7`, `203.0.113.0/24`, `203.0.113.1-203.0.113.9` and the same of IPv6; spaces, and the dashes and the
 * solidus of Chinese keyboards, are forgiven. A network must be named by its first address: anything else is a slip, and
 * the range meant is suggested.
 */
export function parseRange(typed: string): Result<IpRange, RangeProblem> {
  if (typed.length > LONGEST) return problem('not-an-address', typed)
  const text = typed.normalize('NFKC').trim()
  const [base = '', digits, ...restOfPrefix] = text.split('/').map((part) => part.trim())
  if (digits !== undefined)
    return restOfPrefix.length > 0 ? problem('prefix-malformed', text) : parsePrefixed(text, base, digits)
  const [one = '', other, ...restOfPair] = text.split(/[-–—~]/).map((part) => part.trim())
  if (restOfPair.length > 0) return problem('not-an-address', text)
  return parsePair(text, one, other ?? one)
}

/** First and last as 32-bit unsigned numbers, as the interface wants them; undefined for IPv6, which it cannot carry. */
export const integerPair = ({ family, first, last }: IpRange): readonly [number, number] | undefined =>
  family === 'ipv4' ? [Number(first), Number(last)] : undefined

/** The prefix length where the range is one network; undefined otherwise. */
export function prefixOf({ family, first, last }: IpRange): number | undefined {
  const size = last - first + 1n
  const isPower = (size & (size - 1n)) === 0n
  return isPower && first % size === 0n ? familyBits[family] - (size.toString(2).length - 1) : undefined
}

/** The shortest writing: an address, a network, or first-last. `parseRange` reads it back to the same range. */
export function formatRange(range: IpRange): string {
  const first = formatAddress(range.family, range.first)
  if (range.first === range.last) return first
  const prefix = prefixOf(range)
  return prefix === undefined ? `${first}-${formatAddress(range.family, range.last)}` : `${first}/${prefix}`
}
