// `XZJR/Xzxx`: one more access of a service that is filed. It has no place for the subject or the service themselves: an
// access cannot change them.
import { Fault } from '../../../core/fault.ts'
import type { ReportRecord } from '../../../flows/regulator-port.ts'
import { attachmentNodes, filedOwner } from './attachment-document.ts'
import { type Branch, branch, leaf } from './document-node.ts'
import type { Numbers } from './numbers.ts'
import { accessNodes } from './service-document.ts'

/** The tree of an added access. Throws a Fault of class `bug` where the record is not about exactly one service. */
export const accessNode = (record: ReportRecord, password: string, numbers: Numbers): Branch => {
  const [service, ...others] = record.material.services
  const ids = service === undefined ? undefined : record.ids.services[service.id]
  if (service === undefined || ids === undefined || others.length > 0) {
    throw new Fault(
      'regulator-record-invalid',
      `application ${record.applicationId}: an added access is about one service with report ids`,
      'bug',
    )
  }
  const filed = record.filed?.services[0]
  const number = [record.serviceFilingNumber, filed?.serviceFilingNumber].find(
    (one) => one !== undefined && one !== '',
  )
  return branch('Xzxx', [
    branch('Wz_xx', [number === undefined ? leaf('Wzid', filed?.bureauServiceId) : leaf('Wzbah', number)]),
    leaf('IspJrid', ids.access),
    ...accessNodes(service, ids.addresses, numbers),
    ...attachmentNodes(
      record,
      (serviceId) =>
        serviceId === undefined
          ? filedOwner(record.subjectNumber, record.bureauSubjectId)
          : filedOwner(number, filed?.bureauServiceId),
      numbers,
    ),
    leaf('ICPmm', password, 'filing.password'),
  ])
}
