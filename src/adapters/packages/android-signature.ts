// Who signed an APK: the signing block before the directory (schemes v3 and v2), or the older META-INF files (v1). The newest
// scheme wins, as it does on phones. Source: source.android.com, "APK Signature Scheme v2 / v3".
import type { X509Certificate } from 'node:crypto'
import { directoryStart, type PackageFile } from './package-file.ts'
import { PackageRefused } from './package-refused.ts'
import { certificateOf, signerCertificate } from './signed-data.ts'

const MAGIC = 'APK Sig Block 42'
const LARGEST_BLOCK = 16 * 1024 * 1024
const LARGEST_FILE = 1024 * 1024
/** Newest first: 3.1, 3, 2. */
const SCHEMES = [0x1b93ad61, 0xf05368c0, 0x7109871a] as const
const OLD_SIGNATURE = /^META-INF\/[^/]+\.(?:RSA|DSA|EC)$/i

export const isAndroidSignature = (name: string): boolean => OLD_SIGNATURE.test(name)

const signingBlock = async (file: PackageFile): Promise<Buffer | undefined> => {
  const end = await directoryStart(file)
  if (end === undefined || end < 32) return undefined
  const foot = await file.readAt(end - 24, 24)
  if (foot.toString('latin1', 8) !== MAGIC) return undefined
  const size = Number(foot.readBigUInt64LE(0))
  if (size < 24 || size > LARGEST_BLOCK || size + 8 > end) throw new PackageRefused('bad-signature')
  return file.readAt(end - size, size - 24)
}

/** The pairs of the block, by id. */
const pairsOf = (block: Buffer): ReadonlyMap<number, Buffer> => {
  const pairs = new Map<number, Buffer>()
  for (let at = 0; at + 12 <= block.length; ) {
    const length = Number(block.readBigUInt64LE(at))
    if (length < 4 || at + 8 + length > block.length) throw new PackageRefused('bad-signature')
    pairs.set(block.readUInt32LE(at + 8), block.subarray(at + 12, at + 8 + length))
    at += 8 + length
  }
  return pairs
}

/** A value with its length in front; what comes behind it follows. */
const prefixed = (bytes: Buffer, at = 0): { value: Buffer; next: number } => {
  const length = bytes.readUInt32LE(at)
  if (at + 4 + length > bytes.length) throw new PackageRefused('bad-signature')
  return { value: bytes.subarray(at + 4, at + 4 + length), next: at + 4 + length }
}

/** signers → first signer → signed data → digests, certificates → first certificate. */
const firstCertificate = (value: Buffer): X509Certificate => {
  try {
    const signedData = prefixed(prefixed(prefixed(value).value).value).value
    const digests = prefixed(signedData)
    const certificates = prefixed(signedData, digests.next).value
    return certificateOf(prefixed(certificates).value)
  } catch (error) {
    if (error instanceof RangeError) throw new PackageRefused('bad-signature')
    throw error
  }
}

/** The signing certificate of an APK. Throws PackageRefused. */
export const androidCertificate = async (file: PackageFile): Promise<X509Certificate> => {
  const block = await signingBlock(file)
  if (block !== undefined) {
    const pairs = pairsOf(block)
    const scheme = SCHEMES.find((id) => pairs.has(id))
    const value = scheme === undefined ? undefined : pairs.get(scheme)
    if (value !== undefined) return firstCertificate(value)
  }
  const old = [...file.entries.keys()].find(isAndroidSignature)
  if (old === undefined) throw new PackageRefused('unsigned')
  return signerCertificate(await file.readEntry(old, LARGEST_FILE))
}
