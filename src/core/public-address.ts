// Whether an address may be connected to on behalf of somebody else: only what is reached from anywhere. IPv6 can carry
// IPv4 addresses inside (mapped, NAT64, 6to4); those are judged by the address inside, or a private one slips through.
import { formatIpv4, isPublicIpv4, parseIpv6 } from './ip-address.ts'

/** Eight numbers of a canonical IPv6 address. */
const groupsOf = (canonical: string): readonly number[] => {
  const [left = '', right] = canonical.split('::')
  const read = (half: string): number[] =>
    half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16))
  const head = read(left)
  if (right === undefined) return head
  const tail = read(right)
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail]
}

const embedded = (high: number, low: number): string => formatIpv4(high * 65_536 + low)

/** Global unicast is 2000::/3; what lies outside it, or is set aside inside it, is reached by nobody from outside. */
const isPublicGroups = (groups: readonly number[]): boolean => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups
  const isZero = (...parts: readonly number[]): boolean => parts.every((part) => part === 0)
  if (isZero(a, b, c, d, e) && f === 0xffff) return isPublicIpv4(embedded(g, h))
  if (a === 0x64 && b === 0xff9b && isZero(c, d, e, f)) return isPublicIpv4(embedded(g, h))
  if (a === 0x2002) return isPublicIpv4(embedded(b, c))
  if (a < 0x2000 || a > 0x3fff) return false
  if (a === 0x2001 && (b < 0x200 || b === 0xdb8)) return false
  return !(a === 0x3fff && b < 0x1000)
}

/** Whether a text is an IPv4 or IPv6 address that anybody can reach; false for everything that is no address. */
export function isPublicAddress(text: string): boolean {
  if (isPublicIpv4(text)) return true
  const address = parseIpv6(text)
  return address.ok && isPublicGroups(groupsOf(address.value))
}
