// A reported record as the bureau keeps it, in the project's words. Every id of the provider is text: it may be larger
// than a JavaScript number holds and is echoed back as it came.

import type { AppDetails } from './apps-extension.ts'
import type { VerificationDetails } from './verification-extension.ts'

export interface Principal {
  name?: string
  officePhone?: string
  mobile: string
  email: string
  msn?: string
  qq?: string
  certificateType?: number
  certificateNumber?: string
}

export interface Subject {
  /** IspZtid */
  ispId: string
  name: string
  kind?: number
  investor?: string
  provinceCode: string
  cityCode: string
  districtCode?: string
  address?: string
  certificateType: number
  certificateNumber: string
  certificateAddress: string
  principal: Principal
  /** 0 the subject itself, 1 on its behalf */
  reportWay: number
  remark?: string
}

interface AddressRange {
  /** IspIpid */
  ispId: string
  first: number
  last: number
  /** Ipid, in a change of a range that is filed */
  id?: string
}

interface ServiceDomain {
  /** IspYmid */
  ispId: string
  domain: string
  /** Ymid, in a change of a domain that is filed */
  id?: string
}

export interface Access {
  /** IspJrid */
  ispId: string
  locations: number[]
  ways: number[]
  addresses: AddressRange[]
}

interface PreApproval {
  kind: number
  licence: string
  /** base64 JPEG */
  files: string[]
}

export interface Service {
  /** IspWzid */
  ispId: string
  name: string
  preApprovals: PreApproval[]
  contents: number[]
  languages: number[]
  domains: ServiceDomain[]
  accesses: Access[]
  principal: Principal
  homePage?: string
  remark?: string
  /** of what is no website, with the extension `apps` */
  app?: AppDetails
}

export interface Attachment {
  format: number
  purpose: number
  /** base64, as it came */
  content: string
  /** 1 subject, 2 service */
  ownerKind: number
  owner: string
  verification?: VerificationDetails
  remark?: string
}

export type SubjectReference = { number: string } | { id: string }

export interface FirstFiling {
  operation: 'first-filing'
  subject: Subject
  services: Service[]
  attachments: Attachment[]
}

export interface AddService {
  operation: 'add-service'
  subjectReference: SubjectReference
  services: Service[]
  attachments: Attachment[]
  passwordHash?: string
}

export interface AddAccess {
  operation: 'add-access'
  serviceReference: SubjectReference
  access: Access
  attachments: Attachment[]
  passwordHash?: string
}

export interface Cancellation {
  operation: 'cancel'
  what: 'subject' | 'service' | 'access'
  /** the bureau's id of it */
  id: string
  reason: number
  note?: string
  passwordHash?: string
  attachments: Attachment[]
}

/** A service as it shall be; domains and accesses that are not named here: the former go, the latter stay. */
export interface ChangedService {
  /** the bureau's id, and the number */
  id: string
  number: string
  /** its accesses carry the bureau's ids in place of the provider's */
  material: Service
}

export interface Change {
  operation: 'change'
  /** the bureau's id of the subject, and its number */
  id: string
  number: string
  subject: Subject
  changes: ChangedService[]
  attachments: Attachment[]
  passwordHash?: string
}

export type ReportedRecord = FirstFiling | AddService | AddAccess | Cancellation | Change

/** Services that a record brings; access and cancellation bring none. */
export const servicesIn = (record: ReportedRecord): Service[] =>
  record.operation === 'first-filing' || record.operation === 'add-service' ? record.services : []

const cancelCodes = { subject: 6, service: 7, access: 5 } as const

/** Czlx of a record. */
export function operationCode(record: ReportedRecord): number {
  if (record.operation === 'cancel') return cancelCodes[record.what]
  return { 'first-filing': 1, 'add-service': 2, 'add-access': 3, change: 4 }[record.operation]
}

/** Bs of a record: what the provider finds it again by. */
export function resultMark(record: ReportedRecord): string {
  if (record.operation === 'first-filing') return record.subject.ispId
  if (record.operation === 'add-access') return record.access.ispId
  if (record.operation === 'cancel' || record.operation === 'change') return record.id
  return 'number' in record.subjectReference ? record.subjectReference.number : record.subjectReference.id
}

/** Jlid of the officer's verdicts: the provider's id of what is new, the bureau's id of what is cancelled. */
export function verdictMarks(record: ReportedRecord): string[] {
  return record.operation === 'add-service'
    ? record.services.map((service) => service.ispId)
    : [resultMark(record)]
}
