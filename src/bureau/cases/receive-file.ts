// Takes an opened file apart and receives its records one by one. Runs inside the transaction of its upload.
import type { Bureau, Provider } from '../bureau.ts'
import { problem } from '../checks/problem.ts'
import { appDeparture, withApps } from '../codec/apps-extension.ts'
import { type Departure, departures, strangeAttribute } from '../codec/outline.ts'
import { withVerification } from '../codec/verification-extension.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { writeResult } from '../codec/write-results.ts'
import { childText, type XmlNode } from '../codec/xml-tree.ts'
import { CallAnswered } from '../soap/call-answered.ts'
import { queueResult } from '../store/results.ts'
import { entriesIn, receiveEntry } from './receive-entry.ts'
import { receiveRecord } from './receive-record.ts'
import { type Block, blocks } from './upload-blocks.ts'

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
  const [top] = file.root.children
  if (file.root.name === 'UploadData' && file.root.children.length === 1 && top !== undefined) {
    if (top.name === 'IP' || top.name === 'YM') return receiveEntries(bureau, provider, file, top)
  }
  const frame = readFrame(file.root)
  if (frame.departure !== undefined) {
    answerWholeFile(bureau, provider, problem(5001, `${file.fileName} ${frame.departure}`))
    return 0
  }
  const { items } = frame
  refuseTooMany(items.length)
  const whole = wholeFileProblem(bureau, provider, file.root, file.fileName, items)
  if (whole !== undefined) {
    answerWholeFile(bureau, provider, whole)
    return items.length
  }
  for (const { block, node } of items) receiveItem(bureau, provider, file.sequence, block, node)
  return items.length
}

const refuseTooMany = (count: number): void => {
  if (count > maxRecords)
    throw new CallAnswered(999, `其他错误：每个文件最多 ${maxRecords} 条记录，实有 ${count} 条`)
}

/** The IP or YM block: its entries are answered one by one, in blocks of their own. */
function receiveEntries(
  bureau: Bureau,
  provider: Provider,
  { root, fileName }: { root: XmlNode; fileName: string },
  top: XmlNode,
): number {
  const { found, departure } = entriesIn(top)
  refuseTooMany(found.length)
  const wrong =
    departure ??
    (/^[1-9]\d{0,18}$/.test(childText(top, 'Qqdwid') ?? '')
      ? undefined
      : `UploadData/${top.name}/Qqdwid 缺少或不是整数`)
  const whole =
    wrong === undefined
      ? wholeFileProblem(bureau, provider, root, fileName, [])
      : problem(5001, `${fileName} ${wrong}`)
  if (whole !== undefined) answerWholeFile(bureau, provider, whole)
  else for (const one of found) receiveEntry(bureau, provider, one)
  return found.length
}

const answerWholeFile = (bureau: Bureau, provider: Provider, code: ResultCode): void =>
  queueResult(bureau, provider.ispId, 'result', writeResult({ codes: [code], operation: 1 }))

function readFrame(root: XmlNode): { items: Found[]; departure?: string } {
  if (root.name !== 'UploadData') return { items: [], departure: `根元素应为 UploadData，实为 ${root.name}` }
  const [top] = root.children
  if (top === undefined || root.children.length !== 1 || !['ICP', 'IP', 'YM'].includes(top.name)) {
    return { items: [], departure: 'UploadData 下应有且只有 ICP、IP、YM 之一' }
  }
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
  if (top === undefined) return problem(5001, fileName)
  const attribute =
    strangeAttribute(root, 'version') ?? frameOf(top).flatMap((one) => strangeAttribute(one) ?? [])[0]
  if (attribute !== undefined) return problem(5002, `${fileName} ${attribute}`)
  const unit = childText(top, 'Qqdwid') ?? ''
  if (BigInt(unit) !== BigInt(provider.ispId))
    return problem(5003, `请求单位 ${unit}，报备单位 ${provider.ispId}`)
  if (bureau.policy.structureErrors === 'record') return undefined
  for (const { block, node } of items) {
    const [first] = wrongIn(provider, block, node)
    if (first !== undefined) return problem(first.code, `${fileName} ${first.path} ${first.problem}`)
  }
  return undefined
}

/** The elements around the records. */
const frameOf = (top: XmlNode): XmlNode[] => [
  top,
  ...top.children,
  ...(top.name === 'IP' ? top.children.flatMap(({ children }) => children) : []),
]

/** Where a record departs from the schema that this provider and the bureau have agreed on. */
function wrongIn(provider: Provider, { outline }: Block, node: XmlNode): Departure[] {
  const { extensions } = provider
  const agreed = extensions.includes('electronic-verification') ? withVerification(outline) : outline
  if (!extensions.includes('apps')) return departures(node, agreed)
  const found = departures(node, withApps(agreed))
  const strange = found.length === 0 ? appDeparture(node) : undefined
  return strange === undefined ? found : [{ path: node.name, problem: strange, code: 5001 }]
}

/** Of a provider that may not report filings, or that is no reporting unit any longer, no record is looked at. */
function refusedUnit({ policy }: Bureau, { ispId, business }: Provider): ResultCode | undefined {
  if (policy.invalidUnits.includes(ispId)) return problem(1054, ispId)
  return business.includes('ICP') ? undefined : problem(5009)
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
  const refused = refusedUnit(bureau, provider)
  if (refused !== undefined) answer([refused])
  else if (wrong.length > 0) answer(wrong.map((one) => problem(one.code, `${one.path} ${one.problem}`)))
  else if (block.take !== undefined) {
    const codes = block.take(bureau, provider, node)
    if (codes.length > 0) answer(codes)
  } else if (block.read !== undefined) receiveRecord(bureau, provider, sequence, block.read(node))
}
