// Full files for the bench of the exchange: a case with five pictures of 80 KB each, as the interface carries it, and the settings
// that provider and bureau share.
import { randomBytes } from 'node:crypto'
import { loadCodeTables } from '../src/adapters/data/code-tables.ts'
import type { RegulatorSettings } from '../src/adapters/regulator/v3/settings.ts'
import { demoProvider } from '../src/bureau/demo-provider.ts'
import { sampleSubject } from '../src/demo/sample-subject.ts'
import type { ReportAttachment, ReportRecord } from '../src/flows/regulator-port.ts'

const PICTURE_BYTES = 80 * 1024
const codeTables = loadCodeTables()

export const regulatorSettings: RegulatorSettings = {
  code: 'beijing',
  baseUrl: 'http://127.0.0.1:9',
  ispId: demoProvider.ispId,
  userName: demoProvider.userName,
  password: demoProvider.password,
  aesKey: demoProvider.aesKey,
  aesIv: demoProvider.aesIv,
  encryptAlgorithm: 1,
  hashEncoding: 'raw',
  timeoutMs: 5_000,
  codeTables: () => codeTables,
  extensions: ['sms-state'],
}

/** As hard to compress as a photograph. */
const picture = (): Uint8Array => {
  const bytes = randomBytes(PICTURE_BYTES)
  bytes.set([0xff, 0xd8, 0xff, 0xe0])
  return bytes
}

export const benchRecord = (n: number): ReportRecord => {
  const subject = sampleSubject(n)
  const uses = ['verification-form', 'service-principal-certificate', 'portrait'] as const
  const attachments: readonly ReportAttachment[] = [
    { use: 'subject-certificate', jpeg: picture() },
    { use: 'subject-principal-certificate', jpeg: picture() },
    ...uses.map((use) => ({ use, jpeg: picture(), serviceId: 's1' })),
  ]
  const { name, certificateNumber, certificateAddress, mailingAddress, region, principal, domain } = subject
  const base = 1_000_000 + n * 10
  const ids = {
    service: `${base + 1}`,
    domain: `${base + 2}`,
    access: `${base + 3}`,
    addresses: [`${base + 4}`],
  }
  return {
    applicationId: `bench-${n}`,
    filingType: 'first-filing',
    ids: { subject: `${base}`, services: { s1: ids } },
    attachments,
    material: {
      subject: {
        ...{ kind: 'enterprise', certificateType: 'business-licence', certificateNumber, name },
        ...{ certificateAddress, mailingAddress },
        provinceCode: region.provinceCode,
        cityCode: region.cityCode,
        districtCode: region.districtCode,
        principal: {
          name: principal.name,
          certificateType: 'resident-id',
          certificateNumber: principal.number,
          mobile: principal.mobile,
          emergencyPhone: principal.emergencyPhone,
          email: principal.email,
        },
      },
      services: [
        {
          ...{ id: 's1', kind: 'website', domain, name: subject.siteName, homePage: `www.${domain}` },
          ...{ contents: ['unit-website'], languages: ['simplified-chinese'], preApprovalNeeded: 'no' },
          ...{ principalIsSubjects: 'yes', principal: {} },
          access: { addresses: ['8.130.0.10'], way: 'co-location', serverProvinceCode: '110000' },
        },
      ],
      documents: {},
    },
  }
}
