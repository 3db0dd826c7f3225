// iOS and HarmonyOS packages as their tools write them: property lists, profiles, programs with a signature, signing blocks.
import { type der, type Identity, signedData } from './der.ts'
import { makeZip, type ZipItem } from './zip-writer.ts'

const xmlValue = (value: string | readonly Buffer[]): string =>
  typeof value === 'string'
    ? `<string>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</string>`
    : `<array>${value.map((one) => `<data>\n${one.toString('base64')}\n</data>`).join('')}</array>`

export const xmlPlist = (values: Readonly<Record<string, string | readonly Buffer[]>>): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>${Object.entries(values)
    .map(([key, value]) => `<key>${key}</key>${xmlValue(value)}`)
    .join('')}</dict></plist>`)

const binaryString = (text: string): Buffer => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
  const isAscii = /^[\x00-\x7f]*$/.test(text)
  const size = text.length < 15 ? [text.length] : [15, 0x10, text.length]
  const [low = 0, ...rest] = size
  const body = isAscii ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16()
  return Buffer.concat([Buffer.from([((isAscii ? 5 : 6) << 4) | low, ...rest]), body])
}

/** A binary property list of one dictionary of strings. */
export const binaryPlist = (values: Readonly<Record<string, string>>): Buffer => {
  const keys = Object.keys(values)
  const count = keys.length
  const dict = Buffer.from([0xd0 | count, ...keys.map((_, i) => 1 + i), ...keys.map((_, i) => 1 + count + i)])
  const objects = [dict, ...keys.map(binaryString), ...Object.values(values).map(binaryString)]
  const offsets: number[] = []
  let at = 8
  for (const one of objects) {
    offsets.push(at)
    at += one.length
  }
  const table = Buffer.alloc(objects.length * 2)
  for (const [index, offset] of offsets.entries()) table.writeUInt16BE(offset, index * 2)
  const foot = Buffer.alloc(32)
  foot.writeUInt8(2, 6)
  foot.writeUInt8(1, 7)
  foot.writeBigUInt64BE(BigInt(objects.length), 8)
  foot.writeBigUInt64BE(BigInt(at), 24)
  return Buffer.concat([Buffer.from('bplist00'), ...objects, table, foot])
}

export const profile = (signer: Identity, developers: readonly Identity[]): Buffer =>
  signedData({
    signer,
    content: xmlPlist({
      Name: 'Invented distribution',
      DeveloperCertificates: developers.map((one) => one.certificate.raw),
    }),
  })

/** A 64-bit program of one load command: its signature, at the end. `isFat`: behind a header of architectures. */
export const program = (
  signer: Identity,
  {
    isFat = false,
    write,
    chain = [],
  }: { isFat?: boolean; write?: typeof der; chain?: readonly Identity[] } = {},
): Buffer => {
  const cms = signedData({ signer, chain, ...(write === undefined ? {} : { write }) })
  const blob = Buffer.alloc(8)
  blob.writeUInt32BE(0xfade0b01, 0)
  blob.writeUInt32BE(8 + cms.length, 4)
  const superBlob = Buffer.alloc(20)
  superBlob.writeUInt32BE(0xfade0cc0, 0)
  superBlob.writeUInt32BE(20 + blob.length + cms.length, 4)
  superBlob.writeUInt32BE(1, 8)
  superBlob.writeUInt32BE(0x10000, 12)
  superBlob.writeUInt32BE(20, 16)
  const signature = Buffer.concat([superBlob, blob, cms])
  const head = Buffer.alloc(32 + 16)
  head.writeUInt32LE(0xfeedfacf, 0)
  head.writeUInt32LE(1, 16)
  head.writeUInt32LE(0x1d, 32)
  head.writeUInt32LE(16, 36)
  const code = Buffer.alloc(300_000, 'code')
  head.writeUInt32LE(head.length + code.length, 40)
  head.writeUInt32LE(signature.length, 44)
  const slice = Buffer.concat([head, code, signature])
  if (!isFat) return slice
  const fat = Buffer.alloc(16_384)
  fat.writeUInt32BE(0xcafebabe, 0)
  fat.writeUInt32BE(1, 4)
  fat.writeUInt32BE(fat.length, 16)
  return Buffer.concat([fat, slice])
}

export const makeIpa = (info: Buffer, more: readonly Omit<ZipItem, 'isDeflated'>[]): Buffer =>
  makeZip([
    { name: 'Payload/', content: Buffer.alloc(0), isDeflated: false },
    { name: 'Payload/Shop.app/Info.plist', content: info },
    ...more.map((one) => ({ ...one, name: `Payload/Shop.app/${one.name}` })),
  ])

const OWN_SIGNATURE = 0x20000000
const PROFILE = 0x20000002

/** The signing block of HarmonyOS: heads, parts, and a foot of 32 bytes. */
export const harmonyBlock = (signer: Identity, chain: readonly Identity[] = []): Buffer => {
  const parts = [
    { type: PROFILE, value: Buffer.from('profile, not looked at') },
    { type: OWN_SIGNATURE, value: signedData({ signer, chain }) },
  ]
  const heads = Buffer.alloc(parts.length * 12)
  let at = heads.length
  parts.forEach(({ type, value }, index) => {
    heads.writeUInt32LE(type, index * 12)
    heads.writeUInt32LE(value.length, index * 12 + 4)
    heads.writeUInt32LE(at, index * 12 + 8)
    at += value.length
  })
  const foot = Buffer.alloc(32)
  foot.writeUInt32LE(parts.length, 0)
  foot.writeBigUInt64LE(BigInt(at + 32), 4)
  foot.write('<hap sign block>', 12, 'latin1')
  foot.writeUInt32LE(3, 28)
  return Buffer.concat([heads, ...parts.map(({ value }) => value), foot])
}

export const makeHap = (bundleName: string, block?: Buffer): Buffer =>
  makeZip(
    [
      {
        name: 'module.json',
        content: Buffer.from(
          JSON.stringify({ app: { bundleName, versionName: '1.2.0', label: '$string:app_name' } }),
        ),
      },
      { name: 'ets/modules.abc', content: Buffer.alloc(4096, 'abc') },
    ],
    block,
  )

export const makeHarmonyApp = (bundleName: string, modules: readonly Buffer[], block?: Buffer): Buffer =>
  makeZip(
    [
      { name: 'pack.info', content: Buffer.from(JSON.stringify({ summary: { app: { bundleName } } })) },
      ...modules.map((content, index) => ({ name: `entry${index}.hap`, content, isDeflated: false })),
    ],
    block,
  )
