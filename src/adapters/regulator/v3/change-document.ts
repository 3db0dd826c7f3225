// `BGBA/Bgxx`: a subject and its services as they shall be. All three kinds of change are this one record, because the
// schema demands the whole subject and at least one whole service whatever has changed.
import { Fault } from '../../../core/fault.ts'
import type { Service } from '../../../core/material.ts'
import type { ReportRecord } from '../../../flows/regulator-port.ts'
import { asApp } from './apps-extension.ts'
import { attachmentNodes, filedOwner, preApprovalImages } from './attachment-document.ts'
import { type Branch, branch, leaf } from './document-node.ts'
import type { RecordOptions } from './record-document.ts'
import { accessNodes, contentNodes, pageNodes, servicePrincipalNode } from './service-document.ts'
import { changedSubjectNode } from './subject-document.ts'

type Filed = NonNullable<ReportRecord['filed']>
type FiledService = Filed['services'][number]
type ServiceIds = ReportRecord['ids']['services'][string]

const fail = (record: ReportRecord, why: string): never => {
  throw new Fault('regulator-record-invalid', `application ${record.applicationId}: ${why}`, 'bug')
}

/** What is changed. Throws a Fault of class `bug` where a follow-up does not say. */
export const filedOf = (record: ReportRecord): Filed => record.filed ?? fail(record, 'nothing filed is named')

const filedServiceOf = (record: ReportRecord, serviceId: string): FiledService =>
  filedOf(record).services.find((one) => one.serviceId === serviceId) ??
  fail(record, `service ${serviceId} is not among what is filed`)

const idsOf = (record: ReportRecord, serviceId: string): ServiceIds =>
  record.ids.services[serviceId] ?? fail(record, `service ${serviceId} has no report ids`)

/** The bureau's id tells a domain that stays from one that is new. */
const domainNode = (service: Service, filed: FiledService, id: string): Branch => {
  const domain = service.domain?.trim()
  const known = filed.bureauDomainIds.find((one) => one.domain.toLowerCase() === domain?.toLowerCase())
  return branch('Ym_xx', [
    leaf('IspYmid', id),
    leaf('Ymid', known?.bureauDomainId),
    leaf('Ym', domain, `services.${service.id}.domain`),
  ])
}

/**
 * Accesses of other providers are not ours to name. One provider connects a service once (1029), so the first of ours is
 * the only one.
 */
const changedServiceNode = (
  record: ReportRecord,
  service: Service,
  { numbers, takesApps }: RecordOptions,
): Branch => {
  const filed = filedServiceOf(record, service.id)
  const ids = idsOf(record, service.id)
  const node = branch('Wz_xx', [
    leaf('Wzid', filed.bureauServiceId),
    ...contentNodes(service, preApprovalImages(record, service.id), numbers),
    domainNode(service, filed, ids.domain),
    branch('Jr_xx', [
      leaf('Jrid', filed.bureauAccessIds[0]),
      ...accessNodes(service, ids.addresses, numbers),
    ]),
    servicePrincipalNode(record.material, service, numbers),
    leaf('Baxh', filed.serviceFilingNumber),
    ...pageNodes(service),
  ])
  return asApp(node, record, service, takesApps)
}

/** The tree of a change. Throws a Fault of class `bug` where its services are not those that are filed. */
export const changeNode = (
  record: ReportRecord,
  password: string | undefined,
  options: RecordOptions,
): Branch => {
  const { numbers } = options
  const filed = filedOf(record)
  return branch('Bgxx', [
    changedSubjectNode(record.material.subject, filed, numbers),
    ...record.material.services.map((service) => changedServiceNode(record, service, options)),
    ...attachmentNodes(
      record,
      (serviceId) =>
        serviceId === undefined
          ? filedOwner(filed.subjectNumber, filed.bureauSubjectId)
          : filedOwner(filedServiceOf(record, serviceId).serviceFilingNumber, undefined),
      numbers,
    ),
    leaf('ICPmm', password, 'filing.password'),
  ])
}
