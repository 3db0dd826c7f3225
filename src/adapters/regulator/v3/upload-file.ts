// Builds one upload file and refuses what the bureau would refuse: structure, characters, caps, number and size.
// Everything here should have been found while the applicant was typing, so what is still wrong is a bug of ours.
import { setImmediate } from 'node:timers/promises'
import { Fault } from '../../../core/fault.ts'
import type { ReportRecord } from '../../../flows/regulator-port.ts'
import { checkStructure } from './check-structure.ts'
import { type DocumentNode, encodeNode, isBranch, isBytes, nodeBytes } from './document-node.ts'
import { unencodable } from './gbk.ts'
import type { Numbers } from './numbers.ts'
import { type RecordDocument, recordDocument } from './record-document.ts'

/** Limits of the interface. 50 MB are read as 50 million bytes, the smaller of the two readings. */
export const fileLimits = { records: 1000, bytes: 50_000_000 } as const

export type UploadFileOptions = {
  readonly ispId: string
  readonly numbers: Numbers
  readonly capBytes: (use: ReportRecord['attachments'][number]['use']) => number
}

const HEAD = '<?xml version="1.0" encoding="GBK"?><UploadData version="V.3.0"><ICP>'
const TAIL = '</ICP></UploadData>'

const tailOf = (ispId: string): string => `<Qqdwid>${ispId}</Qqdwid>${TAIL}`

/** Bytes of a file besides its records, with both operation blocks. */
export const fileOverheadBytes = (ispId: string): number =>
  HEAD.length + '<XZBA></XZBA><XZWZ></XZWZ>'.length + tailOf(ispId).length

const fail = (record: ReportRecord, message: string): never => {
  throw new Fault('regulator-record-invalid', `application ${record.applicationId}: ${message}`, 'bug')
}

const describeCharacter = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const checkCharacters = (record: ReportRecord, node: DocumentNode): void => {
  if (isBranch(node)) {
    for (const child of node.children) checkCharacters(record, child)
    return
  }
  const found = isBytes(node) ? [] : unencodable(node.text ?? '')
  if (found.length === 0) return
  fail(
    record,
    `field ${node.from ?? node.name} has characters that the bureau's encoding lacks: ${found.map(describeCharacter).join(', ')}`,
  )
}

const checkAttachments = (record: ReportRecord, options: UploadFileOptions): void => {
  for (const attachment of record.attachments) {
    const { use, jpeg } = attachment
    if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) fail(record, `attachment ${use} is not a JPEG`)
    const cap = options.capBytes(use)
    if (jpeg.byteLength > cap)
      fail(record, `attachment ${use} has ${jpeg.byteLength} bytes, allowed are ${cap}`)
  }
}

const checkRecord = (record: ReportRecord, document: RecordDocument, options: UploadFileOptions): void => {
  checkAttachments(record, options)
  checkCharacters(record, document.node)
  const problems = checkStructure(document.node, document.rule)
  if (problems.length === 0) return
  const words = problems
    .slice(0, 10)
    .map((one) => `${one.field ?? one.element} ${one.problem} (${one.element})`)
  fail(record, words.join('; '))
}

type EncodedRecord = { readonly block: RecordDocument['block']; readonly bytes: Buffer }

const encodeBlock = (name: RecordDocument['block'], records: readonly EncodedRecord[]): readonly Buffer[] => {
  const mine = records.filter((record) => record.block === name).map((record) => record.bytes)
  return mine.length === 0 ? [] : [Buffer.from(`<${name}>`), ...mine, Buffer.from(`</${name}>`)]
}

const encodeRecord = (record: ReportRecord, options: UploadFileOptions): EncodedRecord => {
  const document = recordDocument(record, options.numbers)
  checkRecord(record, document, options)
  return { block: document.block, bytes: encodeNode(document.node) }
}

/** Exact bytes that one record takes in the file. */
export const recordBytes = (record: ReportRecord, options: UploadFileOptions): number =>
  nodeBytes(recordDocument(record, options.numbers).node)

/** A thousand records would hold everybody else up for a second, so the others get their turn in between. */
const RECORDS_AT_ONCE = 8

const encodeRecords = async (
  records: readonly ReportRecord[],
  options: UploadFileOptions,
): Promise<readonly EncodedRecord[]> => {
  const encoded: EncodedRecord[] = []
  let bytes = fileOverheadBytes(options.ispId)
  for (const [place, record] of records.entries()) {
    if (place % RECORDS_AT_ONCE === RECORDS_AT_ONCE - 1) await setImmediate()
    const next = encodeRecord(record, options)
    bytes += next.bytes.byteLength
    if (bytes > fileLimits.bytes) {
      throw new Fault(
        'regulator-file-invalid',
        `a file takes ${fileLimits.bytes} bytes: cut the batch before record ${place + 1}`,
        'bug',
      )
    }
    encoded.push(next)
  }
  return encoded
}

/**
 * The GBK document of one file with up to 1,000 records of both kinds. Throws a Fault of class `bug` that names the
 * application and the field, or of class `operator` where the bureau's number of a value is unknown.
 */
export const uploadFile = async (
  records: readonly ReportRecord[],
  options: UploadFileOptions,
): Promise<Buffer> => {
  if (records.length === 0 || records.length > fileLimits.records) {
    throw new Fault(
      'regulator-file-invalid',
      `a file takes 1 to ${fileLimits.records} records, not ${records.length}`,
      'bug',
    )
  }
  const encoded = await encodeRecords(records, options)
  const blocks = [...encodeBlock('XZBA', encoded), ...encodeBlock('XZWZ', encoded)]
  return Buffer.concat([Buffer.from(HEAD), ...blocks, Buffer.from(tailOf(options.ispId))])
}
