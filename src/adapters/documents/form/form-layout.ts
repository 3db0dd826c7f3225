// The verification form (真实性核验单) as drawings, one page where it fits: three settings of tightness are tried before a
// second page is opened. The layout is pure; the same drawings become the PDF and the image.
import type { DrawnSignature, VerificationFormData } from '../../../flows/ports.ts'
import type { Drawing, Mark } from '../page/drawing.ts'
import type { Type } from '../type/typeface.ts'
import {
  type Block,
  headingBlock,
  ink,
  paragraphBlock,
  type Sheet,
  strong,
  tableBlocks,
  textMark,
  titled,
} from './form-blocks.ts'
import type { FormTexts } from './form-texts.ts'
import { qrPath } from './qr-path.ts'
import { signatureBlock } from './signature-block.ts'

/** A4 in points. */
export const a4 = { width: 595.28, height: 841.89 }
const margin = { left: 44, top: 36, bottom: 40 }
const headHeight = 84

export type FormContent = {
  readonly data: VerificationFormData
  readonly texts: FormTexts
  /** Already read and trimmed; its pixels keep their proportions inside the box. */
  readonly signature?: DrawnSignature & { readonly widthPx: number; readonly heightPx: number }
}

const headMarks = (type: Type, { data, texts }: FormContent): Mark[] => {
  const right = a4.width - margin.left
  const qrSize = 56
  const titleSize = 21
  const facts = [
    `${texts.applicationId}  ${data.applicationId}`,
    `${texts.filingType}  ${data.filingType}`,
    `${texts.madeOn}  ${data.madeOn}`,
  ]
  let x = margin.left
  const factMarks = facts.map((fact) => {
    const mark = textMark(fact, x, margin.top + 51, 8.5, undefined, ink.quiet)
    x += type.width(strong, fact, 8.5) + 16
    return mark
  })
  return [
    textMark(texts.title, margin.left, margin.top + 24, titleSize, titled),
    ...factMarks,
    textMark(`${texts.provider}  ${data.provider}`, margin.left, margin.top + 66, 8.5, undefined, ink.quiet),
    { kind: 'path', data: qrPath(data.applicationId, right - qrSize, margin.top, qrSize), fill: ink.text },
    {
      kind: 'line',
      x1: margin.left,
      y1: margin.top + 76,
      x2: right,
      y2: margin.top + 76,
      stroke: ink.text,
      strokeWidth: 1.2,
    },
    {
      kind: 'line',
      x1: margin.left,
      y1: margin.top + 78.5,
      x2: right,
      y2: margin.top + 78.5,
      stroke: ink.text,
      strokeWidth: 0.4,
    },
  ]
}

/** A heading stays with the first row under it. */
const together = (first: Block, second: Block | undefined): Block =>
  second === undefined
    ? first
    : {
        height: first.height + second.height,
        draw: (y) => [...first.draw(y), ...second.draw(y + first.height)],
      }

const section = (sheet: Sheet, title: string, blocks: readonly Block[]): Block[] => [
  together(headingBlock(sheet, title), blocks[0]),
  ...blocks.slice(1),
]

const blocksOf = (type: Type, sheet: Sheet, content: FormContent): readonly Block[] => {
  const { data, texts } = content
  const table = (rows: VerificationFormData['subject']) => tableBlocks(type, sheet, rows, texts.emptyValue)
  const closing = [
    headingBlock(sheet, texts.pledge),
    paragraphBlock(type, sheet, texts.pledgeText),
    signatureBlock(type, sheet, content),
  ].reduce<Block | undefined>(
    (before, block) => (before === undefined ? block : together(before, block)),
    undefined,
  )
  return [
    ...section(sheet, texts.subject, table(data.subject)),
    ...section(sheet, texts.principal, table(data.principal)),
    ...data.services.flatMap((service) =>
      section(sheet, service.heading ?? `${texts.services}  ${service.title}`, table(service.rows)),
    ),
    ...section(
      sheet,
      texts.checks,
      texts.checkItems.map((item) => paragraphBlock(type, sheet, item, true)),
    ),
    ...(closing === undefined ? [] : [closing]),
  ]
}

type Placed = { readonly marks: Mark[]; y: number }

const fillPages = (type: Type, content: FormContent, tightness: number): readonly (readonly Mark[])[] => {
  const sheet: Sheet = { left: margin.left, width: a4.width - 2 * margin.left, tightness }
  const pages: Placed[] = [{ marks: headMarks(type, content), y: margin.top + headHeight - 6 }]
  for (const block of blocksOf(type, sheet, content)) {
    let page = pages.at(-1)
    if (page === undefined || page.y + block.height > a4.height - margin.bottom) {
      page = { marks: [], y: margin.top }
      pages.push(page)
    }
    page.marks.push(...block.draw(page.y))
    page.y += block.height
  }
  return pages.map((page) => page.marks)
}

const footMarks = (type: Type, { data, texts }: FormContent, page: number, pages: number): Mark[] => {
  const y = a4.height - margin.bottom + 18
  const count = texts.page.replace('{page}', String(page)).replace('{pages}', String(pages))
  const right = a4.width - margin.left - type.width(strong, count, 7.5)
  return [
    textMark(`${texts.digest}  ${data.contentDigest}`, margin.left, y, 7.5, undefined, ink.quiet),
    textMark(count, right, y, 7.5, undefined, ink.quiet),
  ]
}

/** Pages of the form, A4 in points. */
export const formPages = (type: Type, content: FormContent): readonly Drawing[] => {
  const attempts = [1, 0.9, 0.8].map((tightness) => fillPages(type, content, tightness))
  const pages = attempts.find((attempt) => attempt.length === 1) ?? attempts[0] ?? []
  return pages.map((marks, i) => ({
    ...a4,
    background: '#ffffff',
    marks: [...marks, ...footMarks(type, content, i + 1, pages.length)],
  }))
}
