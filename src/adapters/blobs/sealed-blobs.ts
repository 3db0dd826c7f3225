// Blobs whose contents are sealed before they leave the process. The id is bound to the bytes: one paper cannot be put in
// the place of another by whoever can write to the store.
import type { Blobs, Seal } from '../../flows/ports.ts'

const contextOf = (id: string): string => `blob/${id}`

export const createSealedBlobs = (store: Blobs, seal: Seal): Blobs => ({
  put: (id, bytes) => store.put(id, seal.seal(bytes, contextOf(id))),
  get: async (id) => seal.open(await store.get(id), contextOf(id)),
  has: (id) => store.has(id),
  remove: (id) => store.remove(id),
})
