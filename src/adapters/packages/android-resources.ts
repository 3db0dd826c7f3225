// One string out of resources.arsc: what `@string/app_name` says, in Chinese where the app has Chinese. Tables that are
// written in another way than the usual two give no name, never a wrong one.
import { chunksIn, readStringPool, type StringPool } from './android-strings.ts'

const TABLE = 0x0002
const STRING_POOL = 0x0001
const PACKAGE = 0x0200
const TYPE = 0x0201
const NO_ENTRY = 0xffffffff
const IS_REFERENCE = 0x01
const IS_STRING = 0x03
const COMPLEX_OR_COMPACT = 0x0001 | 0x0008
const CHINESE = 0x687a
const LONGEST_TRAIL = 5

type Found = { readonly language: number; readonly kind: number; readonly data: number }

/** Value of an entry in one type chunk; undefined where this configuration has none. */
const entryIn = (chunk: Buffer, entry: number): Found | undefined => {
  const headerSize = chunk.readUInt16LE(2)
  const flags = chunk.readUInt8(9)
  const count = chunk.readUInt32LE(12)
  if (flags !== 0 || entry >= count) return undefined
  const offset = chunk.readUInt32LE(headerSize + entry * 4)
  if (offset === NO_ENTRY) return undefined
  const at = chunk.readUInt32LE(16) + offset
  const size = chunk.readUInt16LE(at)
  if ((chunk.readUInt16LE(at + 2) & COMPLEX_OR_COMPACT) !== 0) return undefined
  const value = at + size
  return {
    language: chunk.readUInt16LE(28),
    kind: chunk.readUInt8(value + 3),
    data: chunk.readUInt32LE(value + 4),
  }
}

const better = (a: Found | undefined, b: Found): Found => {
  const rank = (one: Found): number => (one.language === CHINESE ? 2 : one.language === 0 ? 1 : 0)
  return a === undefined || rank(b) > rank(a) ? b : a
}

const findIn = (packages: readonly Buffer[], id: number): Found | undefined => {
  const wanted = { package: id >>> 24, type: (id >>> 16) & 0xff, entry: id & 0xffff }
  let found: Found | undefined
  for (const bytes of packages) {
    if ((bytes.readUInt32LE(8) & 0xff) !== wanted.package) continue
    for (const chunk of chunksIn(bytes, bytes.readUInt16LE(2))) {
      if (chunk.type !== TYPE || chunk.bytes.readUInt8(8) !== wanted.type) continue
      const value = entryIn(chunk.bytes, wanted.entry)
      if (value !== undefined) found = better(found, value)
    }
  }
  return found
}

/** The string behind a resource id, or undefined. Never throws: a name is a help, not a need. */
export const stringResource = (table: Buffer, id: number): string | undefined => {
  try {
    if (table.readUInt16LE(0) !== TABLE) return undefined
    const chunks = [...chunksIn(table, table.readUInt16LE(2))]
    const pool = chunks.find((chunk) => chunk.type === STRING_POOL)
    if (pool === undefined) return undefined
    const strings: StringPool = readStringPool(pool.bytes)
    const packages = chunks.filter((chunk) => chunk.type === PACKAGE).map((chunk) => chunk.bytes)
    let wanted = id
    for (let step = 0; step < LONGEST_TRAIL; step += 1) {
      const found = findIn(packages, wanted)
      if (found?.kind === IS_STRING) return strings.at(found.data)
      if (found?.kind !== IS_REFERENCE) return undefined
      wanted = found.data
    }
    return undefined
  } catch {
    return undefined
  }
}
