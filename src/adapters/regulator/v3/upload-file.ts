// Builds one upload file and refuses what the bureau would refuse: structure, characters, caps, number and size.
// Everything here should have been found while the applicant was typing, so what is still wrong is a bug of ours.
import { setImmediate } from 'node:timers/promises'
import { Fault } from '../../../core/fault.ts'
import type { ReportAttachment, ReportRecord } from '../../../flows/regulator-port.ts'
import { checkStructure } from './check-structure.ts'
import {
  type DocumentNode,
  type DocumentPiece,
  isBranch,
  isBytes,
  nodeBytes,
  nodePieces,
} from './document-node.ts'
import { unencodable } from './gbk.ts'
import {
  type BlockName,
  blockNames,
  type RecordDocument,
  type RecordOptions,
  recordDocuments,
} from './record-document.ts'

/** Limits of the interface. 50 MB are read as 50 million bytes, the smaller of the two readings. */
export const fileLimits = { records: 1000, bytes: 50_000_000 } as const

export type UploadFileOptions = RecordOptions & {
  readonly ispId: string
  readonly rootVersion: string
  readonly capBytes: (use: ReportRecord['attachments'][number]['use']) => number
}

/** The beginning of every upload; `version` as the bureau wants it. */
export const headOf = ({ rootVersion }: Pick<UploadFileOptions, 'rootVersion'>): string =>
  `<?xml version="1.0" encoding="GBK"?><UploadData version="${rootVersion}">`

const TAIL = '</ICP></UploadData>'

const tailOf = (ispId: string): string => `<Qqdwid>${ispId}</Qqdwid>${TAIL}`

/** Bytes of a file besides its records, with every operation block. */
export const fileOverheadBytes = (options: Pick<UploadFileOptions, 'ispId' | 'rootVersion'>): number =>
  `${headOf(options)}<ICP>`.length +
  blockNames.map((name) => `<${name}></${name}>`).join('').length +
  tailOf(options.ispId).length

const fail = (what: string, message: string): never => {
  throw new Fault('regulator-record-invalid', `${what}: ${message}`, 'bug')
}

const nameOf = (record: ReportRecord): string => `application ${record.applicationId}`

const describeCharacter = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const checkCharacters = (what: string, node: DocumentNode): void => {
  if (isBranch(node)) {
    for (const child of node.children) checkCharacters(what, child)
    return
  }
  const found = isBytes(node) ? [] : unencodable(node.text ?? '')
  if (found.length === 0) return
  fail(
    what,
    `field ${node.from ?? node.name} has characters that the bureau's encoding lacks: ${found.map(describeCharacter).join(', ')}`,
  )
}

/** Throws a Fault of class `bug` for what is no JPEG or above its cap. */
export const checkAttachments = (
  what: string,
  attachments: readonly ReportAttachment[],
  options: UploadFileOptions,
): void => {
  for (const attachment of attachments) {
    const { use, jpeg } = attachment
    if (attachment.isIcon === true) continue
    if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) fail(what, `attachment ${use} is not a JPEG`)
    const cap = options.capBytes(use)
    if (jpeg.byteLength > cap)
      fail(what, `attachment ${use} has ${jpeg.byteLength} bytes, allowed are ${cap}`)
  }
}

/** Throws a Fault of class `bug` that begins with `what`, for characters and structure that the bureau would refuse. */
export const checkDocument = (what: string, document: Pick<RecordDocument, 'node' | 'rule'>): void => {
  checkCharacters(what, document.node)
  const problems = checkStructure(document.node, document.rule)
  if (problems.length === 0) return
  const words = problems
    .slice(0, 10)
    .map((one) => `${one.field ?? one.element} ${one.problem} (${one.element})`)
  fail(what, words.join('; '))
}

type CheckedRecord = {
  readonly block: BlockName
  readonly bytes: number
  readonly pieces: readonly DocumentPiece[]
}

const blockPieces = (name: BlockName, records: readonly CheckedRecord[]): readonly DocumentPiece[] => {
  const mine = records.filter((record) => record.block === name).flatMap((record) => record.pieces)
  return mine.length === 0 ? [] : [`<${name}>`, ...mine, `</${name}>`]
}

const checkRecord = (record: ReportRecord, options: UploadFileOptions): readonly CheckedRecord[] => {
  const documents = recordDocuments(record, options)
  checkAttachments(nameOf(record), record.attachments, options)
  return documents.map((document) => {
    checkDocument(nameOf(record), document)
    const { block, node } = document
    return { block, bytes: nodeBytes(node), pieces: nodePieces(node) }
  })
}

/** Exact bytes that one case takes in the file. */
export const recordBytes = (record: ReportRecord, options: RecordOptions): number =>
  recordDocuments(record, options).reduce((sum, { node }) => sum + nodeBytes(node), 0)

/** Records of the interface that one case becomes. */
export const recordCount = (record: ReportRecord, options: RecordOptions): number =>
  recordDocuments(record, options).length

/** A thousand records would hold everybody else up for a second, so the others get their turn in between. */
const RECORDS_AT_ONCE = 8

const checkRecords = async (
  records: readonly ReportRecord[],
  options: UploadFileOptions,
): Promise<readonly CheckedRecord[]> => {
  const checked: CheckedRecord[] = []
  let bytes = fileOverheadBytes(options)
  for (const [place, record] of records.entries()) {
    if (place % RECORDS_AT_ONCE === RECORDS_AT_ONCE - 1) await setImmediate()
    const next = checkRecord(record, options)
    for (const one of next) bytes += one.bytes
    if (bytes > fileLimits.bytes) {
      throw new Fault(
        'regulator-file-invalid',
        `a file takes ${fileLimits.bytes} bytes: cut the batch before case ${place + 1}`,
        'bug',
      )
    }
    checked.push(...next)
  }
  return checked
}

const checkCount = (count: number): void => {
  if (count > 0 && count <= fileLimits.records) return
  throw new Fault(
    'regulator-file-invalid',
    `a file takes 1 to ${fileLimits.records} records, not ${count}`,
    'bug',
  )
}

/**
 * One file with up to 1,000 records of all kinds, in pieces, none of which needs to be checked again. Throws a Fault of class
 * `bug` that names the application and the field, or of class `operator` where the bureau's number of a value is unknown.
 */
export const uploadFile = async (
  records: readonly ReportRecord[],
  options: UploadFileOptions,
): Promise<readonly DocumentPiece[]> => {
  checkCount(records.length)
  const checked = await checkRecords(records, options)
  checkCount(checked.length)
  const head = `${headOf(options)}<ICP>`
  return [head, ...blockNames.flatMap((name) => blockPieces(name, checked)), tailOf(options.ispId)]
}
