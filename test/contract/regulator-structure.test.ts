// Our own table of the schema against the schema itself: whatever is done to a record, both say the same.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStructure } from '../../src/adapters/regulator/v3/check-structure.ts'
import {
  type DocumentNode,
  isAbsent,
  isBranch,
  isBytes,
  writeNode,
} from '../../src/adapters/regulator/v3/document-node.ts'
import { readNumbers } from '../../src/adapters/regulator/v3/numbers.ts'
import {
  type BlockName,
  type RecordDocument,
  recordDocuments,
} from '../../src/adapters/regulator/v3/record-document.ts'
import type { ElementRule } from '../../src/adapters/regulator/v3/upload-schema.ts'
import { type FilingType, filingTypes, isFollowUp } from '../../src/core/determine.ts'
import type { ReportRecord } from '../../src/flows/regulator-port.ts'
import { codeTables, enterpriseRecord } from './regulator-examples.ts'
import { followUpRecord } from './regulator-follow-up-examples.ts'
import { anyFollowUp } from './regulator-follow-up-records.ts'
import { anyRecord } from './regulator-records.ts'
import { hasSchemas, schemaProblems } from './regulator-schema.ts'

const options = {
  numbers: readNumbers(() => codeTables),
  absentFilingPassword: '0',
  reportedBy: 'provider' as const,
  takesApps: false,
  takesVerification: false,
}

const documentOf = (record: ReportRecord): RecordDocument => {
  const [document] = recordDocuments(record, options)
  if (document === undefined) throw new Error('no document')
  return document
}
const isNew = (filingType: FilingType): boolean =>
  filingType === 'first-filing' || filingType.startsWith('add-service')
/** One of each block; the schema knows no other difference between filing types. */
const exampleOf = (filingType: FilingType): ReportRecord =>
  isNew(filingType)
    ? { ...enterpriseRecord, filingType, subjectNumber: '京ICP备2026000001号' }
    : followUpRecord(filingType)

type Change =
  | { readonly kind: 'drop' | 'double' | 'rename'; readonly at: number }
  | { readonly kind: 'text'; readonly at: number; readonly text: string }

const sizes = [
  1, 3, 4, 5, 6, 10, 11, 32, 33, 64, 65, 127, 128, 129, 255, 256, 257, 512, 513, 1000, 1024, 1025,
]
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('drop' as const, 'double' as const, 'rename' as const),
    at: fc.nat(200),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    at: fc.nat(200),
    text: fc.constantFrom(...sizes).map((size) => '示'.repeat(size)),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    at: fc.nat(200),
    text: fc.constantFrom(
      '0',
      '1',
      '2',
      '64',
      '65',
      '99',
      '999',
      '1000',
      '99999',
      '100000',
      '4294967295',
      '4294967296',
      '9223372036854775807',
      '9223372036854775808',
      '-1',
      '1.5',
      'x',
    ),
  }),
)

const countNodes = (node: DocumentNode): number =>
  isBranch(node) ? node.children.reduce((sum, child) => sum + countNodes(child), 1) : 1

/** The children of a changed tree: none, one or two in the place of the node that is hit. */
const applied = (node: DocumentNode, hit: Change, place: { left: number }): readonly DocumentNode[] => {
  place.left -= 1
  const here = place.left === -1
  const inside = isBranch(node)
    ? { ...node, children: node.children.flatMap((child) => applied(child, hit, place)) }
    : node
  if (!here || isAbsent(node)) return [inside]
  if (hit.kind === 'drop') return []
  if (hit.kind === 'double') return [inside, inside]
  if (hit.kind !== 'text') return [{ ...inside, name: `${node.name}x` }]
  return isBranch(node) || isBytes(node) ? [inside] : [{ name: node.name, text: hit.text }]
}

const verdicts = (block: BlockName, node: DocumentNode, rule: ElementRule) => {
  const ours = checkStructure(node, rule)
  const text = `<UploadData version="V.3.0"><ICP><${block}>${writeNode(node)}</${block}><Qqdwid>1</Qqdwid></ICP></UploadData>`
  const theirs = schemaProblems('upload-data', text)
  return { ours, theirs }
}

type Place = { readonly path: readonly number[]; readonly elementRule: ElementRule }
type Replace = (node: DocumentNode) => readonly DocumentNode[]

