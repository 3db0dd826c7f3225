// ASN.1 as signatures carry it: definite lengths (DER) and the indefinite ones that Apple's tools write. A tree of views,
// bounded in depth and number, so that a few bytes cannot become a million nodes.
import { PackageRefused } from './package-refused.ts'

export type BerNode = {
  /** First octet: class, constructed bit and number. */
  readonly tag: number
  /** With its header: what a certificate is. */
  readonly whole: Buffer
  readonly content: Buffer
  readonly children: readonly BerNode[]
}

const DEEPEST = 24
const MOST_NODES = 20_000

type Reader = { readonly bytes: Buffer; nodes: number }

const fail = (): never => {
  throw new PackageRefused('bad-signature')
}

/** Length octets at a position: where the content begins, and how long it is (undefined: until the end mark). */
const lengthAt = (bytes: Buffer, at: number): { start: number; length?: number } => {
  const first = bytes[at] ?? fail()
  if (first < 0x80) return { start: at + 1, length: first }
  if (first === 0x80) return { start: at + 1 }
  const count = first & 0x7f
  if (count > 4 || at + 1 + count > bytes.length) return fail()
  return { start: at + 1 + count, length: bytes.readUIntBE(at + 1, count) }
}

const isEndMark = (bytes: Buffer, at: number): boolean => bytes[at] === 0 && bytes[at + 1] === 0

const nodeAt = (reader: Reader, at: number, end: number, depth: number): { node: BerNode; next: number } => {
  const { bytes } = reader
  reader.nodes += 1
  if (depth > DEEPEST || reader.nodes > MOST_NODES || at + 2 > end) return fail()
  const tag = bytes[at] ?? 0
  // Numbers above 30 do not occur in certificates or signatures.
  if ((tag & 0x1f) === 0x1f) return fail()
  const { start, length } = lengthAt(bytes, at + 1)
  const isConstructed = (tag & 0x20) !== 0
  const stop = length === undefined ? end : start + length
  if (stop > end || (length === undefined && !isConstructed)) return fail()
  const children: BerNode[] = []
  let position = start
  while (isConstructed && position < stop) {
    if (length === undefined && isEndMark(bytes, position)) break
    const child = nodeAt(reader, position, stop, depth + 1)
    children.push(child.node)
    position = child.next
  }
  const contentEnd = length === undefined ? position : stop
  const next = length === undefined ? position + 2 : stop
  if (next > end) return fail()
  const node = {
    tag,
    whole: bytes.subarray(at, next),
    content: bytes.subarray(start, contentEnd),
    children,
  }
  return { node, next }
}

/** Reads one value; what follows it is padding. Throws PackageRefused. */
export const readBer = (bytes: Buffer): BerNode => nodeAt({ bytes, nodes: 0 }, 0, bytes.length, 0).node
