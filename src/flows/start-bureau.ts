// Which company of a group, and so which bureau, a new case is for: the one that sells what the service runs on. People are
// asked only where their products do not say it.
import type { Actor } from '../core/actor.ts'
import type { Refusal } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { atBureau, namedBureau } from './at-bureau.ts'
import type { BureauWorld, World } from './world.ts'

/** The bureau that was named; else that of all products of the account; else the first. */
export const bureauForStart = async (
  world: World,
  actor: Actor,
  named: string | undefined,
): Promise<Result<BureauWorld, Refusal>> => {
  if (named !== undefined) return namedBureau(world, named)
  if (world.bureaux.length === 1 || actor.kind !== 'person') return ok(atBureau(world))
  const owned = await world.store.read.products.ofAccount(actor.accountId)
  const codes = new Set(owned.map((one) => one.bureau))
  const [only] = codes
  return ok(atBureau(world, codes.size === 1 ? only : undefined))
}
