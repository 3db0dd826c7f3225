// Opens the compressed container around one document: zip with a single entry (older installations: gzip). Strangers packed
// it, so sizes and names that it declares are not believed.
import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { createGunzip, gunzip } from 'node:zlib'
import { type Entry, fromBuffer, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl'

/** The container cannot be opened; `message` says why in a few words. */
export class ContainerProblem extends Error {}

const ENTRY_LIMIT = 64

/** Lower-case hex MD5 of a container; what the interface calls its hash, in another spelling. */
export const digestOf = (container: Uint8Array): string => createHash('md5').update(container).digest('hex')

const openZip = (container: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.from(container.buffer, container.byteOffset, container.byteLength)
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (problem, archive) => {
      if (problem) reject(new ContainerProblem(`not a zip: ${problem.message.slice(0, 120)}`))
      else resolve(archive)
    })
  })

const listFiles = (archive: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const files: Entry[] = []
    archive.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) files.push(entry)
      if (files.length > ENTRY_LIMIT) reject(new ContainerProblem(`more than ${ENTRY_LIMIT} files inside`))
      else archive.readEntry()
    })
    archive.on('end', () => resolve(files))
    archive.on('error', (problem: Error) =>
      reject(new ContainerProblem(`damaged zip: ${problem.message.slice(0, 120)}`)),
    )
    archive.readEntry()
  })

const readFile = (archive: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new ContainerProblem(why))
    archive.openReadStream(entry, (problem, stream) => {
      if (problem) return fail(`damaged zip: ${problem.message.slice(0, 120)}`)
      const parts: Buffer[] = []
      let size = 0
      stream.on('data', (part: Buffer) => {
        size += part.byteLength
        // The declared size may lie, so what really comes out is counted.
        if (size > limit) stream.destroy(new Error(`more than ${limit} bytes when unpacked`))
        else parts.push(part)
      })
      stream.on('error', (error: Error) => fail(`damaged zip: ${error.message.slice(0, 120)}`))
      stream.on('end', () => resolve(Buffer.concat(parts)))
    })
  })

/** The one file; among several, the one that bears the name of the exchange file, as deployed bureaus write it. */
const chooseFile = (files: readonly Entry[], names: readonly string[]): Entry => {
  const named = names.flatMap((name) =>
    files.filter((file) => file.fileName === name || file.fileName === `${name}.xml`),
  )
  const chosen = files.length === 1 ? files[0] : named[0]
  if (chosen !== undefined) return chosen
  throw new ContainerProblem(
    files.length === 0 ? 'no file inside' : 'several files inside, none with the expected name',
  )
}

const unzip = async (container: Uint8Array, names: readonly string[], limit: number): Promise<Uint8Array> => {
  const archive = await openZip(container)
  const chosen = chooseFile(await listFiles(archive), names)
  if (chosen.uncompressedSize > limit) throw new ContainerProblem(`more than ${limit} bytes when unpacked`)
  return readFile(archive, chosen, limit)
}

const ungzip = async (container: Uint8Array, limit: number): Promise<Uint8Array> => {
  try {
    return await promisify(gunzip)(container, { maxOutputLength: limit })
  } catch (problem) {
    throw new ContainerProblem(
      `damaged gzip: ${problem instanceof Error ? problem.message.slice(0, 120) : 'unknown'}`,
    )
  }
}

/**
 * Takes the document out of a container of either format, told from its first bytes. Never unpacks more than `limit`
 * bytes. Throws ContainerProblem.
 */
export const unpack = (
  container: Uint8Array,
  names: readonly string[],
  limit: number,
): Promise<Uint8Array> =>
  container[0] === 0x1f && container[1] === 0x8b ? ungzip(container, limit) : unzip(container, names, limit)

const openEntry = (archive: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    archive.openReadStream(entry, (problem, stream) => {
      if (problem) reject(new ContainerProblem(`damaged zip: ${problem.message.slice(0, 120)}`))
      else resolve(stream)
    })
  })

/** A container that is read where it lies. */
export type Container = { readonly size: number; read(start?: number, end?: number): AsyncIterable<Buffer> }

class ContainerReader extends RandomAccessReader {
  readonly #container: Container
  constructor(container: Container) {
    super()
    this.#container = container
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#container.read(start, end))
  }
}

const openLargeZip = (container: Container): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, autoClose: false }
    fromRandomAccessReader(
      new ContainerReader(container),
      container.size,
      options,
      (problem: Error | null, archive: ZipFile) => {
        if (problem) reject(new ContainerProblem(`not a zip: ${problem.message.slice(0, 120)}`))
        else resolve(archive)
      },
    )
  })

const isGzip = async (container: Container): Promise<boolean> => {
  for await (const head of container.read(0, Math.min(2, container.size)))
    return head[0] === 0x1f && head[1] === 0x8b
  return false
}

const openStream = async (container: Container, names: readonly string[]): Promise<Readable> => {
  if (await isGzip(container))
    return pipeline(Readable.from(container.read()), createGunzip(), () => undefined)
  const archive = await openLargeZip(container)
  return openEntry(archive, chooseFile(await listFiles(archive), names))
}

/** Like `unpack`, piece by piece: nothing is kept, so `limit` may be larger than memory. */
export async function* unpackStream(
  container: Container,
  names: readonly string[],
  limit: number,
): AsyncGenerator<Uint8Array> {
  const stream = await openStream(container, names)
  let size = 0
  try {
    for await (const part of stream) {
      const bytes: Buffer = part
      size += bytes.byteLength
      if (size > limit) throw new ContainerProblem(`more than ${limit} bytes when unpacked`)
      yield bytes
    }
  } catch (problem) {
    if (problem instanceof ContainerProblem) throw problem
    const why = problem instanceof Error ? problem.message.slice(0, 120) : 'unknown'
    throw new ContainerProblem(`damaged container: ${why}`)
  } finally {
    stream.destroy()
  }
}
