// Records about what is filed: an added access (XZJR), a cancellation (ZXBA) and a change (BGBA).
import { readAccess, readAttachments, readService, readSubject } from './read-record.ts'
import type { AddAccess, Cancellation, Change, ChangedService } from './record.ts'
import { child, childrenOf, childText, type XmlNode } from './xml-tree.ts'

/** XZJR/Xzxx */
export function readAddAccess(node: XmlNode): AddAccess {
  const service = child(node, 'Wz_xx')
  const number = service === undefined ? undefined : childText(service, 'Wzbah')
  const id = service === undefined ? undefined : childText(service, 'Wzid')
  const passwordHash = childText(node, 'ICPmm')
  return {
    operation: 'add-access',
    serviceReference: number === undefined ? { id: id ?? '' } : { number },
    access: readAccess(node),
    attachments: readAttachments(node),
    ...(passwordHash === undefined ? {} : { passwordHash }),
  }
}

const cancelled = { '0': 'subject', '1': 'service', '2': 'access' } as const

/** ZXBA/Zx_xx */
export function readCancellation(node: XmlNode): Cancellation {
  const kind = childText(node, 'Zxlb')
  const note = childText(node, 'Zxlybz')
  const passwordHash = childText(node, 'ICPmm')
  return {
    operation: 'cancel',
    what: cancelled[kind === '1' || kind === '2' ? kind : '0'],
    id: childText(node, 'Jlid') ?? '',
    reason: Number(childText(node, 'Zxly')),
    attachments: [],
    ...(note === undefined ? {} : { note }),
    ...(passwordHash === undefined ? {} : { passwordHash }),
  }
}

const changedService = (node: XmlNode): ChangedService => ({
  id: childText(node, 'Wzid') ?? '',
  number: childText(node, 'Baxh') ?? '',
  material: readService(node),
})

/** BGBA/Bgxx */
export function readChange(node: XmlNode): Change {
  const subject = child(node, 'Zt_xx')
  if (subject === undefined) throw new Error('outline let through a change without its subject')
  const passwordHash = childText(node, 'ICPmm')
  return {
    operation: 'change',
    id: childText(subject, 'Ztid') ?? '',
    number: childText(subject, 'Baxh') ?? '',
    subject: readSubject(subject),
    changes: childrenOf(node, 'Wz_xx').map(changedService),
    attachments: readAttachments(node),
    ...(passwordHash === undefined ? {} : { passwordHash }),
  }
}
