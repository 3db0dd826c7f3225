// The IP and YM blocks at the counter: entries of addresses and domains, added, changed and deleted, each with its own result.
// They need no officer: what the machine finds nothing wrong with stands at once.
import type { Bureau, Provider } from '../bureau.ts'
import { checkEntry, spanOf } from '../checks/entry-checks.ts'
import type { EntryProblem } from '../checks/entry-facts.ts'
import { problem } from '../checks/problem.ts'
import { departures, type Outline } from '../codec/outline.ts'
import { deletionOutline, domainDeletionOutline, entryOutlines } from '../codec/provider-outline.ts'
import type { PieceKind } from '../codec/write-download.ts'
import { writeEntryResult } from '../codec/write-provider-messages.ts'
import { childText, element, leaf, type XmlNode } from '../codec/xml-tree.ts'
import {
  addEntry,
  changeEntry,
  deleteEntry,
  type EntryPart,
  type EntryRow,
  entryById,
  entryByName,
} from '../store/entries.ts'
import { queueResult } from '../store/results.ts'

type How = 1 | 2 | 3

interface Group {
  part: EntryPart
  how: How
  /** element of one entry */
  item: string
}

const ipGroups: Readonly<Record<string, Readonly<Record<string, Group>>>> = {
  XZBA: {
    Xzly: { part: 'source', how: 1, item: 'Ly' },
    Xzfp: { part: 'allocation', how: 1, item: 'Fpsy' },
    Xzgbjs: { part: 'broadcast', how: 1, item: 'Jsxx' },
    Zdip: { part: 'brought', how: 1, item: 'Zdxx' },
  },
  XGBA: {
    Xgly: { part: 'source', how: 2, item: 'Ly_xx' },
    Xgfp: { part: 'allocation', how: 2, item: 'Fpsy' },
    Xggbjs: { part: 'broadcast', how: 2, item: 'Jsxx' },
    XgZd: { part: 'brought', how: 2, item: 'Zdxx' },
  },
  SCBA: {
    Scly: { part: 'source', how: 3, item: 'Ly' },
    Scfp: { part: 'allocation', how: 3, item: 'Fpsy' },
    Scgbjs: { part: 'broadcast', how: 3, item: 'Jsxx' },
    Sczd: { part: 'brought', how: 3, item: 'Zdxx' },
  },
}
const domainGroups: Readonly<Record<string, Group>> = {
  XZBA: { part: 'domain', how: 1, item: 'Xzxx' },
  XGBA: { part: 'domain', how: 2, item: 'Xzxx' },
  SCBA: { part: 'domain', how: 3, item: 'Scxx' },
}

export interface FoundEntry {
  group: Group
  node: XmlNode
}

const itemsOf = (
  parent: XmlNode,
  group: Group,
  path: string,
): { found: FoundEntry[]; departure?: string } => {
  const stranger = parent.children.find((one) => one.name !== group.item)
  if (stranger !== undefined) return { found: [], departure: `${path}/${stranger.name} 未定义的元素` }
  if (parent.children.length === 0) return { found: [], departure: `${path}/${group.item} 缺少必填元素` }
  return { found: parent.children.map((node) => ({ group, node })) }
}

/** An element that stands twice where it may stand once. */
function doubled({ name, children }: XmlNode): string | undefined {
  const seen = new Set<string>()
  for (const one of children) {
    if (seen.has(one.name)) return `${name}/${one.name}`
    seen.add(one.name)
  }
  return undefined
}

/** All entries of an IP or YM block, in the order of the schema's groups; or where the frame departs from the schema. */
export function entriesIn(block: XmlNode): { found: FoundEntry[]; departure?: string } {
  const found: FoundEntry[] = []
  const twice =
    doubled(block) ?? block.children.map(doubled).find((path) => block.name === 'IP' && path !== undefined)
  if (twice !== undefined) return { found, departure: `UploadData/${twice} 最多 1 个` }
  for (const operation of block.children) {
    if (operation.name === 'Qqdwid') continue
    const path = `UploadData/${block.name}/${operation.name}`
    const groups = block.name === 'IP' ? ipGroups[operation.name] : undefined
    const domain = block.name === 'YM' ? domainGroups[operation.name] : undefined
    if (groups === undefined && domain === undefined) return { found, departure: `${path} 未定义的元素` }
    const parents = domain === undefined ? operation.children : [operation]
    for (const parent of parents) {
      const group = domain ?? groups?.[parent.name]
      if (group === undefined) return { found, departure: `${path}/${parent.name} 未定义的元素` }
      const items = itemsOf(parent, group, domain === undefined ? `${path}/${parent.name}` : path)
      if (items.departure !== undefined) return { found, departure: items.departure }
      found.push(...items.found)
    }
  }
  return { found }
}

