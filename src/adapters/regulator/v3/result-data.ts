// `BAJG`: codes about a record (Jg_xx) and officers' verdicts (Gjsh).
// `Bs` means something else with every operation: our subject id, a filing number, or our access id.
import { type Instant, instantAt, isCalendarDate } from '../../../core/time.ts'
import type { BureauMessage } from '../../../flows/regulator-port.ts'
import { childrenNamed, textOf, type XmlElement } from './xml-document.ts'

/** Codes of the SMS extension: sent, verified, failed or timed out. */
const smsCodes: readonly string[] = ['9101', '9102', '9103']

const FILING_NUMBER = /ICP(备|证)/i
const ID = /^[1-9]\d{0,18}$/
const TIME = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{1,9})?)?)?$/

/** A bureau's time is the clock of Shanghai; a day alone is its first minute. Undefined for what is no time. */
export const bureauInstant = (text: string | undefined): Instant | undefined => {
  const match = TIME.exec(text?.trim() ?? '')
  if (match === null) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match
  const date = `${year}-${month}-${day}`
  if (!isCalendarDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return undefined
  return instantAt(date, `${hour}:${minute}`).replace(':00.000Z', `:${second}.000Z`)
}

/** `京ICP备2026012345号-1` → `京ICP备2026012345号`. */
export const subjectNumberOf = (filingNumber: string): string => filingNumber.replace(/-\d+[AXK]?$/i, '')

const operationOf = (element: XmlElement): number | undefined => {
  const text = textOf(element, 'Czlx')
  return text !== undefined && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined
}

type Addressed = { readonly reportId?: string; readonly subjectNumber?: string; readonly reference?: string }

const addressOf = (reference: string | undefined, operation: number): Addressed => {
  if (reference === undefined) return {}
  if (FILING_NUMBER.test(reference)) return { subjectNumber: subjectNumberOf(reference), reference }
  // With these two operations a number is an id of ours; elsewhere it is one of the bureau's.
  const isOurs = (operation === 1 || operation === 3) && ID.test(reference)
  return isOurs ? { reportId: reference, reference } : { reference }
}

/** One `Jg_xx`; undefined when it cannot be read, or speaks of an extension that is switched off. */
export const resultMessage = (
  element: XmlElement,
  extensions: readonly 'sms-state'[],
): BureauMessage | undefined => {
  const operation = operationOf(element)
  const codes = childrenNamed(element, 'Jgxx').map((one) => ({
    code: textOf(one, 'Jgdm') ?? '',
    text: textOf(one, 'Dmms') ?? '',
  }))
  if (operation === undefined || codes.length === 0 || !codes.every(({ code }) => /^\d{1,9}$/.test(code)))
    return undefined
  if (!extensions.includes('sms-state') && codes.some(({ code }) => smsCodes.includes(code))) return undefined
  const note = textOf(element, 'Bz')
  const address = addressOf(textOf(element, 'Bs'), operation)
  return { kind: 'result', operation, ...address, codes, ...(note === undefined ? {} : { note }) }
}

/** One `Gjsh`; undefined when it does not say which record, when, or what was decided. */
export const verdictMessage = (element: XmlElement): BureauMessage | undefined => {
  const operation = operationOf(element)
  const reportId = textOf(element, 'Jlid')
  const decidedAt = bureauInstant(textOf(element, 'Shsj'))
  const result = textOf(element, 'Shjg')
  if (operation === undefined || reportId === undefined || !ID.test(reportId) || decidedAt === undefined)
    return undefined
  if (result !== '0' && result !== '1') return undefined
  const officer = textOf(element, 'Shrxm')
  const opinion = textOf(element, 'Shyj')
  return {
    kind: 'verdict',
    operation,
    reportId,
    approved: result === '1',
    decidedAt,
    ...(officer === undefined ? {} : { officer }),
    ...(opinion === undefined ? {} : { opinion }),
  }
}
