// How an image came to be, for a bureau that has agreed to be told: a photograph taken on the spot, a form signed on screen. The
// interface is older than electronic verification (电子化核验); our own extension, one more element in `Fjxx` (wire/extension).
import type { Instant } from '../../../core/time.ts'
import type { ReportAttachment, ReportRecord } from '../../../flows/regulator-port.ts'
import { type Branch, branch, leaf } from './document-node.ts'
import type { ElementRule } from './upload-schema.ts'

const wayNumbers: Readonly<Record<NonNullable<ReportAttachment['verification']>['way'], number>> = {
  'photographed-on-phone': 1,
  'signed-on-screen': 2,
}

/** The clock of Shanghai, as times of the interface are written. */
const shanghaiTime = (at: Instant): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

/** Nothing where nothing is known of how the image came to be. */
export const verificationNodes = (attachment: ReportAttachment): readonly Branch[] => {
  const { verification } = attachment
  if (verification === undefined) return []
  const from = `attachment ${attachment.use}`
  return [
    branch('Dzhy', [
      leaf('Hyfs', wayNumbers[verification.way], from),
      leaf('Hysj', shanghaiTime(verification.at), from),
      leaf('Tpzy', verification.digest, from),
    ]),
  ]
}

/** A record without it, for a bureau that follows the published interface. */
export const withoutVerification = (record: ReportRecord): ReportRecord => ({
  ...record,
  attachments: record.attachments.map(({ verification: _, ...plain }) => plain),
})

const text = (longest: number): ElementRule['content'] => ({ kind: 'text', shortest: 1, longest })

const verificationRule: ElementRule = {
  name: 'Dzhy',
  fewest: 0,
  most: 1,
  content: {
    kind: 'group',
    elements: [
      { name: 'Hyfs', fewest: 1, most: 1, content: { kind: 'number', least: 1n, most: 2n } },
      { name: 'Hysj', fewest: 1, most: 1, content: text(22) },
      { name: 'Tpzy', fewest: 1, most: 1, content: text(64) },
    ],
  },
}

/** A record's rule with the extension: `Fjxx` may end with `Dzhy`. */
export const withVerification = (one: ElementRule): ElementRule => {
  const { content } = one
  if (content.kind !== 'group') return one
  const elements = content.elements.map(withVerification)
  return {
    ...one,
    content: { kind: 'group', elements: one.name === 'Fjxx' ? [...elements, verificationRule] : elements },
  }
}
