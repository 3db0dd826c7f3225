// Writes a TrueType font out of loose glyphs: the one font that a PDF embeds, whichever files its characters came from.
// Only what a PDF reader and fontkit read is written; it is no font to install.
import { ascent, descent, type Glyph, type OutlineStep, unitsPerEm } from './glyph.ts'

type Point = { readonly x: number; readonly y: number; readonly onCurve: boolean }

const contoursOf = (outline: readonly OutlineStep[]): readonly (readonly Point[])[] => {
  const contours: Point[][] = []
  for (const step of outline) {
    if (step.do === 'move') contours.push([])
    const contour = contours.at(-1)
    if (contour === undefined) throw new Error('A glyph outline must begin with a move')
    if (step.do === 'curve') contour.push({ x: step.cx, y: step.cy, onCurve: false })
    contour.push({ x: step.x, y: step.y, onCurve: true })
  }
  return contours.map(withoutRepeatedEnd).filter((contour) => contour.length > 1)
}

const withoutRepeatedEnd = (contour: readonly Point[]): readonly Point[] => {
  const first = contour[0]
  const last = contour.at(-1)
  const repeats = contour.length > 2 && first !== undefined && last?.onCurve === true
  return repeats && first.x === last.x && first.y === last.y ? contour.slice(0, -1) : contour
}

const u16 = (...values: number[]): Buffer => {
  const out = Buffer.alloc(values.length * 2)
  values.forEach((value, i) => {
    out.writeUInt16BE(value & 0xffff, i * 2)
  })
  return out
}

const u32 = (...values: number[]): Buffer => {
  const out = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => {
    out.writeUInt32BE(value >>> 0, i * 4)
  })
  return out
}

/** Deltas of one axis in TrueType's way: nothing, one byte with the sign in the flag, or two bytes. */
const packed = (deltas: readonly number[], shortFlag: number, sameFlag: number) => {
  const flags: number[] = []
  const bytes: number[] = []
  for (const delta of deltas) {
    if (delta === 0) flags.push(sameFlag)
    else if (Math.abs(delta) < 256) {
      flags.push(shortFlag | (delta > 0 ? sameFlag : 0))
      bytes.push(Math.abs(delta))
    } else {
      flags.push(0)
      bytes.push((delta >> 8) & 0xff, delta & 0xff)
    }
  }
  return { flags, bytes }
}

const glyphRecord = (glyph: Glyph): Buffer => {
  const contours = contoursOf(glyph.outline)
  const points = contours.flat()
  if (points.length === 0) return Buffer.alloc(0)
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  let end = -1
  const ends = contours.map((contour) => (end += contour.length))
  const across = packed(
    xs.map((x, i) => x - (xs[i - 1] ?? 0)),
    2,
    16,
  )
  const up = packed(
    ys.map((y, i) => y - (ys[i - 1] ?? 0)),
    4,
    32,
  )
  const flags = points.map(
    (point, i) => (point.onCurve ? 1 : 0) | (across.flags[i] ?? 0) | (up.flags[i] ?? 0),
  )
  const head = u16(contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
  const record = Buffer.concat([
    head,
    u16(...ends),
    u16(0),
    Buffer.from([...flags, ...across.bytes, ...up.bytes]),
  ])
  return Buffer.concat([record, Buffer.alloc((4 - (record.length % 4)) % 4)])
}

const characterMap = (glyphs: readonly Glyph[]): Buffer => {
  const groups = glyphs.flatMap((glyph, i) => [glyph.codePoint, glyph.codePoint, i + 1])
  const subtable = Buffer.concat([u16(12, 0), u32(16 + glyphs.length * 12, 0, glyphs.length), u32(...groups)])
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), subtable])
}

const nameTable = (name: string): Buffer => {
  const text = Buffer.from(name, 'utf16le').swap16()
  const ids = [1, 4, 6]
  const records = ids.flatMap((id) => [3, 1, 0x409, id, text.length, 0])
  return Buffer.concat([u16(0, ids.length, 6 + ids.length * 12, ...records), text])
}

const withChecksumRoom = (data: Buffer): Buffer =>
  Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])

const checksum = (data: Buffer): number => {
  let sum = 0
  for (let i = 0; i + 4 <= data.length; i += 4) sum = (sum + data.readUInt32BE(i)) >>> 0
  return sum
}

const assembled = (tables: readonly (readonly [string, Buffer])[]): Buffer => {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  const head = [
    u32(0x00010000),
    u16(sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16),
  ]
  let offset = 12 + sorted.length * 16
  const bodies: Buffer[] = []
  for (const [tag, data] of sorted) {
    const body = withChecksumRoom(data)
    head.push(Buffer.from(tag, 'latin1'), u32(checksum(body), offset, data.length))
    bodies.push(body)
    offset += body.length
  }
  return Buffer.concat([...head, ...bodies])
}

const metricsTables = (count: number, widest: number, bold: boolean): [string, Buffer][] => [
  [
    'head',
    Buffer.concat([
      u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
      u16(3, unitsPerEm),
      u32(0, 0, 0, 0),
      u16(-200, descent, widest + 200, ascent, bold ? 1 : 0, 8, 2, 1, 0),
    ]),
  ],
  [
    'hhea',
    Buffer.concat([
      u32(0x00010000),
      u16(ascent, descent, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, count),
    ]),
  ],
  ['maxp', Buffer.concat([u32(0x00010000), u16(count, 4096, 512, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)])],
  ['post', Buffer.concat([u32(0x00030000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)])],
  [
    'OS/2',
    Buffer.concat([
      u16(4, 500, bold ? 700 : 400, 5, 0, ...Array<number>(10).fill(0), 0),
      Buffer.alloc(10),
      u32(0, 0, 0, 0),
      Buffer.from('OBEI', 'latin1'),
      u16(0x40, 0x20, 0xffff, ascent, descent, 0, ascent, -descent),
      u32(0, 0),
      u16(543, 733, 0, 32, 0),
    ]),
  ],
]

/** Readers move a glyph so that its left end lies at this value: it must be the outline's own left end. */
const leftSideOf = (glyph: Glyph): number => {
  const xs = glyph.outline.flatMap((step) => (step.do === 'curve' ? [step.cx, step.x] : [step.x]))
  return xs.length === 0 ? 0 : Math.min(...xs)
}

/** A TrueType font of exactly these glyphs (each code point once). Glyph 0 is empty and belongs to no character. */
export const trueTypeFont = (name: string, glyphs: readonly Glyph[], bold = false): Buffer => {
  const sorted = [...glyphs].sort((a, b) => a.codePoint - b.codePoint)
  const records = [Buffer.alloc(0), ...sorted.map(glyphRecord)]
  let end = 0
  const offsets = [0, ...records.map((record) => (end += record.length))]
  const advances = [unitsPerEm, ...sorted.map((glyph) => glyph.advance)]
  return assembled([
    ...metricsTables(records.length, Math.max(...advances), bold),
    ['cmap', characterMap(sorted)],
    ['glyf', Buffer.concat(records)],
    ['hmtx', u16(unitsPerEm, 0, ...sorted.flatMap((glyph) => [glyph.advance, leftSideOf(glyph)]))],
    ['loca', u32(...offsets)],
    ['name', nameTable(name)],
  ])
}
