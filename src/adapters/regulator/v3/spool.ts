// Bytes that are too many to hold, in a temporary file. What passes through is personal data in bulk, so the file is encrypted
// under a key that only this object has, and where the system allows it the file has no name from its first moment on.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SUITE = 'aes-256-ctr'
const BLOCK = 16
const PIECE_BYTES = 128 * 1024

/** Counter of the block that holds an offset. */
const counterAt = (offset: number): Buffer => {
  const counter = Buffer.alloc(BLOCK)
  counter.writeBigUInt64BE(BigInt(Math.floor(offset / BLOCK)), BLOCK / 2)
  return counter
}

/** Written from beginning to end, once; read from any place, any number of times; gone after `discard`. */
export class Spool {
  readonly #file: FileHandle
  readonly #folder: string
  readonly #key = randomBytes(32)
  readonly #cipher = createCipheriv(SUITE, this.#key, counterAt(0))
  #size = 0

  private constructor(file: FileHandle, folder: string) {
    this.#file = file
    this.#folder = folder
  }

  /** In the system's folder for temporary files (`TMPDIR`). */
  static async make(): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), 'openbeian-spool-'))
    const file = await open(join(folder, 'part'), 'wx+', 0o600)
    if (process.platform !== 'win32') await rm(folder, { recursive: true })
    return new Spool(file, folder)
  }

  get size(): number {
    return this.#size
  }

  /** Appends; one call at a time. */
  async write(bytes: Uint8Array): Promise<void> {
    const sealed = this.#cipher.update(bytes)
    for (let from = 0; from < sealed.byteLength; ) {
      const { bytesWritten } = await this.#file.write(
        sealed,
        from,
        sealed.byteLength - from,
        this.#size + from,
      )
      from += bytesWritten
    }
    this.#size += sealed.byteLength
  }

  /** The bytes from `start` to before `end`, piece by piece. */
  async *read(start = 0, end = this.#size): AsyncGenerator<Buffer> {
    const first = start - (start % BLOCK)
    const decipher = createDecipheriv(SUITE, this.#key, counterAt(first))
    let skip = start - first
    for (let at = first; at < end; ) {
      const wanted = Math.min(PIECE_BYTES, end - at)
      const { bytesRead, buffer } = await this.#file.read(Buffer.allocUnsafe(wanted), 0, wanted, at)
      if (bytesRead === 0) throw new Error('a temporary file ends too early')
      const plain = decipher.update(buffer.subarray(0, bytesRead))
      at += bytesRead
      yield plain.subarray(skip)
      skip = 0
    }
  }

  async discard(): Promise<void> {
    await this.#file.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}
