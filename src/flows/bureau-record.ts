// A filing as it stands in the bureau's register, whole: subject, services, people. It comes with verification tasks and
// with a full synchronisation. Codes are the bureau's: a number that our tables do not know has no `code`, and is no error.
import type { AppPlatform, Sdk, ServiceKind } from '../core/material.ts'
import type { Instant } from '../core/time.ts'

/** One value of a code table: the bureau's number, and our identifier of it where we have one. */
export type BureauCode = { readonly number: number; readonly code?: string }

/** IPv4 addresses as dotted quads, both included. V3.0 knows no other. */
export type AddressSpan = { readonly first: string; readonly last: string }

export type BureauPrincipal = {
  readonly name?: string
  readonly officePhone?: string
  readonly mobile?: string
  readonly email?: string
  readonly msn?: string
  readonly qq?: string
  readonly certificateType?: BureauCode
  readonly certificateNumber?: string
}

/** Six digits each; what the bureau calls the region of a unit. */
export type BureauRegion = {
  readonly provinceCode: string
  readonly cityCode?: string
  readonly districtCode?: string
}

export type BureauSubject = {
  readonly bureauSubjectId: string
  readonly reportId?: string
  readonly subjectNumber?: string
  readonly name: string
  readonly subjectKind?: BureauCode
  readonly region: BureauRegion
  readonly address?: string
  readonly certificateType: BureauCode
  readonly certificateNumber: string
  readonly certificateAddress: string
  readonly investor?: string
  readonly principal: BureauPrincipal
  /** False: the applicant files for itself, without a provider. */
  readonly isThroughProvider: boolean
  readonly firstReportedAt?: Instant
  readonly changedAt?: Instant
  readonly approvedAt?: Instant
  readonly officer?: string
  /** The electronic certificate of the filing (备案电子证书), as the bureau writes it. */
  readonly filingCertificate?: {
    readonly validUntil?: string
    readonly path?: string
    readonly serial?: string
  }
  readonly remark?: string
}

export type BureauAccess = {
  readonly bureauAccessId: string
  readonly reportId?: string
  /** Provider number; in verification tasks whoever reported the access. */
  readonly ispId?: string
  readonly locations: readonly BureauCode[]
  readonly ways: readonly BureauCode[]
  readonly addresses: readonly (AddressSpan & {
    readonly bureauAddressId: string
    readonly reportId?: string
  })[]
  /** Verification tasks: whether this access was reported by a provider. */
  readonly isThroughProvider?: boolean
}

/** What a service that is no website has instead of a domain; only where our extension `apps` was agreed. */
export type BureauApp = {
  readonly kind: Exclude<ServiceKind, 'website'>
  readonly host?: string
  readonly hostId?: string
  readonly platforms: readonly AppPlatform[]
  readonly appDomains: readonly string[]
  readonly sdks: readonly Sdk[]
  readonly icon?: Uint8Array
}

export type BureauService = {
  readonly bureauServiceId: string
  readonly reportId?: string
  readonly serviceFilingNumber?: string
  readonly name: string
  readonly preApprovals: readonly {
    readonly content: BureauCode
    readonly number: string
    readonly images: readonly Uint8Array[]
  }[]
  readonly contents: readonly BureauCode[]
  readonly languages: readonly BureauCode[]
  readonly domains: readonly {
    readonly domain: string
    readonly bureauDomainId: string
    readonly reportId?: string
  }[]
  readonly app?: BureauApp
  readonly accesses: readonly BureauAccess[]
  readonly principal: BureauPrincipal
  readonly homePage?: string
  readonly remark?: string
  readonly firstReportedAt?: Instant
  readonly changedAt?: Instant
}

export type BureauRecord = {
  readonly subject: BureauSubject
  readonly services: readonly BureauService[]
  readonly note?: string
}
