// Takes an opened file apart and receives its records one by one. Runs inside the transaction of its upload.
import type { Bureau, Provider } from '../bureau.ts'
import { problem } from '../checks/problem.ts'
import { appDeparture, withApps } from '../codec/apps-extension.ts'
import { type Departure, departures, type Outline } from '../codec/outline.ts'
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
import type { ResultCode } from '../codec/write-results.ts'
import { writeResult } from '../codec/write-results.ts'
import { child, childText, type XmlNode } from '../codec/xml-tree.ts'
import { CallAnswered } from '../soap/call-answered.ts'
import { queueResult } from '../store/results.ts'
import { receiveRecord } from './receive-record.ts'

interface Block {
  /** element of one record inside the block */
  item: string
  operation: (node: XmlNode) => number
  outline?: Outline
  /** where to find what the result is marked with */
  mark: (node: XmlNode) => string | undefined
  read?: (node: XmlNode) => ReportedRecord
}

const cancelCodes: Record<string, number> = { '0': 6, '1': 7, '2': 5 }

const inSubject = (node: XmlNode, ...names: string[]): string | undefined => {
  const subject = child(node, 'Zt_xx') ?? child(node, 'Wz_xx')
  return subject === undefined
    ? undefined
    : names.map((name) => childText(subject, name)).find((found) => found !== undefined)
}

const blocks: Readonly<Record<string, Block>> = {
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
  XZHYD: { item: 'Fjxx', operation: () => 4, mark: () => undefined },
  HSJG: { item: 'Hsjgxx', operation: () => 4, mark: () => undefined },
  WBACLJG: { item: 'Clxx', operation: () => 4, mark: () => undefined },
}

const maxRecords = 1000

interface Found {
  block: Block
  node: XmlNode
}

/** Receives every record; returns how many there were. Throws CallAnswered where the file as a whole is refused. */
export function receiveFile(
  bureau: Bureau,
  provider: Provider,
  file: { sequence: number; fileName: string; root: XmlNode },
): number {
  const frame = readFrame(file.root)
  if (frame.departure !== undefined) {
    answerWholeFile(bureau, provider, problem(5001, `${file.fileName} ${frame.departure}`))
    return 0
  }
  const { items } = frame
  if (items.length > maxRecords) {
    throw new CallAnswered(999, `其他错误：每个文件最多 ${maxRecords} 条记录，实有 ${items.length} 条`)
  }
  const whole = wholeFileProblem(bureau, provider, file.root, file.fileName, items)
  if (whole !== undefined) {
    answerWholeFile(bureau, provider, whole)
    return items.length
  }
  for (const { block, node } of items) receiveItem(bureau, provider, file.sequence, block, node)
  return items.length
}

const answerWholeFile = (bureau: Bureau, provider: Provider, code: ResultCode): void =>
  queueResult(bureau, provider.ispId, 'result', writeResult({ codes: [code], operation: 1 }))

function readFrame(root: XmlNode): { items: Found[]; departure?: string } {
  if (root.name !== 'UploadData') return { items: [], departure: `根元素应为 UploadData，实为 ${root.name}` }
  const [top] = root.children
  if (top === undefined || root.children.length !== 1 || !['ICP', 'IP', 'YM'].includes(top.name)) {
    return { items: [], departure: 'UploadData 下应有且只有 ICP、IP、YM 之一' }
  }
  if (top.name !== 'ICP') return { items: [] }
  const items: Found[] = []
  const seen = new Set<string>()
  for (const node of top.children) {
    if (seen.has(node.name)) return { items, departure: `UploadData/ICP/${node.name} 最多 1 个` }
    seen.add(node.name)
    if (node.name === 'Qqdwid') continue
    const block = blocks[node.name]
    if (block === undefined) return { items, departure: `UploadData/ICP/${node.name} 未定义的元素` }
    if (node.children.length === 0)
      return { items, departure: `UploadData/ICP/${node.name}/${block.item} 缺少必填元素` }
    const stranger = node.children.find((one) => one.name !== block.item)
    if (stranger !== undefined)
      return { items, departure: `UploadData/ICP/${node.name}/${stranger.name} 未定义的元素` }
    for (const inner of node.children) items.push({ block, node: inner })
  }
  const unit = childText(top, 'Qqdwid') ?? ''
  if (!/^\d{1,19}$/.test(unit) || BigInt(unit) < 1n)
    return { items, departure: 'UploadData/ICP/Qqdwid 缺少或不是整数' }
  return { items }
}

function wholeFileProblem(
  bureau: Bureau,
  provider: Provider,
  root: XmlNode,
  fileName: string,
  items: readonly Found[],
): ResultCode | undefined {
  const top = root.children[0]
  if (root.attributes.version !== 'V.3.0') return problem(5004, fileName)
  if (top === undefined || top.name !== 'ICP') return problem(5011, `${top?.name ?? ''} 备案`)
  const unit = childText(top, 'Qqdwid') ?? ''
  if (BigInt(unit) !== BigInt(provider.ispId))
    return problem(5003, `请求单位 ${unit}，报备单位 ${provider.ispId}`)
  if (bureau.policy.structureErrors === 'record') return undefined
  for (const { block, node } of items) {
    const [first] = wrongIn(provider, block, node)
    if (first !== undefined) return problem(5001, `${fileName} ${first.path} ${first.problem}`)
  }
  return undefined
}

/** Where a record departs from the schema that this provider and the bureau have agreed on. */
function wrongIn(provider: Provider, { outline }: Block, node: XmlNode): Departure[] {
  if (outline === undefined) return []
  if (!provider.extensions.includes('apps')) return departures(node, outline)
  const found = departures(node, withApps(outline))
  const strange = found.length === 0 ? appDeparture(node) : undefined
  return strange === undefined ? found : [{ path: node.name, problem: strange }]
}

function receiveItem(
  bureau: Bureau,
  provider: Provider,
  sequence: number,
  block: Block,
  node: XmlNode,
): void {
  const about = {
    isp_id: provider.ispId,
    operation: block.operation(node),
    mark: block.mark(node)?.slice(0, 255) ?? '',
  }
  const answer = (codes: ResultCode[]): void =>
    queueResult(
      bureau,
      provider.ispId,
      'result',
      writeResult({ codes, operation: about.operation, mark: about.mark }),
    )
  const wrong = wrongIn(provider, block, node)
  if (wrong.length > 0) answer(wrong.map(({ path, problem: words }) => problem(5001, `${path} ${words}`)))
  else if (block.read === undefined) answer([problem(5011)])
  else receiveRecord(bureau, provider, sequence, block.read(node))
}
