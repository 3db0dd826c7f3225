// Port Seal. Sealed bytes name their suite and key, so both can change while old data stays readable:
// "OB", suite number, length of the key id, key id, body. Header and context are bound to the body.
import { createHmac } from 'node:crypto'
import { Fault } from '../../core/fault.ts'
import type { Seal } from '../../flows/ports.ts'
import type { KeyRing } from './key-ring.ts'
import { type SuiteName, suiteNumbered, suites } from './suites.ts'

const mark = Buffer.from('OB', 'latin1')
const headBytes = mark.length + 2

const headerOf = (suiteNumber: number, keyId: string): Buffer => {
  const id = Buffer.from(keyId, 'latin1')
  return Buffer.concat([mark, Buffer.from([suiteNumber, id.length]), id])
}

const boundTo = (header: Uint8Array, context: string): Buffer =>
  Buffer.concat([header, Buffer.from(context, 'utf8')])

const broken = (message: string, cause?: unknown): Fault =>
  new Fault('seal-broken', message, 'operator', cause)

/** Seals with the newest key under one suite and opens what any key of the ring sealed under either suite. */
export const createSeal = (ring: KeyRing, suiteName: SuiteName = 'aes-256-gcm'): Seal => {
  const newest = ring.keys.at(-1)
  if (newest === undefined) throw new Fault('keys-unusable', 'The key ring is empty', 'operator')
  const suite = suites[suiteName]
  const secrets = new Map(ring.keys.map((key) => [key.id, key.secret]))
  const header = headerOf(suite.number, newest.id)

  const open = (sealed: Uint8Array, context: string): Uint8Array => {
    const idLength = sealed[3] ?? 0
    const body = sealed.subarray(headBytes + idLength)
    const usedSuite = suiteNumbered(sealed[2])
    if (!mark.equals(sealed.subarray(0, mark.length)) || usedSuite === undefined || body.length === 0)
      throw broken('These bytes were not sealed by this system')
    const keyId = Buffer.from(sealed.subarray(headBytes, headBytes + idLength)).toString('latin1')
    const secret = secrets.get(keyId)
    if (secret === undefined) throw broken(`The key ring has no key "${keyId.replace(/[^\w.-]/g, '?')}"`)
    try {
      return usedSuite.decrypt(secret, body, boundTo(sealed.subarray(0, headBytes + idLength), context))
    } catch (cause) {
      throw broken('Sealed bytes do not open: another key, another place, or changed since', cause)
    }
  }

  return {
    seal: (plain, context) =>
      Buffer.concat([header, suite.encrypt(newest.secret, plain, boundTo(header, context))]),
    open,
    fingerprint: (kind, value) =>
      createHmac('sha256', ring.fingerprintKey)
        .update(`${kind.length}:${kind}:`)
        .update(value, 'utf8')
        .digest('hex'),
  }
}
