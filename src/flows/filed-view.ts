// What a filed case shows: the numbers that the bureau gave, and the snippet for the foot of the home page.
import type { Application } from '../core/application/state.ts'
import type { ServiceKind } from '../core/material.ts'
import type { CalendarDate, Instant } from '../core/time.ts'

export type FiledView = {
  readonly subjectNumber: string
  readonly filedAt: Instant
  readonly services: readonly {
    readonly serviceId: string
    readonly kind: ServiceKind
    readonly name: string
    /** Empty for what is no website. */
    readonly domain: string
    readonly serviceFilingNumber: string
    readonly footerHtml: string
  }[]
  readonly publicSecurityDueOn: CalendarDate
}

/** The snippet for the bottom of the home page; the link is what the rule asks for (33号令). */
const footerHtml = (serviceFilingNumber: string): string =>
  `<a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener">${serviceFilingNumber}</a>`

/** The numbers of a filed case; which of them stands at the foot is the province's choice. */
export const filedOf = (state: Application, footerNumber: 'subject' | 'service'): FiledView | undefined => {
  if (state.status !== 'filed') return undefined
  const services = state.numbers.map(({ serviceId, serviceFilingNumber }) => {
    const service = state.material.services.find((one) => one.id === serviceId)
    const shown = footerNumber === 'subject' ? state.filedSubjectNumber : serviceFilingNumber
    return {
      serviceId,
      name: service?.name ?? '',
      kind: service?.kind ?? 'website',
      domain: service?.domain ?? '',
      serviceFilingNumber,
      footerHtml: footerHtml(shown),
    }
  })
  return {
    subjectNumber: state.filedSubjectNumber,
    filedAt: state.filedAt,
    services,
    publicSecurityDueOn: state.publicSecurityDueOn,
  }
}
