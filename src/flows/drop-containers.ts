// Dropping containers of old files: the bytes go, the row with its records, answers and digest stays for good. Only what both
// sides are done with is dropped, and never before three months: until then the bureau may ask for it.
import { addDays } from '../core/time.ts'
import type { World } from './world.ts'

/** The interface demands three months; 93 days are never less. */
export const LEAST_DAYS = 93
const MOST_A_RUN = 500

/** Flow of the worker: answers how many were dropped. 0 days keep everything for ever. */
export const dropContainers = async (world: World, keepDays: number): Promise<number> => {
  if (keepDays === 0) return 0
  const now = world.clock.now()
  const { exchange } = world.store.read
  const old = await exchange.oldContainers(addDays(now, -Math.max(keepDays, LEAST_DAYS)), MOST_A_RUN)
  for (const fileId of old) {
    // First the row: a crash between the two leaves bytes that nobody needs, never a row that promises bytes.
    await exchange.noteDropped(fileId, now)
    await world.blobs.remove(fileId)
  }
  return old.length
}
