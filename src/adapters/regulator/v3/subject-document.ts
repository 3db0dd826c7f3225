// `Zt_xx` where it describes the subject: new, by our id of it, or changed, by the bureau's id and number.
import type { Subject } from '../../../core/material.ts'
import { type Branch, branch, type DocumentNode, leaf } from './document-node.ts'
import type { Numbers } from './numbers.ts'
import { principalNode } from './service-document.ts'

/** A provider reports for others (代为报备), its own sites the same way; some bureaus want 自行报备 all the same. */
const REPORTED = { subject: 0, provider: 1 } as const

const nameNode = (subject: Subject): DocumentNode => leaf('Dwmc', subject.name?.trim(), 'subject.name')

/** What follows the name and the ids, in the order of the schema. */
const factNodes = (subject: Subject, numbers: Numbers): readonly DocumentNode[] => {
  const { kind, certificateType } = subject
  return [
    leaf('Dwxz', kind === undefined ? undefined : numbers.numberOf('subject-kinds', kind), 'subject.kind'),
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
        certificateType === undefined ? undefined : numbers.numberOf('certificate-types', certificateType),
        'subject.certificateType',
      ),
      leaf('Zjhm', subject.certificateNumber?.trim(), 'subject.certificateNumber'),
      leaf('Zjzs', subject.certificateAddress?.trim(), 'subject.certificateAddress'),
    ]),
    principalNode('Fzr', subject.principal, 'subject.principal', numbers),
  ]
}

const remarkNode = (subject: Subject): DocumentNode => leaf('Bz', subject.remark?.trim(), 'subject.remark')

/** A new subject; `id` is ours. */
export const subjectNode = (
  subject: Subject,
  id: string,
  { numbers, reportedBy }: { readonly numbers: Numbers; readonly reportedBy: keyof typeof REPORTED },
): Branch =>
  branch('Zt_xx', [
    leaf('IspZtid', id),
    nameNode(subject),
    ...factNodes(subject, numbers),
    leaf('Bbfs', REPORTED[reportedBy]),
    remarkNode(subject),
  ])

/** A filed subject as it shall be. There is no place for who reports. */
export const changedSubjectNode = (
  subject: Subject,
  filed: { readonly bureauSubjectId: string; readonly subjectNumber: string },
  numbers: Numbers,
): Branch =>
  branch('Zt_xx', [
    leaf('Ztid', filed.bureauSubjectId),
    nameNode(subject),
    leaf('Baxh', filed.subjectNumber),
    ...factNodes(subject, numbers),
    remarkNode(subject),
  ])
