// IPv4 addresses as the unsigned numbers of the interface. There is no IPv6 in V3.0.

/** `192.0.2.1` → 3221225985; undefined for anything that is not a dotted quad between 0.0.0.1 and 255.255.255.255. */
export const addressNumber = (dotted: string): number | undefined => {
  const parts = dotted.trim().split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255))
    return undefined
  const value = parts.reduce((sum, part) => sum * 256 + Number(part), 0)
  return value === 0 ? undefined : value
}

/** 3221225985 → `192.0.2.1`; undefined outside 1 to 4294967295. */
export const dottedAddress = (value: number): string | undefined => {
  if (!Number.isInteger(value) || value < 1 || value > 0xffff_ffff) return undefined
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')
}

/** Like `addressNumber`, but 0.0.0.0 is 0: some places of the interface allow it, and the rule of each place judges. */
export const spanNumber = (dotted: string): number | undefined =>
  dotted.trim() === '0.0.0.0' ? 0 : addressNumber(dotted)

/** Like `dottedAddress`, from 0. */
export const spanAddress = (value: number): string | undefined =>
  value === 0 ? '0.0.0.0' : dottedAddress(value)
