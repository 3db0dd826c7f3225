// The last resort for a character that no face holds: a box with its Unicode number in small digits. A reader can look
// the character up; an empty box ("tofu") would say nothing, and a dropped character would change a person's name.
import { type Glyph, type OutlineStep, placed, unitsPerEm } from './glyph.ts'

const rectangle = (
  left: number,
  bottom: number,
  right: number,
  top: number,
  inner: boolean,
): OutlineStep[] => {
  const corners = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ]
  return (inner ? corners.toReversed() : corners).map(([x = 0, y = 0], i) => ({
    do: i === 0 ? 'move' : 'line',
    x,
    y,
  }))
}

/** `digits` gives the glyph of each of 0–9 and A–F. */
export const codePointBox = (codePoint: number, digits: (digit: string) => Glyph): Glyph => {
  const hex = codePoint.toString(16).toUpperCase()
  const text = hex.length % 2 === 0 ? hex : `0${hex}`
  const columns = text.length / 2
  const scale = columns > 2 ? 0.42 : 0.5
  const outline: OutlineStep[] = [
    ...rectangle(60, -90, 940, 850, false),
    ...rectangle(90, -60, 910, 820, true),
  ]
  const width = 780 / columns
  ;[...text].forEach((digit, i) => {
    const glyph = digits(digit)
    const left = 110 + (i % columns) * width + (width - glyph.advance * scale) / 2
    outline.push(...placed(glyph.outline, scale, left, i < columns ? 430 : 0))
  })
  return { codePoint, advance: unitsPerEm, outline }
}
