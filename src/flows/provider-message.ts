// What the bureau tells the provider beside any case: lists, tasks, checks, notices, code tables, synchronisation, and the
// results of the provider's own reports. An unlisted thing is never here by guess: what cannot be read stays `unknown`.
import type { Instant } from '../core/time.ts'
import type {
  AddressAllocation,
  AddressBroadcast,
  AddressSource,
  BroughtAddress,
  RegisteredDomain,
} from './address-record.ts'
import type { AddressSpan, BureauCode, BureauRecord } from './bureau-record.ts'
import type { CodeTableMessage, ReportingUnitMessage } from './bureau-tables.ts'
import type { AddressPart } from './provider-report.ts'
import type { FiledReference } from './regulator-port.ts'

/** HMDLB: who or what may not be filed. An entry has no id: it is told by its certificate, or by its domains. */
export type BlacklistMessage = {
  readonly kind: 'blacklist'
  readonly change: 'add' | 'change' | 'remove'
  readonly entry:
    | {
        readonly what: 'subject'
        readonly name: string
        readonly subjectKind?: BureauCode
        readonly certificateType: BureauCode
        readonly certificateNumber: string
      }
    | {
        readonly what: 'service'
        readonly name: string
        readonly domains: readonly string[]
        readonly homePage?: string
      }
  readonly note?: string
}

/** FFJRHMD: a domain that was found connected against the rules. `provider` is the number of a reporting unit. */
export type IllegalAccessMessage = {
  readonly kind: 'illegal-access'
  readonly bureauId: string
  readonly domain: string
  readonly address: string
  readonly provider: string
  readonly provinceId: string
  readonly detectedAt: Instant
  readonly note?: string
}

/** WBAWZLB: a website without a filing, to be dealt with and answered by an `unfiled-result`. The interface has no deadline. */
export type UnfiledWebsiteMessage = {
  readonly kind: 'unfiled-website'
  readonly bureauId: string
  readonly domain: string
  readonly address: string
  readonly languages: readonly BureauCode[]
  readonly carrier: string
  readonly provider?: string
  readonly provinceId?: string
  readonly firstDetectedAt?: Instant
  readonly detectedAt?: Instant
  readonly detections?: number
  readonly note?: string
}

/** HSRW: verify this record again and answer with a `verification-result`. The interface has no deadline. */
export type VerificationTaskMessage = { readonly kind: 'verification-task'; readonly record: BureauRecord }

type CheckedService = { readonly bureauServiceId: string; readonly serviceFilingNumber: string }

/** HCJG: what the bureau found when it compared the register with the world. */
export type CheckMessage = {
  readonly kind: 'check'
  readonly result:
    | {
        readonly what: 'subject'
        readonly bureauSubjectId: string
        readonly name: string
        readonly certificateType: BureauCode
        readonly certificateNumber: string
        readonly problem?: string
      }
    /** Reported but not connected by us (`over-reported`, 多报), or connected but not reported (`under-reported`, 少报). */
    | (CheckedService & {
        readonly what: 'access'
        readonly finding: 'over-reported' | 'under-reported'
        readonly domain?: string
        readonly resolvedAddress?: string
        readonly provider?: string
        readonly bureauAccessId?: string
        readonly checkedAt: Instant
      })
    /** 空壳网站: filed, and connected by nobody. */
    | (CheckedService & {
        readonly what: 'empty-service'
        readonly isAlive: boolean
        readonly homePage?: string
        readonly checkedAt: Instant
      })
    /** 网站存活检测: the interface carries no outcome, only that it was looked at. */
    | (CheckedService & {
        readonly what: 'liveness'
        readonly homePage?: string
        readonly checkedAt: Instant
      })
  readonly note?: string
}

/** XGTZ: something about a subject or service must be put right. `about` may lack both id and number. */
export type NoticeMessage = {
  readonly kind: 'notice'
  readonly about: FiledReference & { readonly what: 'subject' | 'service' }
  readonly text: string
  readonly note?: string
}

type ResultCode = { readonly code: string; readonly text: string }

/** Result of a report about our tasks or papers (BAJG, which has no operation of its own for two of them). */
export type ReportResultMessage = {
  readonly kind: 'report-result'
  readonly report: 'papers' | 'verification-result' | 'unfiled-result'
  /** What the bureau wrote to name the record: a number, one of its ids, or a domain. */
  readonly reference?: string
  readonly codes: readonly ResultCode[]
  readonly note?: string
}

/** IP/BAJG: 2998 is success. `bureauId` is there when the entry stands; `reportId` when it was an addition. */
export type AddressResultMessage = {
  readonly kind: 'address-result'
  readonly part: AddressPart
  readonly operation: 'add' | 'change' | 'delete'
  readonly bureauId?: string
  readonly reportId?: string
  readonly codes: readonly (ResultCode & {
    /** With which entries it is at odds. */
    readonly related: readonly (AddressSpan & {
      readonly bureauId?: string
      readonly reportId?: string
      readonly note?: string
    })[]
  })[]
  readonly note?: string
}

/** IP/HCJG: addresses beyond what is filed, in conflict with another unit, or not filed. `of` where the bureau says it. */
export type AddressCheckMessage = {
  readonly kind: 'address-check'
  readonly result:
    | (AddressSpan & {
        readonly what: 'out-of-bounds'
        readonly bureauId?: string
        readonly of?: 'source' | 'allocation'
        readonly beyond?: AddressSpan
      })
    | (AddressSpan & {
        readonly what: 'conflict'
        readonly bureauId?: string
        readonly of?: 'source' | 'allocation'
        readonly unit: string
        readonly theirs: AddressSpan
      })
    | (AddressSpan & {
        readonly what: 'unreported'
        readonly of?: 'source' | 'allocation'
        readonly unit?: string
      })
  readonly note?: string
}

/** YM/BAJG: 3998 is success. */
export type DomainResultMessage = {
  readonly kind: 'domain-result'
  readonly operation: 'add' | 'change' | 'delete'
  readonly bureauId?: string
  readonly reportId?: string
  readonly codes: readonly ResultCode[]
  readonly note?: string
}

type Filed<Facts> = {
  readonly bureauId: string
  readonly reportId: string
  /** Number of the reporting unit that it belongs to. */
  readonly unit: string
  readonly facts: Facts
}

/** SJTB: what the bureau has of us, record by record. Code tables inside it come as `code-table` and `reporting-unit`. */
export type SynchronisedMessage =
  | { readonly kind: 'synchronised-filing'; readonly record: BureauRecord }
  | ({ readonly kind: 'synchronised-address' } & (
      | ({ readonly part: 'source' } & Filed<AddressSource>)
      | ({ readonly part: 'allocation' } & Filed<AddressAllocation>)
      | ({ readonly part: 'broadcast' } & Filed<AddressBroadcast>)
      | ({ readonly part: 'brought' } & Filed<BroughtAddress>)
    ))
  | {
      readonly kind: 'synchronised-domain'
      readonly bureauId: string
      readonly reportId: string
      readonly facts: RegisteredDomain
    }

export type ProviderMessage =
  | BlacklistMessage
  | IllegalAccessMessage
  | UnfiledWebsiteMessage
  | VerificationTaskMessage
  | CheckMessage
  | NoticeMessage
  | ReportResultMessage
  | AddressResultMessage
  | AddressCheckMessage
  | DomainResultMessage
  | CodeTableMessage
  | ReportingUnitMessage
  | SynchronisedMessage
