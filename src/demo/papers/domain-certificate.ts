// An invented domain certificate (域名证书), A4 lying, with expiry date and the registrar's seal, as provinces ask for.
import type { Drawing, Mark } from '../../adapters/documents/page/drawing.ts'
import type { Type } from '../../adapters/documents/type/typeface.ts'
import { chineseDate } from './business-licence.ts'
import { centred, guilloche, ringSeal, sampleMark, sans, sansBold, serifBold, words } from './draw.ts'

export type DomainCertificate = {
  readonly domain: string
  readonly holder: string
  readonly registeredOn: string
  readonly expiresOn: string
  readonly registrar: string
  readonly issuedOn: string
}

const width = 3508
const height = 2480
const blue = '#2c4a7c'

export const drawDomainCertificate = (type: Type, certificate: DomainCertificate): Drawing => {
  const lines: readonly (readonly [string, string])[] = [
    ['域　　名', certificate.domain],
    ['域名持有者', certificate.holder],
    ['注册日期', chineseDate(certificate.registeredOn)],
    ['到期日期', chineseDate(certificate.expiresOn)],
    ['注册服务机构', certificate.registrar],
    ['实名认证', '已完成'],
  ]
  const rows = lines.flatMap(([label, value], i): Mark[] => [
    words(label, { x: 760, y: 1010 + i * 150, size: 72, style: sans, colour: '#55615f' }),
    words(value, { x: 1320, y: 1010 + i * 150, size: 78, style: i === 0 ? sansBold : sans }),
    {
      kind: 'line',
      x1: 760,
      y1: 1050 + i * 150,
      x2: 2740,
      y2: 1050 + i * 150,
      stroke: '#c9d3e2',
      strokeWidth: 3,
    },
  ])
  return {
    width,
    height,
    background: '#fbfcfe',
    marks: [
      ...guilloche(width, height, '#b9c7de', 0.28, 36),
      {
        kind: 'box',
        x: 110,
        y: 110,
        width: width - 220,
        height: height - 220,
        stroke: blue,
        strokeWidth: 12,
      },
      { kind: 'box', x: 150, y: 150, width: width - 300, height: height - 300, stroke: blue, strokeWidth: 4 },
      centred(type, '域名证书', {
        x: width / 2,
        y: 560,
        size: 210,
        style: serifBold,
        spacing: 60,
        colour: blue,
      }),
      centred(type, '兹证明下列域名已完成注册', { x: width / 2, y: 740, size: 70, colour: '#55615f' }),
      ...rows,
      ...ringSeal(type, certificate.registrar, 2780, 2020, 230, '业务专用章'),
      words(chineseDate(certificate.issuedOn), { x: 2200, y: 2200, size: 64 }),
      sampleMark(type, width, height, '#5d6b84', 0.12),
    ],
  }
}
