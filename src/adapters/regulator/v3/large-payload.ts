// The same steps as payload.ts, for content that is too large to be held: base64, decryption, hash; each piece by piece, into
// a temporary file. Strict in the same way, and nothing is read from the container before its hash is proved.
import { createHash } from 'node:crypto'
import {
  base64Problem,
  type CipherKey,
  decipherOf,
  decryptProblem,
  type EncryptAlgorithm,
  hashProblem,
  isDigest,
} from './payload.ts'
import { Spool } from './spool.ts'

/** Decodes base64 that comes in pieces of any length. Throws PayloadProblem for anything that is not whole base64. */
export class Base64Reader {
  #rest = ''
  #isEnded = false

  write(text: string): Buffer {
    const dense = this.#rest + text.replace(/\s+/g, '')
    const whole = dense.slice(0, dense.length - (dense.length % 4))
    this.#rest = dense.slice(whole.length)
    if (whole === '') return Buffer.alloc(0)
    const bytes = Buffer.from(whole, 'base64')
    // Padding ends it: what comes behind would be another content.
    if (this.#isEnded || bytes.toString('base64') !== whole) throw base64Problem()
    this.#isEnded = whole.endsWith('=')
    return bytes
  }

  end(): void {
    if (this.#rest !== '') throw base64Problem()
  }
}

type Envelope = { readonly beianInfoHash: string; readonly encryptAlgorithm: EncryptAlgorithm }

async function* decrypted(sealed: Spool, key: CipherKey): AsyncGenerator<Uint8Array> {
  const decipher = decipherOf(key)
  for await (const part of sealed.read()) yield decipher.update(part)
  try {
    yield decipher.final()
  } catch {
    throw decryptProblem()
  }
}

/** The container inside decoded content, its hash proved. The caller discards it. Throws PayloadProblem. */
export const openLargePayload = async (sealed: Spool, envelope: Envelope, key: CipherKey): Promise<Spool> => {
  const container = await Spool.make()
  const hash = createHash('md5')
  try {
    for await (const part of envelope.encryptAlgorithm === 1 ? decrypted(sealed, key) : sealed.read()) {
      hash.update(part)
      await container.write(part)
    }
    if (!isDigest(hash.digest(), envelope.beianInfoHash)) throw hashProblem()
    return container
  } catch (problem) {
    await container.discard()
    throw problem
  }
}
