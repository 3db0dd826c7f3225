// A package on its way through: to a file of our own name, read, removed. Memory stays small whatever the size; a few are
// taken at a time, the others wait with their sender held back by the stream.
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PackageFacts, PackageReading, Packages } from '../../flows/package-port.ts'
import { openPackage } from './package-file.ts'
import { PackageRefused } from './package-refused.ts'
import { isApk, isOfApk, readApk } from './read-apk.ts'
import { isHarmony, isOfHarmony, readHarmony } from './read-harmony.ts'
import { isIpa, isOfIpa, readIpa } from './read-ipa.ts'

export type PackageSettings = {
  /** Where packages lie while they are read. */
  readonly folder: string
  readonly limitBytes: number
}

const AT_ONCE = 4
const LONGEST_TEXT = 128
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const CONTROLS = /[\u0000-\u001f\u007f]/g
const MARK = 'package-'
const LONGEST_STAY_MS = 24 * 60 * 60_000

async function* bounded(content: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const part of content) {
    size += part.length
    if (size > limit) throw new PackageRefused('too-large', { limit: Math.floor(limit / 1024 / 1024) })
    yield part
  }
}

const isZip = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.readUInt32BE(0) === 0x504b0304
  } finally {
    await file.close()
  }
}

const isWanted = (name: string): boolean => isOfApk(name) || isOfIpa(name) || isOfHarmony(name)

const readFile = async (path: string): Promise<PackageFacts> => {
  if (!(await isZip(path))) throw new PackageRefused('not-a-package')
  const file = await openPackage(path, isWanted)
  try {
    if (isApk(file)) return await readApk(file)
    if (isIpa(file)) return await readIpa(file)
    if (isHarmony(file)) return await readHarmony(file, `${path}-module`)
    throw new PackageRefused('no-manifest')
  } finally {
    await file.close()
  }
}

/** Texts come from strangers: no control characters, no more than a name has. */
const short = (text: string): string => text.replace(CONTROLS, ' ').trim().slice(0, LONGEST_TEXT)

const tidy = (facts: PackageFacts): PackageFacts => ({
  ...facts,
  packageName: short(facts.packageName),
  ...(facts.name === undefined ? {} : { name: short(facts.name) }),
  ...(facts.version === undefined ? {} : { version: short(facts.version) }),
})

/** At most a few pieces of work at the same time, in the order in which they came. */
const queueOf = (atOnce: number) => {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}

/** What a crash left behind; not what another server is reading just now. */
const sweep = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of (await readdir(folder)).filter((one) => one.startsWith(MARK))) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > LONGEST_STAY_MS) await rm(path, { force: true })
  }
}

/** Packages of apps, read from a stream. */
export const createPackages = ({ folder, limitBytes }: PackageSettings): Packages => {
  const inTurn = queueOf(AT_ONCE)
  let swept: Promise<void> | undefined
  const receive = async (content: AsyncIterable<Uint8Array>): Promise<PackageReading> => {
    swept ??= sweep(folder)
    await swept
    const path = join(folder, `${MARK}${randomUUID()}`)
    try {
      const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
      await pipeline(Readable.from(bounded(content, limitBytes)), file)
      return { ok: true, facts: tidy(await readFile(path)) }
    } catch (error) {
      if (!(error instanceof PackageRefused)) throw error
      return { ok: false, problem: { code: error.code, params: error.params } }
    } finally {
      await rm(path, { force: true })
    }
  }
  return { limitBytes, read: (content) => inTurn(() => receive(content)) }
}
