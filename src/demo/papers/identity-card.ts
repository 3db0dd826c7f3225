// An invented identity card, front and back. The card is 85.6 × 54 mm; it is drawn at 475 dots per inch on a grey desk with
// a margin, as a phone would take it.
import type { Drawing, Mark } from '../../adapters/documents/page/drawing.ts'
import type { Type } from '../../adapters/documents/type/typeface.ts'
import { bust, type Sex } from './bust.ts'
import { centred, guilloche, paragraph, sampleMark, sans, sansBold, star, words } from './draw.ts'

export type IdentityCard = {
  readonly name: string
  readonly sex: Sex
  /** 汉, 回 … */
  readonly ethnicity: string
  /** YYYY-MM-DD */
  readonly bornOn: string
  readonly address: string
  readonly number: string
  readonly authority: string
  readonly validFrom: string
  /** YYYY-MM-DD, or `long-term` */
  readonly validUntil: string
}

const card = { width: 1600, height: 1009 }
const desk = { width: 1840, height: 1250 }
const origin = { x: (desk.width - card.width) / 2, y: (desk.height - card.height) / 2 }
const blue = '#2f6f93'

const moved = (mark: Mark): Mark => {
  const { x, y } = origin
  if (mark.kind === 'line')
    return { ...mark, x1: mark.x1 + x, x2: mark.x2 + x, y1: mark.y1 + y, y2: mark.y2 + y }
  if (mark.kind !== 'path') return { ...mark, x: mark.x + x, y: mark.y + y }
  const data = mark.data.replace(
    /(-?[\d.]+) (-?[\d.]+)/g,
    (_all, px: string, py: string) => `${(Number(px) + x).toFixed(2)} ${(Number(py) + y).toFixed(2)}`,
  )
  return { ...mark, data }
}

const onDesk = (marks: readonly Mark[], paper: string): Drawing => ({
  ...desk,
  background: '#8d9394',
  marks: [
    {
      kind: 'box',
      x: origin.x + 6,
      y: origin.y + 10,
      width: card.width,
      height: card.height,
      radius: 58,
      fill: '#5d6364',
      opacity: 0.55,
    },
    { kind: 'box', ...origin, ...card, radius: 58, fill: paper },
    ...marks.map(moved),
  ],
})

const weave = (colour: string): Mark[] =>
  guilloche(card.width - 80, card.height - 90, colour, 0.3, 26).map((mark) => inset(mark))

/** Keeps the weave inside the rounded corners. */
const inset = (mark: Mark): Mark =>
  mark.kind === 'path'
    ? {
        ...mark,
        data: mark.data.replace(
          /(-?[\d.]+) (-?[\d.]+)/g,
          (_all, px: string, py: string) =>
            `${(Number(px) + 28).toFixed(2)} ${(Number(py) * 0.94 + 40).toFixed(2)}`,
        ),
      }
    : mark

/** Front (人像面). Call inside `withType`. */
export const drawIdentityCardFront = (type: Type, person: IdentityCard): Drawing => {
  const [year = '', month = '', day = ''] = person.bornOn.split('-')
  const label = (text: string, x: number, y: number): Mark => words(text, { x, y, size: 46, colour: blue })
  const value = (text: string, x: number, y: number, size = 58): Mark => words(text, { x, y, size })
  return onDesk(
    [
      ...weave('#a9cfd2'),
      label('姓名', 110, 170),
      value(person.name, 250, 172, 66),
      label('性别', 110, 292),
      value(person.sex, 250, 292),
      label('民族', 440, 292),
      value(person.ethnicity, 580, 292),
      label('出生', 110, 412),
      value(year, 250, 412),
      label('年', 410, 412),
      value(String(Number(month)), 490, 412),
      label('月', 570, 412),
      value(String(Number(day)), 650, 412),
      label('日', 730, 412),
      label('住址', 110, 532),
      ...paragraph(type, person.address, { x: 250, y: 532, size: 54, width: 640, lead: 76 }).marks,
      label('公民身份号码', 110, 890),
      words(person.number, { x: 500, y: 892, size: 68, style: sansBold, spacing: 6 }),
      { kind: 'box', x: 1090, y: 150, width: 410, height: 540, fill: '#e8eeee', opacity: 0.9 },
      ...bust(person.number, person.sex, 1090, 230, 410),
      { kind: 'box', x: 1090, y: 640, width: 410, height: 52, fill: '#e4f0ee' },
      sampleMark(type, card.width * 0.82, card.height, '#51606b', 0.16),
    ],
    '#e4f0ee',
  )
}

const dotted = (date: string): string => (date === 'long-term' ? '长期' : date.replaceAll('-', '.'))

/** Back (国徽面, with a star instead of the emblem). Call inside `withType`. */
export const drawIdentityCardBack = (type: Type, person: IdentityCard): Drawing =>
  onDesk(
    [
      ...weave('#d9c3b4'),
      { kind: 'circle', x: 220, y: 230, radius: 112, stroke: '#b23a24', strokeWidth: 8 },
      { kind: 'path', data: star(220, 232, 74), fill: '#b23a24' },
      centred(type, '居民身份证样例', { x: 940, y: 210, size: 84, style: sansBold, spacing: 22 }),
      centred(type, '本证为虚构人物，仅供演示', { x: 940, y: 320, size: 52, spacing: 8, colour: '#55615f' }),
      words('签发机关', { x: 330, y: 720, size: 50, style: sansBold }),
      words(person.authority, { x: 620, y: 720, size: 54, style: sans }),
      words('有效期限', { x: 330, y: 850, size: 50, style: sansBold }),
      words(`${dotted(person.validFrom)}-${dotted(person.validUntil)}`, { x: 620, y: 850, size: 54 }),
      sampleMark(type, card.width, card.height, '#6b5a51', 0.15),
    ],
    '#f5ece4',
  )
