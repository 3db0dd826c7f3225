// Says where a text stops being JSON, for people who edit packs by hand. JSON.parse decides what is JSON; this one only
// finds the place, because engines name it in different ways or not at all.
import type { PackProblem } from './json-reader.ts'

type Scan = { readonly text: string; at: number }

class Stop extends Error {
  readonly at: number

  constructor(at: number, reason: string) {
    super(reason)
    this.at = at
  }
}

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a JSON text must not hold
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
/** Deeper than any pack; a text that nests further is refused before it can exhaust the stack. */
const DEEPEST = 64

const take = (scan: Scan, pattern: RegExp): boolean => {
  pattern.lastIndex = scan.at
  const found = pattern.exec(scan.text)
  if (!found) return false
  scan.at += found[0].length
  return true
}

const skipSpace = (scan: Scan): void => void take(scan, SPACE)

const expect = (scan: Scan, sign: string, reason: string): void => {
  skipSpace(scan)
  if (scan.text[scan.at] !== sign) throw new Stop(scan.at, reason)
  scan.at += 1
}

const value = (scan: Scan, depth: number): void => {
  skipSpace(scan)
  if (depth > DEEPEST) throw new Stop(scan.at, `nests deeper than ${DEEPEST} levels`)
  const sign = scan.text[scan.at]
  if (sign === undefined) throw new Stop(scan.at, 'the text ends too early')
  const word = ['true', 'false', 'null'].find((one) => scan.text.startsWith(one, scan.at))
  if (sign === '{') members(scan, depth, '}')
  else if (sign === '[') members(scan, depth, ']')
  else if (sign === '"') text(scan)
  else if (word !== undefined) scan.at += word.length
  else if (!take(scan, NUMBER)) throw new Stop(scan.at, 'a value is expected here')
}

const text = (scan: Scan): void => {
  if (!take(scan, STRING))
    throw new Stop(scan.at, 'this text is not closed on its line, or has a wrong escape')
}

const members = (scan: Scan, depth: number, end: '}' | ']'): void => {
  scan.at += 1
  skipSpace(scan)
  if (scan.text[scan.at] === end) {
    scan.at += 1
    return
  }
  for (;;) {
    if (end === '}') {
      skipSpace(scan)
      if (scan.text[scan.at] !== '"') throw new Stop(scan.at, 'a name in double quotes is expected here')
      text(scan)
      expect(scan, ':', 'a colon is expected here')
    }
    value(scan, depth + 1)
    skipSpace(scan)
    if (scan.text[scan.at] === end) break
    expect(scan, ',', `a comma or ${end} is expected here`)
  }
  scan.at += 1
}

/** Line and column, both from 1, of an offset. */
export const positionAt = (text: string, offset: number): { line: number; column: number } => {
  let line = 1
  let start = 0
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
    line += 1
    start = i + 1
  }
  return { line, column: offset - start + 1 }
}

/** The first place where the text is not JSON; undefined where it is. */
export const findJsonFault = (source: string): PackProblem | undefined => {
  const scan: Scan = { text: source, at: 0 }
  try {
    value(scan, 0)
    skipSpace(scan)
    if (scan.at < source.length) throw new Stop(scan.at, 'nothing may follow the end of the JSON')
    return undefined
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
    return { pointer: '', reason: `is not JSON: ${stop.message}`, ...positionAt(source, stop.at) }
  }
}
