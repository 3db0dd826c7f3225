// Apple's property lists, XML and binary: the few kinds of values that Info.plist and profiles hold. Both are bounded: in a
// binary list values point at each other, and a small file could describe an endless tree.
import { SaxesParser } from 'saxes'
import { PackageRefused } from './package-refused.ts'

export type PlistValue = string | Buffer | readonly PlistValue[] | PlistDict | undefined
export type PlistDict = { readonly [key: string]: PlistValue }

const DEEPEST = 16
const MOST_VALUES = 50_000
const BINARY = 'bplist00'

export const isDict = (value: PlistValue): value is PlistDict =>
  typeof value === 'object' && !Buffer.isBuffer(value) && !Array.isArray(value)

const refused = (): PackageRefused => new PackageRefused('damaged')

type Open = { readonly kind: string; items: PlistValue[]; keys: string[] }

const closed = ({ kind, items, keys }: Open, text: string): PlistValue => {
  if (kind === 'array') return items
  if (kind === 'dict') return Object.fromEntries(keys.map((key, index) => [key, items[index]]))
  if (kind === 'data') return Buffer.from(text, 'base64')
  return kind === 'true' || kind === 'false' ? kind : text.trim()
}

const readXml = (text: string): PlistValue => {
  // A document type with an internal part could define entities; nobody writes one.
  if (/<!DOCTYPE[^>]*\[/.test(text) || /<!ENTITY/.test(text)) throw refused()
  const parser = new SaxesParser()
  const open: Open[] = []
  let root: PlistValue
  let written = ''
  let values = 0
  parser.on('error', () => {
    throw refused()
  })
  parser.on('opentag', ({ name }) => {
    values += 1
    if (open.length > DEEPEST || values > MOST_VALUES) throw refused()
    open.push({ kind: name, items: [], keys: [] })
    written = ''
  })
  parser.on('text', (part) => {
    written += part
  })
  parser.on('closetag', () => {
    const done = open.pop()
    const parent = open.at(-1)
    if (done === undefined || done.kind === 'plist') return
    if (done.kind === 'key') parent?.keys.push(written)
    else if (parent === undefined || parent.kind === 'plist') root = closed(done, written)
    else parent.items.push(closed(done, written))
    written = ''
  })
  parser.write(text).close()
  return root
}

type Binary = {
  readonly bytes: Buffer
  readonly offsets: readonly number[]
  readonly refSize: number
  count: number
}

const lengthAt = (bytes: Buffer, at: number): { length: number; start: number } => {
  const low = bytes.readUInt8(at) & 0x0f
  if (low !== 0x0f) return { length: low, start: at + 1 }
  const size = 1 << (bytes.readUInt8(at + 1) & 0x0f)
  if (size > 4) throw refused()
  return { length: bytes.readUIntBE(at + 2, size), start: at + 2 + size }
}

const refsAt = ({ bytes, refSize }: Binary, at: number, count: number): readonly number[] => {
  if (count > MOST_VALUES || at + count * refSize > bytes.length) throw refused()
  return Array.from({ length: count }, (_, index) => bytes.readUIntBE(at + index * refSize, refSize))
}

const swapped = (bytes: Buffer): string => Buffer.from(bytes).swap16().toString('utf16le')

const binaryValue = (list: Binary, ref: number, depth: number): PlistValue => {
  const { bytes, offsets } = list
  const at = offsets[ref]
  list.count += 1
  if (at === undefined || depth > DEEPEST || list.count > MOST_VALUES) throw refused()
  const kind = bytes.readUInt8(at) >> 4
  if (kind < 4) return undefined
  const { length, start } = lengthAt(bytes, at)
  if (kind === 4) return bytes.subarray(start, start + length)
  if (kind === 5) return bytes.toString('latin1', start, start + length)
  if (kind === 6) return swapped(bytes.subarray(start, start + length * 2))
  if (kind === 10) return refsAt(list, start, length).map((one) => binaryValue(list, one, depth + 1))
  if (kind !== 13) return undefined
  const values = refsAt(list, start + length * list.refSize, length)
  return Object.fromEntries(
    refsAt(list, start, length).map((key, index) => [
      String(binaryValue(list, key, depth + 1)),
      binaryValue(list, values[index] ?? -1, depth + 1),
    ]),
  )
}

const readBinary = (bytes: Buffer): PlistValue => {
  const foot = bytes.length - 32
  const offsetSize = bytes.readUInt8(foot + 6)
  const refSize = bytes.readUInt8(foot + 7)
  const count = Number(bytes.readBigUInt64BE(foot + 8))
  const top = Number(bytes.readBigUInt64BE(foot + 16))
  const table = Number(bytes.readBigUInt64BE(foot + 24))
  if (count > MOST_VALUES || table + count * offsetSize > foot || offsetSize > 6 || refSize > 6)
    throw refused()
  const offsets = Array.from({ length: count }, (_, index) =>
    bytes.readUIntBE(table + index * offsetSize, offsetSize),
  )
  return binaryValue({ bytes, offsets, refSize, count: 0 }, top, 0)
}

/** The dictionary at the top. Throws PackageRefused. */
export const readPropertyList = (bytes: Buffer): PlistDict => {
  try {
    const isBinary = bytes.toString('latin1', 0, 8) === BINARY
    const value = isBinary ? readBinary(bytes) : readXml(bytes.toString('utf8'))
    if (!isDict(value)) throw refused()
    return value
  } catch (error) {
    if (error instanceof PackageRefused) throw error
    throw refused()
  }
}
