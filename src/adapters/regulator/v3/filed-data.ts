// `BASJ/Baxx`: a subject and its services as they now stand in the bureau's register. A subject that is filed with
// several providers comes with all its services; only ours echo our id.
import type { BureauMessage, IssuedService } from '../../../flows/regulator-port.ts'
import { bureauInstant, subjectNumberOf } from './result-data.ts'
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

const domainsOf = (service: XmlElement): IssuedService['domains'] =>
  childrenNamed(service, 'Ym_xx').flatMap((one) => {
    const domain = textOf(one, 'Ym')?.toLowerCase()
    const bureauDomainId = idOf(one, 'Ymid')
    return domain === undefined || bureauDomainId === undefined ? [] : [{ domain, bureauDomainId }]
  })

/** Accesses of other providers to the same service do not echo our access id, and are left out. */
const accessIdsOf = (service: XmlElement): readonly string[] => {
  const accesses = childrenNamed(service, 'Jr_xx')
  const echoed = accesses.filter((access) => idOf(access, 'IspJrid') !== undefined)
  return (echoed.length > 0 ? echoed : accesses).flatMap((access) => idOf(access, 'Jrid') ?? [])
}

/** Undefined for a service that is not ours or that has no number yet. */
const issuedService = (service: XmlElement): IssuedService | undefined => {
  const reportId = idOf(service, 'IspWzid')
  const bureauServiceId = idOf(service, 'Wzid')
  const serviceFilingNumber = textOf(service, 'Baxh')
  if (reportId === undefined || bureauServiceId === undefined || serviceFilingNumber === undefined)
    return undefined
  return {
    reportId,
    bureauServiceId,
    serviceFilingNumber,
    domains: domainsOf(service),
    bureauAccessIds: accessIdsOf(service),
  }
}

const approvedAtOf = (subject: XmlElement, services: readonly XmlElement[]): string | undefined =>
  bureauInstant(textOf(subject, 'Shsj')) ??
  bureauInstant(textOf(subject, 'Zjxgsj')) ??
  services.map((service) => bureauInstant(textOf(service, 'Zjxgsj'))).find((instant) => instant !== undefined)

/** One `Baxx`: the filed message, and each service that is not ours as unknown, kept whole. */
export const filedMessages = (record: XmlElement): readonly BureauMessage[] => {
  const subject = childNamed(record, 'Zt_xx')
  const elements = childrenNamed(record, 'Wz_xx')
  if (subject === undefined) return [unknown('ICP/BASJ/Baxx', record)]
  const services = elements.flatMap((element) => issuedService(element) ?? [])
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
  const strangers = elements.filter((element) => issuedService(element) === undefined)
  return [filed, ...strangers.map((element) => unknown('ICP/BASJ/Baxx/Wz_xx', element))]
}
