// A reported record as the bureau keeps it, in the project's words. Every id of the provider is text: it may be larger
// than a JavaScript number holds and is echoed back as it came.

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

export interface AddressRange {
  /** IspIpid */
  ispId: string
  first: number
  last: number
}

export interface Access {
  /** IspJrid */
  ispId: string
  locations: number[]
  ways: number[]
  addresses: AddressRange[]
}

export interface PreApproval {
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
  domains: { ispId: string; domain: string }[]
  accesses: Access[]
  principal: Principal
  homePage?: string
  remark?: string
}

export interface Attachment {
  format: number
  purpose: number
  /** base64, as it came */
  content: string
  /** 1 subject, 2 service */
  ownerKind: number
  owner: string
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

export type ReportedRecord = FirstFiling | AddService

/** Czlx of a record. */
export const operationCode = (record: ReportedRecord): number => (record.operation === 'first-filing' ? 1 : 2)

/** Bs of a record: what the provider finds it again by. */
export function resultMark(record: ReportedRecord): string {
  if (record.operation === 'first-filing') return record.subject.ispId
  return 'number' in record.subjectReference ? record.subjectReference.number : record.subjectReference.id
}
