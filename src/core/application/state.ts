// The state of one application: what is true in each status and nothing else. Evolve builds it from events; nobody
// else writes it. Instants are ISO 8601 UTC.
import type { FilingType } from '../determine.ts'
import type { Material, Service } from '../material.ts'
import type { Path } from '../path.ts'
import type { CalendarDate, Instant } from '../time.ts'
import type { Deadline } from '../workdays.ts'
import type { Status } from './status.ts'

/** One thing that was sent back: only these paths open again. */
export type ReturnItem = {
  readonly path: Path
  /** Code from data/return-reasons.json, or `bureau-<code>` for the bureau's own. */
  readonly reason: string
  readonly suggestion?: string
  readonly note?: string
  readonly from: 'reviewer' | 'bureau'
}

/** One service that a follow-up is about, with the numbers and ids that the bureau gave it. */
export type FiledService = {
  /** Its id in the material, where its values may be changed; absent with a cancellation. */
  readonly serviceId?: string
  readonly serviceFilingNumber: string
  readonly bureauServiceId: string
  readonly bureauDomainIds: readonly { readonly domain: string; readonly bureauDomainId: string }[]
  /** Accesses of ours. */
  readonly bureauAccessIds: readonly string[]
  readonly name: string
  readonly domain: string
}

/** What a follow-up begins at. */
export type FiledTarget = {
  readonly subjectNumber: string
  readonly bureauSubjectId: string
  readonly services: readonly FiledService[]
}

/** A cancelled service that goes on under another subject of ours (网站迁移). */
export type Successor = {
  readonly subjectNumber: string
  /** Bureau of that subject. */
  readonly bureau?: string
  readonly service: Service
  /** The case whose papers of the service go along. */
  readonly documentsOf: string
}

/** What every status knows. */
export type Case = {
  readonly id: string
  readonly accountId: string
  readonly filingType: FilingType
  /** Why it is that type: reason code of core/determine.ts. */
  readonly typeReason: string
  readonly evidence: readonly Evidence[]
  /** With everything but a first filing: number of the subject. */
  readonly subjectNumber?: string
  /** With add-access: number of the service that is connected. */
  readonly serviceFilingNumber?: string
  /** With changes and cancellations. */
  readonly filed?: FiledTarget
  /** With changes: what stood in the register when the case began. */
  readonly filedMaterial?: Material
  readonly successor?: Successor
  readonly provinceCode: string
  /** Code of the bureau that takes its reports; absent: the first one. */
  readonly bureau?: string
  readonly createdAt: Instant
  /** Last change by a person; the idle limit counts from here. */
  readonly touchedAt: Instant
  /** Raised by one with each event. */
  readonly revision: number
  /** Number of submissions so far. */
  readonly round: number
  /** Highest service number ever given, so that ids are not reused. */
  readonly lastService: number
  readonly material: Material
  /** Material as it was last handed in or reported, and as it was the time before: what the reviewer compares. */
  readonly submittedMaterial?: Material
  readonly previousMaterial?: Material
  /** What was sent back last, kept for the reviewer after resubmission. */
  readonly lastItems: readonly ReturnItem[]
  /** Pack in force at the last submission. */
  readonly packVersion?: string
  /** True once this case has been sent to the bureau: what was authorised for it is used up. */
  readonly wasReported: boolean
}

export type Evidence = {
  readonly asked: 'own-register' | 'bureau'
  /** `service`: an app, which has no domain of its own. */
  readonly about: 'certificate' | 'domain' | 'service'
  readonly answer: 'filed' | 'not-filed' | 'unknown'
  readonly number?: string
}

export type Claim = { readonly accountId: string; readonly name: string; readonly at: Instant }
export type IssuedNumber = { readonly serviceId: string; readonly serviceFilingNumber: string }

export type Application = Case &
  (
    | { readonly status: 'draft' }
    | {
        readonly status: 'in-review'
        readonly submittedAt: Instant
        readonly due: Deadline
        readonly claim?: Claim
      }
    | { readonly status: 'returned'; readonly returnedAt: Instant; readonly items: readonly ReturnItem[] }
    | { readonly status: 'awaiting-portrait'; readonly since: Instant; readonly items: readonly ReturnItem[] }
    | {
        readonly status: 'judging-portrait'
        readonly submittedAt: Instant
        readonly due: Deadline
        readonly claim?: Claim
      }
    | { readonly status: 'ready-to-report'; readonly since: Instant }
    | {
        readonly status: 'reported'
        readonly reportedAt: Instant
        readonly due: Deadline
        readonly fileId: string
      }
    | { readonly status: 'sms-pending'; readonly sentAt: Instant; readonly due: Deadline }
    | { readonly status: 'under-bureau-review'; readonly since: Instant; readonly due: Deadline }
    | {
        readonly status: 'filed'
        readonly filedAt: Instant
        readonly filedSubjectNumber: string
        readonly numbers: readonly IssuedNumber[]
        readonly publicSecurityDueOn: CalendarDate
      }
    | {
        readonly status: 'bureau-rejected'
        readonly rejectedAt: Instant
        readonly items: readonly ReturnItem[]
        readonly cause: 'decision' | 'record-error' | 'sms-failed'
      }
    | { readonly status: 'cancelled'; readonly cancelledAt: Instant; readonly numbers: readonly string[] }
    | { readonly status: 'withdrawn'; readonly endedAt: Instant }
    | { readonly status: 'abandoned'; readonly endedAt: Instant }
    | {
        readonly status: 'expired'
        readonly endedAt: Instant
        /** Number of what it built on, where the bureau has ended that; absent where nobody went on with it. */
        readonly endedWith?: string
      }
  )

export type InStatus<S extends Status> = Extract<Application, { readonly status: S }>
