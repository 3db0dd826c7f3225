// The two boxes at the foot of the verification form. A signature drawn on screen is set into the left one with its date
// and a line that says how it was given; an unsigned form leaves both open for the pen.
import type { Mark } from '../page/drawing.ts'
import type { Type } from '../type/typeface.ts'
import { type Block, ink, type Sheet, textMark } from './form-blocks.ts'
import type { FormContent } from './form-layout.ts'

const boxHeight = 92

const chineseDate = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`
}

type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly title: string
  readonly hint: string
  readonly date: string
}

const openBox = (texts: FormContent['texts'], box: Box): Mark[] => [
  {
    kind: 'box',
    x: box.x,
    y: box.y,
    width: box.width,
    height: boxHeight,
    stroke: ink.line,
    strokeWidth: 0.8,
  },
  textMark(box.title, box.x + 8, box.y + 15, 9),
  textMark(box.hint, box.x + 8, box.y + boxHeight - 9, 7.5, undefined, ink.quiet),
  textMark(`${texts.date}  ${box.date}`, box.x + box.width - 122, box.y + boxHeight - 9, 9),
]

const drawnInk = (signature: NonNullable<FormContent['signature']>, box: Box): Mark => {
  const room = { width: box.width - 40, height: boxHeight - 40 }
  const scale = Math.min(room.width / signature.widthPx, room.height / signature.heightPx)
  const width = signature.widthPx * scale
  const height = signature.heightPx * scale
  const x = box.x + (box.width - width) / 2
  return { kind: 'picture', x, y: box.y + 20 + (room.height - height) / 2, width, height, png: signature.png }
}

export const signatureBlock = (_type: Type, sheet: Sheet, { texts, signature }: FormContent): Block => ({
  height: boxHeight + 10,
  draw: (top) => {
    const width = (sheet.width - 12) / 2
    const y = top + 8
    const blank = '　　　 年　　 月　　 日'
    const principal: Box = {
      x: sheet.left,
      y,
      width,
      title: texts.principalSignature,
      hint: signature === undefined ? texts.principalHint : texts.signedOnScreen,
      date: signature === undefined ? blank : chineseDate(signature.signedOn),
    }
    const provider: Box = {
      x: sheet.left + width + 12,
      y,
      width,
      title: texts.providerSignature,
      hint: texts.providerHint,
      date: blank,
    }
    return [
      ...openBox(texts, principal),
      ...openBox(texts, provider),
      ...(signature === undefined ? [] : [drawnInk(signature, principal)]),
    ]
  },
})
