// The signature inside an iOS program (Mach-O): load commands say where it lies, its CMS part names the certificate. The program
// is unpacked as a stream and thrown away piece by piece; only the signature is held.
import { PackageRefused } from './package-refused.ts'

const LARGEST_SIGNATURE = 16 * 1024 * 1024
const HEAD = 32 * 1024
const CODE_SIGNATURE = 0x1d
const CMS_SLOT = 0x10000

const refused = (): PackageRefused => new PackageRefused('bad-signature')

/** Takes stretches out of a stream, each behind the one before. */
class ForwardReader {
  readonly #parts: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)
  #at = 0

  constructor(parts: AsyncIterable<Buffer>) {
    this.#parts = parts[Symbol.asyncIterator]()
  }

  /** Bytes from a position; what lies before it is dropped, what was read is kept for an overlapping read. */
  async read(position: number, length: number): Promise<Buffer> {
    if (position < this.#at || length > LARGEST_SIGNATURE) throw refused()
    const parts: Buffer[] = [this.#held]
    let end = this.#at + this.#held.length
    while (end < position + length) {
      const next = await this.#parts.next()
      if (next.done) break
      if (end + next.value.length <= position) {
        this.#at = end + next.value.length
        parts.length = 0
      } else parts.push(next.value)
      end += next.value.length
    }
    const held = Buffer.concat(parts)
    const from = position - this.#at
    this.#held = held.subarray(Math.max(0, from))
    this.#at = position
    return this.#held.subarray(0, length)
  }

  async stop(): Promise<void> {
    await this.#parts.return?.()
  }
}

/** Where the first architecture begins; 0 where there is only one. */
const sliceStart = (head: Buffer): number => {
  const magic = head.readUInt32BE(0)
  if (magic === 0xcafebabe) return head.readUInt32BE(16)
  return magic === 0xcafebabf ? Number(head.readBigUInt64BE(16)) : 0
}

const signaturePlace = (head: Buffer): { offset: number; size: number } => {
  const magic = head.readUInt32LE(0)
  if (magic !== 0xfeedfacf && magic !== 0xfeedface) throw refused()
  const count = head.readUInt32LE(16)
  let at = magic === 0xfeedfacf ? 32 : 28
  for (let index = 0; index < count && at + 16 <= head.length; index += 1) {
    if (head.readUInt32LE(at) === CODE_SIGNATURE)
      return { offset: head.readUInt32LE(at + 8), size: head.readUInt32LE(at + 12) }
    const size = head.readUInt32LE(at + 4)
    if (size < 8) throw refused()
    at += size
  }
  throw new PackageRefused('unsigned')
}

const cmsIn = (signature: Buffer): Buffer => {
  if (signature.readUInt32BE(0) !== 0xfade0cc0) throw refused()
  const count = Math.min(signature.readUInt32BE(8), 100)
  for (let index = 0; index < count; index += 1) {
    if (signature.readUInt32BE(12 + index * 8) !== CMS_SLOT) continue
    const at = signature.readUInt32BE(16 + index * 8)
    const cms = signature.subarray(at + 8, at + signature.readUInt32BE(at + 4))
    if (cms.length > 0) return cms
  }
  throw new PackageRefused('unsigned')
}

/** The CMS SignedData of a program. Throws PackageRefused. */
export const machSignature = async (program: AsyncIterable<Buffer>): Promise<Buffer> => {
  const reader = new ForwardReader(program)
  try {
    const start = sliceStart(await reader.read(0, 64))
    const { offset, size } = signaturePlace(await reader.read(start, HEAD))
    return cmsIn(await reader.read(start + offset, size))
  } catch (error) {
    if (error instanceof RangeError) throw refused()
    throw error
  } finally {
    await reader.stop()
  }
}
