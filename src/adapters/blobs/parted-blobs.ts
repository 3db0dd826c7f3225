// Blobs that are too large to be held: kept as parts under ids of their own, and under the id itself the list of them, written
// last. So every store that keeps blobs keeps these too, sealed part by part; a crash in between leaves parts that nobody names.
import type { Blobs, LargeBlobs } from '../../flows/ports.ts'

const PART_BYTES = 4 * 1024 * 1024
/** Stands before the list, and before no paper and no file of the exchange. */
const MARK = 'openbeian parts 1\n'

const partId = (id: string, order: number): string => `${id}.part${order}`

/** How many parts a blob has; undefined for one that is kept whole. */
const partsIn = (bytes: Uint8Array): number | undefined => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString('latin1')
  return head.startsWith(MARK) ? Number(head.slice(MARK.length)) : undefined
}

async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    held.push(piece)
    size += piece.byteLength
    if (size < PART_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

/** Adds large blobs to a store. `get` joins the parts of one, for whoever knows that there is room. */
export const createPartedBlobs = (store: Blobs): Blobs & LargeBlobs => {
  const idsOf = (id: string, parts: number | undefined): readonly string[] =>
    Array.from({ length: parts ?? 0 }, (_, order) => partId(id, order))
  return {
    put: store.put,
    has: store.has,
    async putPieces(id, pieces) {
      let parts = 0
      for await (const part of inParts(pieces)) {
        await store.put(partId(id, parts), part)
        parts += 1
      }
      await store.put(id, Buffer.from(`${MARK}${parts}`, 'latin1'))
    },
    async *pieces(id) {
      const first = await store.get(id)
      const parts = partsIn(first)
      if (parts === undefined) yield first
      for (const part of idsOf(id, parts)) yield await store.get(part)
    },
    async get(id) {
      const first = await store.get(id)
      const parts = partsIn(first)
      if (parts === undefined) return first
      const all: Uint8Array[] = []
      for (const part of idsOf(id, parts)) all.push(await store.get(part))
      return Buffer.concat(all)
    },
    async remove(id) {
      const parts = (await store.has(id)) ? partsIn(await store.get(id)) : undefined
      await store.remove(id)
      for (const part of idsOf(id, parts)) await store.remove(part)
    },
  }
}
