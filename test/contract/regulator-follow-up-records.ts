// Random follow-ups that the bureau's schema allows: any of the filing types that are about something filed.
import fc from 'fast-check'
import { filingTypes } from '../../src/core/determine.ts'
import type { Material, Service } from '../../src/core/material.ts'
import type { ReportRecord } from '../../src/flows/regulator-port.ts'
import { codeTables } from './regulator-examples.ts'
import { anyIdsOf, anyMaterial, attachmentsOf, codes, id, words } from './regulator-records.ts'

type Filed = NonNullable<ReportRecord['filed']>

const subjectNumber = '京ICP备2026000001号'

/** A change knows certificate types up to 11 only. */
const oldType = (code: string | undefined): string =>
  codeTables.get('certificate-types')?.rows.some((row) => row.code === code && Number(row.id) <= 11) === true
    ? (code ?? '')
    : 'business-licence'

const filedService = (service: Service, place: number): fc.Arbitrary<Filed['services'][number]> =>
  fc.record({
    serviceId: fc.constant(service.id),
    serviceFilingNumber: fc.constant(`${subjectNumber}-${place + 1}`),
    bureauServiceId: id,
    // Sometimes the service has come by another domain since.
    bureauDomainIds: fc
      .tuple(fc.constantFrom(service.domain ?? '', 'former.example.cn'), id)
      .map(([domain, bureauDomainId]) => [{ domain, bureauDomainId }]),
    bureauAccessIds: fc.array(id, { minLength: 1, maxLength: 2 }),
    name: fc.constant(service.name ?? ''),
    domain: fc.constant(service.domain ?? ''),
  })

const more = fc.record(
  {
    filing: fc.record({ password: words(1, 20) }),
    cancellation: fc.record(
      { reason: codes('cancellation-reasons'), remark: words(1, 1000) },
      { requiredKeys: ['reason'] },
    ),
  },
  { requiredKeys: ['cancellation'] },
)

const recordOf = (given: Material): fc.Arbitrary<ReportRecord> =>
  fc
    .record({
      applicationId: fc.uuid(),
      filingType: fc.constantFrom(
        ...filingTypes.filter((type) => type !== 'first-filing' && !type.startsWith('add-service')),
      ),
      ids: anyIdsOf(given.services),
      more,
      serviceFilingNumber: fc.option(fc.constant(`${subjectNumber}-1`), { nil: undefined }),
      bureauSubjectId: id,
      services: fc.tuple(...given.services.map(filedService)),
      attachments: attachmentsOf(given.services),
    })
    .map(({ more: facts, serviceFilingNumber, bureauSubjectId, services, filingType, ...rest }) => ({
      ...rest,
      filingType,
      material: { ...given, ...facts },
      subjectNumber,
      bureauSubjectId,
      ...(serviceFilingNumber === undefined ? {} : { serviceFilingNumber }),
      filed: { subjectNumber, bureauSubjectId, services },
    }))

/** One service only, so that the record fits an added access as well. */
const single = (given: Material): Material => ({ ...given, services: given.services.slice(0, 1) })

/** A record of any type that is about something filed. With several services it is never an added access. */
export const anyFollowUp: fc.Arbitrary<ReportRecord> = anyMaterial
  .map((given) => ({
    ...given,
    subject: { ...given.subject, certificateType: oldType(given.subject.certificateType) },
  }))
  .chain((given) => recordOf(single(given)))

/** The same with up to three services: changes and cancellations. */
export const anyWideFollowUp: fc.Arbitrary<ReportRecord> = anyMaterial
  .map((given) => ({
    ...given,
    subject: { ...given.subject, certificateType: oldType(given.subject.certificateType) },
  }))
  .chain(recordOf)
  .filter((record) => record.filingType !== 'add-access')