/** Every element that is present, with its rule; paths are places among the children. */
const elementsOf = (
  node: DocumentNode,
  rule: ElementRule,
  path: readonly number[] = [],
): readonly Place[] => {
  if (isAbsent(node)) return []
  const inside = isBranch(node)
    ? node.children.flatMap((child, i) => {
        const rules =
          rule.content.kind === 'group' || rule.content.kind === 'choice' ? rule.content.elements : []
        const childRule = rules.find((one) => one.name === child.name)
        return childRule === undefined ? [] : elementsOf(child, childRule, [...path, i])
      })
    : []
  return path.length === 0 ? inside : [{ path, elementRule: rule }, ...inside]
}

const replaced = (node: DocumentNode, path: readonly number[], change: Replace): DocumentNode => {
  const [first, ...rest] = path
  if (!isBranch(node) || first === undefined) return node
  const children = node.children.flatMap((child, i) => {
    if (i !== first) return [child]
    return rest.length === 0 ? change(child) : [replaced(child, rest, change)]
  })
  return { ...node, children }
}

const isLeaf = ({ content }: ElementRule): boolean => content.kind !== 'group' && content.kind !== 'choice'

/** Changes to just inside and just outside of what a rule allows. */
const boundaries = (rule: ElementRule): readonly (readonly [string, Replace])[] => {
  const text = (value: string): readonly [string, Replace] => [
    `is ${value.slice(0, 24)} (${[...value].length})`,
    () => [{ name: rule.name, text: value }],
  ]
  const times = (count: number): readonly [string, Replace] => [
    `${count} times`,
    (node) => Array.from({ length: count }, () => node),
  ]
  // The counts are not taken from the rule: a limit that it lacks would never be tried.
  const counts = isLeaf(rule) ? [0, 1, 2, 10, 11, 64, 65, 256, 257] : [0, 1, 2, 64, 65]
  const occurrences = counts.map(times)
  const facet = rule.content
  if (facet.kind === 'text') {
    const lengths = [Math.max(1, facet.shortest - 1), facet.shortest, facet.longest, facet.longest + 1]
    const tried = lengths.map((length) => (Number.isFinite(length) ? length : 100_000))
    return [...occurrences, ...tried.map((length) => text('示'.repeat(length)))]
  }
  if (facet.kind !== 'number') return occurrences
  return [
    ...occurrences,
    ...[facet.least - 1n, facet.least, facet.most, facet.most + 1n].map((value) => text(String(value))),
  ]
}

describe.skipIf(!hasSchemas)('our table of the schema', () => {
  it.each(filingTypes)('judges a %s record as the schema does, right or wrong', (filingType) => {
    const seen = { right: 0, wrong: 0 }
    const records = isNew(filingType) ? anyRecord : anyFollowUp
    fc.assert(
      fc.property(records, fc.array(change, { maxLength: 2 }), (record, changes) => {
        const { block, node, rule } = documentOf({ ...record, filingType })
        const tree = changes.reduce<DocumentNode>((before, one) => {
          const [after] = applied(before, one, { left: 1 + (one.at % Math.max(1, countNodes(before) - 1)) })
          return after ?? before
        }, node)
        const { ours, theirs } = verdicts(block, tree, rule)
        seen[theirs.length === 0 ? 'right' : 'wrong'] += 1
        expect(ours.length === 0, JSON.stringify({ ours, theirs, changes })).toBe(theirs.length === 0)
      }),
      { numRuns: isFollowUp(filingType) ? 150 : 250 },
    )
    // A test that only ever saw one side would prove nothing.
    expect(seen.right).toBeGreaterThan(20)
    expect(seen.wrong).toBeGreaterThan(20)
  })

  it.each([
    ['first-filing' as const, 40],
    ['add-service-here' as const, 25],
    ['add-access' as const, 14],
    ['change-both' as const, 40],
    ['cancel-subject' as const, 4],
  ])('has the limits of the schema for every element of a %s record', (filingType, elements) => {
    const { block, node, rule } = documentOf(exampleOf(filingType))
    const tried = new Set<string>()
    for (const { path, elementRule } of elementsOf(node, rule)) {
      for (const [what, change] of boundaries(elementRule)) {
        const { ours, theirs } = verdicts(block, replaced(node, path, change), rule)
        expect(ours.length === 0, `${path.join('/')} ${what}: ${JSON.stringify({ ours, theirs })}`).toBe(
          theirs.length === 0,
        )
      }
      tried.add(elementRule.name)
    }
    expect(tried.size).toBeGreaterThan(elements)
  })
})
