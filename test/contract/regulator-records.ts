// Random applications that the bureau's schema allows, in the form in which a reader gets them back: phones and home
// pages already in the regulator's spelling.
import fc from 'fast-check'
import type { Material, Principal, Service } from '../../src/core/material.ts'
import type { ReportAttachment, ReportRecord } from '../../src/flows/regulator-port.ts'
import { codeTables, tinyJpeg } from './regulator-examples.ts'

export const codes = (table: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...(codeTables.get(table)?.rows ?? [])
      .filter((row) => row.id !== null && row.code !== 'none')
      .map((row) => row.code),
  )

/** What GBK and XML allow, with everything that has to be escaped and a few characters of two bytes of every kind. */
const character = fc.constantFrom(
  ...'示例科技有限公司網站〇①Ωжひ，。（）“”…·ab Z9-_/.:;@#$%^*+=|~`\'"&<>[]{}\t\n\r',
)
export const words = (shortest: number, longest: number): fc.Arbitrary<string> =>
  fc
    .array(character, { minLength: shortest, maxLength: longest })
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() === text && [...text].length >= shortest)

export const id = fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String)
const region = fc.integer({ min: 100_000, max: 999_999 }).map(String)
const mobile = fc.integer({ min: 0, max: 999_999_999 }).map((n) => `13${String(n).padStart(9, '0')}`)
const landline = fc
  .tuple(fc.constantFrom('010', '0571', '020'), fc.integer({ min: 80_000_000, max: 89_999_999 }))
  .map((parts) => parts.join('-'))
const domain = fc.integer({ min: 0, max: 1_000_000_000 }).map((n) => `d${n.toString(36)}.example.cn`)
const address = fc
  .integer({ min: 1, max: 0xffff_ffff })
  .map((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255].join('.'))

const principal: fc.Arbitrary<Principal> = fc.record(
  {
    name: words(1, 128),
    landline,
    mobile,
    email: fc.constantFrom('a@example.cn', 'b.c@example.com'),
    certificateType: codes('certificate-types'),
    certificateNumber: words(1, 128),
  },
  { requiredKeys: ['name', 'mobile', 'email'] },
)

const service = (place: number): fc.Arbitrary<Service> =>
  fc.record(
    {
      id: fc.constant(`s${place + 1}`),
      kind: fc.constant('website' as const),
      domain,
      name: words(1, 512),
      homePage: domain,
      contents: fc.uniqueArray(codes('service-contents'), { minLength: 1, maxLength: 5 }),
      languages: fc.uniqueArray(codes('languages'), { minLength: 1, maxLength: 5 }),
      preApprovalNeeded: fc.constantFrom('yes', 'no'),
      preApprovals: fc.array(fc.record({ kind: codes('pre-approvals'), number: words(1, 512) }), {
        minLength: 1,
        maxLength: 3,
      }),
      principalIsSubjects: fc.constantFrom('yes', 'no'),
      principal,
      access: fc.record({
        addresses: fc.uniqueArray(address, { minLength: 1, maxLength: 3 }),
        way: codes('access-ways'),
        serverProvinceCode: codes('server-locations'),
      }),
      remark: words(1, 200),
    },
    {
      requiredKeys: [
        'id',
        'kind',
        'domain',
        'name',
        'contents',
        'languages',
        'preApprovalNeeded',
        'preApprovals',
        'principalIsSubjects',
        'principal',
        'access',
      ],
    },
  )

const subject = fc.record(
  {
    kind: codes('subject-kinds') as fc.Arbitrary<NonNullable<Material['subject']['kind']>>,
    certificateType: codes('certificate-types'),
    certificateNumber: words(1, 255),
    name: words(1, 255),
    certificateAddress: words(1, 1024),
    provinceCode: region,
    cityCode: region,
    districtCode: region,
    mailingAddress: words(1, 200),
    investor: words(1, 255),
    remark: words(1, 200),
    principal,
  },
  {
    requiredKeys: [
      'certificateType',
      'certificateNumber',
      'name',
      'certificateAddress',
      'provinceCode',
      'cityCode',
      'principal',
    ],
  },
)

export const attachmentsOf = (services: readonly Service[]): fc.Arbitrary<readonly ReportAttachment[]> => {
  const jpeg = fc
    .uint8Array({ minLength: 0, maxLength: 40 })
    .map((tail) => Buffer.concat([tinyJpeg.subarray(0, 4), tail]))
  const uses = fc.constantFrom<ReportAttachment['use'][]>(
    'verification-form',
    'subject-certificate',
    'service-principal-certificate',
    'portrait',
    'supplement',
  )
  const owner = fc.constantFrom(undefined, ...services.map((one) => one.id))
  const any = fc
    .tuple(uses, jpeg, owner)
    .map(
      ([use, bytes, serviceId]): ReportAttachment =>
        serviceId === undefined ? { use, jpeg: bytes } : { use, jpeg: bytes, serviceId },
    )
  const needed = services.flatMap((one) =>
    (one.preApprovals ?? []).map(() =>
      jpeg.map((bytes): ReportAttachment => ({ use: 'pre-approval', jpeg: bytes, serviceId: one.id })),
    ),
  )
  return fc
    .tuple(fc.tuple(...needed), fc.array(any, { maxLength: 4 }))
    .map(([first, rest]) => [...first, ...rest])
}

export const anyMaterial: fc.Arbitrary<Material> = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    subject,
    services: fc.tuple(...Array.from({ length: count }, (_, i) => service(i))),
    documents: fc.constant({}),
  }),
)

export const anyIdsOf = (services: readonly Service[]): fc.Arbitrary<ReportRecord['ids']> =>
  fc
    .record({
      subject: id,
      services: fc.tuple(
        ...services.map(() =>
          fc.record({
            service: id,
            domain: id,
            access: id,
            addresses: fc.array(id, { minLength: 3, maxLength: 3 }),
          }),
        ),
      ),
    })
    .map((ids) => ({
      subject: ids.subject,
      services: Object.fromEntries(
        services.map((one, i) => [
          one.id,
          ids.services[i] ?? { service: '', domain: '', access: '', addresses: [] },
        ]),
      ),
    }))

/** One first filing, or services added. */
export const anyRecord: fc.Arbitrary<ReportRecord> = anyMaterial.chain((given) =>
  fc.record(
    {
      applicationId: fc.uuid(),
      filingType: fc.constantFrom(
        'first-filing' as const,
        'add-service-here' as const,
        'add-service-elsewhere' as const,
      ),
      ids: anyIdsOf(given.services),
      material: fc.constant(given),
      subjectNumber: fc.constant('京ICP备2026000001号'),
      bureauSubjectId: id,
      attachments: attachmentsOf(given.services),
    },
    { requiredKeys: ['applicationId', 'filingType', 'ids', 'material', 'bureauSubjectId', 'attachments'] },
  ),
)
