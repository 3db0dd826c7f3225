// The two web faces that ship as npm packages, cut into about a hundred slices by character. A slice is unpacked once, on
// the first character that needs it; nothing is read from the system's fonts, which a plain machine does not have.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { decompress } from 'woff2-encoder'

export type Face = 'sans' | 'serif'

const packages: Readonly<Record<Face, string>> = { sans: 'noto-sans-sc', serif: 'noto-serif-sc' }

type Range = { readonly from: number; readonly to: number; readonly slice: string }

const parseRanges = (slice: string, list: string): Range[] =>
  list.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return {
      from: Number.parseInt(from, 16),
      to: Number.parseInt(to, 16),
      slice: slice.replace(/[[\]]/g, ''),
    }
  })

const here = createRequire(import.meta.url)
const rangesByFace = new Map<Face, readonly Range[]>()

/** Which slice holds which characters, as the package itself says (its unicode.json). */
const rangesOf = (face: Face): readonly Range[] => {
  const known = rangesByFace.get(face)
  if (known !== undefined) return known
  const table: Readonly<Record<string, string>> = here(`@fontsource-variable/${packages[face]}/unicode.json`)
  // The Latin slice comes last in the file, and wins as it does in a browser's style sheet.
  const ranges = Object.entries(table)
    .flatMap(([slice, list]) => parseRanges(slice, list))
    .reverse()
  rangesByFace.set(face, ranges)
  return ranges
}

export const sliceOf = (face: Face, codePoint: number): string | undefined =>
  rangesOf(face).find((range) => codePoint >= range.from && codePoint <= range.to)?.slice

/** A test whether the slices of a face hold a character; for the maker of the rare font. */
export const coveredBy = (face: Face): ((codePoint: number) => boolean) => {
  const covered = new Set<number>()
  for (const { from, to } of rangesOf(face))
    for (let codePoint = from; codePoint <= to; codePoint++) covered.add(codePoint)
  return (codePoint) => covered.has(codePoint)
}

const unpacked = new Map<string, Promise<Buffer>>()

const unpack = (face: Face, slice: string): Promise<Buffer> => {
  const key = `${face}/${slice}`
  const known = unpacked.get(key)
  if (known !== undefined) return known
  const folder = dirname(here.resolve(`@fontsource-variable/${packages[face]}/unicode.json`))
  const file = join(folder, 'files', `${packages[face]}-${slice}-wght-normal.woff2`)
  const bytes = readFile(file).then(async (packed) => Buffer.from(await decompress(packed)))
  unpacked.set(key, bytes)
  return bytes
}

/** One slice at one weight, as a fontkit font. */
export const openSlice = async (face: Face, slice: string, weight: number): Promise<Font> => {
  const font = create(await unpack(face, slice))
  if (!('getVariation' in font)) throw new Error(`Slice ${slice} of the ${face} face is not a single font`)
  return font.getVariation({ wght: weight })
}
