// A downloaded document → messages. What this version does not act on becomes `unknown` with its XML: a bureau's
// message is never dropped, because nobody would notice.
import type { BureauMessage } from '../../../flows/regulator-port.ts'
import { filedMessages } from './filed-data.ts'
import { cancelledMessage, resultMessage, verdictMessage } from './result-data.ts'
import { childrenNamed, localName, writeElement, type XmlElement, XmlProblem } from './xml-document.ts'

export type DownloadOptions = {
  readonly extensions: readonly ('sms-state' | 'apps')[]
  /** Our own number: accesses of other providers are told apart by it. */
  readonly ispId: string
}

const unknown = (element: string, source: XmlElement): BureauMessage => ({
  kind: 'unknown',
  element,
  xml: writeElement(source),
})

/** `BAJG` and, where a bureau puts it one level up, `GJSHS`: anything in them that cannot be read is kept whole. */
const resultMessages = (group: XmlElement, options: DownloadOptions): readonly BureauMessage[] => {
  if (localName(group) === 'GJSHS') {
    return group.children.map((child) => verdictMessage(child) ?? unknown('ICP/BAJG/GJSHS/Gjsh', child))
  }
  return group.children.flatMap((child) => {
    const name = localName(child)
    if (name === 'Jg_xx')
      return [resultMessage(child, options.extensions) ?? unknown('ICP/BAJG/Jg_xx', child)]
    return name === 'GJSHS' ? resultMessages(child, options) : [unknown(`ICP/BAJG/${name}`, child)]
  })
}

const icpMessages = (icp: XmlElement, options: DownloadOptions): readonly BureauMessage[] =>
  icp.children.flatMap((group) => {
    const name = localName(group)
    if (name === 'BAJG' || name === 'GJSHS') return resultMessages(group, options)
    if (name === 'BASJ') {
      return group.children.flatMap((record) =>
        localName(record) === 'Baxx'
          ? filedMessages(record, options.ispId)
          : [unknown(`ICP/BASJ/${localName(record)}`, record)],
      )
    }
    if (name === 'ZXSJ') {
      return group.children.map(
        (record) => cancelledMessage(record) ?? unknown(`ICP/ZXSJ/${localName(record)}`, record),
      )
    }
    return [unknown(`ICP/${name}`, group)]
  })

/**
 * Messages of a `DownloadData` document in the order of the document; results before filed data is not promised by any
 * bureau. Throws XmlProblem when the root is another.
 */
export const downloadMessages = (root: XmlElement, options: DownloadOptions): readonly BureauMessage[] => {
  if (localName(root) !== 'DownloadData')
    throw new XmlProblem(`not DownloadData but <${root.name.slice(0, 40)}>`)
  const icp = childrenNamed(root, 'ICP').flatMap((element) => icpMessages(element, options))
  const rest = root.children
    .filter((element) => localName(element) !== 'ICP')
    .flatMap((element) =>
      element.children.length === 0
        ? [unknown(localName(element), element)]
        : element.children.map((child) => unknown(`${localName(element)}/${localName(child)}`, child)),
    )
  return [...icp, ...rest]
}
