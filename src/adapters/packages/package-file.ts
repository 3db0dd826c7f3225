// A package on disk, read piecewise: the directory entry by entry, wanted files up to a cap, stretches by position. Nothing
// is ever unpacked to a name that the package chose, and no size that it declares is believed.
import { type FileHandle, open } from 'node:fs/promises'
import { type Entry, fromFd, type ZipFile } from 'yauzl'
import { PackageRefused } from './package-refused.ts'

export type PackageFile = {
  readonly size: number
  /** Entries that were asked for, by name. */
  readonly entries: ReadonlyMap<string, Entry>
  /** A whole entry of at most `limit` bytes. Throws PackageRefused. */
  readEntry(name: string, limit: number): Promise<Buffer>
  /** The bytes of an entry as they come, at most `limit` of them. */
  streamEntry(name: string, limit: number): AsyncGenerator<Buffer>
  /** A stretch of the file itself; shorter at its end. */
  readAt(position: number, length: number): Promise<Buffer>
  close(): Promise<void>
}

const MOST_ENTRIES = 200_000
const MOST_WANTED = 5_000

const problemOf = (error: Error): PackageRefused => {
  const text = error.message
  if (/relative path|absolute path|invalid characters/.test(text)) return new PackageRefused('unsafe-names')
  if (/encrypted/.test(text)) return new PackageRefused('encrypted')
  if (/end of central directory|truncated|unexpected EOF/i.test(text)) return new PackageRefused('truncated')
  return new PackageRefused('damaged')
}

const openZip = (fd: number): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true }
    fromFd(fd, options, (problem, zip) => (problem ? reject(problemOf(problem)) : resolve(zip)))
  })

const collect = (zip: ZipFile, isWanted: (name: string) => boolean): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const found = new Map<string, Entry>()
    let count = 0
    zip.on('entry', (entry: Entry) => {
      count += 1
      const { fileName } = entry
      if (count > MOST_ENTRIES || found.size > MOST_WANTED)
        return reject(new PackageRefused('too-many-entries'))
      if (isWanted(fileName)) {
        // Two files of one name: systems differ on which one counts, so neither is believed.
        if (found.has(fileName)) return reject(new PackageRefused('damaged'))
        found.set(fileName, entry)
      }
      zip.readEntry()
    })
    zip.on('end', () => resolve(found))
    zip.on('error', (problem: Error) => reject(problemOf(problem)))
    zip.readEntry()
  })

const streamOf = (zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => {
    if (entry.isEncrypted()) return reject(new PackageRefused('encrypted'))
    zip.openReadStream(entry, (problem, stream) => (problem ? reject(problemOf(problem)) : resolve(stream)))
  })

/** What really comes out is counted: a bomb declares a small size. */
async function* bounded(stream: NodeJS.ReadableStream, limit: number): AsyncGenerator<Buffer> {
  let size = 0
  try {
    for await (const part of stream) {
      const bytes = Buffer.from(part as Uint8Array)
      size += bytes.length
      if (size > limit) throw new PackageRefused('entry-too-large')
      yield bytes
    }
  } catch (error) {
    if (error instanceof PackageRefused) throw error
    throw problemOf(error instanceof Error ? error : new Error('unknown'))
  }
}

const readStretch = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

const joined = async (parts: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

/** Opens a package. `isWanted` says which of its files are remembered. Throws PackageRefused. */
export const openPackage = async (
  path: string,
  isWanted: (name: string) => boolean,
): Promise<PackageFile> => {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const zip = await openZip(file.fd)
    const entries = await collect(zip, isWanted)
    const stream = async function* (name: string, limit: number): AsyncGenerator<Buffer> {
      const entry = entries.get(name)
      if (entry === undefined) throw new PackageRefused('no-manifest')
      yield* bounded(await streamOf(zip, entry), limit)
    }
    return {
      size,
      entries,
      streamEntry: stream,
      readEntry: async (name, limit) => joined(stream(name, limit)),
      readAt: (position, length) => readStretch(file, position, length),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Where the directory of the zip begins; signatures stand right before it. Undefined where the end says nothing. */
export const directoryStart = async (file: PackageFile): Promise<number | undefined> => {
  const tail = await file.readAt(Math.max(0, file.size - 65_557), 65_557)
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue
    if (tail.readUInt16LE(at + 20) !== tail.length - at - 22) continue
    const start = tail.readUInt32LE(at + 16)
    return start < file.size ? start : undefined
  }
  return undefined
}
