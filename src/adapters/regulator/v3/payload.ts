// The envelope of a container on the wire: hash over the container, then encryption, then base64; and back.
// The hash is over the compressed, unencrypted bytes: hashing what is sent instead is the classic mistake here.
import {
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  createHash,
  type Decipheriv,
  timingSafeEqual,
} from 'node:crypto'
import { encodeGbk } from './gbk.ts'

export type HashEncoding = 'raw' | 'hex'
export type EncryptAlgorithm = 0 | 1
export type CipherKey = { readonly aesKey: string; readonly aesIv: string }

/** The payload cannot be opened: `step` tells which of the bureau's steps failed. */
export class PayloadProblem extends Error {
  readonly step: 'base64' | 'decrypt' | 'hash'
  constructor(step: 'base64' | 'decrypt' | 'hash', message: string) {
    super(message)
    this.step = step
  }
}

/** Base64 of an MD5: of its 16 bytes, or of its 32 hexadecimal characters, as the bureau expects. */
export const hashOf = (bytes: Uint8Array, encoding: HashEncoding): string => {
  const digest = createHash('md5').update(bytes).digest()
  return (encoding === 'raw' ? digest : Buffer.from(digest.toString('hex'), 'latin1')).toString('base64')
}

/** `pwdHash` of a call: base64(MD5(GBK(password + randVal))). */
export const passwordHash = (password: string, randVal: string, encoding: HashEncoding): string =>
  hashOf(encodeGbk(password + randVal), encoding)

/** A filing password as the interface has it: 32 hexadecimal characters of the MD5 of its GBK bytes. */
export const filingPasswordHash = (password: string): string =>
  createHash('md5').update(encodeGbk(password)).digest('hex')

const cipherName = (key: CipherKey): string => `aes-${Buffer.byteLength(key.aesKey, 'latin1') * 8}-cbc`
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Whole blocks of the cipher and whole groups of base64, so that each part can be written by itself; and small enough for
 * the processor's cache, where a file of 40 MB worked on as one would be fetched from memory at every step. */
const PART_BYTES = 48 * 4096

/** Base64 of the bytes, encrypted by `cipher` where there is one. */
const encodeParts = (bytes: Uint8Array, cipher: Cipheriv | undefined): string => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let from = 0; from < whole.byteLength; from += PART_BYTES) {
    const part = whole.subarray(from, from + PART_BYTES)
    const ready = cipher === undefined ? part : cipher.update(part)
    const isLast = from + PART_BYTES >= whole.byteLength
    const closed = isLast && cipher !== undefined ? Buffer.concat([ready, cipher.final()]) : ready
    parts.push(closed.toString('base64'))
  }
  return parts.join('')
}

export const decipherOf = (key: CipherKey): Decipheriv =>
  createDecipheriv(cipherName(key), latin1(key.aesKey), latin1(key.aesIv))

export const decryptProblem = (): PayloadProblem =>
  new PayloadProblem('decrypt', 'the content cannot be decrypted with the configured AES key and IV')

export const base64Problem = (): PayloadProblem =>
  new PayloadProblem('base64', 'the content is not whole base64')

export const hashProblem = (): PayloadProblem =>
  new PayloadProblem(
    'hash',
    'the content does not match its hash: it was damaged on the way, or the AES key is wrong',
  )

const decrypt = (bytes: Uint8Array, key: CipherKey): Buffer => {
  try {
    const cipher = decipherOf(key)
    return Buffer.concat([cipher.update(bytes), cipher.final()])
  } catch {
    throw decryptProblem()
  }
}

/** Decodes strict base64 (line breaks allowed); Node alone would skip over damage and lose bytes silently. */
const decodeBase64 = (text: string): Buffer => {
  const dense = text.replace(/\s+/g, '')
  const bytes = Buffer.from(dense, 'base64')
  if (dense.length % 4 !== 0 || bytes.toString('base64') !== dense) throw base64Problem()
  return bytes
}

/** `beianInfo` and `beianInfoHash` of a container that is not empty. */
export const closePayload = (
  container: Uint8Array,
  how: { encryptAlgorithm: EncryptAlgorithm; hashEncoding: HashEncoding } & CipherKey,
): { beianInfo: string; beianInfoHash: string } => {
  const makeCipher = () => createCipheriv(cipherName(how), latin1(how.aesKey), latin1(how.aesIv))
  return {
    beianInfo: encodeParts(container, how.encryptAlgorithm === 1 ? makeCipher() : undefined),
    beianInfoHash: hashOf(container, how.hashEncoding),
  }
}

/** Whether an MD5 is the one that the bureau says, in either spelling. */
export const isDigest = (have: Buffer, wanted: string): boolean => {
  const want = decodeBase64(wanted)
  // Both spellings are told apart by length, so a bureau that mixes them is still understood.
  const hex = Buffer.from(have.toString('hex'), 'latin1')
  if (want.length === 16) return timingSafeEqual(want, have)
  return (
    want.length === 32 && timingSafeEqual(Buffer.from(want.toString('latin1').toLowerCase(), 'latin1'), hex)
  )
}

/** The container inside a payload, its hash proved. Throws PayloadProblem. */
export const openPayload = (
  payload: { beianInfo: string; beianInfoHash: string; encryptAlgorithm: EncryptAlgorithm },
  key: CipherKey,
): Buffer => {
  const bytes = decodeBase64(payload.beianInfo)
  const container = payload.encryptAlgorithm === 1 ? decrypt(bytes, key) : bytes
  if (!isDigest(createHash('md5').update(container).digest(), payload.beianInfoHash)) throw hashProblem()
  return container
}
