// What makes one kind of entries different from another: everything else (drafts, reports, answers, history, rights) is the
// same for a provider's addresses and for a registrar's domains, and stands in this folder once.
import { type Actor, actorTag, hasRole } from '../../core/actor.ts'
import type { Refusal } from '../../core/refusal.ts'
import type { Result } from '../../core/result.ts'
import type { ProviderReport, ReportBlock } from '../provider-report.ts'
import type { Tx } from '../store.ts'
import type { EntryEvent, EntryLife, EntryStore } from '../store-entries.ts'
import type { BureauWorld } from '../world.ts'

export type Refused = { readonly ok: false; readonly error: Refusal }
export type Params = NonNullable<Refusal['params']>

/** `Content` is what people type; what the bureau has of it lies beside it, in the way of the kind. */
export type EntryKind<Content extends { readonly part: string }, Input> = {
  readonly block: Exclude<ReportBlock, 'filing'>
  /** The bureau's code for "done". */
  readonly success: string
  /** Its code for "there is no such entry": then a deletion has reached what it wanted. */
  readonly absent?: string
  /** In the audit trail: one, and several. */
  readonly noun: readonly [one: string, several: string]
  store(tx: Tx): EntryStore<EntryLife & Content>
  /** The content in its one form, or the first thing that is wrong with it. */
  clean(world: BureauWorld, input: Input): Result<Content, Refusal>
  /** Refuses content that cannot stand beside the other entries; `own` is the one that is changed. */
  checkPlace(world: BureauWorld, tx: Tx, content: Content, own?: string): Promise<Result<true, Refusal>>
  /** In which order many are added: lower first. */
  rank(content: Content): number
  /** `path` is the column that it is about. */
  refuse(why: string, path: string, params?: Params): Refused
  /** What people call it by, never a person's data: it stands in history and audit. */
  nameOf(content: Content): string
  /** Why it cannot be reported; undefined where it can. Not asked before a deletion. */
  obstacle(entry: EntryLife & Content): Refused | undefined
  /** Whether all is filed that must be before it. */
  isReady(tx: Tx, entry: EntryLife & Content): Promise<boolean>
  reportOf(entry: EntryLife & Content): ProviderReport
  isFiled(entry: EntryLife & Content): boolean
  /** The entry as it is when the bureau has taken it over, or has nothing of it any more. */
  filed(entry: EntryLife & Content): EntryLife & Content
  gone(entry: EntryLife & Content): EntryLife & Content
}

/** By what the queue of reports knows the report of an entry. */
export const referenceOf = (
  { operation, reportId, bureauId }: EntryLife,
  { part }: { readonly part: string },
): string => `${part}:${operation === 'add' ? reportId : (bureauId ?? reportId)}`

export const mayEditEntries = (actor: Actor): boolean =>
  actor.kind === 'system' || hasRole(actor, 'compliance-officer', 'administrator')

export const maySeeEntries = (actor: Actor): boolean =>
  mayEditEntries(actor) || hasRole(actor, 'supervisor', 'auditor')

/** Details hold names and codes, never what an entry says of people. */
export const eventOf = (
  world: BureauWorld,
  actor: Actor,
  what: EntryEvent['what'],
  detail: string,
): EntryEvent => ({ at: world.clock.now(), actor: actorTag(actor), what, detail })
