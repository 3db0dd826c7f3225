// The tree that becomes an upload document. Each leaf remembers from which field of the application its value came,
// so that a fault names what a person can look at and not only an element of the regulator.
import type { Path } from '../../../core/path.ts'
import { gbkLength } from './gbk.ts'
import { escapeXml } from './xml-document.ts'

export type Leaf = { readonly name: string; readonly text: string | undefined; readonly from?: Path }
/** Base64 is written at the end: an image must not live twice in memory while sizes are counted. */
export type BytesLeaf = { readonly name: string; readonly bytes: Uint8Array; readonly from?: Path }
export type Branch = { readonly name: string; readonly children: readonly DocumentNode[] }
export type DocumentNode = Leaf | BytesLeaf | Branch

export const isBranch = (node: DocumentNode): node is Branch => 'children' in node
export const isBytes = (node: DocumentNode): node is BytesLeaf => 'bytes' in node

/** A leaf; undefined and empty text mean that the element is left out. */
export const leaf = (name: string, value: string | number | undefined, from?: Path): Leaf => {
  const text = value === undefined || value === '' ? undefined : String(value)
  return from === undefined ? { name, text } : { name, text, from }
}

export const branch = (name: string, children: readonly DocumentNode[]): Branch => ({ name, children })

/** Leaves without a value are kept in the tree so that they can be named when they are required. */
export const isAbsent = (node: DocumentNode): boolean =>
  !isBranch(node) && !isBytes(node) && node.text === undefined

const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4

/** Exact number of bytes that the node takes in the GBK document. */
export const nodeBytes = (node: DocumentNode): number => {
  if (isAbsent(node)) return 0
  const tags = node.name.length * 2 + 5
  if (isBranch(node)) return node.children.reduce((sum, child) => sum + nodeBytes(child), tags)
  if (isBytes(node)) return tags + base64Length(node.bytes.byteLength)
  return tags + gbkLength(escapeXml(node.text ?? ''))
}

/** A document in pieces: text, and images whose base64 is written when the document is, not before. */
export type DocumentPiece = string | Uint8Array

const addPieces = (node: DocumentNode, pieces: DocumentPiece[]): void => {
  if (isAbsent(node)) return
  pieces.push(`<${node.name}>`)
  if (isBranch(node)) for (const child of node.children) addPieces(child, pieces)
  else pieces.push(isBytes(node) ? node.bytes : escapeXml(node.text ?? ''))
  pieces.push(`</${node.name}>`)
}

/** The node in pieces, in the order of the document; they hold no copy of an image. */
export const nodePieces = (node: DocumentNode): readonly DocumentPiece[] => {
  const pieces: DocumentPiece[] = []
  addPieces(node, pieces)
  return pieces
}

/** Base64 of an image, of one byte a character. */
export const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** The node as XML text. */
export const writeNode = (node: DocumentNode): string =>
  nodePieces(node)
    .map((piece) => (typeof piece === 'string' ? piece : base64(piece)))
    .join('')
