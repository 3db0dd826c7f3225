// `BASJ/Baxx`: a subject and its services as they now stand in the bureau's register. A subject that is filed with
// several providers comes with all its services; ours are those that echo our id or that we connect.
import type { BureauMessage, IssuedService } from '../../../flows/regulator-port.ts'
import { bureauInstant } from './bureau-time.ts'
import { subjectNumberOf } from './result-data.ts'
import { childNamed, childrenNamed, textOf, writeElement, type XmlElement } from './xml-document.ts'

const ID = /^[1-9]\d{0,18}$/

const idOf = (element: XmlElement, name: string): string | undefined => {
  const text = textOf(element, name)
  return text !== undefined && ID.test(text) ? text : undefined
}

const unknown = (element: string, source: XmlElement): BureauMessage => ({
  kind: 'unknown',
  element,
  xml: writeElement(source),
})

const ofOthers = (element: string, source: XmlElement): BureauMessage => ({
  kind: 'unknown',
  element,
  xml: writeElement(source),
  isOfOthers: true,
})

const domainsOf = (service: XmlElement): IssuedService['domains'] =>
  childrenNamed(service, 'Ym_xx').flatMap((one) => {
    const domain = textOf(one, 'Ym')?.toLowerCase()
    const bureauDomainId = idOf(one, 'Ymid')
    return domain === undefined || bureauDomainId === undefined ? [] : [{ domain, bureauDomainId }]
  })

/** Accesses of ours, told by the provider's number; a bureau that leaves it out still echoes our access id. */
const accessesOf = (service: XmlElement, ispId: string): readonly XmlElement[] =>
  childrenNamed(service, 'Jr_xx').filter((access) => {
    const provider = textOf(access, 'Ispid')
    return provider === undefined ? idOf(access, 'IspJrid') !== undefined : provider === ispId
  })

/** Undefined for a service that is not ours in any way, or that has no number yet. */
const issuedService = (service: XmlElement, ispId: string): IssuedService | undefined => {
  const reportId = idOf(service, 'IspWzid')
  const bureauServiceId = idOf(service, 'Wzid')
  const serviceFilingNumber = textOf(service, 'Baxh')
  const accesses = accessesOf(service, ispId)
  if (reportId === undefined && accesses.length === 0) return undefined
  if (bureauServiceId === undefined || serviceFilingNumber === undefined) return undefined
  return {
    ...(reportId === undefined ? {} : { reportId }),
    bureauServiceId,
    serviceFilingNumber,
    domains: domainsOf(service),
    bureauAccessIds: accesses.flatMap((access) => idOf(access, 'Jrid') ?? []),
    accessReportIds: accesses.flatMap((access) => idOf(access, 'IspJrid') ?? []),
  }
}

const approvedAtOf = (subject: XmlElement, services: readonly XmlElement[]): string | undefined =>
  bureauInstant(textOf(subject, 'Shsj')) ??
  bureauInstant(textOf(subject, 'Zjxgsj')) ??
  services.map((service) => bureauInstant(textOf(service, 'Zjxgsj'))).find((instant) => instant !== undefined)

/** One `Baxx`: the filed message, and each service that is not ours as unknown, kept whole. */
export const filedMessages = (record: XmlElement, ispId: string): readonly BureauMessage[] => {
  const subject = childNamed(record, 'Zt_xx')
  const elements = childrenNamed(record, 'Wz_xx')
  if (subject === undefined) return [unknown('ICP/BASJ/Baxx', record)]
  const services = elements.flatMap((element) => issuedService(element, ispId) ?? [])
  const bureauSubjectId = idOf(subject, 'Ztid')
  const firstNumber = services[0]?.serviceFilingNumber
  const subjectNumber =
    textOf(subject, 'Baxh') ?? (firstNumber === undefined ? undefined : subjectNumberOf(firstNumber))
  const approvedAt = approvedAtOf(subject, elements)
  if (bureauSubjectId === undefined || subjectNumber === undefined || approvedAt === undefined)
    return [unknown('ICP/BASJ/Baxx', record)]
  const subjectReportId = idOf(subject, 'IspZtid')
  const filed: BureauMessage = {
    kind: 'filed',
    ...(subjectReportId === undefined ? {} : { subjectReportId }),
    bureauSubjectId,
    subjectNumber,
    approvedAt,
    services,
  }
  const strangers = elements.filter((element) => issuedService(element, ispId) === undefined)
  return [filed, ...strangers.map((element) => ofOthers('ICP/BASJ/Baxx/Wz_xx', element))]
}
