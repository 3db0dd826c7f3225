// Finds where the value of a JSON pointer begins. Scans text that JSON.parse has already accepted, so it needs no error
// handling of its own; for other text it may answer undefined, never a wrong promise.
import { positionAt } from './json-syntax.ts'

export type JsonPlace = { readonly line: number; readonly column: number }

/**
 * A finder for one text: line and column from 1 of a pointer's value, of its nearest parent where it leads nowhere, or
 * undefined. The text is scanned once, however many places are asked for.
 */
export const placesInJson = (text: string): ((pointer: string) => JsonPlace | undefined) => {
  const offsets = offsetsOf(text)
  return (pointer) => {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const offset = offsets.get(at)
      if (offset !== undefined) return positionAt(text, offset)
      if (at === '') return undefined
    }
  }
}

type Level = { readonly pointer: string; readonly isList: boolean; index: number; key?: string }

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Where each value begins, by pointer. */
const offsetsOf = (text: string): Map<string, number> => {
  const offsets = new Map<string, number>()
  const levels: Level[] = []
  let expectsKey = false
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0]
    const level = levels.at(-1)
    if (token === '}' || token === ']') levels.pop()
    else if (token === ',') {
      expectsKey = level !== undefined && !level.isList
      if (level?.isList) level.index += 1
    } else if (token === ':') expectsKey = false
    else if (expectsKey && level) level.key = keyOf(token)
    else {
      const pointer =
        level === undefined ? '' : `${level.pointer}/${level.isList ? level.index : (level.key ?? '')}`
      offsets.set(pointer, match.index)
      if (token === '{' || token === '[') levels.push({ pointer, isList: token === '[', index: 0 })
      expectsKey = token === '{'
    }
  }
  return offsets
}

const keyOf = (token: string): string => {
  const key: unknown = JSON.parse(token)
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1')
}
