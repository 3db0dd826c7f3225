// Characters as drawn glyphs, for pages that look the same on every machine. Loading is asynchronous and measuring is
// not, so a layout runs inside `withType`, which repeats it until every character that it asked for is at hand.
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { create, type Font } from 'fontkit'
import { codePointBox } from './code-point-box.ts'
import { type Glyph, outlineFrom, unitsPerEm } from './glyph.ts'
import { type Face, openSlice, sliceOf } from './slices.ts'

export type Style = { readonly face: Face; readonly weight: number }

export type Type = {
  glyph(style: Style, codePoint: number): Glyph
  /** Width of a line of text at a size, in the unit of the size. */
  width(style: Style, text: string, size: number): number
}

const rareFile = new URL('../../../../data/fonts/rare-sans.ttf.br', import.meta.url)
let rareFont: Promise<Font> | undefined

const openRare = (): Promise<Font> => {
  rareFont ??= readFile(rareFile)
    .then((packed) => promisify(brotliDecompress)(packed))
    .then((bytes) => {
      const font = create(bytes)
      if (!('getVariation' in font)) throw new Error('The rare face must be a single font')
      return font
    })
  return rareFont
}

const drawn = (font: Font, codePoint: number): Glyph | undefined => {
  if (!font.hasGlyphForCodePoint(codePoint)) return undefined
  const glyph = font.glyphForCodePoint(codePoint)
  return { codePoint, advance: Math.round(glyph.advanceWidth), outline: outlineFrom(glyph.path.commands) }
}

const fonts = new Map<string, Promise<Font>>()

const sliceFont = (style: Style, slice: string): Promise<Font> => {
  const key = `${style.face}/${style.weight}/${slice}`
  const known = fonts.get(key)
  if (known !== undefined) return known
  const font = openSlice(style.face, slice, style.weight)
  fonts.set(key, font)
  return font
}

const fromSlices = async (style: Style, codePoint: number): Promise<Glyph | undefined> => {
  const slice = sliceOf(style.face, codePoint)
  return slice === undefined ? undefined : drawn(await sliceFont(style, slice), codePoint)
}

const boxed = async (style: Style, codePoint: number): Promise<Glyph> => {
  const digits = new Map<string, Glyph>()
  for (const digit of '0123456789ABCDEF') digits.set(digit, await glyphOf(style, digit.charCodeAt(0)))
  const empty: Glyph = { codePoint: 0, advance: unitsPerEm / 2, outline: [] }
  return codePointBox(codePoint, (digit) => digits.get(digit) ?? empty)
}

const isInvisible = (codePoint: number): boolean =>
  /^[\p{C}\p{Z}\p{M}]$/u.test(String.fromCodePoint(codePoint))

/** The own face, then the plain face, then the rare ideographs, then a box with the number. */
const findGlyph = async (style: Style, codePoint: number): Promise<Glyph> => {
  const own = await fromSlices(style, codePoint)
  if (own !== undefined) return own
  const plain = style.face === 'sans' ? undefined : await fromSlices({ ...style, face: 'sans' }, codePoint)
  if (plain !== undefined) return plain
  if (isInvisible(codePoint)) return { codePoint, advance: 0, outline: [] }
  return drawn(await openRare(), codePoint) ?? boxed(style, codePoint)
}

const glyphs = new Map<string, Glyph>()

const keyOf = (style: Style, codePoint: number): string => `${style.face}/${style.weight}/${codePoint}`

const glyphOf = async (style: Style, codePoint: number): Promise<Glyph> => {
  const key = keyOf(style, codePoint)
  const known = glyphs.get(key)
  if (known !== undefined) return known
  const glyph = await findGlyph(style, codePoint)
  glyphs.set(key, glyph)
  return glyph
}

type Wanted = Map<string, { readonly style: Style; readonly codePoint: number }>

const typeThatNotes = (wanted: Wanted): Type => {
  const glyph = (style: Style, codePoint: number): Glyph => {
    const key = keyOf(style, codePoint)
    const known = glyphs.get(key)
    if (known !== undefined) return known
    wanted.set(key, { style, codePoint })
    return { codePoint, advance: unitsPerEm, outline: [] }
  }
  return {
    glyph,
    width: (style, text, size) => {
      let units = 0
      for (const character of text) units += glyph(style, character.codePointAt(0) ?? 32).advance
      return (units * size) / unitsPerEm
    },
  }
}

/** Runs a pure layout with glyphs at hand. The layout may run several times; only the last result counts. */
export const withType = async <T>(layout: (type: Type) => T): Promise<T> => {
  for (let round = 0; round < 8; round++) {
    const wanted: Wanted = new Map()
    const result = layout(typeThatNotes(wanted))
    if (wanted.size === 0) return result
    for (const { style, codePoint } of wanted.values()) await glyphOf(style, codePoint)
  }
  throw new Error('A layout kept asking for new characters')
}
