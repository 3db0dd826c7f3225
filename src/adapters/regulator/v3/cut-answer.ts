// Receives an answer whose content may be larger than memory should hold: the content is cut out while it arrives, into memory
// as long as it is small and into a temporary file from then on. What is left is read as every other answer.
import { createHash } from 'node:crypto'
import { Fault } from '../../../core/fault.ts'
import { ContentCutter, ShellTooLarge } from './cut-content.ts'
import { exchangeInPieces, type HttpAnswer, type HttpLimits, type HttpRequest } from './http-exchange.ts'
import { randomMark } from './large-download.ts'
import { Spool } from './spool.ts'

/** Above this the content is not held. */
const HELD_BYTES = 4 * 1024 * 1024

export type Content = {
  readonly held: string
  /** Where the content is, when it is too large to be held. The receiver discards it. */
  readonly spool?: Spool
  /** SHA-256 of the content without white space around it, lower-case hex. */
  readonly digest: string
  readonly isEmpty: boolean
}

class ContentTaker {
  readonly #hash = createHash('sha256')
  #isEmpty = true
  #space = ''
  #held = ''
  spool: Spool | undefined

  #digest(text: string): void {
    const end = text.trimEnd()
    const inner = this.#isEmpty ? end.trimStart() : this.#space + end
    if (inner.trim() === '') {
      this.#space += this.#isEmpty ? '' : text
      return
    }
    this.#hash.update(inner)
    this.#isEmpty = false
    this.#space = text.slice(end.length)
  }

  async take(text: string): Promise<void> {
    if (text === '') return
    this.#digest(text)
    if (this.spool === undefined) {
      this.#held += text
      if (this.#held.length <= HELD_BYTES) return
      this.spool = await Spool.make()
      await this.spool.write(Buffer.from(this.#held, 'utf8'))
      this.#held = ''
    } else await this.spool.write(Buffer.from(text, 'utf8'))
  }

  end(): Content {
    return {
      held: this.#held,
      ...(this.spool === undefined ? {} : { spool: this.spool }),
      digest: this.#hash.digest('hex'),
      isEmpty: this.#isEmpty,
    }
  }
}

/** What the answer itself says of its encoding, then its first line, then UTF-8. */
export const declaredCharset = (contentType: string, head: string): string => {
  const label =
    /charset="?([\w-]+)/i.exec(contentType)?.[1] ??
    /^\s*<\?xml[^>]*encoding=["']([\w-]+)/.exec(head)?.[1] ??
    'utf-8'
  return label.toLowerCase() === 'gbk' ? 'gb18030' : label
}

export type CutAnswer = {
  /** With `mark` in the content's place; its text is UTF-8 whatever the bureau wrote. */
  readonly answer: HttpAnswer
  readonly mark: string
  readonly content: Content
}

/** Sends a request and cuts the content out of its answer. Throws Fault; any status is an answer. */
export const exchangeCut = async (request: HttpRequest, limits: HttpLimits): Promise<CutAnswer> => {
  const cutter = new ContentCutter(randomMark())
  const taker = new ContentTaker()
  let decoder: TextDecoder | undefined
  let head: Uint8Array = Buffer.alloc(0)
  try {
    const { status } = await exchangeInPieces(request, limits, async (piece, contentType) => {
      head = head.byteLength === 0 ? piece : head
      const start = Buffer.from(piece.subarray(0, 200)).toString('latin1')
      decoder ??= new TextDecoder(declaredCharset(contentType, start), { fatal: true })
      await taker.take(cutter.write(decoder.decode(piece, { stream: true })))
    })
    await taker.take(cutter.write(decoder?.decode() ?? ''))
    cutter.end()
    const bytes = Buffer.from(cutter.shell, 'utf8')
    const answer = { status, contentType: 'text/xml; charset=utf-8', bytes }
    return { answer, mark: cutter.mark, content: taker.end() }
  } catch (problem) {
    await taker.spool?.discard()
    if (problem instanceof Fault) throw problem
    const why = problem instanceof ShellTooLarge ? problem.message : 'it is not the text that it declares'
    throw new Fault(
      'regulator-answer-unreadable',
      `${request.what}: the answer cannot be read: ${why}`,
      'bad-answer',
      problem,
      head,
    )
  }
}
