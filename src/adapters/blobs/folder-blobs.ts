// Port Blobs on a local folder. A blob appears whole or not at all: it is written beside its place, flushed to the disk,
// and renamed; the folder is flushed as well, or the name itself could be lost with the power.
import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '../../core/fault.ts'
import type { Blobs } from '../../flows/ports.ts'
import { checkedBlobId, missingBlob, shardOf } from './blob-id.ts'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomUUID()}.part`
  try {
    const handle = await open(beside, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, path)
    await flushFolder(folder)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

const storing = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('blobs-unavailable', `The folder of stored files cannot ${what}`, 'later', cause)
  }
}

export const createFolderBlobs = (folder: string): Blobs => {
  const pathOf = (id: string): string => join(folder, shardOf(checkedBlobId(id)), id)
  return {
    put: (id, bytes) => storing('be written', () => writeWhole(pathOf(id), bytes)),
    get: (id) =>
      storing('be read', async () => {
        try {
          return await readFile(pathOf(id))
        } catch (error) {
          throw isMissing(error) ? missingBlob(id) : error
        }
      }),
    has: (id) =>
      storing('be read', async () => {
        try {
          await access(pathOf(id))
          return true
        } catch (error) {
          if (isMissing(error)) return false
          throw error
        }
      }),
    remove: (id) => storing('be changed', () => rm(pathOf(id), { force: true })),
  }
}
