// One application as one record of an upload: `XZBA/Baxx` for a first filing, `XZWZ/Xzxx` for added services.
// Only the regulator's own reference differs with adding: there the subject is named, not described.
import { Fault } from '../../../core/fault.ts'
import type { Subject } from '../../../core/material.ts'
import type { ReportAttachment, ReportRecord } from '../../../flows/regulator-port.ts'
import { type Branch, branch, leaf } from './document-node.ts'
import type { Numbers } from './numbers.ts'
import { principalNode, serviceNode } from './service-document.ts'
import { addServiceRule, type ElementRule, firstFilingRule } from './upload-schema.ts'

/** Which operation block a record belongs to, its tree, and the rule that the tree must satisfy. */
export type RecordDocument = {
  readonly block: 'XZBA' | 'XZWZ'
  readonly node: Branch
  readonly rule: ElementRule
}

/** We report for others (代为报备); a provider's own sites are reported the same way. */
const REPORTED_FOR_OTHERS = 1
const OWNER_SUBJECT = 1
const OWNER_SERVICE = 2

const subjectNode = (subject: Subject, id: string, numbers: Numbers): Branch =>
  branch('Zt_xx', [
    leaf('IspZtid', id),
    leaf('Dwmc', subject.name?.trim(), 'subject.name'),
    leaf(
      'Dwxz',
      subject.kind === undefined ? undefined : numbers.numberOf('subject-kinds', subject.kind),
      'subject.kind',
    ),
    leaf('Tzr', subject.investor?.trim(), 'subject.investor'),
    branch('Txdz', [
      leaf('Shengid', subject.provinceCode, 'subject.provinceCode'),
      leaf('Shiid', subject.cityCode, 'subject.cityCode'),
      leaf('Xianid', subject.districtCode, 'subject.districtCode'),
      leaf('Xxdz', subject.mailingAddress?.trim(), 'subject.mailingAddress'),
    ]),
    branch('Zj', [
      leaf(
        'Zjlx',
        subject.certificateType === undefined
          ? undefined
          : numbers.numberOf('certificate-types', subject.certificateType),
        'subject.certificateType',
      ),
      leaf('Zjhm', subject.certificateNumber?.trim(), 'subject.certificateNumber'),
      leaf('Zjzs', subject.certificateAddress?.trim(), 'subject.certificateAddress'),
    ]),
    principalNode('Fzr', subject.principal, 'subject.principal', numbers),
    leaf('Bbfs', REPORTED_FOR_OTHERS),
    leaf('Bz', subject.remark?.trim(), 'subject.remark'),
  ])

const subjectReference = (record: ReportRecord): Branch =>
  branch('Zt_xx', [
    record.subjectNumber === undefined
      ? leaf('Ztid', record.bureauSubjectId)
      : leaf('Ztbah', record.subjectNumber),
  ])

const idsOf = (record: ReportRecord, serviceId: string): ReportRecord['ids']['services'][string] => {
  const ids = record.ids.services[serviceId]
  if (ids !== undefined) return ids
  throw new Fault(
    'regulator-record-invalid',
    `application ${record.applicationId}: service ${serviceId} has no report ids`,
    'bug',
  )
}

/** Whose the attachment is. In a first filing by our ids; afterwards the subject by the bureau's. */
const ownerNode = (record: ReportRecord, attachment: ReportAttachment): Branch => {
  const { serviceId } = attachment
  const isFirst = record.filingType === 'first-filing'
  const own = serviceId === undefined ? record.ids.subject : idsOf(record, serviceId).service
  const reference =
    serviceId === undefined && record.subjectNumber !== undefined
      ? leaf('Baxh', record.subjectNumber)
      : leaf('Jlid', serviceId === undefined ? record.bureauSubjectId : own)
  return branch('Fjssdx', [
    leaf('Ssdxlx', serviceId === undefined ? OWNER_SUBJECT : OWNER_SERVICE),
    isFirst ? leaf('Ssdxbs', own) : branch('Ssdxbs', [reference]),
  ])
}

/** `Fj` elements. Uses without a number in the bureau's table (supplements, in V3.0) have no place in the message. */
const attachmentNodes = (record: ReportRecord, numbers: Numbers): readonly Branch[] =>
  record.attachments.flatMap((attachment) => {
    const use =
      attachment.use === 'pre-approval' ? undefined : numbers.findNumber('attachment-uses', attachment.use)
    if (use === undefined) return []
    const content = { name: 'Fjnr', bytes: attachment.jpeg, from: `attachment ${attachment.use}` }
    const facts = [leaf('Fjwjgs', numbers.numberOf('attachment-formats', 'jpeg')), leaf('Fjyt', use), content]
    return [branch('Fj', [branch('Fjxx', [...facts, ownerNode(record, attachment)])])]
  })

const serviceNodes = (record: ReportRecord, numbers: Numbers): readonly Branch[] =>
  record.material.services.map((service) => {
    const images = record.attachments.filter(
      (one) => one.use === 'pre-approval' && one.serviceId === service.id,
    )
    return serviceNode(record.material, service, idsOf(record, service.id), images, numbers)
  })

/** The tree of one record. Throws a Fault for a value whose number is unknown (`operator`) or ids that lack (`bug`). */
export const recordDocument = (record: ReportRecord, numbers: Numbers): RecordDocument => {
  const services = serviceNodes(record, numbers)
  const attachments = attachmentNodes(record, numbers)
  if (record.filingType === 'first-filing') {
    const subject = subjectNode(record.material.subject, record.ids.subject, numbers)
    return {
      block: 'XZBA',
      node: branch('Baxx', [subject, ...services, ...attachments]),
      rule: firstFilingRule,
    }
  }
  return {
    block: 'XZWZ',
    node: branch('Xzxx', [subjectReference(record), ...services, ...attachments]),
    rule: addServiceRule,
  }
}
