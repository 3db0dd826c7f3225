// JSON that keeps images: bytes become a marked base64 text and come back as bytes. Plain JSON would make of each byte an
// entry of an object.

const MARK = '$bytes'

const replace = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { [MARK]: Buffer.from(value).toString('base64') } : value

const revive = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && MARK in value && typeof value[MARK] === 'string'
    ? new Uint8Array(Buffer.from(value[MARK], 'base64'))
    : value

/** A value with bytes in it as one without. Buffers have a `toJSON` of their own, which would come first: copy them. */
export const withoutBytes = (value: unknown): unknown => JSON.parse(JSON.stringify(plain(value), replace))

/** The value that `withoutBytes` was given. */
export const withBytes = (value: unknown): unknown => JSON.parse(JSON.stringify(value), revive)

const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return new Uint8Array(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}
