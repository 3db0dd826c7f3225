// Reading packs: which edition of each holds today, what comes next, which drafts lie open, and whether the program has
// brought a newer pack meanwhile than the one that was published over.
import type { Actor } from '../../core/actor.ts'
import { hasRole } from '../../core/actor.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { type CalendarDate, dateInShanghai } from '../../core/time.ts'
import type { DraftLine, EditionLine, EditionState, PackLine, PackView } from '../pack-views.ts'
import type { LiveRules } from '../rules-port.ts'
import type { PublishedPack } from '../store-packs.ts'
import type { World } from '../world.ts'

export const mayReadPacks = (actor: Actor): boolean =>
  hasRole(actor, 'administrator', 'supervisor', 'auditor', 'compliance-officer')

export const mayEditPacks = (actor: Actor): boolean => hasRole(actor, 'administrator', 'supervisor')

export const isPackCode = (code: string): boolean => /^(?:national|operator|\d{2}0000)$/.test(code)

type Shown = { readonly rules: LiveRules; readonly today: CalendarDate }

const stateOf = (one: PublishedPack, { rules, today }: Shown): EditionState => {
  if (one.withdrawnAt !== undefined) return 'withdrawn'
  if (rules.broken().some((other) => other.id === one.id)) return 'broken'
  if (one.effectiveOn > today) return 'ahead'
  const inForce = rules.packsOn(today).find((pack) => pack.code === one.code)
  const mine = rules.editions().find((other) => other.id === one.id)
  return mine !== undefined && mine.pack === inForce ? 'in-force' : 'past'
}

const editionLine = (one: PublishedPack, shown: Shown): EditionLine => ({
  id: one.id,
  effectiveOn: one.effectiveOn,
  publishedAt: one.publishedAt,
  by: one.by,
  note: one.note,
  digest: one.digest,
  state: stateOf(one, shown),
  ...(one.withdrawnAt === undefined ? {} : { withdrawnAt: one.withdrawnAt }),
  ...(one.withdrawnBy === undefined ? {} : { withdrawnBy: one.withdrawnBy }),
  problems: shown.rules.broken().find((other) => other.id === one.id)?.problems ?? [],
})

/** Text and digest of the pack that holds today: a published edition, or the one on disk. */
export const textInForce = (
  rules: LiveRules,
  code: string,
  on: CalendarDate,
): { readonly text: string; readonly digest: string } | undefined => {
  const pack = rules.packsOn(on).find((one) => one.code === code)
  return rules.editions().find((one) => one.pack === pack) ?? rules.shipped().find((one) => one.pack === pack)
}

const lineOf = (
  code: string,
  history: readonly EditionLine[],
  published: readonly PublishedPack[],
  draft: DraftLine | undefined,
  { rules, today }: Shown,
): PackLine => {
  const edition = history.find((one) => one.state === 'in-force')
  const next = history
    .filter((one) => one.state === 'ahead')
    .reduce<EditionLine | undefined>(
      (first, one) => (first && first.effectiveOn <= one.effectiveOn ? first : one),
      undefined,
    )
  const shipped = rules.shipped().find((one) => one.pack.code === code)
  const over = published.find((one) => one.id === edition?.id)?.shippedDigest
  return {
    code,
    source: edition === undefined ? 'shipped' : 'published',
    digest: textInForce(rules, code, today)?.digest ?? '',
    rules: rules.packsOn(today).find((pack) => pack.code === code)?.rules.length ?? 0,
    ...(edition === undefined ? {} : { edition }),
    ...(next === undefined ? {} : { next }),
    broken: history.filter((one) => one.state === 'broken').length,
    ...(draft === undefined ? {} : { draft }),
    isShippedNewer: edition !== undefined && shipped !== undefined && over !== shipped.digest,
  }
}

const shownNow = (world: World): Shown => ({ rules: world.rules, today: dateInShanghai(world.clock.now()) })

const ORDER = ['national', 'operator']

/** The nation first, then what the operator adds, then provinces by number. */
const byPlace = (a: string, b: string): number => {
  const [x, y] = [ORDER.indexOf(a), ORDER.indexOf(b)]
  if (x >= 0 || y >= 0) return (x < 0 ? ORDER.length : x) - (y < 0 ? ORDER.length : y)
  return a < b ? -1 : 1
}

export const listPacks =
  (world: World) =>
  async (actor: Actor): Promise<Result<readonly PackLine[], Refusal>> => {
    if (!mayReadPacks(actor)) return refuse('not-permitted')
    const { packs } = world.store.read
    const [published, drafts] = await Promise.all([packs.editions(), packs.drafts()])
    const shown = shownNow(world)
    const codes = new Set([
      'operator',
      ...world.rules.shipped().map((one) => one.pack.code),
      ...published.map((one) => one.code),
      ...drafts.map((one) => one.code),
    ])
    return ok(
      [...codes].sort(byPlace).map((code) => {
        const mine = published.filter((one) => one.code === code)
        const draft = drafts.find((one) => one.code === code)
        const line: DraftLine | undefined = draft && {
          revision: draft.revision,
          editedAt: draft.editedAt,
          by: draft.by,
        }
        return lineOf(
          code,
          mine.map((one) => editionLine(one, shown)),
          mine,
          line,
          shown,
        )
      }),
    )
  }

export const packView = async (world: World, code: string): Promise<PackView> => {
  const { packs } = world.store.read
  const [published, draft] = await Promise.all([packs.editions(code), packs.draft(code)])
  const shown = shownNow(world)
  const history = published.map((one) => editionLine(one, shown))
  const line: DraftLine | undefined = draft && {
    revision: draft.revision,
    editedAt: draft.editedAt,
    by: draft.by,
  }
  return {
    ...lineOf(code, history, published, line, shown),
    text: textInForce(world.rules, code, shown.today)?.text ?? '',
    history,
    ...(draft && line ? { draftText: { ...line, body: draft.body, cases: draft.cases } } : {}),
  }
}

export const readPack =
  (world: World) =>
  async (actor: Actor, { code }: { code: string }): Promise<Result<PackView, Refusal>> => {
    if (!mayReadPacks(actor)) return refuse('not-permitted')
    return isPackCode(code) ? ok(await packView(world, code)) : refuse('not-found', { path: 'code' })
  }

export const readEdition =
  (world: World) =>
  async (
    actor: Actor,
    { code, id }: { code: string; id: string },
  ): Promise<Result<{ edition: EditionLine; text: string }, Refusal>> => {
    if (!mayReadPacks(actor)) return refuse('not-permitted')
    const { packs } = world.store.read
    const found = (await packs.editions(code)).find((one) => one.id === id)
    const text = found && (await packs.body(id))
    if (found === undefined || text === undefined) return refuse('not-found')
    return ok({ edition: editionLine(found, shownNow(world)), text })
  }
