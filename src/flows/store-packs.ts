// The part of the store that keeps rule packs: editions published over the packs on disk, drafts, and the rule sets by
// which cases were handed in. Bodies are text as written; whether they can be used is for src/rules to say.
import type { CalendarDate, Instant } from '../core/time.ts'
import type { RuleSet } from '../rules/resolve.ts'

/** One published edition. It is never changed; a future one can be withdrawn. */
export type PublishedPack = {
  readonly id: string
  readonly code: string
  readonly digest: string
  /** First day on which it is used. */
  readonly effectiveOn: CalendarDate
  readonly publishedAt: Instant
  readonly by: string
  readonly note: string
  /** Digest of the pack on disk when it was published. */
  readonly shippedDigest?: string
  readonly withdrawnAt?: Instant
  readonly withdrawnBy?: string
}

export type PackDraft = {
  readonly code: string
  readonly revision: number
  readonly body: string
  /** Further cases: the text of a JSON list, or empty. */
  readonly cases: string
  readonly editedAt: Instant
  readonly by: string
}

export type NewEdition = Omit<PublishedPack, 'id' | 'withdrawnAt' | 'withdrawnBy'> & { readonly body: string }

export type Packs = {
  /** Changes with every publication and withdrawal. */
  stamp(): Promise<string>
  /** All editions, withdrawn ones included, the newest first; of one pack or of all. */
  editions(code?: string): Promise<readonly PublishedPack[]>
  body(id: string): Promise<string | undefined>
  /** Adds an edition and wakes every process; answers its id. */
  publish(edition: NewEdition): Promise<string>
  /** False where it does not exist or is withdrawn already. Wakes every process. */
  withdraw(id: string, at: Instant, by: string): Promise<boolean>
  drafts(): Promise<readonly Omit<PackDraft, 'body' | 'cases'>[]>
  draft(code: string): Promise<PackDraft | undefined>
  /** Saves over exactly `revision` (0: there is none yet); false where another one stands there. */
  saveDraft(draft: PackDraft): Promise<boolean>
  dropDraft(code: string): Promise<void>
  keepRuleSet(ruleSet: RuleSet, at: Instant): Promise<void>
  keptRuleSet(version: string): Promise<RuleSet | undefined>
}
