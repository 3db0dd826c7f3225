// A HarmonyOS package: a module (HAP), or an app (APP) that holds modules. The bundle name stands in module.json, in the older
// config.json, or in pack.info; an app without signature of its own is known by its first module's.
import type { X509Certificate } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PackageFacts } from '../../flows/package-port.ts'
import { certificateFacts } from './certificate-facts.ts'
import { harmonyCertificate } from './harmony-signature.ts'
import { openPackage, type PackageFile } from './package-file.ts'
import { PackageRefused } from './package-refused.ts'

const MANIFESTS = ['module.json', 'config.json', 'pack.info'] as const
const MODULE = /^[^/]+\.(?:hap|hsp)$/
const LARGEST_MANIFEST = 8 * 1024 * 1024
const LARGEST_MODULE = 512 * 1024 * 1024

export const isOfHarmony = (name: string): boolean =>
  MANIFESTS.some((one) => one === name) || MODULE.test(name)

export const isHarmony = (file: PackageFile): boolean => MANIFESTS.some((name) => file.entries.has(name))

type Json = Readonly<Record<string, unknown>>

const partOf = (value: unknown, key: string): Json => {
  const part =
    typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Json)[key] : {}
  return typeof part === 'object' && part !== null ? (part as Json) : {}
}

const textOf = (value: unknown, ...keys: readonly string[]): string | undefined => {
  let found: unknown = value
  for (const key of keys)
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Json)[key]
        : undefined
  return typeof found === 'string' && found !== '' ? found : undefined
}

const jsonIn = async (file: PackageFile, name: string): Promise<unknown> => {
  const text = (await file.readEntry(name, LARGEST_MANIFEST)).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new PackageRefused('damaged')
  }
}

type Manifest = { readonly bundleName: string; readonly version?: string; readonly label?: string }

const manifestOf = async (file: PackageFile): Promise<Manifest> => {
  const name = MANIFESTS.find((one) => file.entries.has(one))
  if (name === undefined) throw new PackageRefused('no-manifest')
  const json = await jsonIn(file, name)
  const app = partOf(name === 'pack.info' ? partOf(json, 'summary') : json, 'app')
  const bundleName = textOf(app, 'bundleName')
  if (bundleName === undefined) throw new PackageRefused('no-manifest')
  const version = textOf(app, 'versionName') ?? textOf(app, 'version', 'name')
  const label = textOf(app, 'label')
  return {
    bundleName,
    ...(version === undefined ? {} : { version }),
    // `$string:app_name` points into a compiled index; only a plain label is a name.
    ...(label === undefined || label.startsWith('$') ? {} : { label }),
  }
}

const ofModule = async (
  file: PackageFile,
  name: string,
  spare: string,
): Promise<X509Certificate | undefined> => {
  try {
    await pipeline(
      Readable.from(file.streamEntry(name, LARGEST_MODULE)),
      createWriteStream(spare, { flags: 'wx', mode: 0o600 }),
    )
    const module = await openPackage(spare, isOfHarmony)
    try {
      return await harmonyCertificate(module)
    } finally {
      await module.close()
    }
  } finally {
    await rm(spare, { force: true })
  }
}

/** `spare` is a path that does not exist yet, for one module on its way. */
export const readHarmony = async (file: PackageFile, spare: string): Promise<PackageFacts> => {
  const manifest = await manifestOf(file)
  const module = [...file.entries.keys()].find((name) => MODULE.test(name))
  const certificate =
    (await harmonyCertificate(file)) ??
    (module === undefined ? undefined : await ofModule(file, module, spare))
  if (certificate === undefined) throw new PackageRefused('unsigned')
  return {
    system: 'harmony',
    packageName: manifest.bundleName,
    ...(manifest.label === undefined ? {} : { name: manifest.label }),
    ...(manifest.version === undefined ? {} : { version: manifest.version }),
    ...certificateFacts(certificate),
  }
}
