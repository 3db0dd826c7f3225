// An invented business licence (营业执照副本), A4 upright at 300 dots per inch, with a whole seal and the word "样例".

import { qrPath } from '../../adapters/documents/form/qr-path.ts'
import type { Drawing, Mark } from '../../adapters/documents/page/drawing.ts'
import type { Type } from '../../adapters/documents/type/typeface.ts'
import {
  centred,
  guilloche,
  paragraph,
  ringSeal,
  sampleMark,
  sans,
  serif,
  serifBold,
  star,
  words,
} from './draw.ts'

export type BusinessLicence = {
  readonly creditCode: string
  readonly name: string
  /** 类型, e.g. 有限责任公司（自然人投资或控股） */
  readonly kind: string
  readonly legalRepresentative: string
  readonly capital: string
  /** YYYY-MM-DD */
  readonly establishedOn: string
  /** YYYY-MM-DD, or `long-term` */
  readonly validUntil: string
  readonly address: string
  readonly scope: string
  readonly registrar: string
  readonly issuedOn: string
}

const width = 2480
const height = 3508
const gold = '#bb9a55'
const brown = '#7b5f2b'
const red = '#b23a24'

export const chineseDate = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${month}月${day}日`
}

const frame: readonly Mark[] = [
  { kind: 'box', x: 100, y: 100, width: width - 200, height: height - 200, stroke: gold, strokeWidth: 12 },
  { kind: 'box', x: 142, y: 142, width: width - 284, height: height - 284, stroke: gold, strokeWidth: 4 },
]

const head = (type: Type): readonly Mark[] => [
  { kind: 'circle', x: width / 2, y: 420, radius: 138, stroke: red, strokeWidth: 9 },
  { kind: 'path', data: star(width / 2, 422, 92), fill: red },
  centred(type, '营业执照', { x: width / 2, y: 790, size: 200, style: serif, spacing: 44 }),
  centred(type, '（副　本）', { x: width / 2, y: 890, size: 66, style: serif }),
]

const rows = (type: Type, licence: BusinessLicence): readonly Mark[] => {
  const until = licence.validUntil === 'long-term' ? '长期' : chineseDate(licence.validUntil)
  const lines: readonly (readonly [string, string])[] = [
    ['统一社会信用代码', licence.creditCode],
    ['名称', licence.name],
    ['类型', licence.kind],
    ['法定代表人', licence.legalRepresentative],
    ['注册资本', licence.capital],
    ['成立日期', chineseDate(licence.establishedOn)],
    ['营业期限', `${chineseDate(licence.establishedOn)} 至 ${until}`],
    ['住所', licence.address],
    ['经营范围', licence.scope],
  ]
  const labelWidth = 500
  let y = 1080
  return lines.flatMap(([label, value]) => {
    const size = 60
    const characters = [...label]
    const natural = type.width(serif, label, size)
    const spacing = characters.length > 1 ? (labelWidth - 20 - natural) / (characters.length - 1) : 0
    const text = paragraph(type, value, { x: 880, y, size: 64, width: 1320, lead: 92, style: sans })
    const mark = words(label, { x: 310, y, size, style: serif, colour: brown, spacing: Math.max(spacing, 0) })
    y = text.bottom + 146
    return [mark, ...text.marks]
  })
}

/** The licence as a drawing in pixels at 300 dots per inch. Call inside `withType`. */
export const drawBusinessLicence = (type: Type, licence: BusinessLicence): Drawing => ({
  width,
  height,
  background: '#fcf9f0',
  marks: [
    ...guilloche(width, height, '#d8c58f', 0.2, 34),
    ...frame,
    ...head(type),
    ...rows(type, licence),
    { kind: 'box', x: 296, y: 2796, width: 388, height: 388, fill: '#fffdf8' },
    { kind: 'path', data: qrPath(`样例 ${licence.creditCode}`, 310, 2810, 360), fill: '#22211d' },
    words('扫描二维码', { x: 395, y: 3240, size: 38, colour: brown }),
    centred(type, '登记机关', { x: 1330, y: 2980, size: 62, style: serifBold, colour: brown, spacing: 18 }),
    ...ringSeal(type, licence.registrar, 1850, 2950, 262),
    centred(type, chineseDate(licence.issuedOn), { x: 1850, y: 3290, size: 60, style: serif }),
    sampleMark(type, width, height, '#6b6a60', 0.1),
  ],
})
