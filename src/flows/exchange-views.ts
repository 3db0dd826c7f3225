// What operators see of the exchange with the bureaux: how each bureau stands, its files, and what one file holds. Personal
// data is never in here but in a file's content, masked unless an administrator asked for it whole.
import type { Instant } from '../core/time.ts'

export type ExchangeFileView = {
  readonly id: string
  readonly bureau: string
  readonly direction: 'up' | 'down'
  readonly sequence?: number
  readonly fileName?: string
  readonly state: string
  readonly records: number
  /** Up: types of filing, or kinds of reports that belong to no case. Down: kinds of messages, once it was processed. */
  readonly kinds: readonly string[]
  readonly bytes: number
  readonly createdAt: Instant
  readonly answeredAt?: Instant
  readonly answerCode?: string
  readonly answerText?: string
  readonly attempts: number
  /** Its container was dropped; the row tells what it was. */
  readonly droppedAt?: Instant
}

/** Which files a list has; what is not named is not looked at. */
export type FileFilter = {
  readonly bureau?: string
  readonly direction?: 'up' | 'down'
  readonly state?: string
  /** One of the kinds that a file carries. */
  readonly kind?: string
}

/** How a bureau stands, as it is kept. */
export type BureauState = {
  readonly code: string
  readonly lastSequence: number
  readonly waiting: number
  /** Of those that wait: cases that cannot be put into a file. */
  readonly aside: number
  readonly waitingSince?: Instant
  readonly isHeld: boolean
  readonly holdReason?: string
  readonly lastError?: string
  readonly lastContactAt?: Instant
  readonly filesByState: readonly { readonly state: string; readonly count: number }[]
  readonly needsPerson: readonly PersonNeeded[]
}

/** Why waiting does not help. */
export type PersonNeeded = 'held' | 'set-aside' | 'reporting-refused' | 'fetching-refused' | 'unreadable-file'

/** What the configuration says of a bureau, without its secrets. */
export type BureauAbout = {
  readonly name: string
  readonly unitName: string
  readonly ispId: string
  readonly provinceCode: string
  readonly version: string
  /** Empty: always open. */
  readonly windows: readonly { readonly from: string; readonly to: string }[]
  readonly filesPerHour?: number
  readonly pauseSeconds: number
  readonly fileRecords: number
  readonly fileBytes: number
  readonly waitSeconds: number
}

export type BureauView = BureauState & {
  /** Undefined where it is in the configuration no more. */
  readonly about?: BureauAbout
  /** When reporting is tried again, where that is not at the next look. */
  readonly nextTryAt?: Instant
}

export type ExchangeView = {
  readonly bureaux: readonly BureauView[]
  readonly files: readonly ExchangeFileView[]
  readonly nextCursor?: string
}

export type FileRecord = {
  readonly applicationId: string
  readonly filingType: string
  readonly status: string
  readonly domain: string
}

export type FileReport = {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly problem?: string
}

export type FileDetail = {
  readonly records: readonly FileRecord[]
  /** Of an upload: the provider's own reports in it, which belong to no case. */
  readonly reports: readonly FileReport[]
  /** Of a downloaded file: each message in it, and what became of it. */
  readonly messages: readonly {
    readonly position: number
    readonly kind: string
    readonly applicationId?: string
    readonly outcome: string
  }[]
  /** Every call about this file with its answer, newest first; `sending` is its beginning. */
  readonly attempts: readonly { readonly at: Instant; readonly code: string; readonly text: string }[]
}

export type ExchangeFileDetail = FileDetail & {
  readonly file: ExchangeFileView
  /** Cases in the file by type of filing. */
  readonly byType: readonly { readonly filingType: string; readonly count: number }[]
}

/** One line of the readable content: an element with its depth, and its text where it has one. */
export type ContentLine = {
  readonly depth: number
  readonly name: string
  readonly text?: string
  /** The text is masked. */
  readonly isMasked?: true
}

export type FileContentView = {
  readonly isWhole: boolean
  readonly lines: readonly ContentLine[]
  /** Lines beyond the ones that are shown. */
  readonly more: number
}
