// Reports of the provider that belong to no application: papers alone, results of tasks, its addresses, a registrar's domains.
// A file holds one block of the interface, so reports of different blocks go in different files.
import type {
  AddressAllocation,
  AddressBroadcast,
  AddressSource,
  BroughtAddress,
  RegisteredDomain,
} from './address-record.ts'
import type { BureauRecord } from './bureau-record.ts'
import type { FiledReference, ReportAttachment } from './regulator-port.ts'

/** Added under our report id, or changed and deleted by the bureau's id that its result told us. */
export type Registration<Facts> =
  | { readonly operation: 'add'; readonly reportId: string; readonly facts: Facts }
  | { readonly operation: 'change'; readonly bureauId: string; readonly facts: Facts }
  | { readonly operation: 'delete'; readonly bureauId: string }

/** Papers of something filed (XZHYD). Each attachment counts as one record. */
export type PapersReport = {
  readonly kind: 'papers'
  readonly about: FiledReference & { readonly what: 'subject' | 'service' }
  readonly attachments: readonly {
    readonly use: ReportAttachment['use']
    readonly jpeg: Uint8Array
    readonly note?: string
  }[]
}

/** The outcome of a verification task (HSJG): the record as it was verified goes back whole. */
export type VerificationReport = {
  readonly kind: 'verification-result'
  readonly isConfirmed: boolean
  readonly verifier: string
  /** Day, `2026-03-02`. */
  readonly verifiedOn: string
  readonly opinion: string
  readonly problem?: string
  readonly record: BureauRecord
}

/** What was done about a website without a filing (WBACLJG). `outcome` is a number of the table `unfiled-outcomes`. */
export type UnfiledReport = {
  readonly kind: 'unfiled-result'
  readonly domain: string
  readonly address: string
  /** Numbers of reporting units. */
  readonly carrier: string
  readonly provider: string
  readonly provinceId: string
  readonly outcome: number
  readonly opinion: string
  /** Days: when it was listed, and until when it had to be dealt with. */
  readonly listedOn: string
  readonly dueOn: string
  readonly reporterName?: string
  readonly reporterPhone?: string
  readonly reporterEmail?: string
}

export type AddressPart = 'source' | 'allocation' | 'broadcast' | 'brought'

export type AddressReport =
  | ({ readonly kind: 'address'; readonly part: 'source' } & Registration<AddressSource>)
  | ({ readonly kind: 'address'; readonly part: 'allocation' } & Registration<AddressAllocation>)
  | ({ readonly kind: 'address'; readonly part: 'broadcast' } & Registration<AddressBroadcast>)
  | ({ readonly kind: 'address'; readonly part: 'brought' } & Registration<BroughtAddress>)

export type DomainReport = { readonly kind: 'domain' } & Registration<RegisteredDomain>

export type ProviderReport = PapersReport | VerificationReport | UnfiledReport | AddressReport | DomainReport

/** The block of a file that a report belongs to: one file, one block. */
export type ReportBlock = 'filing' | 'address' | 'domain'

export const blockOf = (report: ProviderReport): ReportBlock =>
  report.kind === 'address' || report.kind === 'domain' ? report.kind : 'filing'
