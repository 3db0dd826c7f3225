// Takes what stands in `beianInfo` out of an answer that comes in pieces, so that what is left is small and can be read
// strictly, and what was taken out can go where it needs no memory. The answer may be escaped inside an envelope or stand by
// itself: the content is base64 either way, and ends at the first sign that base64 has not.

/** More than this around the content is no answer of this interface. */
const SHELL_LIMIT = 4 * 1024 * 1024
const OPENING = /(?:<|&lt;|&#60;|&#x3c;)(?:[\w.-]+:)?beianInfo(?:>|&gt;|&#62;|&#x3e;)(?:<!\[CDATA\[)?/i
const LONGEST_OPENING = 128
/** Line breaks as some stacks write them, once or twice escaped. */
const LINE_BREAK = /^&(?:amp;)?#(?:0*(?:9|10|13)|x0*[9ad]);/i
/** What may become one with the next piece. */
const BEGINS_REFERENCE = /^&(?:am?p?|(?:amp;)?#?x?[\da-f]*)$/i
const LONGEST_REFERENCE = 16

/** The answer around the content is larger than any answer is. */
export class ShellTooLarge extends Error {}

/** Feed it text; what belongs to the content comes back, the rest stays as `shell` with `mark` in the content's place. */
export class ContentCutter {
  readonly mark: string
  #shell = ''
  #held = ''
  #state: 'before' | 'inside' | 'after' = 'before'

  /** `mark`: letters and digits that occur nowhere else. */
  constructor(mark: string) {
    this.mark = mark
  }

  get shell(): string {
    return this.#shell
  }

  #keep(text: string): void {
    this.#shell += text
    if (this.#shell.length > SHELL_LIMIT) throw new ShellTooLarge('no content where it is expected')
  }

  #before(text: string): string {
    const from = Math.max(0, this.#shell.length - LONGEST_OPENING)
    this.#keep(text)
    const found = OPENING.exec(this.#shell.slice(from))
    if (found === null) return ''
    const end = from + found.index + found[0].length
    // What is cut may still begin to tell a CDATA section: a sign or two more decide that.
    if (this.#shell.length < end + '<![CDATA['.length) return ''
    const rest = this.#shell.slice(end)
    this.#shell = this.#shell.slice(0, end) + this.mark
    this.#state = 'inside'
    return this.#inside(rest)
  }

  #inside(text: string): string {
    const whole = this.#held + text
    this.#held = ''
    let content = ''
    let from = 0
    for (;;) {
      const at = whole.slice(from).search(/[<&\]]/)
      if (at < 0) return content + whole.slice(from)
      content += whole.slice(from, from + at)
      const rest = whole.slice(from + at)
      const reference = LINE_BREAK.exec(rest)
      if (reference !== null) {
        from += at + reference[0].length
        continue
      }
      if (rest.length < LONGEST_REFERENCE && BEGINS_REFERENCE.test(rest)) {
        this.#held = rest
        return content
      }
      this.#state = 'after'
      this.#keep(rest)
      return content
    }
  }

  /** One piece of the text; answers the part of it that is content. Throws ShellTooLarge. */
  write(text: string): string {
    if (this.#state === 'inside') return this.#inside(text)
    if (this.#state === 'before') return this.#before(text)
    this.#keep(text)
    return ''
  }

  /** After the last piece: what was held because more might have come. */
  end(): void {
    this.#keep(this.#held)
    this.#held = ''
  }
}
