// Every flow about the domains of a provider that is a registrar as well. The configuration says which bureaux take them;
// where none does, there is nothing here for anybody.
import type { Actor } from '../../core/actor.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { bureauWorlds } from '../at-bureau.ts'
import type { Answer } from '../catalogue.ts'
import { editEntries } from '../entries/edit-entries.ts'
import { maySeeEntries } from '../entries/entry-kind.ts'
import { type EntryView, entryView, reportsOf } from '../entries/entry-view.ts'
import { reportEntries } from '../entries/report-entries.ts'
import { shownFacts } from '../entries/shown-facts.ts'
import type { EntryEvent, ReportState } from '../store-entries.ts'
import type { DomainFactName, DomainFacts, RegistrarDomain } from '../store-registrar.ts'
import type { BureauWorld, World } from '../world.ts'
import { missingIn, type RegistrarDomainInput } from './clean-domain.ts'
import { domainKind } from './domain-kind.ts'

export type RegistrarDomainView = EntryView & {
  readonly domain: string
  readonly facts: DomainFacts
  /** Whether the bureau has it. */
  readonly isFiled: boolean
  /** Columns that are needed before it can be reported. */
  readonly missing: readonly DomainFactName[]
}

export type RegistrarDomainsView = {
  readonly entries: readonly RegistrarDomainView[]
  /** Give it to read on; absent at the end. */
  readonly nextAfter?: string
  readonly counts: { readonly entries: number; readonly filed: number }
}

export type RegistrarDomainDetail = RegistrarDomainView & { readonly history: readonly EntryEvent[] }

/** Code of a bureau that takes domains; the first such where absent. */
type OfBureau = { readonly bureau?: string }

export type RegistrarDomainFlows = {
  list(actor: Actor, input: OfBureau & { after?: string }): Answer<RegistrarDomainsView>
  /** One domain with its history. */
  read(actor: Actor, input: { id: string }): Answer<RegistrarDomainDetail>
  add(actor: Actor, input: OfBureau & RegistrarDomainInput): Answer<RegistrarDomainView>
  /** All lines or none. */
  load(
    actor: Actor,
    input: OfBureau & { entries: readonly RegistrarDomainInput[] },
  ): Answer<{ loaded: number }>
  change(actor: Actor, input: { id: string; facts: DomainFacts }): Answer<RegistrarDomainView>
  /** Without ids: every draft that is complete. */
  report(
    actor: Actor,
    input: OfBureau & { ids?: readonly string[] },
  ): Answer<{ reported: number; left: number }>
  remove(actor: Actor, input: { id: string }): Answer<RegistrarDomainView>
}

const LINES_SHOWN = 100

const viewOf = (entry: RegistrarDomain, report?: ReportState): RegistrarDomainView => ({
  ...entryView(entry, report),
  domain: entry.domain,
  facts: entry.facts,
  isFiled: entry.filed !== undefined,
  missing: missingIn(entry),
})

const shown = (actor: Actor, view: RegistrarDomainView): RegistrarDomainView => ({
  ...view,
  facts: shownFacts(actor, view.facts),
})

const seen = (result: Result<RegistrarDomain, Refusal>): Result<RegistrarDomainView, Refusal> =>
  result.ok ? ok(viewOf(result.value)) : result

const listDomains =
  (world: BureauWorld) =>
  async (actor: Actor, { after }: { after?: string }): Promise<Result<RegistrarDomainsView, Refusal>> => {
    if (!maySeeEntries(actor)) return refuse('not-permitted')
    const store = world.store.read.registrarDomains
    const page = { limit: LINES_SHOWN, ...(after === undefined ? {} : { after }) }
    const entries = await store.list(world.bureau.code, page)
    const reportOf = await reportsOf(store, entries)
    const last = entries.length === LINES_SHOWN ? entries.at(-1) : undefined
    return ok({
      entries: entries.map((one) => shown(actor, viewOf(one, reportOf(one)))),
      ...(last === undefined ? {} : { nextAfter: last.id }),
      counts: await store.count(world.bureau.code),
    })
  }

const readDomain =
  (world: BureauWorld) =>
  async (actor: Actor, { id }: { id: string }): Promise<Result<RegistrarDomainDetail, Refusal>> => {
    if (!maySeeEntries(actor)) return refuse('not-permitted')
    const store = world.store.read.registrarDomains
    const entry = await store.lock(id)
    if (entry === undefined || entry.bureau !== world.bureau.code) return refuse('not-found', { path: 'id' })
    const reportOf = await reportsOf(store, [entry])
    return ok({ ...shown(actor, viewOf(entry, reportOf(entry))), history: await store.history(id) })
  }

type Flow<Input, T> = (actor: Actor, input: Input) => Promise<Result<T, Refusal>>

const focused = (world: World, code: string | undefined): BureauWorld | undefined =>
  bureauWorlds(world).find(
    ({ bureau }) => bureau.takesDomains && (code === undefined || bureau.code === code),
  )

/** A flow about the domains of one bureau that takes them; the first of these where none is named. */
const atRegistrar =
  <Input, T>(world: World, make: (at: BureauWorld) => Flow<Input, T>): Flow<Input & OfBureau, T> =>
  async (actor, input) => {
    const at = focused(world, input.bureau)
    return at === undefined ? refuse('not-a-registrar') : make(at)(actor, input)
  }

/** A flow about one entry, at the bureau that the entry is of. */
const atEntry =
  <Input extends { readonly id: string }, T>(
    world: World,
    make: (at: BureauWorld) => Flow<Input, T>,
  ): Flow<Input, T> =>
  async (actor, input) => {
    const entry = await world.store.read.registrarDomains.lock(input.id)
    const at = focused(world, entry?.bureau)
    return at === undefined ? refuse('not-a-registrar') : make(at)(actor, input)
  }

const edit = (at: BureauWorld) => editEntries(at, domainKind)

export const registrarDomainFlows = (world: World): RegistrarDomainFlows => ({
  list: atRegistrar(world, listDomains),
  read: atEntry(world, readDomain),
  add: atRegistrar(
    world,
    (at) => async (actor, input: RegistrarDomainInput) => seen(await edit(at).add(actor, input)),
  ),
  load: atRegistrar(
    world,
    (at) =>
      (actor, { entries }: { entries: readonly RegistrarDomainInput[] }) =>
        edit(at).load(actor, entries),
  ),
  change: atEntry(
    world,
    (at) =>
      async (actor, { id, facts }: { id: string; facts: DomainFacts }) =>
        seen(await edit(at).change(actor, id, ({ domain }) => ({ domain, facts }))),
  ),
  report: atRegistrar(world, (at) => reportEntries(at, domainKind)),
  remove: atEntry(
    world,
    (at) =>
      async (actor, { id }: { id: string }) =>
        seen(await edit(at).remove(actor, id)),
  ),
})
