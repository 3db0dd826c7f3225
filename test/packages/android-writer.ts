// Android packages as its build tools write them: compiled manifest, resource table, signing block.
import { type Identity, signedData } from './der.ts'
import { makeZip, type ZipItem } from './zip-writer.ts'

const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2)
  return bytes
}
const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4)
  return bytes
}

const chunk = (type: number, header: Buffer, body: Buffer): Buffer =>
  Buffer.concat([u16(type, header.length + 8), u32(header.length + 8 + body.length), header, body])

/** UTF-16, or UTF-8 as newer tools write it. */
export const stringPool = (strings: readonly string[], isUtf8 = false): Buffer => {
  const items = strings.map((text) =>
    isUtf8
      ? Buffer.concat([
          Buffer.from([text.length, Buffer.byteLength(text)]),
          Buffer.from(text),
          Buffer.from([0]),
        ])
      : Buffer.concat([u16(text.length), Buffer.from(text, 'utf16le'), u16(0)]),
  )
  let at = 0
  const offsets = items.map((item) => {
    const mine = at
    at += item.length
    return mine
  })
  const pad = Buffer.alloc((4 - (at % 4)) % 4)
  const start = 28 + offsets.length * 4
  return chunk(
    0x0001,
    u32(strings.length, 0, isUtf8 ? 0x100 : 0, start, 0),
    Buffer.concat([u32(...offsets), ...items, pad]),
  )
}

type Attribute = { readonly name: number; readonly kind: number; readonly data: number }

const element = (name: number, attributes: readonly Attribute[]): Buffer =>
  chunk(
    0x0102,
    u32(1, 0xffffffff),
    Buffer.concat([
      u32(0xffffffff, name),
      u16(20, 20, attributes.length, 0, 0, 0),
      ...attributes.map((one) =>
        Buffer.concat([
          u32(0xffffffff, one.name, 0xffffffff),
          u16(8),
          Buffer.from([0, one.kind]),
          u32(one.data),
        ]),
      ),
    ]),
  )

export type ManifestInput = {
  readonly packageName: string
  readonly label: string | number
  readonly isUtf8?: boolean
}

/** A compiled manifest; attribute names with resource ids stand first in the pool, as the format wants. */
export const compiledManifest = ({ packageName, label, isUtf8 = false }: ManifestInput): Buffer => {
  const strings = [
    'label',
    'versionName',
    'manifest',
    'application',
    'package',
    packageName,
    '2.1',
    String(label),
  ]
  const body = Buffer.concat([
    stringPool(strings, isUtf8),
    chunk(0x0180, Buffer.alloc(0), u32(0x01010001, 0x0101021c)),
    element(2, [
      { name: 1, kind: 3, data: 6 },
      { name: 4, kind: 3, data: 5 },
    ]),
    element(3, [
      typeof label === 'number' ? { name: 0, kind: 1, data: label } : { name: 0, kind: 3, data: 7 },
    ]),
  ])
  return chunk(0x0003, Buffer.alloc(0), body)
}

const typeChunk = (language: string, value: number): Buffer => {
  const config = Buffer.alloc(64)
  config.writeUInt32LE(64, 0)
  config.write(language, 8, 'latin1')
  const entry = Buffer.concat([u16(8, 0), u32(0), u16(8), Buffer.from([0, 3]), u32(value)])
  const header = Buffer.concat([Buffer.from([1, 0, 0, 0]), u32(1, 0x14 + 64 + 4), config])
  return chunk(0x0201, header, Buffer.concat([u32(0), entry]))
}

/** A table with one string, `0x7f010000`, in English as default and in Chinese. */
export const resourceTable = (english: string, chinese: string): Buffer => {
  const name = Buffer.alloc(256)
  const header = Buffer.concat([u32(0x7f), name, u32(0, 0, 0, 0, 0)])
  const inner = Buffer.concat([
    stringPool(['string']),
    stringPool(['app_name']),
    typeChunk('', 0),
    typeChunk('zh', 1),
  ])
  return chunk(
    0x0002,
    u32(1),
    Buffer.concat([stringPool([english, chinese], true), chunk(0x0200, header, inner)]),
  )
}
export const APP_NAME = 0x7f010000

const prefixed = (...parts: readonly Buffer[]): Buffer => {
  const whole = Buffer.concat(parts)
  return Buffer.concat([u32(whole.length), whole])
}
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

/** A signing block with one signer under each scheme named. */
export const signingBlock = (schemes: Readonly<Record<number, Identity>>): Buffer => {
  const pairs = Object.entries(schemes).map(([id, { certificate }]) => {
    const digests = prefixed(prefixed(u32(0x0103), prefixed(Buffer.alloc(32, 7))))
    const signedPart = prefixed(digests, prefixed(prefixed(certificate.raw)), prefixed())
    const value = prefixed(prefixed(signedPart, prefixed(), prefixed()))
    return Buffer.concat([u64(4 + value.length), u32(Number(id)), value])
  })
  const body = Buffer.concat(pairs)
  const size = u64(body.length + 24)
  return Buffer.concat([size, body, size, Buffer.from('APK Sig Block 42')])
}

export const V2 = 0x7109871a
export const V3 = 0xf05368c0

/** A whole package: signed by a block, or the old way where `oldSigner` is given. */
export const makeApk = (
  manifest: ManifestInput,
  signed: { block?: Buffer; oldSigner?: Identity; chain?: readonly Identity[] },
  more: readonly ZipItem[] = [],
): Buffer => {
  const { oldSigner, chain = [] } = signed
  const old =
    oldSigner === undefined
      ? []
      : [{ name: 'META-INF/CERT.RSA', content: signedData({ signer: oldSigner, chain }) }]
  return makeZip(
    [
      { name: 'AndroidManifest.xml', content: compiledManifest(manifest) },
      { name: 'classes.dex', content: Buffer.alloc(2048, 'dex') },
      ...old,
      ...more,
    ],
    signed.block,
  )
}
