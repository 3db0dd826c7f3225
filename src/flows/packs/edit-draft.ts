// Drafts of packs: kept in the database, so that an unfinished change survives the browser. A draft may be broken; only
// publishing demands that it is not. Two people on one draft never overwrite each other.
import type { Actor } from '../../core/actor.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { DraftLine, PackView } from '../pack-views.ts'
import type { World } from '../world.ts'
import { changedMeanwhile, nameOf } from './publish-pack.ts'
import { isPackCode, mayEditPacks, packView } from './read-packs.ts'

/** Flow: save a draft over the revision that the caller saw. */
export const saveDraft =
  (world: World) =>
  async (
    actor: Actor,
    input: { code: string; revision: number; body: string; cases: string },
  ): Promise<Result<DraftLine, Refusal>> => {
    if (!mayEditPacks(actor)) return refuse('not-permitted')
    if (!isPackCode(input.code)) return refuse('not-found', { path: 'code' })
    const { packs, audit } = world.store.read
    const editedAt = world.clock.now()
    const by = nameOf(actor)
    if (!(await packs.saveDraft({ ...input, editedAt, by })))
      return changedMeanwhile(await packs.draft(input.code))
    // Autosave would fill the trail: the beginning of a draft is worth a line, every keystroke is not.
    if (input.revision === 0)
      await audit.add({ at: editedAt, actor, action: 'begin-pack-draft', detail: input.code })
    return ok({ revision: input.revision + 1, editedAt, by })
  }

/** Flow: throw a draft away. */
export const dropDraft =
  (world: World) =>
  async (actor: Actor, { code }: { code: string }): Promise<Result<PackView, Refusal>> => {
    if (!mayEditPacks(actor)) return refuse('not-permitted')
    const { packs, audit } = world.store.read
    if ((await packs.draft(code)) === undefined) return refuse('not-found')
    await packs.dropDraft(code)
    await audit.add({ at: world.clock.now(), actor, action: 'drop-pack-draft', detail: code })
    return ok(await packView(world, code))
  }
