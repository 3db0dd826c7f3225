// Material: everything an applicant has given in one application. In a draft nearly everything may be missing, so
// every value is optional here; what must be there is for the rules to say, not for this type.

import type { Path } from './path.ts'
import type { Instant } from './time.ts'

export type SubjectKind =
  | 'enterprise'
  | 'individual'
  | 'government'
  | 'public-institution'
  | 'social-organisation'
  | 'military'

/** A person in charge (负责人). Dates are YYYY-MM-DD; `certificateValidUntil` may be `long-term`. */
export type Principal = {
  readonly name?: string
  readonly certificateType?: string
  readonly certificateNumber?: string
  readonly certificateValidFrom?: string
  readonly certificateValidUntil?: string
  readonly mobile?: string
  readonly emergencyPhone?: string
  readonly landline?: string
  readonly email?: string
  /** `yes` or `no`: whether this is the legal representative of the unit. */
  readonly isLegalRepresentative?: string
}

export type Subject = {
  readonly kind?: SubjectKind
  readonly certificateType?: string
  readonly certificateNumber?: string
  readonly name?: string
  readonly certificateAddress?: string
  readonly certificateValidUntil?: string
  readonly provinceCode?: string
  readonly cityCode?: string
  readonly districtCode?: string
  readonly mailingAddress?: string
  readonly investor?: string
  readonly legalRepresentative?: string
  readonly remark?: string
  readonly principal: Principal
}

export type PreApproval = { readonly kind: string; readonly number: string }

/** Where the service runs; filled in by product verification, not typed. */
export type Access = {
  readonly serviceNumber?: string
  readonly instanceId?: string
  /** Public IPv4 addresses, dotted. */
  readonly addresses?: readonly string[]
  /** Identifier from the code table of access ways. */
  readonly way?: string
  readonly serverProvinceCode?: string
}

export type Service = {
  /** `s1`, `s2` …: stable within the application, never reused. */
  readonly id: string
  readonly kind: 'website'
  readonly domain?: string
  readonly name?: string
  readonly homePage?: string
  /** Identifiers from the code table of service contents. */
  readonly contents?: readonly string[]
  readonly languages?: readonly string[]
  /** `no` or `yes`; with `yes` the list below says which. */
  readonly preApprovalNeeded?: string
  readonly preApprovals?: readonly PreApproval[]
  /** `yes`: the subject principal is in charge; the own fields are then ignored. */
  readonly principalIsSubjects?: string
  readonly principal: Principal
  readonly access: Access
  readonly remark?: string
}

/** One uploaded image in its slot. Pixels were decoded by us: these figures are facts, not claims. */
export type Document = {
  readonly id: string
  readonly slot: Path
  readonly format: 'jpeg' | 'png'
  readonly bytes: number
  readonly widthPx: number
  readonly heightPx: number
  /** Variance of the Laplacian: higher is sharper. */
  readonly sharpness: number
  readonly isColour: boolean
  /** Mean luminance, 0 black to 255 white. */
  readonly meanLuma: number
  /** SHA-256 of the stored bytes, hex. */
  readonly digest: string
  readonly addedAt: Instant
  readonly by: 'upload' | 'phone'
}

/** The signed verification form. `contentDigest` ties the signature to the values that stood above it. */
export type SignedForm = {
  readonly how: 'on-screen' | 'on-paper'
  readonly documentId: string
  readonly signedAt: Instant
  readonly contentDigest: string
}

export type Material = {
  readonly subject: Subject
  readonly services: readonly Service[]
  readonly documents: Readonly<Record<Path, Document>>
  readonly signedForm?: SignedForm
}

export const emptyMaterial: Material = { subject: { principal: {} }, services: [], documents: {} }

/** The person in charge of a service: the subject principal, or its own. */
export const principalOf = (material: Material, service: Service): Principal =>
  service.principalIsSubjects === 'yes' ? material.subject.principal : service.principal

/** Path under which that principal's fields and documents stand. */
export const principalPathOf = (service: Service): Path =>
  service.principalIsSubjects === 'yes' ? 'subject.principal' : `services.${service.id}.principal`

/**
 * Slots of the portraits that person verification needs: one for each person in charge of a service, so one person
 * with three services is photographed once.
 */
export const portraitSlots = (material: Material): readonly Path[] => [
  ...new Set(material.services.map((service) => `${principalPathOf(service)}.documents.portrait`)),
]
