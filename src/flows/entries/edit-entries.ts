// Adding, loading, changing and removing entries. What was reported and not answered yet cannot be touched: the answer would
// be about something else. What is filed stays filed until the bureau agrees to the change.
import type { Actor } from '../../core/actor.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Tx } from '../store.ts'
import type { EntryLife } from '../store-entries.ts'
import { transact } from '../transaction.ts'
import type { BureauWorld } from '../world.ts'
import { type EntryKind, eventOf, mayEditEntries, type Refused } from './entry-kind.ts'
import { sendEntry } from './report-entries.ts'

type Part = { readonly part: string }

const MOST_LOADED = 10_000

const audit = (world: BureauWorld, tx: Tx, actor: Actor, action: string, detail: string): Promise<void> =>
  tx.audit.add({ at: world.clock.now(), actor, action, detail })

const onLine = (error: Refusal, line: number): Refused => ({
  ok: false,
  error: { ...error, params: { ...error.params, line } },
})

export type EditEntries<Content extends Part, Input> = {
  add(actor: Actor, input: Input): Promise<Result<EntryLife & Content, Refusal>>
  load(actor: Actor, inputs: readonly Input[]): Promise<Result<{ loaded: number }, Refusal>>
  change(
    actor: Actor,
    id: string,
    input: (before: EntryLife & Content) => Input,
  ): Promise<Result<EntryLife & Content, Refusal>>
  remove(actor: Actor, id: string): Promise<Result<EntryLife & Content, Refusal>>
}

const addOne = async <Content extends Part, Input>(
  world: BureauWorld,
  tx: Tx,
  actor: Actor,
  kind: EntryKind<Content, Input>,
  content: Content,
): Promise<Result<EntryLife & Content, Refusal>> => {
  const fits = await kind.checkPlace(world, tx, content)
  if (!fits.ok) return fits
  const entry: EntryLife & Content = {
    ...content,
    id: world.secrets.uuid(),
    bureau: world.bureau.code,
    state: 'draft',
    operation: 'add',
    reportId: await kind.store(tx).newReportId(),
    codes: [],
    updatedAt: world.clock.now(),
  }
  await kind.store(tx).put(entry, eventOf(world, actor, 'added', kind.nameOf(content)))
  return ok(entry)
}

/** One more entry, as a draft. */
const add =
  <Content extends Part, Input>(
    world: BureauWorld,
    kind: EntryKind<Content, Input>,
  ): EditEntries<Content, Input>['add'] =>
  async (actor, input) => {
    if (!mayEditEntries(actor)) return refuse('not-permitted')
    const clean = kind.clean(world, input)
    if (!clean.ok) return clean
    return transact(world, async (tx) => {
      const added = await addOne(world, tx, actor, kind, clean.value)
      if (added.ok) await audit(world, tx, actor, `add-${kind.noun[0]}`, kind.nameOf(clean.value))
      return added
    })
  }

/** Many entries, all or none; the line of the first wrong one is named. */
const load =
  <Content extends Part, Input>(
    world: BureauWorld,
    kind: EntryKind<Content, Input>,
  ): EditEntries<Content, Input>['load'] =>
  async (actor, inputs) => {
    if (!mayEditEntries(actor)) return refuse('not-permitted')
    if (inputs.length > MOST_LOADED)
      return refuse('value-malformed', { params: { why: 'too-many', limit: MOST_LOADED } })
    const cleaned: { readonly line: number; readonly content: Content }[] = []
    for (const [index, one] of inputs.entries()) {
      const clean = kind.clean(world, one)
      if (!clean.ok) return onLine(clean.error, index + 1)
      cleaned.push({ line: index + 1, content: clean.value })
    }
    cleaned.sort((a, b) => kind.rank(a.content) - kind.rank(b.content))
    return transact(world, async (tx) => {
      for (const { line, content } of cleaned) {
        const added = await addOne(world, tx, actor, kind, content)
        if (!added.ok) return onLine(added.error, line)
      }
      await audit(world, tx, actor, `load-${kind.noun[1]}`, `${inputs.length} ${kind.noun[1]}`)
      return ok({ loaded: inputs.length })
    })
  }

const findFree = async <Content extends Part, Input>(
  world: BureauWorld,
  tx: Tx,
  kind: EntryKind<Content, Input>,
  id: string,
): Promise<Result<EntryLife & Content, Refusal>> => {
  const store = kind.store(tx)
  const entry = await store.lock(id)
  if (entry === undefined || entry.bureau !== world.bureau.code || entry.state === 'deleted')
    return refuse('not-found', { path: 'id' })
  const report = entry.providerReportId
  if (entry.state !== 'pending' || report === undefined) return ok(entry)
  const isAside = (await store.reportStates([report]))[report]?.state === 'aside'
  return isAside ? ok(entry) : kind.refuse('on-its-way', 'id')
}

/** Other values for an entry. What is filed becomes a change that is reported when somebody says so. */
const change =
  <Content extends Part, Input>(
    world: BureauWorld,
    kind: EntryKind<Content, Input>,
  ): EditEntries<Content, Input>['change'] =>
  async (actor, id, input) => {
    if (!mayEditEntries(actor)) return refuse('not-permitted')
    return transact(world, async (tx) => {
      const before = await findFree(world, tx, kind, id)
      if (!before.ok) return before
      const clean = kind.clean(world, input(before.value))
      if (!clean.ok) return clean
      const fits = await kind.checkPlace(world, tx, clean.value, id)
      if (!fits.ok) return fits
      const { providerReportId: _over, ...kept } = before.value
      const entry = {
        ...kept,
        ...clean.value,
        state: 'draft',
        operation: kind.isFiled(before.value) ? 'change' : 'add',
        codes: [],
        updatedAt: world.clock.now(),
      } as EntryLife & Content
      const detail = [...new Set([kind.nameOf(before.value), kind.nameOf(entry)])].join(' → ')
      await kind.store(tx).put(entry, eventOf(world, actor, 'changed', detail))
      await audit(world, tx, actor, `change-${kind.noun[0]}`, detail)
      return ok(entry)
    })
  }

/** An entry is given up. What the bureau has is reported as a deletion; a draft goes at once. */
const remove =
  <Content extends Part, Input>(
    world: BureauWorld,
    kind: EntryKind<Content, Input>,
  ): EditEntries<Content, Input>['remove'] =>
  async (actor, id) => {
    if (!mayEditEntries(actor)) return refuse('not-permitted')
    return transact(world, async (tx) => {
      const found = await findFree(world, tx, kind, id)
      if (!found.ok) return found
      const entry = found.value
      const name = kind.nameOf(entry)
      await audit(world, tx, actor, `remove-${kind.noun[0]}`, name)
      if (kind.isFiled(entry) && entry.bureauId !== undefined)
        return ok(await sendEntry(world, tx, actor, kind, { ...entry, operation: 'delete' }))
      const { providerReportId: _over, ...ours } = kind.gone(entry)
      const gone = { ...ours, state: 'deleted', updatedAt: world.clock.now() } as EntryLife & Content
      await kind.store(tx).put(gone, eventOf(world, actor, 'removed', name))
      return ok(gone)
    })
  }

/** What people do to the entries of one kind. */
export const editEntries = <Content extends Part, Input>(
  world: BureauWorld,
  kind: EntryKind<Content, Input>,
): EditEntries<Content, Input> => ({
  add: add(world, kind),
  load: load(world, kind),
  change: change(world, kind),
  remove: remove(world, kind),
})
