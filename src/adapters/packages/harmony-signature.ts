// Who signed a HarmonyOS package: the block before the directory ends in 32 bytes that say how many parts it has; the part
// of the package's own signature is a CMS. Source: developtools_hapsigner (OpenHarmony), versions 2 and 3 of the block.
import type { X509Certificate } from 'node:crypto'
import { directoryStart, type PackageFile } from './package-file.ts'
import { PackageRefused } from './package-refused.ts'
import { signerCertificate } from './signed-data.ts'

const FOOT = 32
const MAGICS = ['<hap sign block>', 'HAP Sig Block 42']
const OWN_SIGNATURE = 0x20000000
const MOST_PARTS = 16
const LARGEST_PART = 4 * 1024 * 1024

/** The signing certificate, or undefined for a package without signing block. Throws PackageRefused. */
export const harmonyCertificate = async (file: PackageFile): Promise<X509Certificate | undefined> => {
  const end = await directoryStart(file)
  if (end === undefined || end < FOOT) return undefined
  const foot = await file.readAt(end - FOOT, FOOT)
  if (foot.length < FOOT || !MAGICS.includes(foot.toString('latin1', 12, 28))) return undefined
  const count = foot.readUInt32LE(0)
  const size = Number(foot.readBigUInt64LE(4))
  if (count > MOST_PARTS || size < FOOT + count * 12 || size > end) throw new PackageRefused('bad-signature')
  const start = end - size
  const heads = await file.readAt(start, count * 12)
  for (let at = 0; at + 12 <= heads.length; at += 12) {
    if (heads.readUInt32LE(at) !== OWN_SIGNATURE) continue
    const length = heads.readUInt32LE(at + 4)
    const offset = heads.readUInt32LE(at + 8)
    if (length > LARGEST_PART || offset + length > size) throw new PackageRefused('bad-signature')
    return signerCertificate(await file.readAt(start + offset, length))
  }
  return undefined
}
