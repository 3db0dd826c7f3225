// The regulator's schemas as validators, and every way to break one place of a record. The schemas are not part of this
// project: without them what needs them is skipped.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import type { XmlNode } from '../../src/bureau/codec/xml-tree.ts'

const folder = fileURLToPath(new URL('../../../shared/regulator/xsd/', import.meta.url))
export const present = existsSync(`${folder}upload-data.xsd`)
if (!present) console.warn(`skipped: the regulator's schemas are not at ${folder}`)

const utf8 = (xml: string): string => xml.replace(/^<\?xml.*?\?>/, '')

export function validatorOf(name: string) {
  const schema = XmlDocument.fromBuffer(readFileSync(`${folder}${name}.xsd`))
  const validator = XsdValidator.fromDoc(schema)
  return {
    /** undefined where valid, else the first complaint */
    complaint(xml: string): string | undefined {
      const document = XmlDocument.fromString(utf8(xml))
      try {
        validator.validate(document)
        return undefined
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      } finally {
        document.dispose()
      }
    },
    dispose() {
      validator.dispose()
      schema.dispose()
    },
  }
}

/** Serialises a tree again. */
export const write = (node: XmlNode): string =>
  `<${node.name}${Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join(
      '',
    )}>${node.children.length > 0 ? node.children.map(write).join('') : node.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${node.name}>`

export const all = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(all)]
const copy = (node: XmlNode): XmlNode => ({
  ...node,
  attributes: { ...node.attributes },
  children: node.children.map(copy),
})

/** Every way to break one place: left out, doubled, moved, emptied, filled with something too long, too large or odd. */
export function* brokenCopies(record: XmlNode): Generator<{ what: string; node: XmlNode }> {
  const places = all(record).length
  for (let at = 1; at < places; at += 1) {
    for (const way of [
      'drop',
      'double',
      'last',
      'empty',
      'long',
      'huge',
      'word',
      'zero',
      'negative',
      'stranger',
      'attribute',
    ] as const) {
      const node = copy(record)
      const target = all(node)[at]!
      const parent = all(node).find((one) => one.children.includes(target))!
      const place = parent.children.indexOf(target)
      if (way === 'drop') parent.children.splice(place, 1)
      else if (way === 'double') parent.children.splice(place, 0, copy(target))
      else if (way === 'last') parent.children.push(...parent.children.splice(place, 1))
      else if (way === 'stranger')
        target.children.push({ name: 'Strange', attributes: {}, children: [], text: '' })
      else if (way === 'attribute') target.attributes.strange = '1'
      else if (target.children.length > 0) continue
      else
        target.text = {
          empty: '',
          long: '长'.repeat(1100),
          huge: '99999999999',
          word: 'abc',
          zero: '0',
          negative: '-1',
        }[way]
      yield { what: `${way} ${parent.name}/${target.name}`, node }
    }
  }
}
