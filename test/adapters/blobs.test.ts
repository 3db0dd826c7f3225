// One contract for every store of blobs, and the promise that nothing unsealed reaches any of them.
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { createFolderBlobs } from '../../src/adapters/blobs/folder-blobs.ts'
import { createPartedBlobs } from '../../src/adapters/blobs/parted-blobs.ts'
import { createS3Blobs } from '../../src/adapters/blobs/s3-blobs.ts'
import { createSealedBlobs } from '../../src/adapters/blobs/sealed-blobs.ts'
import { createSeal } from '../../src/adapters/seal/seal.ts'
import type { Blobs } from '../../src/flows/ports.ts'
import { startS3Peer } from '../support/s3-peer.ts'

const credentials = { accessKeyId: 'AKTEST', secretAccessKey: 'invented-secret', region: 'cn-test-1' }
const seal = createSeal({
  keys: [{ id: 'k', secret: randomBytes(32) }],
  fingerprintKey: randomBytes(32),
  isDemo: false,
})

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const openFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-blobs-'))
  closing.push(() => rmSync(folder, { recursive: true }))
  return { folder, store: createFolderBlobs(folder) }
}
const openPeer = async () => {
  const peer = await startS3Peer(credentials)
  closing.push(peer.stop)
  return { peer, store: createS3Blobs({ ...credentials, endpoint: peer.endpoint }) }
}
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const stores: readonly (readonly [string, () => Promise<Blobs>])[] = [
  ['a local folder', async () => openFolder().store],
  ['an S3 store', async () => (await openPeer()).store],
  ['a sealed folder', async () => createSealedBlobs(openFolder().store, seal)],
  [
    'a sealed folder that takes parts',
    async () => createPartedBlobs(createSealedBlobs(openFolder().store, seal)),
  ],
  ['a sealed S3 store', async () => createSealedBlobs((await openPeer()).store, seal)],
]

describe.each(stores)('%s', (_name, open) => {
  it('gives back exactly what was put', async () => {
    const blobs = await open()
    const bytes = randomBytes(70_000)
    await blobs.put('doc-1', bytes)
    expect(Buffer.from(await blobs.get('doc-1')).equals(bytes)).toBe(true)
  })

  it('keeps the last of two puts under one id', async () => {
    const blobs = await open()
    await blobs.put('doc-1', Buffer.from('first'))
    await blobs.put('doc-1', Buffer.from('second'))
    expect(Buffer.from(await blobs.get('doc-1')).toString()).toBe('second')
  })

  it('knows what it has, and removes it, and removing twice is no error', async () => {
    const blobs = await open()
    expect(await blobs.has('doc-1')).toBe(false)
    await blobs.put('doc-1', Buffer.from('x'))
    expect(await blobs.has('doc-1')).toBe(true)
    await blobs.remove('doc-1')
    await blobs.remove('doc-1')
    expect(await blobs.has('doc-1')).toBe(false)
  })

  it('says that a blob is missing instead of giving something else', async () => {
    const blobs = await open()
    await expect(blobs.get('doc-9')).rejects.toMatchObject({ name: 'Fault', code: 'blob-missing' })
  })

  it.each(['../escape', '/etc/passwd', 'a/b', '', '.hidden', 'a..b', 'x'.repeat(129), 'a\0b', '文件'])(
    'refuses the id %j before anything is stored',
    async (id) => {
      const blobs = await open()
      await expect(async () => blobs.put(id, Buffer.from('x'))).rejects.toMatchObject({
        code: 'blob-id-unusable',
      })
    },
  )
})

it('leaves no readable byte of a sealed blob on the disk, and no unfinished file', async () => {
  const { folder, store } = openFolder()
  await createSealedBlobs(store, seal).put('doc-1', Buffer.from('身份证 11010519491231002X'))
  const files = filesIn(folder)
  expect(files).toHaveLength(1)
  expect(readFileSync(files[0]!).includes('11010519491231002X')).toBe(false)
})

it('does not open a sealed blob that was put in the place of another', async () => {
  const { folder, store } = openFolder()
  const blobs = createSealedBlobs(store, seal)
  await blobs.put('doc-1', Buffer.from('one'))
  const stolen = readFileSync(filesIn(folder)[0]!)
  await store.put('doc-2', stolen)
  await expect(blobs.get('doc-2')).rejects.toMatchObject({ code: 'seal-broken' })
})

it('keeps the old blob and no half of the new one where the folder cannot be written', async () => {
  const { folder, store } = openFolder()
  await store.put('doc-1', Buffer.from('old'))
  const path = filesIn(folder)[0]!
  rmSync(path)
  mkdirSync(path)
  writeFileSync(join(path, 'in-the-way'), '')
  await expect(store.put('doc-1', Buffer.from('new'))).rejects.toMatchObject({
    code: 'blobs-unavailable',
    retry: 'later',
  })
  expect(filesIn(folder).filter((file) => file.endsWith('.part'))).toEqual([])
})

it('is told apart by the object store with a wrong secret, and asks for the operator', async () => {
  const { peer } = await openPeer()
  const wrong = createS3Blobs({ ...credentials, secretAccessKey: 'another', endpoint: peer.endpoint })
  await expect(wrong.put('doc-1', Buffer.from('x'))).rejects.toMatchObject({
    code: 'blobs-unavailable',
    retry: 'operator',
  })
  expect(peer.objects.size).toBe(0)
})

it('asks to try later where the object store is down', async () => {
  const { peer, store } = await openPeer()
  await peer.stop()
  await expect(store.get('doc-1')).rejects.toMatchObject({ code: 'blobs-unavailable', retry: 'later' })
})

it('keeps what comes in pieces in sealed parts, gives it back, and removes all of it', async () => {
  const { folder, store } = openFolder()
  const blobs = createPartedBlobs(createSealedBlobs(store, seal))
  const bytes = randomBytes(9_000_000)
  await blobs.putPieces(
    'large',
    Readable.from([bytes.subarray(0, 5), bytes.subarray(5, 5_000_000), bytes.subarray(5_000_000)]),
  )
  expect(filesIn(folder).length).toBeGreaterThan(2)
  const pieces: Uint8Array[] = []
  for await (const piece of blobs.pieces('large')) pieces.push(piece)
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
  expect(Buffer.from(await blobs.get('large')).equals(bytes)).toBe(true)
  await blobs.remove('large')
  expect(filesIn(folder)).toEqual([])
})
