// `Fj`: the images that go with a record. In a first filing their owner is told by our ids; afterwards the subject by the
// number or the bureau's id, and a service by our id only while it is new.
import type { ReportAttachment, ReportRecord } from '../../../flows/regulator-port.ts'
import { type Branch, branch, type Leaf, leaf } from './document-node.ts'
import { verificationNodes } from './electronic-verification.ts'
import type { Numbers } from './numbers.ts'

/** Names the owner of an attachment: a service of the record, or the subject where that is undefined. */
export type OwnerOf = (serviceId: string | undefined) => Leaf | Branch

const OWNER_SUBJECT = 1
const OWNER_SERVICE = 2

/** `Ssdxbs` of what is filed: by its number, else by the bureau's id. */
export const filedOwner = (number: string | undefined, id: string | undefined): Branch =>
  branch('Ssdxbs', [number === undefined ? leaf('Jlid', id) : leaf('Baxh', number)])

const attachmentNode = (
  attachment: ReportAttachment,
  use: number,
  ownerOf: OwnerOf,
  numbers: Numbers,
): Branch => {
  const { serviceId } = attachment
  return branch('Fj', [
    branch('Fjxx', [
      leaf('Fjwjgs', numbers.numberOf('attachment-formats', 'jpeg')),
      leaf('Fjyt', use),
      { name: 'Fjnr', bytes: attachment.jpeg, from: `attachment ${attachment.use}` },
      branch('Fjssdx', [
        leaf('Ssdxlx', serviceId === undefined ? OWNER_SUBJECT : OWNER_SERVICE),
        ownerOf(serviceId),
      ]),
      ...verificationNodes(attachment),
    ]),
  ])
}

/**
 * `Fj` elements. Uses without a number in the bureau's table (supplements, in V3.0) have no place in the message;
 * pre-approvals stand inside their service.
 */
export const attachmentNodes = (
  record: ReportRecord,
  ownerOf: OwnerOf,
  numbers: Numbers,
): readonly Branch[] =>
  record.attachments.flatMap((attachment) => {
    const use =
      attachment.use === 'pre-approval' ? undefined : numbers.findNumber('attachment-uses', attachment.use)
    return use === undefined ? [] : [attachmentNode(attachment, use, ownerOf, numbers)]
  })

/** Pre-approval images of one service. */
export const preApprovalImages = (record: ReportRecord, serviceId: string): readonly ReportAttachment[] =>
  record.attachments.filter((one) => one.use === 'pre-approval' && one.serviceId === serviceId)
