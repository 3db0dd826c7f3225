// The port to one bureau: what is asked, reported and answered, in our own words. Transport errors are thrown as Faults;
// what the bureau says is a value.

import type { FiledTarget } from '../core/application/state.ts'
import type { FilingType } from '../core/determine.ts'
import type { Material } from '../core/material.ts'
import type { Instant } from '../core/time.ts'
import type { ContentNode } from './content-port.ts'
import type { DownloadAnswer, UploadAnswer } from './exchange-port.ts'
import type { ProviderMessage } from './provider-message.ts'
import type { ProviderReport } from './provider-report.ts'

export type FilingStatus =
  | { readonly filed: false }
  | {
      readonly filed: true
      readonly subjectNumber?: string
      readonly serviceFilingNumber?: string
      readonly serviceName?: string
    }

export type StatusQuery =
  | { readonly by: 'domain'; readonly domain: string }
  | { readonly by: 'certificate'; readonly certificateType: string; readonly certificateNumber: string }

/** Stable 64-bit ids of ours (decimal strings), by which the bureau's answers find their way back. */
export type ReportIds = {
  readonly subject: string
  readonly services: Readonly<
    Record<
      string,
      {
        readonly service: string
        readonly domain: string
        readonly access: string
        readonly addresses: readonly string[]
      }
    >
  >
}

export type ReportAttachment = {
  readonly use:
    | 'verification-form'
    | 'subject-certificate'
    | 'subject-principal-certificate'
    | 'service-principal-certificate'
    | 'portrait'
    | 'pre-approval'
    | 'supplement'
  /** JPEG, already under the interface's cap for its use. */
  readonly jpeg: Uint8Array
  /** Undefined: it belongs to the subject. */
  readonly serviceId?: string
  /** The icon of an app: goes with its service, not among the attachments. */
  readonly isIcon?: true
  /** How the image came to be, where that was electronic verification: told to bureaux that have agreed to take it. */
  readonly verification?: {
    readonly way: 'photographed-on-phone' | 'signed-on-screen'
    readonly at: Instant
    /** SHA-256 of the image as it was taken, hex. */
    readonly digest: string
  }
}

/** One application as it is reported. */
export type ReportRecord = {
  readonly applicationId: string
  readonly filingType: FilingType
  readonly ids: ReportIds
  /** As it is reported: with a change of the subject alone, its services stand here as they are filed. */
  readonly material: Material
  /** With everything but a first filing: number of the subject, and the bureau's id of it where we know it. */
  readonly subjectNumber?: string
  readonly bureauSubjectId?: string
  /** With add-access: number of the service that is connected. */
  readonly serviceFilingNumber?: string
  /** With changes and cancellations: what is changed or given up. */
  readonly filed?: FiledTarget
  readonly attachments: readonly ReportAttachment[]
}

/** A large document that was opened, its hash proved. */
export type OpenedDocument = {
  /** In the order of the document; may be asked for several times, one after the other. */
  messages(): AsyncIterable<BureauMessage>
  discard(): Promise<void>
}

/** Ids and numbers that the bureau gave to one service which we connect or reported. */
export type IssuedService = {
  /** Our service id echoed (IspWzid), that of its first report; absent where another provider reported the service. */
  readonly reportId?: string
  readonly bureauServiceId: string
  readonly serviceFilingNumber: string
  readonly domains: readonly { readonly domain: string; readonly bureauDomainId: string }[]
  /** Accesses of ours only, also where other providers connect the service. */
  readonly bureauAccessIds: readonly string[]
  /** Our access ids echoed (IspJrid) with them: by these an added access finds its case. */
  readonly accessReportIds: readonly string[]
}

/** Something filed, by the bureau's id or by its number, as the bureau names it. An access has no number of its own: with
 * `what: 'access'` it is that of its service. */
export type FiledReference = {
  readonly what: 'subject' | 'service' | 'access'
  readonly bureauId?: string
  readonly number?: string
}

/*
 * By what a message finds its case. `operation` is the interface's Czlx; a name in brackets is there only when the bureau
 * writes a number instead of the id.
 *
 * | filing type      | operation | result, verdict | what ends it well |
 * | first-filing     | 1         | reportId = ids.subject | filed: subjectReportId = ids.subject, services[].reportId |
 * | add-service-*    | 2         | result: target subject as we named it (number, else bureauId), subjectNumber; verdict: one for each service, reportId = ids.services[].service | filed: services[].reportId |
 * | add-access       | 3         | reportId = ids.services[].access [result: target service number, subjectNumber] | filed: services[].accessReportIds holds ids.services[].access; reportId absent |
 * | change-*         | 4         | target subject bureauId = filed.bureauSubjectId [number, subjectNumber] | filed: bureauSubjectId and subjectNumber; services = those that were sent |
 * | cancel-access    | 5         | target access bureauId, one of filed.services[].bureauAccessIds [number of the service] | the verdict alone (approved): no `cancelled` follows |
 * | cancel-subject   | 6         | target subject bureauId = filed.bureauSubjectId [number] | cancelled: target subject bureauId |
 * | cancel-service   | 7         | target service bureauId, one of filed.services[].bureauServiceId [number] | cancelled: target service bureauId |
 *
 * With operations 4 to 7 nothing of ours is echoed and reportId is absent. A cancellation of several services is several
 * records (`countRecords`): each has its own result, verdict and `cancelled`, and the officer may agree to some only.
 * Results of one record carry, in turn: 1060 stored, 9101 to 9103 SMS (not with cancel-access), 1001 or 1002 with reasons.
 * Only 1001 (and the verdict) come before `filed` or `cancelled`, in no promised order.
 */

