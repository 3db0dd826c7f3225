// What flows answer: plain data for screens and for the API alike. Personal values are already masked here unless the
// name says otherwise; http/schema mirrors these shapes for OpenAPI.
import type { Owner, Status } from '../core/application/status.ts'
import type { ConflictReason, FilingType, FollowUpType } from '../core/determine.ts'
import type { Finding } from '../core/finding.ts'
import type { AppPlatform, Sdk, ServiceKind } from '../core/material.ts'
import type { Path } from '../core/path.ts'
import type { CalendarDate, Instant } from '../core/time.ts'
import type { DomainView } from './domain-views.ts'
import type { FiledView } from './filed-view.ts'
import type { CancelledView, FollowUpView } from './follow-up-view.ts'

/** Value of one field as it travels: text, list of codes or lines, or a list of pre-approvals, packages or SDKs. */
export type Value =
  | string
  | readonly string[]
  | readonly { readonly kind: string; readonly number: string }[]
  | readonly AppPlatform[]
  | readonly Sdk[]

export type Page<T> = { readonly items: readonly T[]; readonly nextCursor?: string }

export type DeterminationView = {
  /** Access unit that the case would be for, where it has several. */
  readonly accessUnit?: string
  readonly kind: 'type' | 'already-filed' | 'conflict'
  readonly filingType?: FilingType
  readonly reason: string
  /** What can be done with a filing that is complete with us. */
  readonly options: readonly FollowUpType[]
  /** What was asked and answered: shown as "why". */
  readonly evidence: readonly {
    readonly asked: 'own-register' | 'bureau'
    readonly about: 'certificate' | 'domain' | 'service'
    readonly answer: 'filed' | 'not-filed' | 'unknown'
    readonly number?: string
  }[]
  readonly conflict?: ConflictReason
}

export type CaseLine = {
  readonly id: string
  readonly domain: string
  readonly subjectName: string
  readonly provinceCode: string
  readonly filingType: FilingType
  readonly status: Status
  readonly owner: Owner
  readonly touchedAt: Instant
  readonly createdAt: Instant
  readonly dueAt?: Instant
  readonly openItems: number
  /** Of the subject, once it has one. */
  readonly subjectNumber?: string
  /** For the provider's people: it goes first, with the reason that was given. */
  readonly expedited?: string
}

export type DocumentView = {
  readonly id: string
  readonly slot: Path
  readonly format: 'jpeg' | 'png'
  readonly bytes: number
  readonly widthPx: number
  readonly heightPx: number
  readonly addedAt: Instant
  readonly by: 'upload' | 'phone'
}

export type TaskKey =
  | 'filing'
  | 'product'
  | 'subject'
  | 'subject-principal'
  | 'service'
  | 'service-principal'
  | 'documents'
  | 'verification-form'
  | 'portrait'
  | 'submit'

export type TaskState = 'done' | 'in-progress' | 'to-mend' | 'not-started' | 'locked'

export type TaskView = {
  readonly key: TaskKey
  /** For tasks of one service. */
  readonly serviceId?: string
  readonly state: TaskState
  /** Message key of the one line below the name (`tasks.line.<key>`), or a finding's code when state is to-mend. */
  readonly line: { readonly key: string; readonly params: Readonly<Record<string, string | number>> }
  readonly findings: number
}

export type ReturnItemView = {
  readonly path: Path
  readonly reason: string
  readonly suggestion?: string
  readonly note?: string
  readonly from: 'reviewer' | 'bureau'
  readonly bureauCode?: string
  /** True once the value or document differs from the one that was sent back. */
  readonly isMended: boolean
}

export type HistoryEntry = {
  readonly seq: number
  readonly at: Instant
  readonly event: string
  readonly by: 'applicant' | 'reviewer' | 'bureau' | 'system' | 'phone'
  readonly params: Readonly<Record<string, string | number | readonly string[]>>
}

export type StepView = {
  readonly key: 'submit' | 'first-review' | 'portrait' | 'report' | 'sms' | 'bureau-review' | 'number'
  readonly state: 'done' | 'now' | 'ahead'
  readonly owner: Owner
  /** Limit in the unit named; what the rules or the law say, not a promise. */
  readonly limit?: { readonly amount: number; readonly unit: 'working-days' | 'hours' }
  readonly at?: Instant
}

