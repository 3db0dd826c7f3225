// An Android package: name and label from the compiled manifest, certificate from the signature.
import type { PackageFacts } from '../../flows/package-port.ts'
import { readAndroidManifest } from './android-manifest.ts'
import { stringResource } from './android-resources.ts'
import { androidCertificate, isAndroidSignature } from './android-signature.ts'
import { certificateFacts } from './certificate-facts.ts'
import type { PackageFile } from './package-file.ts'

const MANIFEST = 'AndroidManifest.xml'
const RESOURCES = 'resources.arsc'
const LARGEST_MANIFEST = 8 * 1024 * 1024
const LARGEST_RESOURCES = 32 * 1024 * 1024

export const isOfApk = (name: string): boolean =>
  name === MANIFEST || name === RESOURCES || isAndroidSignature(name)

export const isApk = (file: PackageFile): boolean => file.entries.has(MANIFEST)

const labelOf = async (
  file: PackageFile,
  label: string | number | undefined,
): Promise<string | undefined> => {
  if (typeof label !== 'number') return label
  const declared = file.entries.get(RESOURCES)?.uncompressedSize ?? Number.POSITIVE_INFINITY
  if (declared > LARGEST_RESOURCES) return undefined
  return stringResource(await file.readEntry(RESOURCES, LARGEST_RESOURCES), label)
}

export const readApk = async (file: PackageFile): Promise<PackageFacts> => {
  const manifest = readAndroidManifest(await file.readEntry(MANIFEST, LARGEST_MANIFEST))
  const certificate = certificateFacts(await androidCertificate(file))
  const name = await labelOf(file, manifest.label)
  return {
    system: 'android',
    packageName: manifest.packageName,
    ...(name === undefined || name === '' ? {} : { name }),
    ...(manifest.version === undefined ? {} : { version: manifest.version }),
    ...certificate,
  }
}
