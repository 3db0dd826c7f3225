// What operators see of rule packs: which edition holds, drafts, what a trial of a draft came to. No personal data: open
// cases appear by id, domain and status only.
import type { Status } from '../core/application/status.ts'
import type { CalendarDate, Instant } from '../core/time.ts'
import type { PackChange } from '../rules/compare-packs.ts'
import type { PackProblem } from '../rules/json-reader.ts'
import type { Uncovered } from '../rules/run-cases.ts'

export type EditionState = 'in-force' | 'ahead' | 'past' | 'withdrawn' | 'broken'

export type EditionLine = {
  readonly id: string
  readonly effectiveOn: CalendarDate
  readonly publishedAt: Instant
  readonly by: string
  readonly note: string
  readonly digest: string
  readonly state: EditionState
  readonly withdrawnAt?: Instant
  readonly withdrawnBy?: string
  /** Why it is not used, where it is broken. */
  readonly problems: readonly PackProblem[]
}

export type DraftLine = { readonly revision: number; readonly editedAt: Instant; readonly by: string }

export type PackLine = {
  /** `national`, six digits of a province, or `operator`. */
  readonly code: string
  readonly source: 'shipped' | 'published'
  readonly digest: string
  /** Rules that the pack in force states itself. */
  readonly rules: number
  /** Where a published edition is in force: which. */
  readonly edition?: EditionLine
  /** The next edition that takes over. */
  readonly next?: EditionLine
  readonly broken: number
  readonly draft?: DraftLine
  /** The program brings another pack than the one that the edition in force was published over. */
  readonly isShippedNewer: boolean
}

export type PackView = PackLine & {
  /** Text of the pack in force; empty for a pack that does not exist yet. */
  readonly text: string
  readonly history: readonly EditionLine[]
  readonly draftText?: DraftLine & { readonly body: string; readonly cases: string }
}

export type CaseFailure = {
  readonly rule: string
  readonly province: string
  readonly on?: CalendarDate
  readonly expected: readonly string[]
  readonly found: readonly string[]
  readonly fault?: string
  readonly source: string
}

export type CaseRun = {
  readonly played: number
  readonly failed: number
  /** The first of them. */
  readonly failures: readonly CaseFailure[]
  readonly uncovered: readonly Uncovered[]
}

export type TrialView = {
  readonly problems: readonly PackProblem[]
  /** What is wrong with the draft's own cases as text. */
  readonly caseProblems: readonly PackProblem[]
  /** Against the pack in force; empty while the draft cannot be read. */
  readonly changes: readonly PackChange[]
  readonly cases?: CaseRun
}

export type TouchedCase = {
  readonly id: string
  readonly domain: string
  readonly status: Status
  readonly provinceCode: string
}

/** One batch of open cases judged by the rules in force and by the draft, on one day. */
export type ImpactView = {
  readonly judged: number
  /** Open cases in all, when this batch was judged. */
  readonly total: number
  readonly nextCursor?: string
  /** Cases of this batch that become blocked, or stop being blocked. */
  readonly newlyBlocked: number
  readonly freed: number
  readonly rules: readonly {
    readonly code: string
    readonly effect: 'blocks' | 'no-longer-blocks'
    readonly count: number
    readonly cases: readonly TouchedCase[]
  }[]
}
