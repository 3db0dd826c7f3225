// Where in a value the offending part stands, so that a page can underline it. Rules compare folded text; a mark counts in the
// text as it was typed.
import { foldText, LONGEST_JUDGED } from './fold.ts'
import type { FactFrame } from './frame.ts'
import type { ResolvedRule } from './resolve.ts'

/** UTF-16 offsets into the value: from the first unit to behind the last. */
export type Mark = { readonly from: number; readonly to: number }

/** The first of the parts that stands in the value beside which the finding is told; undefined where none does. */
export const markOf = (
  rule: ResolvedRule,
  frame: FactFrame,
  parts: readonly (string | number | undefined)[],
): Mark | undefined => {
  const value = frame.read(rule.scope.replace(/^(?:subject|services\.\*)\.principal\./, 'principals.*.'))
  if (typeof value !== 'string') return undefined
  for (const part of parts) {
    const mark = typeof part === 'string' ? locate(value, part) : undefined
    if (mark) return mark
  }
  return undefined
}

/** The place of a part in a text, whatever the width, spaces and capitals of either. */
export const locate = (text: string, part: string): Mark | undefined => {
  const wanted = foldText(part)
  if (wanted === '') return undefined
  const cut = text.slice(0, LONGEST_JUDGED)
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  for (const character of cut) {
    const piece = foldText(character)
    for (let i = 0; i < piece.length; i += 1) {
      starts.push(offset)
      ends.push(offset + character.length)
    }
    folded += piece
    offset += character.length
  }
  const at = folded.indexOf(wanted)
  const from = starts[at]
  const to = ends[at + wanted.length - 1]
  return from === undefined || to === undefined ? undefined : { from, to }
}
