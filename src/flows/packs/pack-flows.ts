// Every flow about rule packs. Administrators and supervisors edit and publish; auditors and compliance officers read.
import type { Actor } from '../../core/actor.ts'
import type { CalendarDate } from '../../core/time.ts'
import type { Answer } from '../catalogue.ts'
import type { DraftLine, EditionLine, ImpactView, PackLine, PackView, TrialView } from '../pack-views.ts'
import type { World } from '../world.ts'
import { dropDraft, saveDraft } from './edit-draft.ts'
import { impactOfDraft } from './impact-of-draft.ts'
import { publishDraft, withdrawEdition } from './publish-pack.ts'
import { listPacks, readEdition, readPack } from './read-packs.ts'
import { tryDraft } from './try-draft.ts'

export type OnPack = { readonly code: string }

export type PackFlows = {
  listPacks(actor: Actor): Answer<readonly PackLine[]>
  readPack(actor: Actor, input: OnPack): Answer<PackView>
  /** Text of one published edition. */
  readEdition(actor: Actor, input: OnPack & { id: string }): Answer<{ edition: EditionLine; text: string }>
  /** `revision` 0 begins a draft; otherwise the one that the caller saw. */
  saveDraft(
    actor: Actor,
    input: OnPack & { revision: number; body: string; cases: string },
  ): Answer<DraftLine>
  dropDraft(actor: Actor, input: OnPack): Answer<PackView>
  /** Checks, compares and plays the cases of a text that need not be saved. */
  tryDraft(
    actor: Actor,
    input: OnPack & { body: string; cases: string; effectiveOn?: CalendarDate },
  ): Answer<TrialView>
  /** One batch; call again with `nextCursor` until there is none. */
  impactOfDraft(
    actor: Actor,
    input: OnPack & { body: string; effectiveOn?: CalendarDate; cursor?: string },
  ): Answer<ImpactView>
  publishDraft(
    actor: Actor,
    input: OnPack & { revision: number; effectiveOn: CalendarDate; note: string; despiteCases?: boolean },
  ): Answer<PackView>
  /** Only an edition that is not in force yet. */
  withdrawEdition(actor: Actor, input: OnPack & { id: string }): Answer<PackView>
}

export const packFlows = (world: World): PackFlows => ({
  listPacks: listPacks(world),
  readPack: readPack(world),
  readEdition: readEdition(world),
  saveDraft: saveDraft(world),
  dropDraft: dropDraft(world),
  tryDraft: tryDraft(world),
  impactOfDraft: impactOfDraft(world),
  publishDraft: publishDraft(world),
  withdrawEdition: withdrawEdition(world),
})
