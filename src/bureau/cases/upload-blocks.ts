// The operation blocks of an upload under ICP: how a record of each is checked, read or taken, and what its result is marked with.
import type { Outline } from '../codec/outline.ts'
import { paperOutline, unfiledOutline, verificationOutline } from '../codec/provider-outline.ts'
import { readAddService, readFirstFiling } from '../codec/read-record.ts'
import { readAddAccess, readCancellation, readChange } from '../codec/read-reference-record.ts'
import type { ReportedRecord } from '../codec/record.ts'
import {
  addAccessOutline,
  addServiceOutline,
  cancelOutline,
  changeOutline,
  firstFilingOutline,
} from '../codec/upload-outline.ts'
import { child, childText, type XmlNode } from '../codec/xml-tree.ts'
import {
  paperMark,
  type TakeReport,
  takePaper,
  takeUnfiled,
  takeVerification,
  unfiledMark,
  verificationMark,
} from './receive-report.ts'

export interface Block {
  /** element of one record inside the block */
  item: string
  operation: (node: XmlNode) => number
  outline: Outline
  /** where to find what the result is marked with */
  mark: (node: XmlNode) => string | undefined
  read?: (node: XmlNode) => ReportedRecord
  /** instead of a record: a report of the provider's own, answered at once */
  take?: TakeReport
}

const cancelCodes: Record<string, number> = { '0': 6, '1': 7, '2': 5 }

const inSubject = (node: XmlNode, ...names: string[]): string | undefined => {
  const subject = child(node, 'Zt_xx') ?? child(node, 'Wz_xx')
  return subject === undefined
    ? undefined
    : names.map((name) => childText(subject, name)).find((found) => found !== undefined)
}

export const blocks: Readonly<Record<string, Block>> = {
  XZBA: {
    item: 'Baxx',
    operation: () => 1,
    outline: firstFilingOutline,
    mark: (node) => inSubject(node, 'IspZtid'),
    read: readFirstFiling,
  },
  XZWZ: {
    item: 'Xzxx',
    operation: () => 2,
    outline: addServiceOutline,
    mark: (node) => inSubject(node, 'Ztbah', 'Ztid'),
    read: readAddService,
  },
  XZJR: {
    item: 'Xzxx',
    operation: () => 3,
    outline: addAccessOutline,
    mark: (node) => childText(node, 'IspJrid'),
    read: readAddAccess,
  },
  BGBA: {
    item: 'Bgxx',
    operation: () => 4,
    outline: changeOutline,
    mark: (node) => inSubject(node, 'Ztid'),
    read: readChange,
  },
  ZXBA: {
    item: 'Zx_xx',
    operation: (node) => cancelCodes[childText(node, 'Zxlb') ?? ''] ?? 6,
    outline: cancelOutline,
    mark: (node) => childText(node, 'Jlid'),
    read: readCancellation,
  },
  XZHYD: { item: 'Fjxx', operation: () => 35, outline: paperOutline, mark: paperMark, take: takePaper },
  HSJG: {
    item: 'Hsjgxx',
    operation: () => 4,
    outline: verificationOutline,
    mark: verificationMark,
    take: takeVerification,
  },
  WBACLJG: {
    item: 'Clxx',
    operation: () => 4,
    outline: unfiledOutline,
    mark: unfiledMark,
    take: takeUnfiled,
  },
}
