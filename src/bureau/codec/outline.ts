// A tiny language for the shape of a message: leaves with limits, groups with an order, and the walk that compares.
// `sequence` keeps the order; `any` (xs:all) does not. An unknown element is an error in both.
import type { XmlNode } from './xml-tree.ts'

export type Outline =
  | { kind: 'text'; min: number; max: number }
  | { kind: 'whole'; min: bigint; max: bigint }
  | { kind: 'group'; order: 'sequence' | 'any' | 'choice'; parts: readonly Part[] }

export interface Part {
  name: string
  outline: Outline
  min: number
  max: number
}

export interface Departure {
  /** such as Zt_xx/Fzr/Fzr_sjhm */
  path: string
  problem: string
  /** the shape is wrong, an attribute is not of the interface, or a character cannot be */
  code: 5001 | 5002 | 5008
}

const longest = 9223372036854775807n

export const text = (min: number, max = Number.MAX_SAFE_INTEGER): Outline => ({ kind: 'text', min, max })
export const whole = (min: number | bigint, max: number | bigint = longest): Outline => ({
  kind: 'whole',
  min: BigInt(min),
  max: BigInt(max),
})
export const one = (name: string, outline: Outline): Part => ({ name, outline, min: 1, max: 1 })
export const maybe = (name: string, outline: Outline): Part => ({ name, outline, min: 0, max: 1 })
export const several = (name: string, outline: Outline, min = 1, max = Number.POSITIVE_INFINITY): Part => ({
  name,
  outline,
  min,
  max,
})
export const sequence = (...parts: Part[]): Outline => ({ kind: 'group', order: 'sequence', parts })
export const anyOrder = (...parts: Part[]): Outline => ({ kind: 'group', order: 'any', parts })
export const choice = (...parts: Part[]): Outline => ({ kind: 'group', order: 'choice', parts })

/** Every place where the node departs from its outline, at most 20. */
export function departures(node: XmlNode, outline: Outline, path = node.name): Departure[] {
  const found: Departure[] = []
  compare(node, outline, path, found)
  return found.slice(0, 20)
}

function compare(node: XmlNode, outline: Outline, path: string, found: Departure[]): void {
  if (found.length >= 20) return
  const attribute = strangeAttribute(node)
  if (attribute !== undefined)
    found.push({ path: `${path}/@${attribute}`, problem: '未定义的属性', code: 5002 })
  if (outline.kind === 'group') {
    compareGroup(node, outline, path, found)
    return
  }
  if (node.children.length > 0) {
    found.push({ path, problem: '不应包含下级元素', code: 5001 })
    return
  }
  const problem = outline.kind === 'text' ? textProblem(node.text, outline) : wholeProblem(node.text, outline)
  if (problem !== undefined) found.push({ path, problem, code: 5001 })
  else if (outline.kind === 'text' && hasIllegalCharacter(node.text))
    found.push({ path, problem: '存在非法字符', code: 5008 })
}

/** No element of a record has attributes; declarations of namespaces are none, and those of XML Schema may stand anywhere. */
export const strangeAttribute = ({ attributes }: XmlNode, ...known: readonly string[]): string | undefined =>
  Object.keys(attributes).find((name) => !/^(xmlns|xsi:)/.test(name) && !known.includes(name))

/** Control characters, characters of private use and the sign of a failed decoding. Pictures are too long to hold any. */
const hasIllegalCharacter = (text: string): boolean =>
  text.length <= 4096 && /[\p{Co}\u007f-\u009f\ufdd0-\ufdef\ufffd]/u.test(text)

function textProblem(value: string, { min, max }: { min: number; max: number }): string | undefined {
  // the length counts characters, not UTF-16 units; counting is only needed near the limits
  if (value.length >= min * 2 && value.length <= max) return undefined
  const length = [...value].length
  if (length < min) return min === 1 ? '不能为空' : `长度不足 ${min} 个字符`
  return length > max ? `长度超过 ${max} 个字符` : undefined
}

function wholeProblem(value: string, { min, max }: { min: bigint; max: bigint }): string | undefined {
  const digits = value.trim()
  if (!/^[+-]?\d{1,19}$/.test(digits)) return '应为整数'
  const number = BigInt(digits)
  return number < min || number > max ? `应在 ${min} 与 ${max} 之间` : undefined
}

function compareGroup(
  node: XmlNode,
  group: Extract<Outline, { kind: 'group' }>,
  path: string,
  found: Departure[],
): void {
  if (node.text.trim() !== '') found.push({ path, problem: '不应包含文字', code: 5001 })
  const counts = new Map<string, number>()
  let reached = 0
  for (const inner of node.children) {
    const at = group.parts.findIndex((part) => part.name === inner.name)
    const part = group.parts[at]
    if (part === undefined) {
      found.push({ path: `${path}/${inner.name}`, problem: '未定义的元素', code: 5001 })
      continue
    }
    if (group.order === 'sequence' && at < reached) {
      found.push({ path: `${path}/${inner.name}`, problem: '元素顺序不正确', code: 5001 })
    }
    reached = Math.max(reached, at)
    counts.set(inner.name, (counts.get(inner.name) ?? 0) + 1)
    compare(inner, part.outline, `${path}/${inner.name}`, found)
  }
  countParts(group, counts, path, found)
}

function countParts(
  group: Extract<Outline, { kind: 'group' }>,
  counts: Map<string, number>,
  path: string,
  found: Departure[],
): void {
  if (group.order === 'choice' && counts.size !== 1) {
    const problem = `应在 ${group.parts.map((part) => part.name).join('、')} 中择一`
    found.push({ path, problem, code: 5001 })
    return
  }
  for (const part of group.parts) {
    const count = counts.get(part.name) ?? 0
    if (group.order !== 'choice' && count < part.min) {
      found.push({
        path: `${path}/${part.name}`,
        problem: count === 0 ? '缺少必填元素' : `至少应有 ${part.min} 个`,
        code: 5001,
      })
    }
    if (count > part.max)
      found.push({ path: `${path}/${part.name}`, problem: `最多 ${part.max} 个`, code: 5001 })
  }
}
