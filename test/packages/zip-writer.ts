// A zip as packaging tools write it, with room for a signing block before the directory, and with every field free to lie.
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipItem = {
  readonly name: string
  readonly content: Buffer
  readonly isDeflated?: boolean
  /** What the directory claims, where that is not the truth. */
  readonly claimedSize?: number
  readonly flags?: number
}

const UTF8 = 0x0800

const parts = ({ name, content, isDeflated = true, claimedSize, flags = 0 }: ZipItem) => {
  const bytes = isDeflated ? deflateRawSync(content) : content
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(UTF8 | flags, 2)
  common.writeUInt16LE(isDeflated ? 8 : 0, 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(bytes.length, 14)
  common.writeUInt32LE(claimedSize ?? content.length, 18)
  common.writeUInt16LE(Buffer.byteLength(name), 22)
  return { name: Buffer.from(name), bytes, common }
}

const mark = (number: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

/** Makes the archive; `block` builds what stands between the files and the directory. */
export const makeZip = (items: readonly ZipItem[], block: Buffer = Buffer.alloc(0)): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const item of items) {
    const { name, bytes, common } = parts(item)
    const local = Buffer.concat([mark(0x04034b50), common, name, bytes])
    const central = Buffer.alloc(16)
    central.writeUInt32LE(at, 12)
    directory.push(
      Buffer.concat([
        mark(0x02014b50),
        Buffer.from([20, 0]),
        common.subarray(0, 26),
        central.subarray(2),
        name,
      ]),
    )
    files.push(local)
    at += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(items.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(items.length, 0xffff), 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at + block.length, 16)
  return Buffer.concat([...files, block, entries, end])
}
