// The port to everything that is kept. One `write` is one transaction: either all of it happened or nothing. Repositories
// say what, adapters/sql says how; business time always comes in as a parameter.
import type { Actor } from '../core/actor.ts'
import type { Effect } from '../core/application/effects.ts'
import type { ApplicationEvent, Recorded } from '../core/application/event.ts'
import type { Application } from '../core/application/state.ts'
import type { Timer } from '../core/application/timers.ts'
import type { Service, Subject } from '../core/material.ts'
import type { CalendarDate, Instant } from '../core/time.ts'
import type { ReportIds } from './ports.ts'
import type { AuditLine, ExchangeFileView, ExchangeView, Page } from './views.ts'

export type Commit = {
  readonly before: Application | undefined
  readonly after: Application
  readonly events: readonly ApplicationEvent[]
  readonly actor: Actor
  readonly at: Instant
  readonly timers: readonly Timer[]
  readonly effects: readonly Effect[]
}

/** Why a commit could not be: another open case has the subject or a domain. */
export type Clash = { readonly what: 'subject' | 'domain' }

export type Applications = {
  load(id: string): Promise<Application | undefined>
  /** Locks the case until the transaction ends. */
  lock(id: string): Promise<Application | undefined>
  commit(commit: Commit): Promise<Clash | undefined>
  history(id: string): Promise<readonly Recorded[]>
  ofAccount(
    accountId: string,
    page: { status?: string; cursor?: string; limit: number },
  ): Promise<Page<Application>>
  all(page: { status?: string; cursor?: string; limit: number }): Promise<Page<Application>>
  queue(limit: number): Promise<readonly Application[]>
  /** First case of the queue that nobody has claimed, locked; skips what another transaction holds. */
  lockNextInQueue(): Promise<Application | undefined>
  queueCounts(now: Instant, accountId: string): Promise<{ waiting: number; late: number; mine: number }>
  /** Another open case of the account on this domain, drafts included. */
  openOnDomain(accountId: string, domain: string): Promise<string | undefined>
  /** Cases that are ready for the bureau, oldest first, locked; skips what another transaction holds. */
  lockReady(provinceCodes: readonly string[] | 'all', limit: number): Promise<readonly Application[]>
  countReady(): Promise<number>
  dueTimers(now: Instant, limit: number): Promise<readonly { applicationId: string; kind: Timer['kind'] }[]>
  clearTimer(applicationId: string, kind: Timer['kind']): Promise<void>
  /** Milliseconds from first submission to filing of past cases, newest first. */
  turnarounds(
    provinceCode: string,
    filingType: string,
    since: Instant,
  ): Promise<readonly { submittedAt: Instant; filedAt: Instant }[]>
}

export type WaitingEffect = {
  readonly id: string
  readonly applicationId?: string
  readonly accountId: string
  readonly effect: Effect
  readonly attempts: number
}
export type Effects = {
  /** The next effect that may be delivered, its row locked until the transaction ends. */
  lockNext(now: Instant): Promise<WaitingEffect | undefined>
  markDone(id: string, at: Instant): Promise<void>
  /** Also frees it for another try at `notBefore`. */
  markFailed(id: string, error: string, notBefore: Instant): Promise<void>
  add(accountId: string, effect: Effect, at: Instant): Promise<void>
  addFor(state: Application, effect: Effect, at: Instant): Promise<void>
}

export type DocumentRecord = {
  readonly id: string
  readonly applicationId: string
  readonly slot: string
  readonly format: 'jpeg' | 'png'
  readonly bytes: number
  readonly addedAt: Instant
}
export type Documents = {
  add(record: DocumentRecord): Promise<void>
  find(applicationId: string, documentId: string): Promise<DocumentRecord | undefined>
}

