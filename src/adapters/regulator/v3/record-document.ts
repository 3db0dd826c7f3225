// One application as records of an upload: which operation block of the interface its filing type belongs to, and their
// trees. A cancellation of several services becomes several records.
import { isCancellation } from '../../../core/determine.ts'
import { Fault } from '../../../core/fault.ts'
import type { ReportRecord } from '../../../flows/regulator-port.ts'
import { accessNode } from './access-document.ts'
import { asApp, withApps } from './apps-extension.ts'
import { attachmentNodes, filedOwner, preApprovalImages } from './attachment-document.ts'
import { cancelNodes } from './cancel-document.ts'
import { changeNode } from './change-document.ts'
import { type Branch, branch, leaf } from './document-node.ts'
import { withoutVerification, withVerification } from './electronic-verification.ts'
import type { Numbers } from './numbers.ts'
import { filingPasswordHash } from './payload.ts'
import { serviceNode } from './service-document.ts'
import { subjectNode } from './subject-document.ts'
import {
  addAccessRule,
  addServiceRule,
  cancelRule,
  changeRule,
  type ElementRule,
  firstFilingRule,
} from './upload-schema.ts'

/** Operation blocks that we send, in the order of the schema. */
export const blockNames = ['XZBA', 'XZWZ', 'XZJR', 'BGBA', 'ZXBA'] as const
export type BlockName = (typeof blockNames)[number]

/** Which operation block a record belongs to, its tree, and the rule that the tree must satisfy. */
export type RecordDocument = {
  readonly block: BlockName
  readonly node: Branch
  readonly rule: ElementRule
}

export type RecordOptions = {
  readonly numbers: Numbers
  /** What stands for a filing password where the schema demands one and the applicant has none. */
  readonly absentFilingPassword: string
  /** Who is said to report new subjects. */
  readonly reportedBy: 'provider' | 'subject'
  /** Whether the bureau has agreed to take services that are no websites. */
  readonly takesApps: boolean
  /** Whether it has agreed to be told how images came to be. */
  readonly takesVerification: boolean
}

const idsOf = (record: ReportRecord, serviceId: string): ReportRecord['ids']['services'][string] => {
  const ids = record.ids.services[serviceId]
  if (ids !== undefined) return ids
  throw new Fault(
    'regulator-record-invalid',
    `application ${record.applicationId}: service ${serviceId} has no report ids`,
    'bug',
  )
}

const newServiceNodes = (record: ReportRecord, { numbers, takesApps }: RecordOptions): readonly Branch[] =>
  record.material.services.map((service) => {
    const images = preApprovalImages(record, service.id)
    const node = serviceNode(record.material, service, idsOf(record, service.id), images, numbers)
    return asApp(node, record, service, takesApps)
  })

const firstFilingNode = (record: ReportRecord, options: RecordOptions): Branch =>
  branch('Baxx', [
    subjectNode(record.material.subject, record.ids.subject, options),
    ...newServiceNodes(record, options),
    ...attachmentNodes(
      record,
      (serviceId) =>
        leaf('Ssdxbs', serviceId === undefined ? record.ids.subject : idsOf(record, serviceId).service),
      options.numbers,
    ),
  ])

const addServiceNode = (
  record: ReportRecord,
  password: string | undefined,
  options: RecordOptions,
): Branch => {
  const { subjectNumber, bureauSubjectId } = record
  return branch('Xzxx', [
    branch('Zt_xx', [
      subjectNumber === undefined ? leaf('Ztid', bureauSubjectId) : leaf('Ztbah', subjectNumber),
    ]),
    ...newServiceNodes(record, options),
    ...attachmentNodes(
      record,
      (serviceId) =>
        serviceId === undefined
          ? filedOwner(subjectNumber, bureauSubjectId)
          : filedOwner(undefined, idsOf(record, serviceId).service),
      options.numbers,
    ),
    leaf('ICPmm', password, 'filing.password'),
  ])
}

const passwordOf = (record: ReportRecord): string | undefined => {
  const password = record.material.filing?.password?.trim()
  return password === undefined || password === '' ? undefined : filingPasswordHash(password)
}

/**
 * The records of one application, all in one block. Throws a Fault for a value whose number is unknown (`operator`) or for
 * ids that lack (`bug`).
 */
export const recordDocuments = (record: ReportRecord, options: RecordOptions): readonly RecordDocument[] => {
  const { takesApps, takesVerification } = options
  const documents = documentsOf(takesVerification ? record : withoutVerification(record), options)
  const extended = takesApps ? documents.map((one) => ({ ...one, rule: withApps(one.rule) })) : documents
  return takesVerification ? extended.map((one) => ({ ...one, rule: withVerification(one.rule) })) : extended
}

const documentsOf = (record: ReportRecord, options: RecordOptions): readonly RecordDocument[] => {
  const { numbers, absentFilingPassword } = options
  const { filingType } = record
  const password = passwordOf(record)
  if (filingType === 'first-filing')
    return [{ block: 'XZBA', node: firstFilingNode(record, options), rule: firstFilingRule }]
  if (filingType === 'add-access') {
    const node = accessNode(record, password ?? absentFilingPassword, numbers)
    return [{ block: 'XZJR', node, rule: addAccessRule }]
  }
  if (isCancellation(filingType)) {
    // The schema leaves it out gladly; its words demand it for the end of a subject.
    const given = password ?? (filingType === 'cancel-subject' ? absentFilingPassword : undefined)
    return cancelNodes(record, given, numbers).map((node) => ({ block: 'ZXBA', node, rule: cancelRule }))
  }
  if (filingType === 'add-service-here' || filingType === 'add-service-elsewhere')
    return [{ block: 'XZWZ', node: addServiceNode(record, password, options), rule: addServiceRule }]
  return [{ block: 'BGBA', node: changeNode(record, password, options), rule: changeRule }]
}
