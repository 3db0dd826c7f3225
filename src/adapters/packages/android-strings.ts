// The string pool that Android's compiled files share (ResStringPool): UTF-8 or UTF-16, each string with its own length.
// Source: platform/frameworks/base ResourceTypes.h.

const UTF8 = 0x100
const MOST_STRINGS = 1_000_000

export type StringPool = { at(index: number): string | undefined }

const utf8At = (bytes: Buffer, offset: number): string => {
  let at = offset
  // Length in UTF-16 units first, then in bytes; each one octet or two.
  at += ((bytes[at] ?? 0) & 0x80) === 0 ? 1 : 2
  const first = bytes[at] ?? 0
  const length = (first & 0x80) === 0 ? first : ((first & 0x7f) << 8) | (bytes[at + 1] ?? 0)
  at += (first & 0x80) === 0 ? 1 : 2
  return bytes.toString('utf8', at, at + length)
}

const utf16At = (bytes: Buffer, offset: number): string => {
  const first = bytes.readUInt16LE(offset)
  const isLong = (first & 0x8000) !== 0
  const units = isLong ? ((first & 0x7fff) << 16) | bytes.readUInt16LE(offset + 2) : first
  const start = offset + (isLong ? 4 : 2)
  return bytes.toString('utf16le', start, Math.min(start + units * 2, bytes.length))
}

/** A pool from its chunk, header included. Throws RangeError for what does not fit into it. */
export const readStringPool = (chunk: Buffer): StringPool => {
  const headerSize = chunk.readUInt16LE(2)
  const count = chunk.readUInt32LE(8)
  const isUtf8 = (chunk.readUInt32LE(16) & UTF8) !== 0
  const start = chunk.readUInt32LE(20)
  if (count > MOST_STRINGS || start > chunk.length) throw new RangeError('string pool')
  return {
    at(index) {
      if (index >= count) return undefined
      const offset = start + chunk.readUInt32LE(headerSize + index * 4)
      return isUtf8 ? utf8At(chunk, offset) : utf16At(chunk, offset)
    },
  }
}

export type Chunk = { readonly type: number; readonly bytes: Buffer }

/** The chunks that lie side by side in a stretch of a compiled file. Throws RangeError for sizes that lie. */
export function* chunksIn(bytes: Buffer, from: number): Generator<Chunk> {
  let at = from
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4)
    if (size < 8 || at + size > bytes.length) throw new RangeError('chunk')
    yield { type: bytes.readUInt16LE(at), bytes: bytes.subarray(at, at + size) }
    at += size
  }
}
