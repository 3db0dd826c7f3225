// Invented follow-ups to what is filed: one of each filing type, all about the enterprise of regulator-examples.ts.
import type { FilingType } from '../../src/core/determine.ts'
import { isCancellation } from '../../src/core/determine.ts'
import type { Material } from '../../src/core/material.ts'
import type { ReportAttachment, ReportIds, ReportRecord } from '../../src/flows/regulator-port.ts'
import { enterpriseRecord } from './regulator-examples.ts'

type Filed = NonNullable<ReportRecord['filed']>

export const filedNumber = '京ICP备2026000001号'

/** As the bureau would have filed the enterprise: its ids are far from ours. */
export const filedEnterprise: Filed = {
  subjectNumber: filedNumber,
  bureauSubjectId: '700001',
  services: [
    {
      serviceId: 's1',
      serviceFilingNumber: `${filedNumber}-1`,
      bureauServiceId: '710001',
      bureauDomainIds: [{ domain: 'lin-a.example.cn', bureauDomainId: '720001' }],
      bureauAccessIds: ['730001'],
      name: '林示例科技',
      domain: 'lin-a.example.cn',
    },
    {
      serviceId: 's2',
      serviceFilingNumber: `${filedNumber}-2`,
      bureauServiceId: '710002',
      bureauDomainIds: [{ domain: 'lin-b.example.cn', bureauDomainId: '720002' }],
      bureauAccessIds: ['730002'],
      name: '示例读书“&”音像',
      domain: 'lin-b.example.cn',
    },
  ],
}

/** Ids of ours, all different, beginning at a number. */
const idsFrom = (base: number, services: readonly string[]): ReportIds => ({
  subject: String(base),
  services: Object.fromEntries(
    services.map((id, i) => {
      const first = base + (i + 1) * 10
      return [
        id,
        {
          service: `${first}`,
          domain: `${first + 1}`,
          access: `${first + 2}`,
          addresses: [`${first + 3}`, `${first + 4}`],
        },
      ]
    }),
  ),
})

const given: Material = enterpriseRecord.material

const changed: Material = {
  ...given,
  subject: {
    ...given.subject,
    name: '北京林示例信息技术有限公司',
    mailingAddress: '示例路9号',
    principal: { ...given.subject.principal, mobile: '13800130009' },
  },
  services: given.services.map((service) => ({ ...service, name: `${service.name}新版` })),
}

const materialOf = (filingType: FilingType): Material => {
  if (filingType === 'change-subject') return { ...given, subject: changed.subject }
  if (filingType === 'change-service') return { ...given, services: changed.services }
  if (filingType === 'change-both') return { ...changed, filing: { password: '12345678' } }
  if (filingType === 'add-access') return { ...given, services: given.services.slice(0, 1) }
  return {
    ...given,
    services: [],
    cancellation: { reason: 'provider-changed', remark: '迁往其他 <接入商>' },
  }
}

const belongsHere = (filingType: FilingType, { serviceId }: ReportAttachment): boolean =>
  !isCancellation(filingType) && (serviceId !== 's2' || filingType !== 'add-access')

/**
 * A follow-up of a type, or an added access. `filed` is what it is about: the example above, or what a bureau has issued.
 */
export const followUpRecord = (
  filingType: FilingType,
  filed: Filed = filedEnterprise,
  base = 6000,
): ReportRecord => {
  const material = materialOf(filingType)
  return {
    applicationId: `example-${filingType}-${base}`,
    filingType,
    ids: idsFrom(
      base,
      material.services.map((service) => service.id),
    ),
    material,
    subjectNumber: filed.subjectNumber,
    bureauSubjectId: filed.bureauSubjectId,
    ...(filingType === 'add-access'
      ? { serviceFilingNumber: filed.services[0]?.serviceFilingNumber ?? '' }
      : { filed }),
    attachments: enterpriseRecord.attachments.filter((one) => belongsHere(filingType, one)),
  }
}
