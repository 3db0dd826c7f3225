// `BAJG`: codes about a record (Jg_xx) and officers' verdicts (Gjsh).
// `Bs` means something else with every operation: our subject id, a filing number, our access id, or an id of the bureau's.
import type { BureauMessage, FiledReference } from '../../../flows/regulator-port.ts'
import { bureauInstant } from './bureau-time.ts'
import { childrenNamed, textOf, type XmlElement } from './xml-document.ts'

/** Codes of the SMS extension: sent, verified, failed or timed out. */
const smsCodes: readonly string[] = ['9101', '9102', '9103']

const FILING_NUMBER = /ICP(备|证)/i
const ID = /^[1-9]\d{0,18}$/

/** `京ICP备2026012345号-1` → `京ICP备2026012345号`. */
export const subjectNumberOf = (filingNumber: string): string => filingNumber.replace(/-\d+[AXK]?$/i, '')

const operationOf = (element: XmlElement): number | undefined => {
  const text = textOf(element, 'Czlx')
  return text !== undefined && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined
}

/** Czlx of the interface. */
const FIRST_FILING = 1
const ADD_SERVICE = 2
const ADD_ACCESS = 3

/** What a record of an operation is about, where it is something filed already. */
const TARGETS: Readonly<Record<number, FiledReference['what']>> = {
  2: 'subject',
  3: 'service',
  4: 'subject',
  5: 'access',
  6: 'subject',
  7: 'service',
}

type Addressed = {
  readonly reportId?: string
  readonly subjectNumber?: string
  readonly target?: FiledReference
  readonly reference?: string
}

/** With a change a bureau may write the number of a service that it changes. */
const numbered = (number: string, operation: number): Addressed => {
  const what = TARGETS[operation]
  const subjectNumber = subjectNumberOf(number)
  if (what === undefined) return { subjectNumber }
  const isService = what === 'subject' && subjectNumber !== number
  return { subjectNumber, target: { what: isService ? 'service' : what, number } }
}

const addressOf = (reference: string | undefined, operation: number): Addressed => {
  if (reference === undefined) return {}
  if (FILING_NUMBER.test(reference)) return { ...numbered(reference, operation), reference }
  if (!ID.test(reference)) return { reference }
  // With these two operations the id is one of ours; with the others it is one of the bureau's.
  if (operation === FIRST_FILING || operation === ADD_ACCESS) return { reportId: reference, reference }
  const what = TARGETS[operation]
  return what === undefined ? { reference } : { target: { what, bureauId: reference }, reference }
}

/** Whose the id of a verdict is: of a new subject, service or access it is ours, of what is filed the bureau's. */
const judged = (id: string, operation: number): Addressed => {
  if ([FIRST_FILING, ADD_SERVICE, ADD_ACCESS].includes(operation)) return { reportId: id }
  const what = TARGETS[operation]
  return what === undefined ? {} : { target: { what, bureauId: id } }
}

const codesOf = (element: XmlElement): readonly { code: string; text: string }[] | undefined => {
  const codes = childrenNamed(element, 'Jgxx').map((one) => ({
    code: textOf(one, 'Jgdm') ?? '',
    text: textOf(one, 'Dmms') ?? '',
  }))
  return codes.length > 0 && codes.every(({ code }) => /^\d{1,9}$/.test(code)) ? codes : undefined
}

/** One `Jg_xx`; undefined when it cannot be read, or speaks of an extension that is switched off. */
export const resultMessage = (
  element: XmlElement,
  extensions: readonly string[],
): BureauMessage | undefined => {
  const operation = operationOf(element)
  const codes = codesOf(element)
  if (operation === undefined || codes === undefined) return undefined
  if (!extensions.includes('sms-state') && codes.some(({ code }) => smsCodes.includes(code))) return undefined
  const note = textOf(element, 'Bz')
  const address = addressOf(textOf(element, 'Bs'), operation)
  return { kind: 'result', operation, ...address, codes, ...(note === undefined ? {} : { note }) }
}

/** One `Gjsh`; undefined when it does not say which record, when, or what was decided. */
export const verdictMessage = (element: XmlElement): BureauMessage | undefined => {
  const operation = operationOf(element)
  const id = textOf(element, 'Jlid')
  const decidedAt = bureauInstant(textOf(element, 'Shsj'))
  const result = textOf(element, 'Shjg')
  if (operation === undefined || id === undefined || !ID.test(id) || decidedAt === undefined) return undefined
  const about = judged(id, operation)
  if (about.reportId === undefined && about.target === undefined) return undefined
  if (result !== '0' && result !== '1') return undefined
  const officer = textOf(element, 'Shrxm')
  const opinion = textOf(element, 'Shyj')
  return {
    kind: 'verdict',
    operation,
    ...about,
    approved: result === '1',
    decidedAt,
    ...(officer === undefined ? {} : { officer }),
    ...(opinion === undefined ? {} : { opinion }),
  }
}

const CANCELLED: Readonly<Record<string, FiledReference['what']>> = {
  0: 'subject',
  1: 'service',
  2: 'access',
}

/** One `Zxxx` of ZXSJ; undefined when it does not say what is gone. */
export const cancelledMessage = (element: XmlElement): BureauMessage | undefined => {
  const what = CANCELLED[textOf(element, 'Zxlb') ?? '']
  const bureauId = textOf(element, 'Jlid')
  if (what === undefined || bureauId === undefined || !ID.test(bureauId)) return undefined
  return { kind: 'cancelled', target: { what, bureauId } }
}

/** Reports about tasks have no operation of their own: the bureau names them in `Bs`. Papers alone have 35. */
const REPORTS = { HSJG: 'verification-result', WBACLJG: 'unfiled-result' } as const
const TASK_REFERENCE = /^(HSJG|WBACLJG)[:：\s]\s*(\S.*)$/
const PAPERS = 35

/** One `Jg_xx` that answers a report of the provider's own; undefined for every other. */
export const reportResultMessage = (element: XmlElement): BureauMessage | undefined => {
  const reference = textOf(element, 'Bs')
  const [, name, rest] = TASK_REFERENCE.exec(reference ?? '') ?? []
  const isPapers = operationOf(element) === PAPERS
  if (!isPapers && name === undefined) return undefined
  const codes = codesOf(element)
  if (codes === undefined) return undefined
  const about = isPapers ? reference : rest
  const note = textOf(element, 'Bz')
  return {
    kind: 'report-result',
    report: isPapers ? 'papers' : name === 'HSJG' ? REPORTS.HSJG : REPORTS.WBACLJG,
    ...(about === undefined ? {} : { reference: about }),
    codes,
    ...(note === undefined ? {} : { note }),
  }
}
