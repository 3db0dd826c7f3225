// What can be done with a filing, and what each deed opens. Which of them the bureau takes is the server's to say; here stands only
// where they are offered.
import type { FollowUpInput } from '../../api/filings.ts'
import type { FilingLine } from '../../api/shapes.ts'

export type FiledService = FilingLine['services'][number]

/** A deed that is explained in a dialog before it begins. `move` is a cancellation with somewhere to go. */
export type DeedKind = FollowUpInput['filingType'] | 'move' | 'hand-over'

export type Deed = {
  readonly kind: DeedKind
  readonly filing: FilingLine
  /** With deeds about one service. */
  readonly service?: FiledService
}

/** Deeds that end something for good: their button is red, and says so. */
export const isGrave = (kind: DeedKind): boolean => kind.startsWith('cancel-') || kind === 'move'

/** Nobody is asked by SMS for the end of an access, nor for a handover; the subject's own principal for what is about the subject. */
export const smsOf = (kind: DeedKind): 'none' | 'subject' | 'principal' => {
  if (kind === 'cancel-access' || kind === 'hand-over') return 'none'
  return kind === 'change-subject' || kind === 'cancel-subject' ? 'subject' : 'principal'
}

/** Own subjects to which a website may move: another one, and a unit; the province's word is the server's. */
export const targetsFor = (filings: readonly FilingLine[], from: FilingLine): readonly FilingLine[] =>
  filings.filter(
    (one) => one.subjectNumber !== from.subjectNumber && one.subjectKind !== 'individual' && !one.openCaseId,
  )

export const followUpOf = ({ kind, filing, service }: Deed, moveTo: string): FollowUpInput => ({
  filingType: kind === 'move' || kind === 'hand-over' ? 'cancel-service' : kind,
  subjectNumber: filing.subjectNumber,
  bureau: filing.bureau,
  ...(service === undefined ? {} : { serviceFilingNumbers: [service.serviceFilingNumber] }),
  ...(kind === 'move' ? { moveTo } : {}),
})

/** Guangdong wants the subject's number without suffix in the footer. */
const withoutSuffix: ReadonlySet<string> = new Set(['440000'])

/** The line for the foot of the page; the link is what the rule asks for (33号令). */
export const footerOf = (filing: FilingLine, service: FiledService): string => {
  const number = withoutSuffix.has(filing.provinceCode) ? filing.subjectNumber : service.serviceFilingNumber
  return `<a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener">${number}</a>`
}
