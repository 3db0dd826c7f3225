// Everything that flows get from outside, in one value that app.ts builds once.

import type { BureauHours } from '../core/bureau-hours.ts'
import type { RegistrarList } from '../core/domain-registrar.ts'
import type { SuffixList } from '../core/domain-suffix.ts'
import type { EncodableRanges } from '../core/language-text.ts'
import type { Regions } from '../core/regions.ts'
import type { CalendarDate } from '../core/time.ts'
import type { Calendar } from '../core/workdays.ts'
import type { Accounts } from './account-port.ts'
import type { AddressPolicy } from './addresses/filed-addresses.ts'
import type { LiveCodes } from './codes-port.ts'
import type { Domains } from './domain-port.ts'
import type { Packages } from './package-port.ts'
import type {
  Blobs,
  Clock,
  Images,
  LargeBlobs,
  Locale,
  Mailer,
  PersonVerifier,
  Seal,
  SmsSender,
  VerificationForms,
} from './ports.ts'
import type { Regulator } from './regulator-port.ts'
import type { LiveRules } from './rules-port.ts'
import type { Store } from './store.ts'
import type { Instance } from './store-register.ts'

/** Chance and hashes, kept outside so that core stays pure. */
export type Secrets = {
  uuid(): string
  /** URL-safe text with the given number of random bytes behind it. */
  token(bytes: number): string
  /** Decimal digits of a one-time code. */
  digits(count: number): string
  /** SHA-256, lower-case hex. */
  digest(content: string | Uint8Array): string
}

/** One bureau, and what this provider is there: a group has several, each for one of its companies. */
export type Bureau = {
  readonly code: string
  /** Of the interface. */
  readonly version: 'v3.0'
  readonly name: string
  /** The company that provides access there (接入服务商); its name stands on verification forms. */
  readonly unitName: string
  /** Its province; only its bureau takes its reports (code 1045). */
  readonly provinceCode: string
  /** Whether the company is a registrar as well and reports its domains (域名备案) there. */
  readonly takesDomains: boolean
  readonly regulator: Regulator
  readonly smsPageUrl: string
  /** Our number as a reporting unit there. */
  readonly ispId: string
  /** When it may be called. */
  readonly hours: BureauHours
  readonly batch: Batch
}

/** What one file holds at most, and how long a case waits for company. */
export type Batch = {
  readonly maxRecords: number
  readonly maxBytes: number
  /** 0: a file is fixed as soon as a case is ready. */
  readonly waitSeconds: number
}

/** Fixed facts of this installation and of the field. */
export type Reference = {
  readonly calendar: Calendar
  readonly regions: Regions
  readonly suffixes: SuffixList
  readonly registrars: RegistrarList
  /** Characters that the regulator's GBK can carry. */
  readonly encodable: EncodableRanges
  /** Code of the province of a normalised mobile number, by the operator's table; undefined where that says nothing. */
  provinceOfNumber(mobile: string): string | undefined
  /** Code tables: table → identifier → name by locale. */
  nameOf(table: string, id: string, locale: Locale): string
  /** Also of codes that the bureau has ended: what is filed keeps them. */
  hasCode(table: string, id: string): boolean
  /** Whether a code may be entered anew. */
  mayEnter(table: string, id: string): boolean
  /** Reason codes a reviewer may give, from data/return-reasons.json. */
  readonly returnReasons: readonly { readonly code: string; readonly appliesTo: string }[]
  /** The provider as customers know it; a company of a group has its own name (`Bureau.unitName`). */
  readonly providerName: string
  /** Reserved address ranges that count as public here: the documentation ranges, in a demonstration only. */
  readonly allowedAddressUses: readonly string[]
  /** Whether a case is stopped whose addresses the provider has not filed. */
  readonly addressPolicy: AddressPolicy
  readonly isDemo: boolean
  readonly baseUrl: string
}

/** Chinese words for the verification form, from data/locales/zh-CN. */
export type Labels = {
  /** `ofApp`: as people call it in an app, where that differs. */
  fieldLabel(path: string, ofApp?: boolean): { readonly label: string; readonly table?: string }
  filingType(type: string): string
  readonly accessRows: {
    readonly servicePrincipal: string
    readonly addresses: string
    readonly way: string
    readonly serverLocation: string
    readonly region: string
    readonly subjectNumber: string
    readonly filingNumber: string
  }
  readonly appRows: {
    readonly packageName: string
    readonly fingerprint: string
    readonly publicKey: string
    readonly servicePrincipal: string
  }
  /** Systems of apps, by identifier. */
  readonly systems: Readonly<Record<string, string>>
}

export type World = {
  readonly labels: Labels
  readonly clock: Clock
  readonly store: Store
  readonly blobs: Blobs & LargeBlobs
  readonly images: Images
  readonly packages: Packages
  readonly forms: VerificationForms
  readonly mailer: Mailer
  readonly sms: SmsSender
  readonly seal: Seal
  readonly secrets: Secrets
  readonly rules: LiveRules
  readonly codes: LiveCodes
  readonly accounts: Accounts
  readonly domains: Domains
  readonly reference: Reference
  /** Every bureau that is reported to. Each routes what concerns other provinces on by itself. */
  readonly bureaux: readonly [Bureau, ...Bureau[]]
  readonly verifier?: PersonVerifier
  /** Demonstrations only: what an account gets that owns nothing yet. */
  readonly sampleInstances?: (accountId: string, today: CalendarDate) => readonly Instance[]
}

/** The world as seen by work that concerns one bureau (at-bureau.ts). */
export type BureauWorld = World & { readonly bureau: Bureau }
