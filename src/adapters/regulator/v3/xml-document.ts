// Reads XML that strangers send: strict, no DTD, no entities but the five of XML, bounded depth and size.
// Names keep their prefix; compare with `localName`, because every SOAP stack invents its own prefixes.
import { SaxesParser } from 'saxes'

export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Character data directly inside this element, as written. */
  readonly text: string
}

/** The text is no XML that we accept; `message` says where and why in a few words. */
export class XmlProblem extends Error {}

type Growing = {
  name: string
  attributes: Record<string, string>
  children: Growing[]
  parts: string[]
  text: string
}

const DEPTH_LIMIT = 64
const ELEMENT_LIMIT = 5_000_000

/** Puts one element together from the events of a parser. Throws XmlProblem for what is too deep or too much. */
export class TreeBuilder {
  root: XmlElement | undefined
  readonly #open: Growing[] = []
  #elements = 0

  begin(name: string, attributes: Record<string, string>): void {
    this.#elements += 1
    if (this.#open.length >= DEPTH_LIMIT)
      throw new XmlProblem(`elements nested more than ${DEPTH_LIMIT} deep`)
    if (this.#elements > ELEMENT_LIMIT) throw new XmlProblem(`more than ${ELEMENT_LIMIT} elements`)
    const element: Growing = { name, attributes: { ...attributes }, children: [], parts: [], text: '' }
    const parent = this.#open.at(-1)
    if (parent === undefined) this.root = element
    else parent.children.push(element)
    this.#open.push(element)
  }

  append(text: string): void {
    this.#open.at(-1)?.parts.push(text)
  }

  end(): void {
    const element = this.#open.pop()
    if (element === undefined) return
    element.text = element.parts.join('')
    element.parts = []
  }
}

/** Parses a whole document. Throws XmlProblem for anything that is not well-formed, has a DTD, or is too deep. */
export const readXml = (text: string): XmlElement => {
  const tree = new TreeBuilder()
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => {
    throw new XmlProblem('a document type declaration is not accepted')
  })
  parser.on('opentag', (tag) => tree.begin(tag.name, tag.attributes))
  parser.on('text', (part) => tree.append(part))
  parser.on('cdata', (part) => tree.append(part))
  parser.on('closetag', () => tree.end())
  try {
    parser.write(text.replace(/^\uFEFF/, '').trimStart()).close()
  } catch (problem) {
    if (problem instanceof XmlProblem) throw problem
    throw new XmlProblem(problem instanceof Error ? problem.message.slice(0, 200) : 'not XML')
  }
  if (tree.root === undefined) throw new XmlProblem('no element')
  return tree.root
}

export const localName = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1)

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => localName(child) === name)

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => localName(child) === name)

/** Trimmed text of a child; undefined when it is absent or empty. */
export const textOf = (element: XmlElement, name: string): string | undefined => {
  const text = childNamed(element, name)?.text.trim()
  return text === undefined || text === '' ? undefined : text
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"\r]/g, (c) =>
    c === '\r' ? '&#13;' : c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;',
  )

/** Writes a tree that was read, for keeping what nobody acts on; white space between elements is not kept. */
export const writeElement = (element: XmlElement): string => {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => ` ${name}="${escapeXml(value)}"`,
  )
  const inside =
    element.children.length > 0 ? element.children.map(writeElement).join('') : escapeXml(element.text)
  return `<${element.name}${attributes.join('')}>${inside}</${element.name}>`
}
