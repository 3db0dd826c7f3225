// AndroidManifest.xml as it lies in a package: compiled XML. Attributes are told by their resource id where they have one,
// because shrinking tools drop the names.
import { chunksIn, readStringPool, type StringPool } from './android-strings.ts'
import { PackageRefused } from './package-refused.ts'

export type AndroidManifest = {
  readonly packageName: string
  readonly version?: string
  /** The label as it is written, or the id of the resource that holds it. */
  readonly label?: string | number
}

const STRING_POOL = 0x0001
const RESOURCE_MAP = 0x0180
const START_ELEMENT = 0x0102
const COMPILED_XML = 0x0003

const LABEL = 0x01010001
const VERSION_NAME = 0x0101021c
const IS_REFERENCE = 0x01
const IS_STRING = 0x03
const MOST_ELEMENTS = 20_000

type Attribute = {
  readonly name: string
  readonly id: number | undefined
  readonly value: string | number | undefined
}
type Element = { readonly name: string; readonly attributes: readonly Attribute[] }

type Tables = { strings: StringPool; ids: readonly number[] }

const attributeAt = (chunk: Buffer, at: number, { strings, ids }: Tables): Attribute => {
  const nameIndex = chunk.readUInt32LE(at + 4)
  const kind = chunk.readUInt8(at + 15)
  const data = chunk.readUInt32LE(at + 16)
  const value = kind === IS_STRING ? strings.at(data) : kind === IS_REFERENCE ? data : undefined
  return { name: strings.at(nameIndex) ?? '', id: ids[nameIndex], value }
}

const elementOf = (chunk: Buffer, tables: Tables): Element => {
  const headerSize = chunk.readUInt16LE(2)
  const name = tables.strings.at(chunk.readUInt32LE(headerSize + 4)) ?? ''
  const start = headerSize + chunk.readUInt16LE(headerSize + 8)
  const size = chunk.readUInt16LE(headerSize + 10)
  const count = chunk.readUInt16LE(headerSize + 12)
  const attributes = Array.from({ length: count }, (_, index) =>
    attributeAt(chunk, start + index * size, tables),
  )
  return { name, attributes }
}

const idsOf = (chunk: Buffer): readonly number[] =>
  Array.from({ length: (chunk.length - 8) >> 2 }, (_, index) => chunk.readUInt32LE(8 + index * 4))

/** The first `manifest` and the first `application`; nothing else is looked at. */
const wantedElements = (bytes: Buffer): { manifest?: Element; application?: Element } => {
  const tables: Tables = { strings: { at: () => undefined }, ids: [] }
  const found: { manifest?: Element; application?: Element } = {}
  let elements = 0
  for (const { type, bytes: chunk } of chunksIn(bytes, bytes.readUInt16LE(2))) {
    if (type === STRING_POOL) tables.strings = readStringPool(chunk)
    if (type === RESOURCE_MAP) tables.ids = idsOf(chunk)
    if (type !== START_ELEMENT) continue
    elements += 1
    if (elements > MOST_ELEMENTS) break
    const element = elementOf(chunk, tables)
    if (element.name === 'manifest') found.manifest ??= element
    if (element.name === 'application') found.application ??= element
    if (found.manifest && found.application) break
  }
  return found
}

/** Reads the manifest. Throws PackageRefused. */
export const readAndroidManifest = (bytes: Buffer): AndroidManifest => {
  try {
    if (bytes.readUInt16LE(0) !== COMPILED_XML) throw new RangeError('not compiled')
    const { manifest, application } = wantedElements(bytes)
    const packageName = manifest?.attributes.find((one) => one.name === 'package')?.value
    if (typeof packageName !== 'string' || packageName === '') throw new RangeError('no package name')
    const version = manifest?.attributes.find((one) => one.id === VERSION_NAME)?.value
    const label = application?.attributes.find((one) => one.id === LABEL)?.value
    return {
      packageName,
      ...(typeof version === 'string' ? { version } : {}),
      ...(label === undefined ? {} : { label }),
    }
  } catch (error) {
    if (error instanceof RangeError) throw new PackageRefused('damaged')
    throw error
  }
}