const outlineOf = ({ part, how }: Group): Outline => {
  if (how === 3) return part === 'domain' ? domainDeletionOutline : deletionOutline
  return entryOutlines[part](how === 1 ? 'add' : 'change')
}

const write = (node: XmlNode): string =>
  node.children.length === 0
    ? leaf(node.name, node.text.trim())
    : element(node.name, ...node.children.map(write))

/** Elements after the id as they came, in the order of the schema's list: a synchronisation keeps to it, a report need not. */
function factsOf(node: XmlNode, outline: Outline): string {
  const places = outline.kind === 'group' ? outline.parts.map(({ name }) => name) : []
  return node.children
    .filter(({ name }) => name !== 'IspId' && name !== 'Id')
    .toSorted((a, b) => places.indexOf(a.name) - places.indexOf(b.name))
    .map(write)
    .join('')
}

interface Outcome {
  codes: EntryProblem[]
  id?: number
}

function targetOf({ store }: Bureau, part: EntryPart, node: XmlNode): EntryRow | undefined {
  const id = childText(node, 'Id')
  const row =
    id === undefined ? entryByName(store, (childText(node, 'Ym') ?? '').toLowerCase()) : entryById(store, id)
  return row?.part === part ? row : undefined
}

const codesOf = (part: EntryPart) =>
  part === 'domain'
    ? { done: 3998, absent: 3999, foreign: 3037 }
    : { done: 2998, absent: 2055, foreign: 2054 }

function save(bureau: Bureau, provider: Provider, group: Group, node: XmlNode): Outcome {
  const { part, how } = group
  const { store } = bureau
  const codes = codesOf(part)
  const own = how === 1 ? undefined : targetOf(bureau, part, node)
  if (how !== 1 && own === undefined) return { codes: [problem(codes.absent)] }
  if (own !== undefined && own.isp_id !== provider.ispId) return { codes: [problem(codes.foreign)] }
  if (how === 3 && own !== undefined) {
    deleteEntry(store, own.id)
    return { codes: [problem(codes.done)], id: own.id }
  }
  const found = checkEntry({ bureau, provider, part, node, own })
  if (found.length > 0) return { codes: found, ...(own === undefined ? {} : { id: own.id }) }
  const [first, last] = part === 'domain' ? [0, 0] : spanOf(node)
  const facts = {
    first,
    last,
    name: (childText(node, 'Ym') ?? '').toLowerCase(),
    facts: factsOf(node, outlineOf(group)),
  }
  if (own !== undefined) {
    changeEntry(store, own.id, facts)
    return { codes: [problem(codes.done)], id: own.id }
  }
  const id = addEntry(store, {
    isp_id: provider.ispId,
    part,
    isp_entry_id: childText(node, 'IspId') ?? '',
    ...facts,
  })
  return { codes: [problem(codes.done)], id }
}

/** Why nothing of this kind is taken from this provider, or here at all. */
function refusedUnit({ policy }: Bureau, { ispId, business }: Provider, part: EntryPart): number | undefined {
  const isInvalid = policy.invalidUnits.includes(ispId)
  if (part !== 'domain') return isInvalid ? 2001 : business.includes('IP') ? undefined : 5009
  if (isInvalid) return 3999
  if (!business.includes('YM')) return 5009
  if (policy.domainsOnlyAtMinistry) return 3036
  return policy.takesDomains ? undefined : 5011
}

/** Receives one entry and queues its result. */
export function receiveEntry(bureau: Bureau, provider: Provider, { group, node }: FoundEntry): void {
  const refused = refusedUnit(bureau, provider, group.part)
  const wrong = departures(node, outlineOf(group))
  const outcome: Outcome =
    refused !== undefined
      ? { codes: [problem(refused)] }
      : wrong.length > 0
        ? { codes: wrong.map((one) => problem(one.code, `${one.path} ${one.problem}`)) }
        : save(bureau, provider, group, node)
  const kind: PieceKind = `${group.part}-result`
  const ispId = group.how === 1 ? childText(node, 'IspId') : undefined
  const readable = ispId !== undefined && /^[1-9]\d{0,18}$/.test(ispId) ? ispId : undefined
  queueResult(
    bureau,
    provider.ispId,
    kind,
    writeEntryResult(group.part, { ...outcome, operation: group.how, ispId: readable, provider }),
  )
}
