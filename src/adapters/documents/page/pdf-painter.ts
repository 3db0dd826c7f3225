// Drawings as PDF pages with real, selectable text. Each style becomes one embedded font made of just the glyphs used.
import PDFDocument from 'pdfkit'
import type { Glyph } from '../type/glyph.ts'
import { trueTypeFont } from '../type/truetype.ts'
import type { Style, Type } from '../type/typeface.ts'
import type { Drawing, Mark, Paint, TextMark } from './drawing.ts'

const fontName = (style: Style): string => `OpenBeian-${style.face}-${style.weight}`

type StyleGlyphs = ReadonlyMap<string, { readonly style: Style; readonly glyphs: ReadonlyMap<number, Glyph> }>

/** The glyphs that the pages use, by style. Runs inside `withType`, so that every one of them is loaded. */
export const glyphsOf = (type: Type, pages: readonly Drawing[]): StyleGlyphs => {
  const styles = new Map<string, { style: Style; glyphs: Map<number, Glyph> }>()
  for (const mark of pages.flatMap((page) => page.marks)) {
    if (mark.kind !== 'text') continue
    const entry = styles.get(fontName(mark.style)) ?? { style: mark.style, glyphs: new Map() }
    styles.set(fontName(mark.style), entry)
    for (const character of mark.text) {
      const codePoint = character.codePointAt(0) ?? 32
      entry.glyphs.set(codePoint, type.glyph(mark.style, codePoint))
    }
  }
  return styles
}

const embedFonts = (document: PDFKit.PDFDocument, styles: StyleGlyphs): void => {
  for (const [name, { style, glyphs }] of styles)
    document.registerFont(name, trueTypeFont(name, [...glyphs.values()], style.weight >= 600))
}

const paint = (document: PDFKit.PDFDocument, { fill, stroke, strokeWidth, opacity }: Paint): void => {
  document.lineWidth(strokeWidth ?? 1)
  if (opacity !== undefined) document.opacity(opacity)
  if (fill !== undefined && stroke !== undefined) document.fillAndStroke(fill, stroke)
  else if (fill !== undefined) document.fill(fill)
  else if (stroke !== undefined) document.stroke(stroke)
}

const drawText = (document: PDFKit.PDFDocument, mark: TextMark): void => {
  if (mark.text === '') return
  if (mark.turn !== undefined) document.rotate(mark.turn, { origin: [mark.x, mark.y] })
  document
    .font(fontName(mark.style))
    .fontSize(mark.size)
    .fillColor(mark.colour, mark.opacity ?? 1)
  document.text(mark.text, mark.x, mark.y, {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing: mark.spacing ?? 0,
  })
}

const draw = (document: PDFKit.PDFDocument, mark: Mark): void => {
  document.save()
  switch (mark.kind) {
    case 'text':
      drawText(document, mark)
      break
    case 'box':
      if (mark.radius === undefined) document.rect(mark.x, mark.y, mark.width, mark.height)
      else document.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius)
      paint(document, mark)
      break
    case 'line':
      document.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2)
      paint(document, mark)
      break
    case 'circle':
      document.circle(mark.x, mark.y, mark.radius)
      paint(document, mark)
      break
    case 'path':
      document.path(mark.data)
      paint(document, mark)
      break
    case 'picture':
      document.image(Buffer.from(mark.png), mark.x, mark.y, { width: mark.width, height: mark.height })
  }
  document.restore()
}

export type PdfFacts = { readonly title: string; readonly author: string; readonly createdAt: Date }

/** PDF bytes of the pages, in points. The creation date is a parameter, so equal data give equal bytes. */
export const pdfOf = (styles: StyleGlyphs, pages: readonly Drawing[], facts: PdfFacts): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const document = new PDFDocument({
      autoFirstPage: false,
      margin: 0,
      lang: 'zh-CN',
      displayTitle: true,
      info: {
        Title: facts.title,
        Author: facts.author,
        Creator: 'OpenBeian',
        Producer: 'OpenBeian',
        CreationDate: facts.createdAt,
      },
    })
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    embedFonts(document, styles)
    for (const page of pages) {
      document.addPage({ size: [page.width, page.height], margin: 0 })
      document.rect(0, 0, page.width, page.height).fill(page.background)
      for (const mark of page.marks) draw(document, mark)
    }
    document.end()
  })