export type RegisteredSubject = {
  readonly id: string
  readonly accountId: string
  readonly subjectNumber: string
  readonly bureauSubjectId: string
  readonly provinceCode: string
  readonly filedAt: Instant
  readonly subject: Subject
}
export type RegisteredService = {
  readonly subjectId: string
  readonly serviceFilingNumber: string
  readonly bureauServiceId: string
  readonly domain: string
  readonly applicationId: string
  readonly serviceId: string
  readonly filedAt: Instant
  readonly service: Service
}
export type Register = {
  subjectByCertificate(
    certificateType: string,
    certificateNumber: string,
  ): Promise<RegisteredSubject | undefined>
  subjectByNumber(subjectNumber: string): Promise<RegisteredSubject | undefined>
  serviceByDomain(domain: string): Promise<(RegisteredService & { subjectNumber: string }) | undefined>
  servicesOf(subjectId: string): Promise<readonly RegisteredService[]>
  subjectsOf(accountId: string): Promise<readonly RegisteredSubject[]>
  /** Writes subject and services; equal content again changes nothing. */
  record(
    subject: Omit<RegisteredSubject, 'id'>,
    services: readonly Omit<RegisteredService, 'subjectId'>[],
  ): Promise<void>
}

export type Instance = {
  readonly id: string
  readonly accountId: string
  readonly product: string
  readonly name: string
  readonly region: string
  readonly isMainland: boolean
  readonly addresses: readonly string[]
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly accessWay: string
  readonly serverProvinceCode: string
}
export type ServiceNumber = {
  readonly serviceNumber: string
  readonly instanceId: string
  readonly applicationId?: string
  readonly serviceId?: string
  readonly isUsed: boolean
}
export type Products = {
  ofAccount(accountId: string): Promise<readonly Instance[]>
  /** Locks the instance, so that two requests cannot both take its last number. */
  lock(instanceId: string): Promise<Instance | undefined>
  put(instance: Instance, at: Instant): Promise<void>
  numbersOf(instanceId: string): Promise<readonly ServiceNumber[]>
  lockNumber(serviceNumber: string): Promise<ServiceNumber | undefined>
  addNumber(serviceNumber: string, instanceId: string, at: Instant): Promise<void>
  bind(serviceNumber: string, applicationId: string, serviceId: string): Promise<void>
  releaseOf(applicationId: string, serviceId?: string): Promise<void>
  markUsed(applicationId: string, at: Instant): Promise<void>
}

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

export type Mobiles = {
  of(accountId: string): Promise<string | undefined>
  set(accountId: string, mobile: string, at: Instant): Promise<void>
  code(accountId: string): Promise<
    | {
        mobileKey: string
        codeHash: string
        sentAt: Instant
        expiresAt: Instant
        tries: number
        sentToday: number
      }
    | undefined
  >
  setCode(
    accountId: string,
    code: { mobileKey: string; codeHash: string; sentAt: Instant; expiresAt: Instant; sentToday: number },
  ): Promise<void>
  countTry(accountId: string): Promise<void>
  clearCode(accountId: string): Promise<void>
}

export type PhoneLinks = {
  add(link: {
    tokenHash: string
    applicationId: string
    accountId: string
    expiresAt: Instant
  }): Promise<void>
  find(
    tokenHash: string,
  ): Promise<{ applicationId: string; accountId: string; expiresAt: Instant } | undefined>
}

export type Audit = {
  add(line: {
    at: Instant
    actor: Actor
    action: string
    applicationId?: string
    detail: string
  }): Promise<void>
  page(filter: { applicationId?: string; cursor?: string; limit: number }): Promise<Page<AuditLine>>
}

export type Tx = {
  readonly applications: Applications
  readonly effects: Effects
  readonly documents: Documents
  readonly register: Register
  readonly products: Products
  readonly exchange: Exchange
  readonly mobiles: Mobiles
  readonly links: PhoneLinks
  readonly audit: Audit
}

export type Store = {
  /** Runs the work in one transaction. Throwing rolls back. Work must be quick: no calls to the world inside. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Reads outside a transaction. */
  readonly read: Tx
  /** Work that must hold a connection of its own for longer (locks of a worker); not a transaction. */
  hold<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Wakes workers when something was committed that they wait for. Returns the way to stop. */
  onWake(listener: (what: 'effect' | 'report') => void): Promise<() => Promise<void>>
}
