// Reads an XML document into a small tree, and writes elements. It is strict on purpose: a document type, an entity
// of its own, too much depth or too many elements are refused before anything else looks at them.
import { SaxesParser } from 'saxes'

export interface XmlNode {
  /** local name: a prefix is cut off, for SOAP */
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  /** text directly inside, as it stands */
  text: string
}

/** The document is not XML that this bureau reads. The message is fit for the sender's eyes. */
export class XmlRefused extends Error {}

const maxDepth = 64
const maxElements = 2_000_000

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Parses a whole document. Throws XmlRefused. */
export function readXml(source: string): XmlNode {
  const parser = new SaxesParser()
  const stack: XmlNode[] = []
  let root: XmlNode | undefined
  let elements = 0
  parser.on('error', (error) => {
    throw new XmlRefused(error.message.split('\n')[0] ?? '格式错误')
  })
  parser.on('doctype', () => {
    throw new XmlRefused('不接受文档类型声明（DOCTYPE）和自定义实体')
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (stack.length >= maxDepth || elements > maxElements) throw new XmlRefused('嵌套过深或元素过多')
    const attributes: Record<string, string> = {}
    for (const [key, value] of Object.entries(tag.attributes)) attributes[key] = String(value)
    const node: XmlNode = { name: localName(tag.name), attributes, children: [], text: '' }
    stack.at(-1)?.children.push(node)
    root ??= node
    stack.push(node)
  })
  parser.on('text', (text) => addText(stack, text))
  parser.on('cdata', (text) => addText(stack, text))
  parser.on('closetag', () => stack.pop())
  feed(parser, source, stack)
  parser.close()
  if (root === undefined) throw new XmlRefused('文档为空')
  return root
}

const plainTag = /^<[A-Za-z_][\w.:-]*>$/
const longText = 2048

/**
 * Feeds the parser, leading long text straight into its element: pictures in base64 make most of a message, and going
 * through them character by character made most of its time. Only where no comment, CDATA section or processing
 * instruction can hold what looks like an element, and only text without references.
 */
function feed(parser: SaxesParser, source: string, stack: XmlNode[]): void {
  let from = 0
  const plain = !source.includes('<!') && source.indexOf('<?', 2) === -1
  for (let at = plain ? source.indexOf('<') : -1; at !== -1; ) {
    const close = source.indexOf('>', at)
    const next = source.indexOf('<', at + 1)
    if (next - close > longText && close > at && plainTag.test(source.slice(at, close + 1))) {
      const inside = source.slice(close + 1, next)
      if (!inside.includes('&')) {
        parser.write(source.slice(from, close + 1))
        addText(stack, inside)
        from = next
      }
    }
    at = next
  }
  parser.write(from === 0 ? source : source.slice(from))
}

function addText(stack: XmlNode[], text: string): void {
  const top = stack.at(-1)
  if (top !== undefined) top.text += text
}

/** The first child of that name. */
export const child = (node: XmlNode, name: string): XmlNode | undefined =>
  node.children.find((candidate) => candidate.name === name)

/** All children of that name. */
export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((candidate) => candidate.name === name)

/** Text of the child of that name, without the blanks around it; undefined where there is none. */
export const childText = (node: XmlNode, name: string): string | undefined => child(node, name)?.text.trim()

/** Text for inside an element; characters that XML cannot carry are dropped. */
export const escapeText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the ones to drop
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** `<name>text</name>`, or nothing where there is no text. */
export const leaf = (name: string, text: string | number | undefined): string =>
  text === undefined || text === '' ? '' : `<${name}>${escapeText(String(text))}</${name}>`

/** `<name>inner</name>` around XML that is made already. */
export const element = (name: string, ...inner: string[]): string => `<${name}>${inner.join('')}</${name}>`
