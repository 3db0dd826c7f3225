// `ZXBA/Zx_xx`: giving up a subject, services or accesses. One case becomes as many records as things are given up, and
// there is no place for images: the signed application stays with the provider.
import { Fault } from '../../../core/fault.ts'
import type { ReportRecord } from '../../../flows/regulator-port.ts'
import { filedOf } from './change-document.ts'
import { type Branch, branch, leaf } from './document-node.ts'
import type { Numbers } from './numbers.ts'

type Given = { readonly category: 0 | 1 | 2; readonly bureauId: string }

const fail = (record: ReportRecord, why: string): never => {
  throw new Fault('regulator-record-invalid', `application ${record.applicationId}: ${why}`, 'bug')
}

/** All that is given up, each by the bureau's id of it. */
const givenUp = (record: ReportRecord): readonly Given[] => {
  const filed = filedOf(record)
  if (record.filingType === 'cancel-subject') return [{ category: 0, bureauId: filed.bureauSubjectId }]
  if (record.filingType === 'cancel-service')
    return filed.services.map((service) => ({ category: 1, bureauId: service.bureauServiceId }))
  return filed.services.flatMap((service) => {
    if (service.bureauAccessIds.length === 0)
      fail(record, `service ${service.serviceFilingNumber} has no access of ours`)
    return service.bureauAccessIds.map((bureauId) => ({ category: 2 as const, bureauId }))
  })
}

/** Trees of a cancellation, one for each thing. Throws a Fault of class `bug` where nothing is named. */
export const cancelNodes = (
  record: ReportRecord,
  password: string | undefined,
  numbers: Numbers,
): readonly Branch[] => {
  const given = givenUp(record)
  if (given.length === 0) fail(record, 'nothing is given up')
  const { reason, remark } = record.material.cancellation ?? {}
  const number = reason === undefined ? undefined : numbers.numberOf('cancellation-reasons', reason)
  return given.map(({ category, bureauId }) =>
    branch('Zx_xx', [
      leaf('Zxlb', category),
      leaf('Jlid', bureauId),
      leaf('Zxly', number, 'cancellation.reason'),
      leaf('Zxlybz', remark?.trim(), 'cancellation.remark'),
      leaf('ICPmm', password, 'filing.password'),
    ]),
  )
}
