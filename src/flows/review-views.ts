// What the reviewer sees: the queue and the desk. Values on the desk are whole: reading it is recorded.
import type { Finding } from '../core/finding.ts'
import type { Path } from '../core/path.ts'
import type { Instant } from '../core/time.ts'
import type { CaseLine, CaseView, Value } from './views.ts'

export type QueueLine = CaseLine & {
  readonly submittedAt: Instant
  readonly round: number
  readonly claimedBy?: string
  readonly claimedByMe: boolean
  readonly work: 'first-review' | 'portrait'
}

export type QueueView = {
  readonly items: readonly QueueLine[]
  readonly waiting: number
  readonly late: number
  readonly mine: number
}

/** One row of the reviewer's desk. `value` is whole: reading the desk is recorded. */
export type ReviewRow = {
  readonly path: Path
  readonly kind: 'field' | 'document'
  readonly value?: Value
  /** Value of the round before, where it differs. */
  readonly before?: Value
  readonly isChanged: boolean
  readonly findings: readonly Finding[]
  /** What this reviewer said in the last round about this row. */
  readonly lastReturn?: { readonly reason: string; readonly note?: string }
  /** Slot of the image that proves this value: the desk shows it when the row has the focus. */
  readonly proof?: Path
}

export type ReviewGroup = {
  readonly key: string
  readonly serviceId?: string
  readonly rows: readonly ReviewRow[]
}

export type ReviewDesk = {
  readonly case: CaseView
  readonly groups: readonly ReviewGroup[]
  readonly reasons: readonly string[]
  readonly position: number
  readonly waiting: number
  /** It goes first; the reason that was given. */
  readonly expedited?: string
}
