// What is kept of the bureau's orders: blacklists, tasks, reports that answer them, code tables. Nothing is deleted: an
// entry is removed, a task answered, a row replaced, and each keeps when.
import type { ComplianceTaskKind } from '../core/compliance-task.ts'
import type { Instant } from '../core/time.ts'
import type { BureauTableRow as TableRow } from './bureau-tables.ts'
import type { ReportBlock as Block, ProviderReport as Report } from './provider-report.ts'
import type { Page } from './views.ts'

/** Named here too, because adapters see ports and stores only. */
export type BureauTableRow = TableRow
export type ProviderReport = Report
export type ReportBlock = Block

export type BlacklistName = 'blacklist' | 'illegal-access'

/** By which something is found on a list: a certificate, or a domain in lower case. */
export type BlacklistKey =
  | { readonly what: 'subject'; readonly certificateType: string; readonly certificateNumber: string }
  | { readonly what: 'domain'; readonly domain: string }

export type BlacklistEntry = {
  readonly entryId: string
  readonly bureau: string
  readonly list: BlacklistName
  readonly what: 'subject' | 'domain'
  readonly listedAt: Instant
  readonly removedAt?: Instant
  readonly body: unknown
}

export type Blacklists = {
  /** Lists under all keys; whatever stood under one of them ends as an older version. */
  put(entry: {
    readonly bureau: string
    readonly list: BlacklistName
    readonly keys: readonly BlacklistKey[]
    readonly at: Instant
    readonly body: unknown
  }): Promise<void>
  /** Takes off the list: the whole entries that stand under the keys. Answers how many rows that were. */
  remove(bureau: string, list: BlacklistName, keys: readonly BlacklistKey[], at: Instant): Promise<number>
  removeEntry(entryId: string, at: Instant): Promise<BlacklistEntry | undefined>
  hasSubject(certificateType: string, certificateNumber: string): Promise<boolean>
  /** Of these domains, those that are listed, with the list; the domains above them count. */
  listedDomains(domains: readonly string[]): Promise<Readonly<Record<string, BlacklistName>>>
  current(limit: number): Promise<readonly BlacklistEntry[]>
}

export type TaskAnswer = Readonly<Record<string, unknown>>

export type ComplianceTask = {
  readonly id: string
  readonly bureau: string
  readonly kind: ComplianceTaskKind
  readonly subjectNumber?: string
  readonly serviceFilingNumber?: string
  readonly accountId?: string
  readonly receivedAt: Instant
  readonly dueAt: Instant
  readonly isProvisional: boolean
  /** How often the bureau told it while it was open. */
  readonly timesTold: number
  readonly body: unknown
  readonly answeredAt?: Instant
  readonly answeredBy?: string
  readonly answer?: TaskAnswer
  /** Of the report that carries the answer to the bureau. */
  readonly reportState?: ReportState
}

export type NewTask = Omit<
  ComplianceTask,
  'timesTold' | 'answeredAt' | 'answeredBy' | 'answer' | 'reportState'
> & { readonly sourceKey: string }

export type ComplianceTasks = {
  /** Opens a task; one that is open for the same thing is told again and keeps its deadline. False then. */
  open(task: NewTask): Promise<boolean>
  find(id: string): Promise<ComplianceTask | undefined>
  lock(id: string): Promise<ComplianceTask | undefined>
  answer(id: string, answer: { at: Instant; by: string; values: TaskAnswer }): Promise<void>
  /** Open ones by deadline, or answered ones, the latest first. */
  page(filter: { isOpen: boolean; cursor?: string; limit: number }): Promise<Page<ComplianceTask>>
  counts(now: Instant): Promise<{ readonly open: number; readonly overdue: number }>
  noticesOf(accountId: string): Promise<readonly ComplianceTask[]>
}

export type ReportState = 'waiting' | 'in-file' | 'answered' | 'aside'

export type KeptReport = {
  readonly id: string
  readonly bureau: string
  readonly taskId?: string
  readonly report: ProviderReport
}

export type ProviderReports = {
  /** `references`: what the bureau may name the report by in its result. */
  add(
    report: KeptReport & {
      readonly block: ReportBlock
      readonly at: Instant
      readonly references: readonly string[]
    },
  ): Promise<void>
  /** Waiting ones of one block, the oldest first, locked; skips what another transaction holds. */
  lockWaiting(bureau: string, block: ReportBlock, limit: number): Promise<readonly KeptReport[]>
  /** Blocks that have waiting reports. */
  waitingBlocks(bureau: string): Promise<readonly ReportBlock[]>
  setFile(ids: readonly string[], fileId: string): Promise<void>
  /** A report that cannot be built must not hold up the others. */
  setAside(id: string, problem: string): Promise<void>
  /** The oldest report in a file that the bureau names so, which is answered by this. */
  settle(bureau: string, kind: ProviderReport['kind'], reference: string): Promise<KeptReport | undefined>
}

export type BureauCodeRow = BureauTableRow & { readonly since: Instant }

export type BureauCodes = {
  /** Keeps the rows that are new or different; answers those that replaced another, with what stood before. */
  put(
    bureau: string,
    table: string,
    rows: readonly BureauTableRow[],
    at: Instant,
  ): Promise<readonly { readonly row: BureauTableRow; readonly before?: BureauTableRow }[]>
  rows(bureau: string, table: string): Promise<readonly BureauCodeRow[]>
  tables(
    bureau: string,
  ): Promise<readonly { readonly table: string; readonly rows: number; readonly since: Instant }[]>
}

export type UnknownElement = {
  readonly fileId: string
  readonly position: number
  readonly fileName?: string
  readonly receivedAt: Instant
  readonly element: string
  readonly xml: string
}

export type Compliance = {
  readonly blacklists: Blacklists
  readonly tasks: ComplianceTasks
  readonly reports: ProviderReports
  readonly codes: BureauCodes
  /** What came in files and could not be read, newest first. */
  unknownElements(limit: number): Promise<readonly UnknownElement[]>
}
