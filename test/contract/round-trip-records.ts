// Random applications that a bureau accepts: check characters, codes and places are right, and every text may hold whatever GBK
// has, up to the longest that the interface carries.
import fc from 'fast-check'
import { unencodable } from '../../src/adapters/regulator/v3/gbk.ts'
import type { FilingType } from '../../src/core/determine.ts'
import type { Material, Principal, Service } from '../../src/core/material.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { ReportAttachment, ReportIds, ReportRecord } from '../../src/flows/regulator-port.ts'
import { tinyJpeg } from './regulator-examples.ts'
import { codes } from './regulator-records.ts'

/** All that GBK has beyond ASCII: some twenty-one thousand Chinese characters, most of them rare. */
export const gbkCharacters: readonly string[] = Array.from({ length: 0xffff - 0x80 }, (_, at) =>
  String.fromCodePoint(0x80 + at),
).filter((character) => character.trim() !== '' && unencodable(character).length === 0)

const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...gbkCharacters) },
  { weight: 1, arbitrary: fc.constantFrom(...'镕喆堃犇赟翀玥頔') },
  { weight: 1, arbitrary: fc.constantFrom(...'aZ09 -_/.:;@#$%^*+=|~`\'"&<>[]{}()') },
)

/** Often at its limits: one character, the longest, one below. */
export const textOf = (longest: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 2, arbitrary: fc.integer({ min: 1, max: Math.min(longest, 24) }) },
      { weight: 1, arbitrary: fc.constantFrom(1, longest - 1, longest) },
    )
    .chain((length) => fc.array(character, { minLength: length, maxLength: length }))
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() === text)

const principalOf = (n: number): fc.Arbitrary<Principal> => {
  const { principal } = sampleSubject(n)
  return fc.record({
    name: textOf(128),
    certificateType: fc.constant('resident-id'),
    certificateNumber: fc.constant(principal.number),
    mobile: fc.constant(principal.mobile),
    emergencyPhone: fc.constant(principal.emergencyPhone),
    email: fc.constant(principal.email),
  })
}

const address = fc
  .tuple(fc.integer({ min: 1, max: 254 }), fc.integer({ min: 1, max: 254 }))
  .map(([third, fourth]) => `8.130.${third}.${fourth}`)

/** What every kind of service says of itself. */
const serviceOf = (n: number, place: number): fc.Arbitrary<Omit<Service, 'kind'>> =>
  fc.record(
    {
      id: fc.constant(`s${place}`),
      name: textOf(512),
      contents: fc.uniqueArray(codes('service-contents'), { minLength: 1, maxLength: 5 }),
      languages: fc.uniqueArray(codes('languages'), { minLength: 1, maxLength: 5 }),
      preApprovalNeeded: fc.constantFrom('yes', 'no', 'no'),
      preApprovals: fc.array(fc.record({ kind: codes('pre-approvals'), number: textOf(512) }), {
        minLength: 1,
        maxLength: 3,
      }),
      principalIsSubjects: fc.constantFrom('yes', 'no'),
      principal: principalOf(n),
      access: fc.record({
        addresses: fc.uniqueArray(address, { minLength: 1, maxLength: 3 }),
        way: codes('access-ways'),
        serverProvinceCode: codes('server-locations'),
      }),
      remark: textOf(200),
    },
    {
      requiredKeys: [
        ...(['id', 'name', 'contents', 'languages', 'preApprovalNeeded'] as const),
        ...(['preApprovals', 'principalIsSubjects', 'principal', 'access'] as const),
      ],
    },
  )

const websiteOf = (n: number, place: number, turn: number): fc.Arbitrary<Service> => {
  const domain = `trip-${n}-${place}-${turn}.cn`
  const own = { kind: fc.constant('website' as const), domain: fc.constant(domain) }
  const page = fc.record({ ...own, homePage: fc.constantFrom(`www.${domain}`, domain) })
  return fc
    .tuple(serviceOf(n, place), fc.oneof(page, fc.record(own)))
    .map(([service, site]) => ({ ...service, ...site }))
}

const hex = (...lengths: readonly number[]): fc.Arbitrary<string> =>
  fc
    .constantFrom(...lengths)
    .chain((length) =>
      fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length }),
    )
    .map((digits) => digits.join(''))

const platform = fc.record({
  system: fc.constantFrom('android', 'ios', 'harmony'),
  packageName: fc.stringMatching(/^cn(\.[a-z][a-z0-9]{0,9}){2,4}$/),
  fingerprint: hex(32, 40, 64),
  publicKey: hex(64, 512),
})

