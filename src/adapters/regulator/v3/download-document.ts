// A downloaded document → messages, record by record as its text comes in: a record is forgotten once it is a message, so
// a synchronisation may be as long as it likes. What this version does not know becomes `unknown` with its XML: a bureau's
// message is never dropped, because nobody would notice.
import { SaxesParser } from 'saxes'
import type { BureauMessage } from '../../../flows/regulator-port.ts'
import { type DownloadOptions, groups, records, unknownMessage } from './download-records.ts'
import { TreeBuilder, XmlProblem } from './xml-document.ts'

/** Rows of a code table that one message brings at most. */
const ROWS_TOGETHER = 1000
const ROOT = 'DownloadData'

/** Written by bureaus whether or not something is in them. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'ICP',
  'ICP/BASJ',
  'ICP/ZXSJ',
  'ICP/BAJG',
  'ICP/BAJG/GJSHS',
  'ICP/GJSHS',
])

const plain = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads a document in pieces. `write` and `close` give the messages that have become whole, and throw XmlProblem. */
export class DownloadReader {
  readonly #options: DownloadOptions
  readonly #parser = new SaxesParser({ xmlns: false })
  #path: string[] = []
  /** The record being read, and how deep in it the parser is. */
  #tree: TreeBuilder | undefined
  #depth = 0
  #isRootSeen = false
  #isEmpty = true
  #ready: BureauMessage[] = []

  constructor(options: DownloadOptions) {
    this.#options = options
    this.#parser.on('doctype', () => {
      throw new XmlProblem('a document type declaration is not accepted')
    })
    this.#parser.on('opentag', (tag) => this.#begin(tag.name, tag.attributes))
    this.#parser.on('text', (part) => this.#tree?.append(part))
    this.#parser.on('cdata', (part) => this.#tree?.append(part))
    this.#parser.on('closetag', () => this.#end())
  }

  #begin(name: string, attributes: Record<string, string>): void {
    if (this.#tree !== undefined) {
      this.#depth += 1
      this.#tree.begin(name, attributes)
      return
    }
    if (!this.#isRootSeen) {
      if (plain(name) !== ROOT) throw new XmlProblem(`not ${ROOT} but <${name.slice(0, 40)}>`)
      this.#isRootSeen = true
      return
    }
    this.#path.push(plain(name))
    this.#isEmpty = groups.has(this.#path.join('/'))
    if (this.#isEmpty) return
    this.#tree = new TreeBuilder()
    this.#tree.begin(name, attributes)
    this.#depth = 1
  }

  #end(): void {
    if (this.#tree === undefined) {
      // A group that is named and holds nothing is worth knowing, though there is nothing to act on.
      const path = this.#path.join('/')
      const name = this.#path.pop()
      if (this.#isEmpty && name !== undefined && !MAY_BE_EMPTY.has(path))
        this.#ready.push({ kind: 'unknown', element: path, xml: `<${name}></${name}>` })
      this.#isEmpty = false
      return
    }
    this.#tree.end()
    this.#depth -= 1
    if (this.#depth > 0) return
    const path = this.#path.join('/')
    const element = this.#tree.root
    this.#tree = undefined
    this.#path.pop()
    if (element === undefined) return
    const read = records.get(path)
    const messages = read === undefined ? [unknownMessage(path, element)] : read(element, path, this.#options)
    this.#ready.push(...messages)
  }

  #messages(): readonly BureauMessage[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  #parse(work: () => void): readonly BureauMessage[] {
    try {
      work()
    } catch (problem) {
      if (problem instanceof XmlProblem) throw problem
      throw new XmlProblem(problem instanceof Error ? problem.message.slice(0, 200) : 'not XML')
    }
    return this.#messages()
  }

  write(text: string): readonly BureauMessage[] {
    return this.#parse(() => this.#parser.write(text))
  }

  close(): readonly BureauMessage[] {
    return this.#parse(() => {
      this.#parser.close()
      if (!this.#isRootSeen) throw new XmlProblem('no element')
    })
  }
}

/** Rows of one code table that follow one another become one message. Keeps the last message until the next one comes. */
export class RowJoiner {
  #held: BureauMessage | undefined

  add(message: BureauMessage): BureauMessage | undefined {
    const held = this.#held
    if (
      held?.kind === 'code-table' &&
      message.kind === 'code-table' &&
      held.table === message.table &&
      held.rows.length < ROWS_TOGETHER
    ) {
      this.#held = { ...held, rows: [...held.rows, ...message.rows] }
      return undefined
    }
    this.#held = message
    return held
  }

  end(): BureauMessage | undefined {
    return this.#held
  }
}

/** Messages in the order of the document; results before filed data is not promised by any bureau. Throws XmlProblem. */
export const downloadMessages = (text: string, options: DownloadOptions): readonly BureauMessage[] => {
  const reader = new DownloadReader(options)
  const rows = new RowJoiner()
  const found = [...reader.write(text.replace(/^\uFEFF/, '').trimStart()), ...reader.close()]
  const joined = found.flatMap((message) => rows.add(message) ?? [])
  return [...joined, ...[rows.end()].filter((message) => message !== undefined)]
}
