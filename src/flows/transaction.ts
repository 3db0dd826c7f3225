// A transaction that a refusal rolls back: a flow that is refused half-way leaves nothing behind.

import type { Refusal } from '../core/refusal.ts'
import { err, type Result } from '../core/result.ts'
import type { Tx } from './store.ts'
import type { World } from './world.ts'

class Rollback extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`rolled back: ${refusal.code}`)
    this.refusal = refusal
  }
}

/** Runs the work in one transaction; a refusal is answered and nothing of the work is kept. */
export const transact = async <T>(
  world: World,
  work: (tx: Tx) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> => {
  try {
    return await world.store.write(async (tx) => {
      const result = await work(tx)
      if (!result.ok) throw new Rollback(result.error)
      return result
    })
  } catch (error) {
    if (error instanceof Rollback) return err(error.refusal)
    throw error
  }
}
