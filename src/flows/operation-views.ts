// What owners and operators see beside cases: instances, filings, links, the exchange and the audit trail.
import type { ServiceKind } from '../core/material.ts'
import type { Path } from '../core/path.ts'
import type { CalendarDate, Instant } from '../core/time.ts'

export type InstanceView = {
  readonly id: string
  readonly product: string
  readonly name: string
  readonly region: string
  /** Code of the bureau of the company that sells it, where the provider has several. */
  readonly bureau?: string
  readonly isMainland: boolean
  readonly addresses: readonly string[]
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly numbersLeft: number
  readonly numbers: readonly {
    readonly serviceNumber: string
    readonly state: 'free' | 'bound' | 'used'
    readonly applicationId?: string
  }[]
  /** Empty when eligible. Codes of `refusals.instance.<code>`. */
  readonly problems: readonly {
    readonly code: string
    readonly params: Readonly<Record<string, string | number>>
  }[]
}

export type FilingLine = {
  readonly subjectNumber: string
  readonly subjectName: string
  readonly provinceCode: string
  /** Code of the bureau that it is reported to. */
  readonly bureau: string
  readonly filedAt: Instant
  readonly subjectKind?: string
  /** The case about this subject that is open now: there is one at a time. */
  readonly openCaseId?: string
  /** What the bureau wants put right, while it is open. */
  readonly notices?: readonly {
    readonly text: string
    readonly number: string
    readonly receivedAt: Instant
    readonly dueAt: Instant
  }[]
  /** Until when another account may accept it. */
  readonly offeredUntil?: Instant
  readonly services: readonly {
    readonly serviceFilingNumber: string
    readonly kind: ServiceKind
    readonly name: string
    readonly domain: string
    readonly addresses: readonly string[]
    readonly filedAt: Instant
  }[]
}

export type PhoneLinkView = {
  readonly applicationId: string
  readonly slots: readonly { readonly slot: Path; readonly isDone: boolean }[]
  readonly expiresAt: Instant
  readonly locale: string
  readonly personName: string
}

export type AuditLine = {
  readonly at: Instant
  readonly actor: string
  readonly action: string
  readonly applicationId?: string
  readonly detail: string
}
