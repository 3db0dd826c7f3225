// What happened to an application. Events are the history shown to people and the audit trail; once written they never
// change shape. Those that carry material are sealed as a whole by the store.
import type { FilingType } from '../determine.ts'
import type { Document, Service, ServiceKind, SignedForm } from '../material.ts'
import type { Path } from '../path.ts'
import type { CalendarDate, Instant } from '../time.ts'
import type { Deadline } from '../workdays.ts'
import type { Claim, Evidence, FiledTarget, IssuedNumber, ReturnItem, Successor } from './state.ts'
import type { Value } from './value.ts'

export type Started = {
  readonly type: 'started'
  readonly id: string
  readonly accountId: string
  readonly filingType: FilingType
  readonly typeReason: string
  readonly evidence: readonly Evidence[]
  readonly subjectNumber?: string
  readonly provinceCode: string
  /** Code of the bureau that it is reported to; absent in cases older than the choice: the first one. */
  readonly bureau?: string
  /** First values: the frozen answers of the start page and, with add-service, what the register knows. */
  readonly values: readonly FieldChange[]
  /** Of the first service; empty where it has none, and with `services`. */
  readonly domain: string
  /** Of the first service; a website where absent. */
  readonly kind?: ServiceKind
  readonly serviceFilingNumber?: string
  /** With a follow-up: what it is about, and the services whose values may be changed, as they are filed. */
  readonly filed?: FiledTarget
  readonly services?: readonly Service[]
  readonly documents?: readonly Document[]
  readonly successor?: Successor
}

export type FieldChange = { readonly path: Path; readonly value: Value | null }

export type ApplicationEvent =
  | Started
  | { readonly type: 'material-edited'; readonly changes: readonly FieldChange[] }
  | {
      readonly type: 'service-added'
      readonly serviceId: string
      readonly domain: string
      readonly kind?: ServiceKind
      readonly name?: string
      readonly host?: string
    }
  | { readonly type: 'service-removed'; readonly serviceId: string }
  | {
      readonly type: 'service-number-bound'
      readonly serviceId: string
      readonly serviceNumber: string
      readonly instanceId: string
      readonly addresses: readonly string[]
      readonly way: string
      readonly serverProvinceCode: string
    }
  | { readonly type: 'document-attached'; readonly document: Document }
  | { readonly type: 'document-removed'; readonly slot: Path }
  | { readonly type: 'form-signed'; readonly form: SignedForm; readonly document: Document }
  | { readonly type: 'submitted'; readonly packVersion: string; readonly due: Deadline }
  | { readonly type: 'claimed'; readonly claim: Claim }
  | { readonly type: 'released' }
  | { readonly type: 'returned'; readonly items: readonly ReturnItem[] }
  | { readonly type: 'passed' }
  | { readonly type: 'portrait-requested' }
  | { readonly type: 'portraits-submitted'; readonly due: Deadline }
  | { readonly type: 'portraits-returned'; readonly items: readonly ReturnItem[] }
  | { readonly type: 'made-ready' }
  | { readonly type: 'reported'; readonly fileId: string; readonly due: Deadline }
  | { readonly type: 'sms-sent'; readonly due: Deadline }
  | { readonly type: 'sms-not-needed'; readonly due: Deadline }
  | { readonly type: 'sms-verified'; readonly due: Deadline; readonly saidBy: 'bureau' | 'applicant' }
  | {
      readonly type: 'bureau-rejected'
      readonly items: readonly ReturnItem[]
      readonly cause: 'decision' | 'record-error' | 'sms-failed'
    }
  | {
      readonly type: 'filed'
      readonly subjectNumber: string
      readonly numbers: readonly IssuedNumber[]
      readonly approvedAt: Instant
      readonly publicSecurityDueOn: CalendarDate
    }
  | { readonly type: 'cancelled'; readonly numbers: readonly string[]; readonly approvedAt: Instant }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'abandoned' }
  | { readonly type: 'expired' }
  | { readonly type: 'ended-with-filing'; readonly number: string }

export type EventType = ApplicationEvent['type']

/** An event as it is stored: with when and by whom. */
export type Recorded = {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly event: ApplicationEvent
}
