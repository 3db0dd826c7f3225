// Checks a document tree against the rules of upload-schema.ts. Order is part of the schema: a child in the wrong place
// is as wrong as a missing one.
import type { Path } from '../../../core/path.ts'
import { type DocumentNode, isAbsent, isBranch, isBytes } from './document-node.ts'
import type { ElementRule, NumberFacet, TextFacet } from './upload-schema.ts'

export type StructureProblem = {
  /** Element path inside the record, such as `Zt_xx/Fzr/Fzr_sjhm`. */
  readonly element: string
  readonly problem:
    | 'missing'
    | 'too-many'
    | 'unexpected'
    | 'too-short'
    | 'too-long'
    | 'not-a-number'
    | 'out-of-range'
    | 'empty'
  /** The field of the application behind it, where there is one. */
  readonly field?: Path
}

type Problem = StructureProblem['problem']

const checkText = (value: string, facet: TextFacet): Problem | undefined => {
  const length = [...value].length
  return length < facet.shortest ? 'too-short' : length > facet.longest ? 'too-long' : undefined
}

const checkNumber = (value: string, facet: NumberFacet): Problem | undefined => {
  if (!/^\d{1,19}$/.test(value)) return 'not-a-number'
  const number = BigInt(value)
  return number < facet.least || number > facet.most ? 'out-of-range' : undefined
}

const checkLeaf = (node: DocumentNode, rule: ElementRule): Problem | undefined => {
  const facet = rule.content
  if (isBranch(node)) return 'unexpected'
  if (facet.kind === 'base64') return isBytes(node) && node.bytes.byteLength > 0 ? undefined : 'empty'
  if (isBytes(node)) return 'unexpected'
  const value = node.text ?? ''
  return facet.kind === 'text'
    ? checkText(value, facet)
    : facet.kind === 'number'
      ? checkNumber(value, facet)
      : 'unexpected'
}

const fieldOf = (node: DocumentNode | undefined): { field?: Path } =>
  node !== undefined && !isBranch(node) && node.from !== undefined ? { field: node.from } : {}

const checkOccurrence = (
  rules: readonly ElementRule[],
  children: readonly DocumentNode[],
  at: string,
): readonly StructureProblem[] =>
  rules.flatMap((rule) => {
    const named = children.filter((child) => child.name === rule.name)
    const present = named.filter((child) => !isAbsent(child)).length
    const problem = present < rule.fewest ? 'missing' : present > rule.most ? 'too-many' : undefined
    return problem === undefined ? [] : [{ element: `${at}${rule.name}`, problem, ...fieldOf(named[0]) }]
  })

const checkOrder = (
  rules: readonly ElementRule[],
  present: readonly DocumentNode[],
  at: string,
): readonly StructureProblem[] => {
  const places = present.map((child) => rules.findIndex((rule) => rule.name === child.name))
  const wrong = places.findIndex((place, i) => place < 0 || place < (places[i - 1] ?? 0))
  const node = present[wrong]
  return node === undefined ? [] : [{ element: `${at}${node.name}`, problem: 'unexpected', ...fieldOf(node) }]
}

/** All problems of one record's tree; empty when the bureau's schema will accept it. */
export const checkStructure = (
  node: DocumentNode,
  rule: ElementRule,
  above = '',
): readonly StructureProblem[] => {
  const element = `${above}${node.name}`
  if (rule.content.kind !== 'group' && rule.content.kind !== 'choice') {
    const problem = checkLeaf(node, rule)
    return problem === undefined ? [] : [{ element, problem, ...fieldOf(node) }]
  }
  if (!isBranch(node)) return [{ element, problem: 'unexpected', ...fieldOf(node) }]
  const at = `${element}/`
  const rules = rule.content.elements
  const present = node.children.filter((child) => !isAbsent(child))
  const inside = present.flatMap((child) => {
    const childRule = rules.find((candidate) => candidate.name === child.name)
    return childRule === undefined ? [] : checkStructure(child, childRule, at)
  })
  const outline =
    rule.content.kind === 'choice'
      ? present.length === 1
        ? []
        : [{ element, problem: present.length === 0 ? ('missing' as const) : ('too-many' as const) }]
      : checkOccurrence(rules, node.children, at)
  return [...outline, ...checkOrder(rules, present, at), ...inside]
}
