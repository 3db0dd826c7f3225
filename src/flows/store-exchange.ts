// The part of the store about the bureaux: files up and down, their sequence, and the ids that lead answers home.
import type { Application } from '../core/application/state.ts'
import type { Instant } from '../core/time.ts'
import type { ExchangeFileView, ExchangeView } from './operation-views.ts'
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

export type Exchange = {
  /** One worker at a time for each bureau and direction; false where another holds it. Freed when its connection ends. */
  tryHold(bureau: string, direction: 'up' | 'down'): Promise<boolean>
  lockBureau(bureau: string): Promise<{ lastSequence: number; isHeld: boolean }>
  setSequence(bureau: string, sequence: number): Promise<void>
  setHeld(bureau: string, isHeld: boolean): Promise<void>
  noteContact(bureau: string, at: Instant, error?: string): Promise<void>
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
  /** Which of our cases one of our ids stands for. */
  findReportId(reportId: string): Promise<{ applicationId: string; kind: string; ref: string } | undefined>
  /** The case of a subject number that is with the bureau now. */
  findReported(subjectNumber: string): Promise<string | undefined>
  view(limit: number): Promise<ExchangeView>
  recentFiles(limit: number): Promise<readonly ExchangeFileView[]>
}
