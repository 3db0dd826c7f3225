// Builds the upload file of reports that belong to no application. One file has one of the three blocks of the interface,
// and inside a block the groups stand in the order of the schema, whatever the order of the reports.
import { Fault } from '../../../core/fault.ts'
import { blockOf, type ProviderReport, type ReportBlock } from '../../../flows/provider-report.ts'
import { addressDocument, domainDocument, type PlacedDocument } from './address-report.ts'
import { type DocumentPiece, nodeBytes, nodePieces } from './document-node.ts'
import { papersDocuments, unfiledDocument, verificationDocument } from './task-report.ts'
import { checkAttachments, checkDocument, fileLimits, headOf, type UploadFileOptions } from './upload-file.ts'

type Tree = { readonly name: string; readonly inner: readonly Tree[] }

const group = (name: string, ...inner: readonly string[]): Tree => ({
  name,
  inner: inner.map((one) => group(one)),
})

/** Blocks and their groups in the order of the schema. */
const ORDER: Readonly<Record<ReportBlock, { readonly name: string; readonly groups: readonly Tree[] }>> = {
  filing: { name: 'ICP', groups: [group('HSJG'), group('WBACLJG'), group('XZHYD')] },
  address: {
    name: 'IP',
    groups: [
      group('XZBA', 'Xzly', 'Xzfp', 'Xzgbjs', 'Zdip'),
      group('XGBA', 'Xgly', 'Xgfp', 'XgZd', 'Xggbjs'),
      group('SCBA', 'Scly', 'Scfp', 'Sczd', 'Scgbjs'),
    ],
  },
  domain: { name: 'YM', groups: [group('XZBA'), group('XGBA'), group('SCBA')] },
}

const documentsOf = (report: ProviderReport, options: UploadFileOptions): readonly PlacedDocument[] => {
  switch (report.kind) {
    case 'papers':
      return papersDocuments(report, options.numbers)
    case 'verification-result':
      return [verificationDocument(report, options.ispId)]
    case 'unfiled-result':
      return [unfiledDocument(report)]
    case 'address':
      return [addressDocument(report)]
    case 'domain':
      return [domainDocument(report)]
  }
}

/** Records of the interface that one report becomes. */
export const reportCount = (report: ProviderReport): number =>
  report.kind === 'papers' ? report.attachments.length : 1

const groupBytes = (groups: readonly string[]): number =>
  groups.reduce((sum, name) => sum + name.length * 2 + 5, 0)

/** Bytes that one report takes at most: its groups are counted as if it were alone in them. */
export const reportBytes = (report: ProviderReport, options: UploadFileOptions): number =>
  documentsOf(report, options).reduce(
    (sum, { groups, node }) => sum + nodeBytes(node) + groupBytes(groups),
    0,
  )

type Checked = {
  readonly groups: readonly string[]
  readonly bytes: number
  readonly pieces: readonly DocumentPiece[]
}

const checkReport = (
  report: ProviderReport,
  place: number,
  options: UploadFileOptions,
): readonly Checked[] => {
  const what = `report ${place + 1} (${report.kind})`
  if (report.kind === 'papers') checkAttachments(what, report.attachments, options)
  return documentsOf(report, options).map((document) => {
    checkDocument(what, document)
    const { groups, node } = document
    return { groups, bytes: nodeBytes(node) + groupBytes(groups), pieces: nodePieces(node) }
  })
}

const groupPieces = (tree: Tree, checked: readonly Checked[], depth: number): readonly DocumentPiece[] => {
  const mine = checked.filter(({ groups }) => groups[depth] === tree.name)
  if (mine.length === 0) return []
  const inside =
    tree.inner.length === 0
      ? mine.flatMap(({ pieces }) => pieces)
      : tree.inner.flatMap((inner) => groupPieces(inner, mine, depth + 1))
  return [`<${tree.name}>`, ...inside, `</${tree.name}>`]
}

const fail = (why: string): never => {
  throw new Fault('regulator-file-invalid', why, 'bug')
}

const blockOfAll = (reports: readonly ProviderReport[]): ReportBlock => {
  const [block, ...others] = new Set(reports.map(blockOf))
  if (block === undefined || others.length > 0)
    return fail(`a file takes reports of one block, not of ${others.length + (block === undefined ? 0 : 1)}`)
  return block
}

/**
 * One file with up to 1,000 records of one block, in pieces. Throws a Fault of class `bug` that names the report and the
 * element, or of class `operator` where the bureau's number of a value is unknown.
 */
export const reportFile = (
  reports: readonly ProviderReport[],
  options: UploadFileOptions,
): readonly DocumentPiece[] => {
  const { name, groups } = ORDER[blockOfAll(reports)]
  const checked = reports.flatMap((report, place) => checkReport(report, place, options))
  if (checked.length === 0 || checked.length > fileLimits.records)
    fail(`a file takes 1 to ${fileLimits.records} records, not ${checked.length}`)
  const [head, tail] = [
    `${headOf(options)}<${name}>`,
    `<Qqdwid>${options.ispId}</Qqdwid></${name}></UploadData>`,
  ]
  // Each report is counted as if it were alone in its groups, as it was when the batch was cut.
  const bytes = checked.reduce((sum, one) => sum + one.bytes, head.length + tail.length)
  if (bytes > fileLimits.bytes) fail(`a file takes ${fileLimits.bytes} bytes, not ${bytes}: cut the batch`)
  return [head, ...groups.flatMap((tree) => groupPieces(tree, checked, 0)), tail]
}