/** An app, a mini-program or a quick app: known by its name, so that begins with what nobody else's has. */
const appOf = (n: number, place: number, turn: number): fc.Arbitrary<Service> => {
  const named = fc.tuple(serviceOf(n, place), textOf(400))
  const app = fc.record({
    kind: fc.constant('app' as const),
    platforms: fc.array(platform, { minLength: 1, maxLength: 3 }),
    appDomains: fc.array(fc.stringMatching(/^[a-z]{3,12}\.example\.cn$/), { minLength: 1, maxLength: 4 }),
    sdks: fc.array(fc.record({ name: textOf(128), vendor: textOf(128) }), { minLength: 1, maxLength: 3 }),
  })
  const hosted = fc.record({
    kind: fc.constantFrom('mini-program' as const, 'quick-app' as const),
    host: fc.constantFrom('wechat', 'alipay', 'douyin'),
    hostId: fc.stringMatching(/^wx[0-9a-f]{16}$/),
  })
  return fc
    .tuple(named, fc.oneof(app, hosted))
    .map(([[service, name], own]) => ({ ...service, name: `${n}号${place}第${turn}应用${name}`, ...own }))
}

const subjectOf = (n: number, kind: 'enterprise' | 'individual'): fc.Arbitrary<Material['subject']> => {
  const sample = sampleSubject(n, kind)
  return fc.record(
    {
      kind: fc.constant(kind),
      certificateType: fc.constant(kind === 'enterprise' ? 'business-licence' : 'resident-id'),
      certificateNumber: fc.constant(sample.certificateNumber),
      name: textOf(255),
      certificateAddress: textOf(1024),
      provinceCode: fc.constant(sample.region.provinceCode),
      cityCode: fc.constant(sample.region.cityCode),
      districtCode: fc.constant(sample.region.districtCode),
      mailingAddress: textOf(200),
      investor: textOf(255),
      remark: textOf(200),
      principal: principalOf(n),
    },
    {
      requiredKeys: [
        ...(['kind', 'certificateType', 'certificateNumber', 'name', 'certificateAddress'] as const),
        ...(['provinceCode', 'cityCode', 'districtCode', 'mailingAddress', 'principal'] as const),
      ],
    },
  )
}

const kindOf = (n: number): 'enterprise' | 'individual' => (n % 4 === 0 ? 'individual' : 'enterprise')

/** What the n-th subject says; with another `turn` its services have other domains. `appAt`: which of them is no website. */
export const materialOf = (n: number, services: number, turn = 0, appAt?: number): fc.Arbitrary<Material> => {
  const kinds = Array.from({ length: services }, (_, at) =>
    at + 1 === appAt ? appOf(n, at + 1, turn) : websiteOf(n, at + 1, turn),
  )
  return fc.record({
    subject: subjectOf(n, kindOf(n)),
    services: fc.tuple(...kinds),
    documents: fc.constant({}),
  })
}

/** Ids of ours for a material; each `turn` of a subject has its own thousand. */
export const idsOf = (n: number, turn: number, services: readonly Service[]): ReportIds => {
  const base = 10_000_000 + n * 10_000 + turn * 1_000
  return {
    subject: String(base),
    services: Object.fromEntries(
      services.map(({ id }, at) => {
        const first = base + (at + 1) * 10
        const addresses = [3, 4, 5].map((more) => String(first + more))
        return [id, { service: `${first}`, domain: `${first + 1}`, access: `${first + 2}`, addresses }]
      }),
    ),
  }
}

export const attachmentsFor = (filingType: FilingType, material: Material): readonly ReportAttachment[] => {
  if (filingType.startsWith('cancel-')) return []
  const own: readonly ReportAttachment[] = [
    { use: 'subject-certificate', jpeg: tinyJpeg },
    { use: 'subject-principal-certificate', jpeg: tinyJpeg },
  ]
  const uses = ['verification-form', 'service-principal-certificate', 'portrait'] as const
  return [
    ...own,
    ...material.services.flatMap(({ id, preApprovalNeeded, preApprovals }) => [
      ...uses.map((use): ReportAttachment => ({ use, jpeg: tinyJpeg, serviceId: id })),
      ...(preApprovalNeeded === 'yes' ? (preApprovals ?? []) : []).map(
        (): ReportAttachment => ({ use: 'pre-approval', jpeg: tinyJpeg, serviceId: id }),
      ),
    ]),
  ]
}

export const recordFor = (
  n: number,
  turn: number,
  filingType: FilingType,
  material: Material,
  about: Partial<
    Pick<ReportRecord, 'subjectNumber' | 'bureauSubjectId' | 'serviceFilingNumber' | 'filed'>
  > = {},
): ReportRecord => ({
  applicationId: `trip-${n}-${turn}`,
  filingType,
  ids: idsOf(n, turn, material.services),
  material,
  attachments: attachmentsFor(filingType, material),
  ...about,
})
