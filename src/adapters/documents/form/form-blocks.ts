// The verification form cut into blocks of known height, so that pages can be filled without splitting a row. A block
// is drawn at the height that it is given; it knows nothing of pages.
import type { FormRow } from '../../../flows/ports.ts'
import type { Mark } from '../page/drawing.ts'
import { linesOf } from '../type/line-breaking.ts'
import type { Style, Type } from '../type/typeface.ts'

export const regular: Style = { face: 'sans', weight: 400 }
export const strong: Style = { face: 'sans', weight: 600 }
export const titled: Style = { face: 'serif', weight: 600 }

export const ink = { text: '#16201f', quiet: '#55615f', line: '#c6ceca', sunk: '#f2f4f3', seal: '#a93420' }

/** Points. `tightness` is 1 for a roomy page and less where more must fit. */
export type Sheet = { readonly left: number; readonly width: number; readonly tightness: number }

export type Block = { readonly height: number; readonly draw: (y: number) => readonly Mark[] }

type Cell = { readonly row: FormRow; readonly lines: readonly string[]; readonly isWide: boolean }

const labelWidth = 86
const cellPadding = 7

export const textMark = (
  text: string,
  x: number,
  y: number,
  size: number,
  style = regular,
  colour = ink.text,
): Mark => ({
  kind: 'text',
  text,
  x,
  y,
  size,
  style,
  colour,
})

export const headingBlock = (sheet: Sheet, text: string): Block => ({
  height: 25 * sheet.tightness,
  draw: (y) => [
    { kind: 'box', x: sheet.left, y: y + 9 * sheet.tightness, width: 3, height: 11, fill: ink.seal },
    textMark(text, sheet.left + 9, y + 9 * sheet.tightness + 9.6, 10.5, strong),
  ],
})

const valueSize = 9

const cellOf = (type: Type, sheet: Sheet, row: FormRow, emptyValue: string): Cell => {
  const value = row.value.trim() === '' ? emptyValue : row.value
  const half = sheet.width / 2 - labelWidth - 2 * cellPadding
  const isWide = type.width(regular, value, valueSize) > half || value.includes('\n')
  const width = isWide ? sheet.width - labelWidth - 2 * cellPadding : half
  return { row, lines: linesOf(type, regular, value, valueSize, width), isWide }
}

/** More lines than this go on in another row, which may stand on the next page; no page could hold them otherwise. */
const mostLines = 40

const cut = (cell: Cell): readonly Cell[] =>
  Array.from({ length: Math.ceil(cell.lines.length / mostLines) }, (_, i) => ({
    ...cell,
    lines: cell.lines.slice(i * mostLines, (i + 1) * mostLines),
  }))

/** Two narrow cells share a line; a wide one, or a narrow one without a partner, takes the whole line. */
const paired = (cells: readonly Cell[]): readonly (readonly Cell[])[] => {
  const out: Cell[][] = []
  for (const cell of cells) {
    const last = out.at(-1)
    if (!cell.isWide && last?.length === 1 && last[0]?.isWide === false) last.push(cell)
    else out.push([cell])
  }
  return out
}

const drawCell = (
  type: Type,
  cell: Cell,
  x: number,
  y: number,
  width: number,
  height: number,
  lead: number,
): Mark[] => {
  const labelLines = linesOf(type, regular, cell.row.label, 8.5, labelWidth - 2 * cellPadding + 2)
  const centred = (lines: number): number =>
    y + (height - lines * lead) / 2 + lead - (lead - valueSize) / 2 - 1
  return [
    { kind: 'box', x, y, width: labelWidth, height, fill: ink.sunk },
    { kind: 'box', x, y, width, height, stroke: ink.line, strokeWidth: 0.6 },
    ...labelLines.map((line, i) =>
      textMark(line, x + cellPadding, centred(labelLines.length) + i * lead, 8.5, regular, ink.quiet),
    ),
    ...cell.lines.map((line, i) =>
      textMark(line, x + labelWidth + cellPadding, centred(cell.lines.length) + i * lead, valueSize),
    ),
  ]
}

/** Rows of label and value, two to a line where both are short. */
export const tableBlocks = (
  type: Type,
  sheet: Sheet,
  rows: readonly FormRow[],
  emptyValue: string,
): readonly Block[] => {
  const lead = 13.2 * Math.max(sheet.tightness, 0.9)
  return paired(rows.flatMap((row) => cut(cellOf(type, sheet, row, emptyValue)))).map((cells) => {
    const labelLines = (cell: Cell): number =>
      linesOf(type, regular, cell.row.label, 8.5, labelWidth - 2 * cellPadding + 2).length
    const lines = Math.max(...cells.map((cell) => Math.max(cell.lines.length, labelLines(cell))))
    const height = lines * lead + 9 * sheet.tightness
    const width = sheet.width / cells.length
    return {
      height,
      draw: (y) =>
        cells.flatMap((cell, i) => drawCell(type, cell, sheet.left + i * width, y, width, height, lead)),
    }
  })
}

/** A paragraph over the whole width; `mark` stands before its first line (a box to tick). */
export const paragraphBlock = (type: Type, sheet: Sheet, text: string, mark = false): Block => {
  const lead = 14 * sheet.tightness
  const indent = mark ? 16 : 0
  const lines = linesOf(type, regular, text, valueSize, sheet.width - indent)
  return {
    height: lines.length * lead + (mark ? 1 : 3),
    draw: (y) => [
      ...(mark
        ? [
            {
              kind: 'box' as const,
              x: sheet.left + 1,
              y: y + lead - 9.5,
              width: 8,
              height: 8,
              stroke: ink.quiet,
              strokeWidth: 0.7,
            },
          ]
        : []),
      ...lines.map((line, i) => textMark(line, sheet.left + indent, y + (i + 1) * lead - 2, valueSize)),
    ],
  }
}
