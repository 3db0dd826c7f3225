// A JSON Schema as people read it: `{ revision: integer, changes: [ … ] }`, with links to named schemas. HTML, escaped.
import { escapeHtml } from './page-style.ts'

export type SchemaNode = {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly anyOf?: readonly SchemaNode[]
  readonly items?: SchemaNode
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>
}

const limitsOf = (node: SchemaNode): string => {
  const limits = [
    node.format,
    node.pattern === undefined ? undefined : `/${node.pattern}/`,
    node.minLength === undefined ? undefined : `from ${node.minLength}`,
    node.maxLength === undefined ? undefined : `to ${node.maxLength} characters`,
    node.minimum === undefined ? undefined : `≥ ${node.minimum}`,
    node.maximum === undefined ? undefined : `≤ ${node.maximum}`,
  ].filter((one) => one !== undefined)
  return limits.length === 0 ? '' : ` (${escapeHtml(limits.join(', '))})`
}

const objectShape = (node: SchemaNode, depth: number): string => {
  const pad = '  '.repeat(depth + 1)
  const required = new Set(node.required ?? [])
  const lines = Object.entries(node.properties ?? {}).map(
    ([name, value]) =>
      `${pad}${escapeHtml(name)}${required.has(name) ? '' : '?'}: ${shapeOf(value, depth + 1)}`,
  )
  const [rest] = Object.values(node.patternProperties ?? {})
  if (rest) lines.push(`${pad}[key]: ${shapeOf(rest, depth + 1)}`)
  return lines.length === 0 ? 'object' : `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
}

/** `depth` is how far it stands from the left already. */
export const shapeOf = (node: SchemaNode, depth = 0): string => {
  if (node.$ref !== undefined) {
    const name = escapeHtml(node.$ref.split('/').at(-1) ?? node.$ref)
    return `<a href="#schema-${name}">${name}</a>`
  }
  if (node.enum) return node.enum.map((one) => escapeHtml(JSON.stringify(one))).join(' | ')
  if (node.const !== undefined) return escapeHtml(JSON.stringify(node.const))
  if (node.anyOf) return node.anyOf.map((one) => shapeOf(one, depth)).join(' | ')
  if (node.type === 'array')
    return `[ ${shapeOf(node.items ?? {}, depth)} ]${node.maxItems === undefined ? '' : ` (at most ${node.maxItems})`}`
  if (node.type === 'object') return objectShape(node, depth)
  return `${escapeHtml(node.type ?? 'any')}${limitsOf(node)}`
}
