// The two ways of sealing: AES-256-GCM, and SM4-CBC with HMAC-SM3 over the ciphertext for installations that must use
// national cryptography (OpenSSL offers no SM4-GCM). Both bind header and context; neither says which byte was wrong.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

export type SuiteName = 'aes-256-gcm' | 'sm4-cbc-hmac-sm3'

export type Suite = {
  readonly number: number
  encrypt(secret: Uint8Array, plain: Uint8Array, bound: Uint8Array): Uint8Array
  /** Throws for any change of key, bytes or bound data. */
  decrypt(secret: Uint8Array, body: Uint8Array, bound: Uint8Array): Uint8Array
}

const derived = new WeakMap<Uint8Array, Map<string, KeyObject>>()

/** A separate key for each purpose, so that one secret never serves two algorithms. Derived once: a case page opens dozens of seals. */
const derive = (hash: 'sha256' | 'sm3', secret: Uint8Array, purpose: string, bytes: number): KeyObject => {
  const known = derived.get(secret) ?? new Map<string, KeyObject>()
  derived.set(secret, known)
  const found = known.get(purpose)
  if (found !== undefined) return found
  const material = hkdfSync(hash, secret, new Uint8Array(0), `openbeian ${purpose}`, bytes)
  const key = createSecretKey(new Uint8Array(material))
  known.set(purpose, key)
  return key
}

const gcmNonceBytes = 12
const gcmTagBytes = 16

const aes256Gcm: Suite = {
  number: 1,
  encrypt: (secret, plain, bound) => {
    const nonce = randomBytes(gcmNonceBytes)
    const cipher = createCipheriv('aes-256-gcm', derive('sha256', secret, 'seal aes-256-gcm', 32), nonce)
    cipher.setAAD(bound)
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  decrypt: (secret, body, bound) => {
    const end = body.length - gcmTagBytes
    if (end < gcmNonceBytes) throw new Error('sealed bytes too short')
    const key = derive('sha256', secret, 'seal aes-256-gcm', 32)
    const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, gcmNonceBytes), {
      authTagLength: gcmTagBytes,
    })
    decipher.setAAD(bound)
    decipher.setAuthTag(body.subarray(end))
    return Buffer.concat([decipher.update(body.subarray(gcmNonceBytes, end)), decipher.final()])
  },
}

const sm4IvBytes = 16
const sm3Bytes = 32

const sm3Mac = (secret: Uint8Array, bound: Uint8Array, text: Uint8Array): Buffer => {
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(bound.length))
  return createHmac('sm3', derive('sm3', secret, 'seal hmac-sm3', 32))
    .update(length)
    .update(bound)
    .update(text)
    .digest()
}

const sm4CbcHmacSm3: Suite = {
  number: 2,
  encrypt: (secret, plain, bound) => {
    const iv = randomBytes(sm4IvBytes)
    const cipher = createCipheriv('sm4-cbc', derive('sm3', secret, 'seal sm4-cbc', 16), iv)
    const text = Buffer.concat([iv, cipher.update(plain), cipher.final()])
    return Buffer.concat([text, sm3Mac(secret, bound, text)])
  },
  decrypt: (secret, body, bound) => {
    const end = body.length - sm3Bytes
    if (end < sm4IvBytes * 2) throw new Error('sealed bytes too short')
    const text = body.subarray(0, end)
    if (!timingSafeEqual(sm3Mac(secret, bound, text), body.subarray(end))) throw new Error('seal broken')
    const decipher = createDecipheriv(
      'sm4-cbc',
      derive('sm3', secret, 'seal sm4-cbc', 16),
      text.subarray(0, sm4IvBytes),
    )
    return Buffer.concat([decipher.update(text.subarray(sm4IvBytes)), decipher.final()])
  },
}

export const suites: Readonly<Record<SuiteName, Suite>> = {
  'aes-256-gcm': aes256Gcm,
  'sm4-cbc-hmac-sm3': sm4CbcHmacSm3,
}

export const suiteNumbered = (number: number | undefined): Suite | undefined =>
  Object.values(suites).find((suite) => suite.number === number)
