// What the compliance officer sees: tasks with what the bureau said in rows, the lists, the tables, what could not be read.
import type { ComplianceTaskKind } from '../../core/compliance-task.ts'
import type { Instant } from '../../core/time.ts'
import type { PaperUse, ReportCode, ReportState } from '../store-compliance.ts'
import type { Page } from '../views.ts'

/** `name` is a key of the texts `compliance.said`; `value` stands as the bureau wrote it. */
export type SaidRow = { readonly name: string; readonly value: string }

export type ComplianceTaskView = {
  readonly id: string
  readonly kind: ComplianceTaskKind
  /** Code of the bureau that wants it. */
  readonly bureau: string
  readonly receivedAt: Instant
  readonly dueAt: Instant
  /** The working days of that year are not published yet. */
  readonly isProvisional: boolean
  readonly isOverdue: boolean
  readonly timesTold: number
  readonly subjectNumber?: string
  readonly serviceFilingNumber?: string
  /** Personal data masked, but when one task is read by itself. */
  readonly said: readonly SaidRow[]
  /** What is asked for, and whether it goes to the bureau (`note` stays here). */
  readonly answerKind: 'verification' | 'unfiled' | 'note'
  /** It may be closed with a note, though a report is asked for: the bureau refused one. */
  readonly mayCloseByNote: boolean
  /** What was answered before, where the bureau refused it; whole only when one task is read by itself. */
  readonly earlier?: readonly SaidRow[]
  readonly answeredAt?: Instant
  readonly answer?: readonly SaidRow[]
  readonly reportState?: ReportState
}

export type ComplianceDesk = {
  readonly open: number
  readonly overdue: number
  readonly tasks: Page<ComplianceTaskView>
  readonly bureaux: readonly { readonly code: string; readonly name: string }[]
  /** Valid rows of the bureau's table of outcomes; empty until it has sent it. */
  readonly outcomes: readonly { readonly number: number; readonly name: string }[]
}

export type ComplianceLists = {
  readonly entries: readonly {
    readonly entryId: string
    readonly list: 'blacklist' | 'illegal-access'
    readonly what: 'subject' | 'domain'
    readonly name: string
    readonly listedAt: Instant
    readonly note?: string
  }[]
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly since: Instant }[]
  readonly unknown: readonly {
    readonly fileId: string
    readonly position: number
    readonly fileName?: string
    readonly receivedAt: Instant
    readonly element: string
    readonly xml: string
  }[]
}

export type TaskAnswerInput = {
  readonly taskId: string
  /** Close without a report; only where `mayCloseByNote`. */
  readonly isNote?: boolean
  /** Of a verification: whether what is filed holds. */
  readonly isConfirmed?: boolean
  readonly verifier?: string
  readonly verifiedOn?: string
  readonly problem?: string
  /** Of an unfiled website: number of the bureau's table. */
  readonly outcome?: number
  /** The opinion that goes to the bureau, or the note that stays here. */
  readonly text: string
}

/** `number`: of the subject or service that it is about. */
export type PaperInput = {
  readonly number: string
  readonly use: PaperUse
  readonly note?: string
}

export type PaperView = PaperInput & {
  readonly id: string
  readonly bureau: string
  readonly bytes: number
  readonly addedAt: Instant
  readonly state: ReportState
  readonly codes: readonly ReportCode[]
}