/** One fact inside a downloaded file, addressed by our ids where the bureau echoes them. */
export type BureauMessage =
  /** Codes about one record: stored (1060), SMS states, decision, errors. `reportId` is our subject or access id. */
  | {
      readonly kind: 'result'
      readonly operation: number
      readonly reportId?: string
      readonly subjectNumber?: string
      /** With records about something filed: what it is. */
      readonly target?: FiledReference
      /** What the bureau wrote to name the record, verbatim: also its own ids, which we may not know. */
      readonly reference?: string
      readonly note?: string
      readonly codes: readonly { readonly code: string; readonly text: string }[]
    }
  /** The officer's decision on one record. `reportId` is our subject, service or access id. */
  | {
      readonly kind: 'verdict'
      readonly operation: number
      readonly reportId?: string
      readonly target?: FiledReference
      readonly approved: boolean
      readonly decidedAt: Instant
      readonly officer?: string
      readonly opinion?: string
    }
  | {
      readonly kind: 'filed'
      readonly subjectReportId?: string
      readonly bureauSubjectId: string
      readonly subjectNumber: string
      readonly approvedAt: Instant
      readonly services: readonly IssuedService[]
    }
  /** Taken out of the bureau's register: a subject or a service, with all that was under it. */
  | { readonly kind: 'cancelled'; readonly target: FiledReference }
  /** Anything that this version does not act on: kept whole and shown, never dropped. */
  | {
      readonly kind: 'unknown'
      readonly element: string
      readonly xml: string
      /** What another provider has filed of a subject of ours: well known, and nothing to do with us. */
      readonly isOfOthers?: true
    }
  /** What concerns the provider and no case. */
  | ProviderMessage

/** The provider's own reports, and files too large to be read at once. */
export type ProviderExchange = {
  /** Like `countRecords`, for a report that belongs to no application. */
  countReport(report: ProviderReport): number
  /** Like `estimateBytes`, for a report that belongs to no application. */
  estimateReportBytes(report: ProviderReport): number
  /** Like `build`, of reports that all belong to one block (`blockOf`). The same sequence numbers them. */
  buildReports(
    reports: readonly ProviderReport[],
  ): Promise<{ readonly container: Uint8Array; readonly digest: string }>
  /** Opens a document that comes in pieces, for messages one by one, in memory that does not grow with their number. Throws
   * like `decode`. A Fault may also come while messages are read, after some were already given: apply them only when the
   * whole file has been read, or idempotently. */
  openLarge(pieces: AsyncIterable<Uint8Array>): Promise<OpenedDocument>
}

export type Regulator = ProviderExchange & {
  /** Whether services that are no websites can be reported: the interface knows none, our extension does. */
  readonly takesApps: boolean
  /** Whether the bureau's number of a code is known: without it nothing that has the code can be reported. */
  hasNumber(
    table: 'certificate-types' | 'pre-approvals' | 'service-contents' | 'languages',
    code: string,
  ): boolean
  /** What one file takes: the sum of `countRecords` of its cases, and of their `estimateBytes`. */
  readonly limits: { readonly records: number; readonly bytes: number }
  /** How many records of the interface one case becomes: more than one with a cancellation of several services. */
  countRecords(record: ReportRecord): number
  /** Bytes that a case takes in a file, exact. Faults like `build` for values that have no number. */
  estimateBytes(record: ReportRecord): number
  /** Largest JPEG of a use, in bytes: recompress under it before reporting. */
  attachmentCapBytes(use: ReportAttachment['use']): number
  /** Characters of a text that the interface cannot carry, each once. */
  unencodable(text: string): readonly string[]
  queryStatus(query: StatusQuery): Promise<FilingStatus>
  /** Whether the filing password belongs to that number of a subject or service (isp_verifybamm). */
  verifyPassword(query: { readonly number: string; readonly password: string }): Promise<boolean>
  /** Builds one file. Pure but heavy: deterministic for equal input. Returns the compressed, unencrypted container. */
  build(
    records: readonly ReportRecord[],
  ): Promise<{ readonly container: Uint8Array; readonly digest: string }>
  /** `brokenOff` ends the call at once; like any Fault that leaves the outcome unknown. */
  upload(file: {
    readonly sequence: number
    readonly container: Uint8Array
    readonly brokenOff?: AbortSignal
  }): Promise<UploadAnswer>
  /** Sequence 0 when nothing was ever accepted. `digest` is comparable with that of `build`. */
  previousUpload(): Promise<{ readonly sequence: number; readonly digest?: string }>
  download(): Promise<DownloadAnswer>
  /** Throws a Fault of class `bad-answer` for what cannot be read; the caller keeps the document. */
  decode(document: Uint8Array): Promise<readonly BureauMessage[]>
  acknowledge(fileName: string): Promise<void>
  /** What a kept file says, up or down, for people. Throws a Fault of class `bad-answer` for what cannot be read. */
  readKept(bytes: Uint8Array): Promise<ContentNode>
}
