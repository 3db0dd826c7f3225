// Where a Chinese line may break: between any two ideographs, never before closing marks, never inside a number, a
// domain or a Latin word unless it alone is longer than the line.
import type { Style, Type } from './typeface.ts'

const mayNotBegin = '，。、；：？！）》」』】〉”’%…·,.;:?!)]}'
const mayNotEnd = '（《「『【〈“‘([{'
const isLatin = (character: string): boolean => /^[\p{Script=Latin}\d@._\-/:+*#&=]$/u.test(character)

/** Smallest pieces that stay together. */
const pieces = (text: string): readonly string[] => {
  const out: string[] = []
  for (const character of text) {
    const last = out.at(-1)
    const before = last === undefined ? '' : ([...last].at(-1) ?? '')
    const joins =
      mayNotBegin.includes(character) || mayNotEnd.includes(before) || (isLatin(character) && isLatin(before))
    if (last !== undefined && before !== '' && joins) out[out.length - 1] = last + character
    else out.push(character)
  }
  return out
}

/** Breaks text into lines no wider than `width`; line feeds in the text always break. Never returns no line at all. */
export const linesOf = (
  type: Type,
  style: Style,
  text: string,
  size: number,
  width: number,
): readonly string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    const add = (piece: string) => {
      if (line !== '' && type.width(style, line + piece, size) > width) {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      } else line += piece
    }
    for (const piece of pieces(paragraph)) {
      const isTooLong = type.width(style, piece, size) > width
      for (const part of isTooLong ? piece : [piece]) add(part)
    }
    return [...lines, line]
  })
