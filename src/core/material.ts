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

export const serviceKinds = ['website', 'app', 'mini-program', 'quick-app'] as const
export type ServiceKind = (typeof serviceKinds)[number]

/** One package of an app (APP安装包) on one system; an app may list several. */
export type AppPlatform = {
  readonly system: string
  /** Package name (包名) or bundle id. */
  readonly packageName: string
  /** Fingerprint of the signing certificate: hex, with or without colons. */
  readonly fingerprint: string
  /** Modulus of the signing key, hex. */
  readonly publicKey: string
}

/** Third-party code inside an app. */
export type Sdk = { readonly name: string; readonly vendor: string }

export type Service = {
  /** `s1`, `s2` …: stable within the application, never reused. */
  readonly id: string
  readonly kind: ServiceKind
  /** Of a website only. */
  readonly domain?: string
  readonly platforms?: readonly AppPlatform[]
  /** Domains that an app calls. */
  readonly appDomains?: readonly string[]
  readonly sdks?: readonly Sdk[]
  /** Where a mini-program or quick app runs: identifier from the code table of hosts. */
  readonly host?: string
  /** Its identifier there (AppID). */
  readonly hostId?: string
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

/** What proves the right to a filing that exists already. */
export type ExistingFiling = {
  /** The filing password (备案密码); the ministry's SMS has replaced it, some bureaux still ask. */
  readonly password?: string
}

/** Why something filed is given up. */
export type Cancellation = {
  /** Identifier from the code table of cancellation reasons. */
  readonly reason?: string
  readonly remark?: string
}

export type Material = {
  readonly subject: Subject
  readonly services: readonly Service[]
  readonly documents: Readonly<Record<Path, Document>>
  readonly signedForm?: SignedForm
  readonly filing?: ExistingFiling
  /** Of a cancellation only. */
  readonly cancellation?: Cancellation
}

export const emptyMaterial: Material = { subject: { principal: {} }, services: [], documents: {} }

/**
 * By what a service is known to be the same one: a website by its domain, everything else by kind, host and name (two apps
 * of one name are refused by the bureaux).
 */
export const serviceKeyOf = (service: Pick<Service, 'kind' | 'domain' | 'name' | 'host'>): string =>
  service.kind === 'website'
    ? (service.domain ?? '')
    : `${service.kind}:${service.host ?? ''}:${(service.name ?? '').normalize('NFKC').replace(/\s+/g, '').toLowerCase()}`

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
