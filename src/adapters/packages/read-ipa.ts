// An iOS package: bundle id and name from Info.plist, certificate from the profile where it names exactly one, else from the
// program's own signature.
import type { X509Certificate } from 'node:crypto'
import type { PackageFacts } from '../../flows/package-port.ts'
import { certificateFacts } from './certificate-facts.ts'
import { machSignature } from './mach-signature.ts'
import type { PackageFile } from './package-file.ts'
import { PackageRefused } from './package-refused.ts'
import { type PlistDict, readPropertyList } from './property-list.ts'
import { certificateOf, signedContent, signerCertificate } from './signed-data.ts'

const IN_APP = /^Payload\/[^/]+\.app\/[^/]+$/
const INFO = /^Payload\/[^/]+\.app\/Info\.plist$/
const LARGEST_INFO = 8 * 1024 * 1024
const LARGEST_PROFILE = 4 * 1024 * 1024
const LARGEST_PROGRAM = 768 * 1024 * 1024

export const isOfIpa = (name: string): boolean => IN_APP.test(name)

const infoOf = (file: PackageFile): string | undefined =>
  [...file.entries.keys()].find((name) => INFO.test(name))

export const isIpa = (file: PackageFile): boolean => infoOf(file) !== undefined

const textIn = (info: PlistDict, ...keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const value = Object.hasOwn(info, key) ? info[key] : undefined
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

const certificatesOfProfile = (profile: Buffer): readonly X509Certificate[] => {
  const list = readPropertyList(signedContent(profile)).DeveloperCertificates
  return Array.isArray(list) ? list.filter(Buffer.isBuffer).map(certificateOf) : []
}

const ofProfile = async (file: PackageFile, name: string): Promise<X509Certificate | undefined> => {
  if (!file.entries.has(name)) return undefined
  const certificates = certificatesOfProfile(await file.readEntry(name, LARGEST_PROFILE))
  return certificates.length === 1 ? certificates[0] : undefined
}

const certificateIn = async (
  file: PackageFile,
  folder: string,
  info: PlistDict,
): Promise<X509Certificate> => {
  const single = await ofProfile(file, `${folder}embedded.mobileprovision`)
  if (single !== undefined) return single
  const program = `${folder}${textIn(info, 'CFBundleExecutable') ?? ''}`
  if (!file.entries.has(program)) throw new PackageRefused('unsigned')
  return signerCertificate(await machSignature(file.streamEntry(program, LARGEST_PROGRAM)))
}

export const readIpa = async (file: PackageFile): Promise<PackageFacts> => {
  const path = infoOf(file)
  if (path === undefined) throw new PackageRefused('no-manifest')
  const info = readPropertyList(await file.readEntry(path, LARGEST_INFO))
  const packageName = textIn(info, 'CFBundleIdentifier')
  if (packageName === undefined) throw new PackageRefused('no-manifest')
  const certificate = await certificateIn(file, path.slice(0, -'Info.plist'.length), info)
  const name = textIn(info, 'CFBundleDisplayName', 'CFBundleName')
  const version = textIn(info, 'CFBundleShortVersionString')
  return {
    system: 'ios',
    packageName,
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    ...certificateFacts(certificate),
  }
}
