// Every flow about the domains of a provider that is a registrar as well. The configuration says which bureau takes them;
// where none does, there is nothing here for anybody.
import type { Actor } from '../../core/actor.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Answer } from '../catalogue.ts'
import { editEntries } from '../entries/edit-entries.ts'
import { maySeeEntries } from '../entries/entry-kind.ts'
import { type EntryView, entryView, reportsOf } from '../entries/entry-view.ts'
import { reportEntries } from '../entries/report-entries.ts'
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

export type RegistrarDomainFlows = {
  list(actor: Actor, input: { after?: string }): Answer<RegistrarDomainsView>
  /** One domain with its history. */
  read(actor: Actor, input: { id: string }): Answer<RegistrarDomainDetail>
  add(actor: Actor, input: RegistrarDomainInput): Answer<RegistrarDomainView>
  /** All lines or none. */
  load(actor: Actor, input: { entries: readonly RegistrarDomainInput[] }): Answer<{ loaded: number }>
  change(actor: Actor, input: { id: string; facts: DomainFacts }): Answer<RegistrarDomainView>
  /** Without ids: every draft that is complete. */
  report(actor: Actor, input: { ids?: readonly string[] }): Answer<{ reported: number; left: number }>
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

const seen = (result: Result<RegistrarDomain, Refusal>): Result<RegistrarDomainView, Refusal> =>
  result.ok ? ok(viewOf(result.value)) : result

const readingFlows = (world: BureauWorld): Pick<RegistrarDomainFlows, 'list' | 'read'> => {
  const store = world.store.read.registrarDomains
  const { code } = world.bureau
  return {
    async list(actor, page) {
      if (!maySeeEntries(actor)) return refuse('not-permitted')
      const entries = await store.list(code, { ...page, limit: LINES_SHOWN })
      const reportOf = await reportsOf(store, entries)
      const last = entries.length === LINES_SHOWN ? entries.at(-1) : undefined
      return ok({
        entries: entries.map((one) => viewOf(one, reportOf(one))),
        ...(last === undefined ? {} : { nextAfter: last.id }),
        counts: await store.count(code),
      })
    },
    async read(actor, { id }) {
      if (!maySeeEntries(actor)) return refuse('not-permitted')
      const entry = await store.lock(id)
      if (entry === undefined || entry.bureau !== code) return refuse('not-found', { path: 'id' })
      const reportOf = await reportsOf(store, [entry])
      return ok({ ...viewOf(entry, reportOf(entry)), history: await store.history(id) })
    },
  }
}

const flowsAt = (world: BureauWorld): RegistrarDomainFlows => {
  const edit = editEntries(world, domainKind)
  return {
    ...readingFlows(world),
    add: async (actor, input) => seen(await edit.add(actor, input)),
    load: (actor, { entries }) => edit.load(actor, entries),
    change: async (actor, { id, facts }) =>
      seen(await edit.change(actor, id, ({ domain }) => ({ domain, facts }))),
    report: reportEntries(world, domainKind),
    remove: async (actor, { id }) => seen(await edit.remove(actor, id)),
  }
}

const none = async () => refuse('not-a-registrar')

export const registrarDomainFlows = (world: World): RegistrarDomainFlows => {
  const bureau = world.bureaux.find(({ takesDomains }) => takesDomains)
  return bureau === undefined
    ? { list: none, read: none, add: none, load: none, change: none, report: none, remove: none }
    : flowsAt({ ...world, bureau })
}
