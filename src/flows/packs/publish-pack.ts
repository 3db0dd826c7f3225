// Publishing: from a day on, an edition holds in place of the pack on disk. A broken pack is refused with line and reason,
// and the one in force stays. Nothing that was in force is ever changed: the past must stay what it was judged by.
import type { Actor } from '../../core/actor.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { type CalendarDate, dateInShanghai } from '../../core/time.ts'
import type { PackProblem } from '../../rules/json-reader.ts'
import type { PackView } from '../pack-views.ts'
import type { Tx } from '../store.ts'
import type { PackDraft } from '../store-packs.ts'
import { transact } from '../transaction.ts'
import type { World } from '../world.ts'
import { isPackCode, mayEditPacks, packView } from './read-packs.ts'
import { trialOf } from './try-draft.ts'

const MOST_NAMED = 20

/** Who publishes, as the history shows it to colleagues. */
export const nameOf = (actor: Actor): string => (actor.kind === 'person' ? actor.name : actor.kind)

/** `28:9 /documents/1/when/fact is no fact: …` */
export const problemLine = ({ line, column, pointer, reason }: PackProblem): string =>
  `${line === undefined ? '' : `${line}:${column ?? 1} `}${pointer === '' ? '' : `${pointer} `}${reason}`

export type Edition = {
  readonly code: string
  readonly body: string
  /** Further cases, as text. */
  readonly cases: string
  readonly effectiveOn: CalendarDate
  readonly by: string
  readonly note: string
  readonly despiteCases: boolean
}

type Press = Pick<World, 'rules' | 'clock' | 'secrets'>

/** Why an edition may not be published: broken, from a day that has passed, or cases that come out differently. */
export const refusalOf = async (press: Press, edition: Edition): Promise<Refusal | undefined> => {
  const today = dateInShanghai(press.clock.now())
  if (edition.effectiveOn < today)
    return { code: 'value-malformed', path: 'effectiveOn', params: { why: 'day-has-passed', today } }
  const trial = await trialOf(press.rules, { ...edition, on: edition.effectiveOn })
  const problems = [...trial.problems, ...trial.caseProblems]
  if (problems.length > 0)
    return {
      code: 'pack-broken',
      params: { count: problems.length, problems: problems.slice(0, MOST_NAMED).map(problemLine) },
    }
  const failed = trial.cases?.failed ?? 0
  if (failed === 0 || edition.despiteCases) return undefined
  const rules = [...new Set(trial.cases?.failures.map((one) => one.rule))]
  return { code: 'pack-cases-fail', params: { count: failed, rules } }
}

/** Writes an edition that `refusalOf` lets pass. The caller refreshes the rules once the transaction is through. */
export const writeEdition = async (
  press: Press,
  tx: Pick<Tx, 'packs' | 'audit'>,
  edition: Edition,
  actor: Actor,
): Promise<string> => {
  const digest = press.secrets.digest(edition.body)
  const { code, effectiveOn, by, note, body } = edition
  const shipped = press.rules.shipped().find((one) => one.pack.code === code)
  const at = press.clock.now()
  const over = shipped === undefined ? {} : { shippedDigest: shipped.digest }
  const id = await tx.packs.publish({ code, digest, body, effectiveOn, publishedAt: at, by, note, ...over })
  const detail = `${code} from ${effectiveOn}, edition ${id}, ${digest.slice(0, 12)}`
  await tx.audit.add({ at, actor, action: 'publish-pack', detail })
  return id
}

/** Somebody else saved, published or dropped the draft. */
export const changedMeanwhile = (draft: PackDraft | undefined): ReturnType<typeof refuse> =>
  refuse('changed-meanwhile', {
    params: { revision: draft?.revision ?? 0, by: [draft?.by ?? ''], events: ['draft-saved'], fields: [] },
  })

/** Flow: publish the draft that the caller saw. The draft is gone afterwards; its text is in the history. */
export const publishDraft =
  (world: World) =>
  async (
    actor: Actor,
    input: {
      code: string
      revision: number
      effectiveOn: CalendarDate
      note: string
      despiteCases?: boolean
    },
  ): Promise<Result<PackView, Refusal>> => {
    if (!mayEditPacks(actor)) return refuse('not-permitted')
    if (!isPackCode(input.code)) return refuse('not-found', { path: 'code' })
    const draft = await world.store.read.packs.draft(input.code)
    if (draft === undefined) return refuse('not-found', { path: 'draft' })
    if (draft.revision !== input.revision) return changedMeanwhile(draft)
    const { code, effectiveOn, note } = input
    const { body, cases } = draft
    const despiteCases = input.despiteCases === true
    const edition: Edition = { code, body, cases, effectiveOn, by: nameOf(actor), note, despiteCases }
    const refusal = await refusalOf(world, edition)
    if (refusal) return err(refusal)
    const written = await transact(world, async (tx): Promise<Result<string, Refusal>> => {
      const still = await tx.packs.draft(code)
      if (still?.revision !== draft.revision) return changedMeanwhile(still)
      await tx.packs.dropDraft(code)
      return ok(await writeEdition(world, tx, edition, actor))
    })
    if (!written.ok) return written
    await world.rules.refresh()
    return ok(await packView(world, code))
  }

/** Flow: take back an edition that is not in force yet. One that is in force is followed by another, never undone. */
export const withdrawEdition =
  (world: World) =>
  async (actor: Actor, { code, id }: { code: string; id: string }): Promise<Result<PackView, Refusal>> => {
    if (!mayEditPacks(actor)) return refuse('not-permitted')
    const now = world.clock.now()
    const withdrawn = await transact(world, async (tx): Promise<Result<true, Refusal>> => {
      const found = (await tx.packs.editions(code)).find((one) => one.id === id)
      if (found === undefined) return refuse('not-found')
      const isBroken = world.rules.broken().some((one) => one.id === id)
      if (found.effectiveOn <= dateInShanghai(now) && !isBroken) return refuse('edition-in-force')
      if (!(await tx.packs.withdraw(id, now, nameOf(actor)))) return refuse('already-done')
      const detail = `${code} from ${found.effectiveOn}, edition ${id}`
      await tx.audit.add({ at: now, actor, action: 'withdraw-pack', detail })
      return ok(true)
    })
    if (!withdrawn.ok) return withdrawn
    await world.rules.refresh()
    return ok(await packView(world, code))
  }
