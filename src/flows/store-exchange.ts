// The part of the store about the bureaux: files up and down, their sequence, and the ids that lead answers home.
import type { Application } from '../core/application/state.ts'
import type { Instant } from '../core/time.ts'
import type { BureauState, ExchangeFileView, FileDetail, FileFilter } from './exchange-views.ts'
import type { ReportIds } from './regulator-port.ts'

export type UploadFile = {
  readonly id: string
  readonly bureau: string
  readonly sequence: number
  readonly digest: string
  readonly attempts: number
  readonly applicationIds: readonly string[]
}

export type DownloadFile = {
  readonly id: string
  readonly bureau: string
  readonly fileName: string
  readonly digest: string
  readonly state: string
}

export type Direction = 'up' | 'down'

export type ContactProblem = {
  readonly text: string
  /** Waiting alone will not mend it. */
  readonly needsPerson: boolean
  readonly pausedUntil?: Instant
}

export type Exchange = {
  /** One worker at a time for each bureau and direction; false where another holds it. Freed when its connection ends. */
  tryHold(bureau: string, direction: Direction): Promise<boolean>
  lockBureau(bureau: string): Promise<{ lastSequence: number; isHeld: boolean }>
  setSequence(bureau: string, sequence: number): Promise<void>
  /** Letting go also ends pauses. */
  setHeld(bureau: string, isHeld: boolean, reason?: string): Promise<void>
  /** What a call brought: nothing to say, or a problem, and until when nothing more is tried. */
  noteContact(bureau: string, at: Instant, direction: Direction, problem?: ContactProblem): Promise<void>
  /** Until when the bureau rests, and when reporting was called since an instant. */
  pauses(
    bureau: string,
    since: Instant,
  ): Promise<{ up?: Instant; down?: Instant; sentAt: readonly Instant[]; lastFixedAt?: Instant }>
  /** The file that was fixed and not yet answered for good, if any. */
  pendingUpload(bureau: string): Promise<UploadFile | undefined>
  uploadBySequence(bureau: string, sequence: number): Promise<UploadFile | undefined>
  addUpload(file: UploadFile & { records: number; bytes: number; at: Instant }): Promise<void>
  noteUpload(
    fileId: string,
    state: 'fixed' | 'accepted' | 'refused',
    at: Instant,
    answer: { code: string; text: string },
  ): Promise<void>
  findDownload(bureau: string, fileName: string, digest: string): Promise<DownloadFile | undefined>
  addDownload(file: DownloadFile & { bytes: number; at: Instant }): Promise<void>
  setDownloadState(
    fileId: string,
    state: 'processed' | 'acknowledged' | 'unreadable',
    at: Instant,
    note?: { records?: number; text?: string },
  ): Promise<void>
  /** Files that were processed and are not on offer any more count as acknowledged; `offered` is the one on offer now. */
  settleProcessed(bureau: string, at: Instant, offered?: string): Promise<void>
  hasMessage(fileId: string, position: number): Promise<boolean>
  addMessage(message: {
    fileId: string
    position: number
    kind: string
    applicationId?: string
    outcome: string
    body: unknown
  }): Promise<void>
  reportIds(application: Application): Promise<ReportIds>
  /** Which of our cases with this bureau one of our ids stands for. */
  findReportId(
    bureau: string,
    reportId: string,
  ): Promise<{ applicationId: string; kind: string; ref: string } | undefined>
  /** The case of a subject number that is with the bureau now. */
  findReported(bureau: string, subjectNumber: string): Promise<string | undefined>
  bureaux(): Promise<readonly BureauState[]>
  /** Bureaux and the newest files. */
  view(limit: number): Promise<{
    readonly bureaux: readonly BureauState[]
    readonly files: readonly ExchangeFileView[]
  }>
  /** Newest first. */
  files(page: {
    cursor?: string
    limit: number
    filter?: FileFilter
  }): Promise<{ readonly files: readonly ExchangeFileView[]; readonly nextCursor?: string }>
  file(fileId: string): Promise<ExchangeFileView | undefined>
  /** What belongs to a file; records are cut at `limit`, their number stands in the file. */
  detail(fileId: string, limit: number): Promise<FileDetail>
  /** Files that are done with, settled before an instant, whose containers are still kept. */
  oldContainers(before: Instant, limit: number): Promise<readonly string[]>
  noteDropped(fileId: string, at: Instant): Promise<void>
}
