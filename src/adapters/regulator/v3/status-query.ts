// Asks whether a domain or a certificate is filed. An answer about something else than what was asked is refused: it
// would decide the filing type of a stranger.
import { Fault } from '../../../core/fault.ts'
import type { FilingStatus, StatusQuery } from '../../../flows/regulator-port.ts'
import type { Numbers } from './numbers.ts'
import { badAnswer, type ReturnDocument } from './return-document.ts'
import { childrenNamed, textOf, type XmlElement } from './xml-document.ts'

export type Condition = { readonly type: number; readonly condition: string }

const BY_DOMAIN = 0

const same = (a: string | undefined, b: string): boolean =>
  a !== undefined && a.toLowerCase() === b.toLowerCase()

/** The condition of the interface. Throws a Fault of class `operator` for a paper by which the bureau cannot be asked. */
export const conditionOf = (query: StatusQuery, numbers: Numbers, what: string): Condition => {
  if (query.by === 'domain') return { type: BY_DOMAIN, condition: query.domain.trim().toLowerCase() }
  const type = numbers.queryConditionType(query.certificateType)
  if (type !== undefined) return { type, condition: query.certificateNumber.trim() }
  throw new Fault(
    'regulator-query-unsupported',
    `${what}: the bureau cannot be asked by certificate type "${query.certificateType.slice(0, 60)}"`,
    'operator',
  )
}

const numbersOf = (info: XmlElement): Omit<Extract<FilingStatus, { filed: true }>, 'filed'> => {
  const subjectNumber = textOf(info, 'Ztbah')
  const serviceFilingNumber = textOf(info, 'Wzbah')
  const serviceName = textOf(info, 'Wzmc')
  return {
    ...(subjectNumber === undefined ? {} : { subjectNumber }),
    ...(serviceFilingNumber === undefined ? {} : { serviceFilingNumber }),
    ...(serviceName === undefined ? {} : { serviceName }),
  }
}

/** The state out of an answer. Throws a Fault of class `bad-answer` when it does not answer what was asked. */
export const filingStatusOf = (answer: ReturnDocument, asked: Condition, what: string): FilingStatus => {
  const infos = childrenNamed(answer.element, 'StatusInfo')
  const info = infos.find(
    (one) => textOf(one, 'Cxtjlx') === String(asked.type) && same(textOf(one, 'Cxtj'), asked.condition),
  )
  if (info === undefined)
    throw badAnswer(
      what,
      infos.length === 0 ? 'StatusInfo is missing' : 'it is about something else than was asked',
      answer.source,
    )
  const state = textOf(info, 'Bazt')
  if (state === '1') return { filed: false }
  if (state === '0') return { filed: true, ...numbersOf(info) }
  throw badAnswer(what, 'Bazt is neither 0 nor 1', answer.source)
}
