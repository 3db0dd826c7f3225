// The port to everything that is kept. One `write` is one transaction: either all of it happened or nothing. Repositories
// say what, adapters/sql says how; business time always comes in as a parameter.
import type { Actor } from '../core/actor.ts'
import type { Effect } from '../core/application/effects.ts'
import type { ApplicationEvent, Recorded } from '../core/application/event.ts'
import type { Application } from '../core/application/state.ts'
import type { Timer } from '../core/application/timers.ts'
import type { Instant } from '../core/time.ts'
import type { DomainStore } from './domain-port.ts'
import type { AuditLine } from './operation-views.ts'
import type { Addresses } from './store-addresses.ts'
import type { Compliance } from './store-compliance.ts'
import type { Exchange } from './store-exchange.ts'
import type { CodeForecasts } from './store-forecast.ts'
import type { Packs } from './store-packs.ts'
import type { Handovers, Products, Register, Synchronisations } from './store-register.ts'
import type { RegistrarDomains } from './store-registrar.ts'
import type { Page } from './views.ts'

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
  /** Cases that are not ended, by id, after a cursor; of one province or of all. */
  openCases(filter: { provinceCode?: string; after?: string; limit: number }): Promise<readonly Application[]>
  countOpen(provinceCode?: string): Promise<number>
  queue(limit: number): Promise<readonly Application[]>
  /** First case of the queue that nobody has claimed, locked; skips what another transaction holds. */
  lockNextInQueue(): Promise<Application | undefined>
  queueCounts(now: Instant, accountId: string): Promise<{ waiting: number; late: number; mine: number }>
  /** Another open case of the account on this domain, drafts included. */
  openOnDomain(accountId: string, domain: string): Promise<string | undefined>
  /** An open case of the account that owns it about this filed subject, drafts included. */
  openOnSubject(subjectNumber: string): Promise<string | undefined>
  /** Every open case about it with that bureau, whoever's and drafts included. */
  allOpenOnSubject(bureau: string, subjectNumber: string): Promise<readonly string[]>
  /** Cases that are ready for this bureau, urgent ones first, then the oldest, locked; skips what another transaction holds. */
  lockReady(bureau: string, limit: number): Promise<readonly Application[]>
  /** Cases that could go into a file for this bureau now. */
  readyFacts(bureau: string): Promise<{
    readonly ready: number
    readonly oldestReadyAt?: Instant
    readonly hasUrgent: boolean
  }>
  /** Says that a case goes first, or not any more. False where it is none that waits for its way to the bureau. */
  setExpedited(id: string, at: Instant | undefined, reason: string): Promise<boolean>
  /** Which of these cases go first, each with the reason that was given. */
  expedited(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Sets a ready case aside: it is not offered to reporting again until `retryReporting`. */
  setAside(id: string, why: string): Promise<void>
  retryReporting(): Promise<void>
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
  readonly synchronisations: Synchronisations
  readonly handovers: Handovers
  readonly products: Products
  readonly exchange: Exchange
  readonly mobiles: Mobiles
  readonly links: PhoneLinks
  readonly audit: Audit
  readonly domains: DomainStore
  readonly packs: Packs
  readonly codeForecasts: CodeForecasts
  readonly compliance: Compliance
  readonly addresses: Addresses
  readonly registrarDomains: RegistrarDomains
}

export type Store = {
  /** Runs the work in one transaction. Throwing rolls back. Work must be quick: no calls to the world inside. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Reads outside a transaction. */
  readonly read: Tx
  /**
   * Work that must hold a connection of its own for longer (locks of a worker); not a transaction. `lost` is given when the
   * connection ends: others may have the locks from then on.
   */
  hold<T>(work: (tx: Tx, lost: AbortSignal) => Promise<T>): Promise<T>
  /** Wakes workers when something was committed that they wait for. Returns the way to stop. */
  onWake(listener: (what: 'effect' | 'report') => void): Promise<() => Promise<void>>
  /** Calls when rule packs were published or withdrawn, when code tables were delivered, and whenever either may have been
   * missed: on one connection, and whoever hears it looks by itself. Returns the way to stop. */
  onPublished(listener: () => void): Promise<() => Promise<void>>
}
