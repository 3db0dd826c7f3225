// What a provider and this bureau may agree on about images: how each came to be (电子化核验), as one more element, `Dzhy`, at
// the end of `Fjxx`. A provider without the extension sends nothing of it, and what it sends of it is refused.
import { maybe, type Outline, one, type Part, sequence, text, whole } from './outline.ts'
import { child, childText, type XmlNode } from './xml-tree.ts'

export interface VerificationDetails {
  /** 1 photographed on a phone, 2 signed on screen */
  way: number
  /** as written: the clock of Shanghai */
  at: string
  /** SHA-256 of the image as it was taken, hex */
  digest: string
}

export const verificationWays: Readonly<Record<number, string>> = { 1: '手机现场拍摄', 2: '屏幕电子签名' }

const part = maybe(
  'Dzhy',
  sequence(one('Hyfs', whole(1, 2)), one('Hysj', text(10, 22)), one('Tpzy', text(64, 64))),
)

const extended = (inner: Part): Part => ({ ...inner, outline: extend(inner.outline, inner.name) })

function extend(outline: Outline, name: string): Outline {
  if (outline.kind !== 'group') return outline
  const parts = outline.parts.map(extended)
  return { ...outline, parts: name === 'Fjxx' ? [...parts, part] : parts }
}

const known = new Map<Outline, Outline>()

/** The outline of a record whose images may tell how they came to be. */
export function withVerification(outline: Outline): Outline {
  const before = known.get(outline)
  if (before !== undefined) return before
  const made = extend(outline, '')
  known.set(outline, made)
  return made
}

export function readVerification(info: XmlNode): VerificationDetails | undefined {
  const node = child(info, 'Dzhy')
  if (node === undefined) return undefined
  return {
    way: Number(childText(node, 'Hyfs')),
    at: childText(node, 'Hysj') ?? '',
    digest: childText(node, 'Tpzy') ?? '',
  }
}
