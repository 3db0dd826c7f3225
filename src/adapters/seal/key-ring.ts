// The keys under which personal data lies sealed. The last key of the ring seals, all of them open; the fingerprint key
// never rotates, because every stored fingerprint would then stop matching. Keys are read here and shown nowhere.
import { Fault } from '../../core/fault.ts'

export type SealingKey = { readonly id: string; readonly secret: Uint8Array }

export type KeyRing = {
  readonly keys: readonly SealingKey[]
  readonly fingerprintKey: Uint8Array
  /** True for keys that a demo start made by itself; production refuses them. */
  readonly isDemo: boolean
}

const keyBytes = 32
/** 32 random bytes hold 30 distinct values on average; fewer than 16 never happens by chance. */
const fewestDistinctBytes = 16

const refuse = (message: string, cause?: unknown): never => {
  throw new Fault('keys-unusable', message, 'operator', cause)
}

const secretFrom = (name: string, value: unknown): Uint8Array => {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]{43}=$/.test(value))
    return refuse(`${name} must be ${keyBytes} bytes in base64 (44 characters)`)
  const secret = Buffer.from(value, 'base64')
  if (new Set(secret).size < fewestDistinctBytes)
    return refuse(`${name} is not random: use "openssl rand -base64 32"`)
  return secret
}

const recordFrom = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const raw: unknown = JSON.parse(text)
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return { ...raw }
  } catch {
    // The parser's message would quote the text, and the text holds keys.
  }
  return refuse('The key ring must be a JSON object with "keys" and "fingerprintKey"')
}

const keyFrom = (value: unknown, position: number): SealingKey => {
  const entry = typeof value === 'object' && value !== null ? value : {}
  const id = 'id' in entry ? entry.id : undefined
  if (typeof id !== 'string' || !/^[A-Za-z0-9._-]{1,64}$/.test(id))
    return refuse(`keys[${position}].id must be 1 to 64 letters, digits, dots, dashes`)
  return { id, secret: secretFrom(`keys[${position}].secret`, 'secret' in entry ? entry.secret : undefined) }
}

/**
 * Reads `{"keys":[{"id":"2026-11","secret":"<base64 of 32 bytes>"}],"fingerprintKey":"<base64 of 32 bytes>"}`.
 * Throws Fault `keys-unusable` with what to mend, never with the keys; in production also for keys made for the demo.
 */
export const parseKeyRing = (text: string, { production }: { production: boolean }): KeyRing => {
  const record = recordFrom(text)
  const isDemo = record.isDemo === true
  if (production && isDemo) refuse('These keys were made for the demo: make own keys before production')
  if (!Array.isArray(record.keys) || record.keys.length === 0)
    return refuse('"keys" must hold at least one key')
  const keys = record.keys.map(keyFrom)
  const fingerprintKey = secretFrom('fingerprintKey', record.fingerprintKey)
  if (new Set(keys.map((key) => key.id)).size !== keys.length) refuse('Two keys bear the same id')
  const secrets = [...keys.map((key) => key.secret), fingerprintKey].map((secret) =>
    Buffer.from(secret).toString('hex'),
  )
  if (new Set(secrets).size !== secrets.length) refuse('The same secret is used twice in the key ring')
  return { keys, fingerprintKey, isDemo }
}
