// The envelope of an exchanged file: GBK XML → zip → MD5 → AES-128-CBC → base64, and back.
// The hash is over the zip, not over what is encrypted and not over the XML.
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

export const maxFileBytes = 50 * 1024 * 1024

export interface Secrets {
  aesKey: string
  aesIv: string
  hashEncoding: 'raw' | 'hex'
}

/** A file could not be opened: msg_code and the words for it. */
export class PackingRefused extends Error {
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** base64 of the MD5, in the encoding agreed with the provider. */
export function hashOf(bytes: Uint8Array, encoding: 'raw' | 'hex'): string {
  const digest = createHash('md5').update(bytes).digest()
  return (encoding === 'raw' ? digest : Buffer.from(digest.toString('hex'))).toString('base64')
}

export function encrypt(bytes: Uint8Array, secrets: Secrets): Buffer {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(secrets.aesKey), Buffer.from(secrets.aesIv))
  return Buffer.concat([cipher.update(bytes), cipher.final()])
}

/** Throws PackingRefused 6. */
export function decrypt(bytes: Uint8Array, secrets: Secrets): Buffer {
  try {
    const cipher = createDecipheriv('aes-128-cbc', Buffer.from(secrets.aesKey), Buffer.from(secrets.aesIv))
    return Buffer.concat([cipher.update(bytes), cipher.final()])
  } catch {
    throw new PackingRefused(6, '解密失败')
  }
}

/** Strict base64 (blanks allowed); undefined where it is none. Decoding skips foreign characters, so the length tells. */
export function decodeBase64(text: string): Buffer | undefined {
  const whole = decodeDense(text)
  return whole ?? (/\s/.test(text) ? decodeDense(text.replace(/\s+/g, '')) : undefined)
}

function decodeDense(text: string): Buffer | undefined {
  if (text.length % 4 !== 0) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === (text.length / 4) * 3 - padding ? bytes : undefined
}

export interface UnpackedFile {
  name: string
  bytes: Buffer
}

/** Opens a zip with exactly one file. Throws PackingRefused 8, 17 or 18; never inflates more than 50 MB. */
export async function unzipSingle(zip: Buffer): Promise<UnpackedFile> {
  const archive = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true, validateEntrySizes: true }, (error, opened) => {
      if (error !== null) reject(new PackingRefused(8, '解压缩失败'))
      else resolve(opened)
    })
  })
  const entries = await listEntries(archive)
  const files = entries.filter((entry) => !entry.fileName.endsWith('/'))
  const [only] = files
  if (only === undefined || files.length !== 1) {
    throw new PackingRefused(17, `压缩包中应有且只有 1 个文件，实有 ${files.length} 个`)
  }
  if (only.uncompressedSize > maxFileBytes) throw new PackingRefused(18, '解压后的文件超过 50MB')
  return { name: only.fileName.slice(0, 128), bytes: await inflate(archive, only) }
}

function listEntries(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    archive.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > 8) resolve(entries)
      else archive.readEntry()
    })
    archive.on('end', () => resolve(entries))
    archive.on('error', () => reject(new PackingRefused(8, '解压缩失败')))
    archive.readEntry()
  })
}

function inflate(archive: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new PackingRefused(8, '解压缩失败'))
    if (entry.isEncrypted()) return fail()
    archive.openReadStream(entry, (error, stream) => {
      if (error !== null) return fail()
      const parts: Buffer[] = []
      let size = 0
      stream.on('data', (part: Buffer) => {
        size += part.length
        if (size > maxFileBytes) stream.destroy(new Error('too large'))
        else parts.push(part)
      })
      stream.on('error', fail)
      stream.on('end', () => {
        const bytes = Buffer.concat(parts)
        if (crc32(bytes) === entry.crc32) resolve(bytes)
        else fail()
      })
    })
  })
}

/** A zip with one deflated file; the same input always gives the same bytes. */
export function zipSingle(name: string, bytes: Uint8Array): Buffer {
  const path = Buffer.from(name)
  const packed = deflateRawSync(bytes)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt16LE(0x21, 8) // 1 January 1980: the clock must not change the bytes
  common.writeUInt32LE(crc32(bytes), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(bytes.length, 18)
  common.writeUInt16LE(path.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    common,
    Buffer.alloc(14),
    path,
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