export type ClockView = {
  readonly dueAt: Instant
  readonly owner: Owner
  readonly isProvisional: boolean
  readonly what: 'first-review' | 'portrait' | 'sms' | 'bureau-review' | 'idle'
}

export type ForecastView = {
  readonly typicalWorkingDays: number
  readonly atMostWorkingDays: number
  readonly basis: 'history' | 'law'
  readonly sampleSize: number
  readonly spentWorkingDays: number
}

/** What was read out of a package of an app, and where the case stands now. */
export type PackageView = AppPlatform & {
  readonly name?: string
  readonly version?: string
  /** Hashes of the signing certificate, hex. */
  readonly certificate: {
    readonly md5: string
    readonly sha1: string
    readonly sha256: string
    readonly validUntil: CalendarDate
  }
  readonly revision: number
  readonly findings: readonly Finding[]
}

export type ServiceLine = {
  readonly id: string
  readonly kind: ServiceKind
  /** What people call it: the domain of a website, the name of anything else. */
  readonly label: string
  /** Where a mini-program or quick app runs. */
  readonly host?: string
  /** Empty for what is no website. */
  readonly domain: string
  readonly name: string
  readonly principalIsSubjects: boolean
  readonly serviceNumber?: string
  readonly addresses: readonly string[]
}

export type SlotDemandView = {
  readonly slot: Path
  readonly required: boolean
  /** Key of what exactly is wanted in this province: text under `findings:advice`. */
  readonly advice?: string
  readonly basis: string
}

export type FieldDemandView = {
  readonly path: Path
  readonly required: boolean
  readonly options?: readonly string[]
  /** Key of what the province wants here: text under `findings:advice`. */
  readonly advice?: string
}

/** What differs for a case that is open again, because rules changed since it was handed in. */
export type RulesChangedView = {
  /** Version of the rule set by which it was handed in, and of the one in force. */
  readonly from: string
  readonly to: string
  /** Findings that come from the change (`appeared`), and former ones that do not stand any more (`gone`). */
  readonly changes: readonly {
    readonly code: string
    readonly path: Path
    readonly severity: Finding['severity']
    readonly effect: 'appeared' | 'gone'
  }[]
}

export type CaseView = {
  readonly id: string
  readonly revision: number
  readonly round: number
  readonly status: Status
  readonly owner: Owner
  readonly filingType: FilingType
  readonly determination: DeterminationView
  readonly provinceCode: string
  readonly createdAt: Instant
  readonly allowedActions: readonly string[]
  /** Path → value; personal values masked. */
  readonly values: Readonly<Record<Path, Value>>
  readonly services: readonly ServiceLine[]
  /** What was found out about the domain of each service. */
  readonly domains: readonly DomainView[]
  readonly documents: readonly DocumentView[]
  readonly slots: readonly SlotDemandView[]
  readonly fields: readonly FieldDemandView[]
  /** `all`, or the paths and slots that may be changed now. */
  readonly open: 'all' | readonly Path[]
  readonly findings: readonly Finding[]
  readonly tasks: readonly TaskView[]
  readonly items: readonly ReturnItemView[]
  readonly history: readonly HistoryEntry[]
  readonly steps: readonly StepView[]
  readonly clock?: ClockView
  readonly forecast?: ForecastView
  readonly filed?: FiledView
  /** With a case that changes or cancels something filed. */
  readonly followUp?: FollowUpView
  readonly cancelled?: CancelledView
  readonly signedForm?: {
    readonly how: 'on-screen' | 'on-paper'
    readonly signedAt: Instant
    readonly isCurrent: boolean
  }
  /** Version of the rules that judge the case as it stands. */
  /** Why the case cannot be handed in whatever is mended: the code of the refusal. */
  readonly heldBack?: string
  readonly packVersion: string
  /** Number of what the case built on, where the bureau has ended that and the case with it. */
  readonly endedWith?: string
  readonly rulesChanged?: RulesChangedView
  /** Where the bureau's SMS code is entered; while that is what is waited for. */
  readonly smsPageUrl?: string
}
