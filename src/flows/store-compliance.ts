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
  /** When the officers are to be reminded; gone once they were. */
  readonly remindAt?: Instant
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
  /** Whether `lockToRemind` would find any. */
  hasToRemind(now: Instant): Promise<boolean>
  /** Open ones of which officers are to be told now, locked: before their deadline once, and once when it is over. */
  lockToRemind(now: Instant, limit: number): Promise<readonly ComplianceTask[]>
  setReminded(ids: readonly string[], at: Instant): Promise<void>
  counts(now: Instant): Promise<{ readonly open: number; readonly overdue: number }>
  noticesOf(accountId: string): Promise<readonly ComplianceTask[]>
}

/** `taken`: the bureau has the file and has said nothing of this; `answered`: it said that all is well. */
export type ReportState = 'waiting' | 'in-file' | 'taken' | 'answered' | 'refused' | 'withdrawn' | 'aside'

/** What the bureau said of a report: codes with its words. */
export type ReportCode = { readonly code: string; readonly text: string }

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
  /** Takes back a report that no file has taken yet; false where it is too late. */
  withdraw(id: string): Promise<boolean>
  /**
   * The report in a file that the bureau names so, which is answered by this. Each paper is answered, so the oldest one is
   * meant; of results of tasks a bureau says only what is wrong, so the newest one is.
   */
  settle(
    bureau: string,
    kind: ProviderReport['kind'],
    reference: string,
    said: { readonly isGood: boolean; readonly codes: readonly ReportCode[] },
  ): Promise<KeptReport | undefined>
}

export type BureauCodeRow = BureauTableRow & {
  readonly since: Instant
  /** The downloaded file that brought this version. */
  readonly fileId?: string
  readonly fileName?: string
  /** Our identifier, where a person has said what the row is. */
  readonly meaning?: string
}

/** A current row with where it stands. */
export type DeliveredRow = {
  readonly bureau: string
  readonly table: string
  readonly number: number
  readonly name: string
  readonly isValid: boolean
  readonly meaning?: string
}

export type BureauCodes = {
  /** Keeps the rows that are new or different; answers those that replaced another, with what stood before. */
  put(
    bureau: string,
    table: string,
    rows: readonly BureauTableRow[],
    from: { readonly at: Instant; readonly fileId?: string },
  ): Promise<readonly { readonly row: BureauTableRow; readonly before?: BureauTableRow }[]>
  /** Says which identifier of ours a current row means; none takes that back. False where there is no such row. */
  setMeaning(
    bureau: string,
    table: string,
    number: number,
    meaning: string | undefined,
    at: Instant,
  ): Promise<boolean>
  /** Differs after every change of any row. */
  stamp(): Promise<string>
  /** Current rows of these tables, of all bureaux, in the order of their numbers. */
  delivered(tables: readonly string[]): Promise<readonly DeliveredRow[]>
  /** Names of these numbers, where the table has them. */
  namesOf(bureau: string, table: string, numbers: readonly number[]): Promise<ReadonlyMap<number, string>>
  rows(bureau: string, table: string): Promise<readonly BureauCodeRow[]>
  tables(
    bureau: string,
  ): Promise<readonly { readonly table: string; readonly rows: number; readonly since: Instant }[]>
}

/** An image about something filed that went to the bureau without a case. */
export type Paper = {
  readonly id: string
  readonly bureau: string
  readonly subjectNumber: string
  readonly serviceFilingNumber?: string
  readonly use: PaperUse
  readonly bytes: number
  readonly addedBy: string
  readonly addedAt: Instant
  readonly note?: string
  readonly reportId: string
  readonly state: ReportState
  readonly codes: readonly ReportCode[]
}

export const paperUses = [
  'verification-form',
  'subject-certificate',
  'subject-principal-certificate',
  'service-principal-certificate',
  'portrait',
] as const

export type PaperUse = (typeof paperUses)[number]

export type Papers = {
  add(paper: Omit<Paper, 'state' | 'codes'>): Promise<void>
  find(id: string): Promise<Paper | undefined>
  ofReport(reportId: string): Promise<Paper | undefined>
  /** The newest first. */
  page(filter: { readonly cursor?: string; readonly limit: number }): Promise<Page<Paper>>
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
  readonly papers: Papers
  readonly codes: BureauCodes
  /** What came in files and could not be read, newest first. */
  unknownElements(limit: number): Promise<readonly UnknownElement[]>
}
