// Random reports that belong to no application, for the tests of their messages. All of them are valid; what is not is made
// from these by breaking one thing.
import fc from 'fast-check'
import type { AddressUser, DomainContact } from '../../src/flows/address-record.ts'
import type { BureauPrincipal, BureauRecord, BureauService } from '../../src/flows/bureau-record.ts'
import type { AddressReport, DomainReport, ProviderReport } from '../../src/flows/provider-report.ts'

const WORDS = [...'示例科技有限公司网站备案核实地址路号 &<>"()-0123456789abcXYZ']
/** No blanks at the ends: reading trims. */
export const words = (shortest: number, longest: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: shortest, maxLength: longest })
    .map((list) => list.join('').replace(/^ | $/g, '例'))
const id = fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String)
const type = fc.integer({ min: 1, max: 999 })
const code = fc.integer({ min: 1, max: 64 }).map((number) => ({ number }))
const codes = fc.array(code, { minLength: 1, maxLength: 3 })
const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const phone = fc.integer({ min: 0, max: 9999 }).map((last) => `1380013${String(last).padStart(4, '0')}`)
const email = fc.integer({ min: 1, max: 99999 }).map((at) => `contact${at}@example.com`)
const domain = fc.integer({ min: 1, max: 99999 }).map((at) => `case${at}.example.cn`)
const octet = fc.integer({ min: 1, max: 254 })
export const address = fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.'))
const span = fc.tuple(address, octet).map(([base, last]) => {
  const head = base.split('.').slice(0, 3).join('.')
  return { first: `${head}.0`, last: `${head}.${last}` }
})
const province = fc.constantFrom('110000', '330000', '650000')
const region = fc.record(
  { provinceCode: province, cityCode: fc.constant('110100'), districtCode: fc.constant('110105') },
  { requiredKeys: ['provinceCode', 'cityCode'] },
)

/** Like `fc.record`, without keys whose value is undefined. */
const some = <T extends object, K extends keyof T>(
  model: { [Key in keyof T]-?: fc.Arbitrary<Exclude<T[Key], undefined>> },
  requiredKeys: readonly K[],
): fc.Arbitrary<T> => fc.record(model, { requiredKeys: [...requiredKeys] }) as unknown as fc.Arbitrary<T>

const user = some<AddressUser, keyof AddressUser>(
  {
    name: words(1, 60),
    subjectKind: type,
    unitClass: type,
    industry: type,
    region,
    address: words(1, 80),
    contactName: words(2, 20),
    contactPhone: phone,
    contactEmail: email,
  },
  ['name', 'subjectKind', 'region', 'address', 'contactName', 'contactPhone', 'contactEmail'],
)
const withoutClasses = user.map(({ unitClass, industry, ...rest }) => rest)
const use = fc.constantFrom('static' as const, 'dynamic' as const, 'unknown' as const)
const note = words(1, 40)

export const source = span.chain((addresses) =>
  some<{ first: string; last: string; unit: string; note?: string }, 'first' | 'last' | 'unit'>(
    { first: fc.constant(addresses.first), last: fc.constant(addresses.last), unit: id, note },
    ['first', 'last', 'unit'],
  ),
)
const allocation = fc.oneof(
  fc
    .record({ span, use, usedOn: day, user, isForRedirection: fc.boolean(), gatewayAddress: address, note })
    .map(({ span: addresses, ...rest }) => ({ ...addresses, way: 'allocated' as const, ...rest })),
  fc
    .record({ span, passedOnTo: id })
    .map(({ span: addresses, ...rest }) => ({ ...addresses, way: 'passed-on' as const, ...rest })),
  fc
    .record({ span, use, usedOn: day, gatewayPlace: words(1, 40) })
    .map(({ span: addresses, ...rest }) => ({ ...addresses, way: 'own-use' as const, ...rest })),
  span.map((addresses) => ({ ...addresses, way: 'reserved' as const })),
)
const broadcast = fc
  .record({ span, broadcaster: id, requester: id })
  .map(({ span: addresses, ...rest }) => ({ ...addresses, ...rest }))
const brought = fc
  .record({
    span,
    isForRedirection: fc.boolean(),
    use,
    usedOn: day,
    user: withoutClasses,
    gatewayAddress: address,
    gatewayPlace: words(1, 40),
    origin: fc.oneof(fc.record({ unit: id }), fc.record({ name: words(1, 60) })),
  })
  .map(({ span: addresses, ...rest }) => ({ ...addresses, ...rest }))

const contact = fc.record<DomainContact>({
  name: words(2, 30),
  organisation: words(1, 30),
  address: words(1, 60),
  provinceCode: province,
  cityCode: fc.constant('110100'),
  email,
  phone,
})
const registered = fc.record(
  {
    domain,
    domainType: type,
    registeredOn: day,
    expiresOn: day,
    registrant: contact,
    administrator: contact,
    payer: contact,
    registrar: words(1, 40),
    nameServer: fc.constant('ns1.example.cn'),
  },
  {
    requiredKeys: [
      'domain',
      'domainType',
      'registeredOn',
      'expiresOn',
      'registrant',
      'administrator',
      'registrar',
      'nameServer',
    ],
  },
)

/** Added, changed and deleted. */
const registration = <Facts>(facts: fc.Arbitrary<Facts>) =>
  fc.oneof(
    fc.record({ operation: fc.constant('add' as const), reportId: id, facts }),
    fc.record({ operation: fc.constant('change' as const), bureauId: id, facts }),
    fc.record({ operation: fc.constant('delete' as const), bureauId: id }),
  )

export const addressReport: fc.Arbitrary<AddressReport> = fc.oneof(
  registration(source).map((one) => ({ kind: 'address' as const, part: 'source' as const, ...one })),
  registration(allocation).map((one) => ({ kind: 'address' as const, part: 'allocation' as const, ...one })),
  registration(broadcast).map((one) => ({ kind: 'address' as const, part: 'broadcast' as const, ...one })),
  registration(brought).map((one) => ({ kind: 'address' as const, part: 'brought' as const, ...one })),
)
export const domainReport: fc.Arbitrary<DomainReport> = registration(registered).map((one) => ({
  kind: 'domain' as const,
  ...one,
}))

const principal = fc.record({
  name: words(2, 20),
  mobile: phone,
  email,
  certificateType: code,
  certificateNumber: fc.constant('11010519491231002X'),
}) satisfies fc.Arbitrary<BureauPrincipal>

const service: fc.Arbitrary<BureauService> = fc.record({
  bureauServiceId: id,
  name: words(1, 30),
  preApprovals: fc.array(
    fc.record({
      content: code,
      number: words(1, 20),
      images: fc.constant([new Uint8Array([0xff, 0xd8, 0xff, 0xd9])]),
    }),
    { maxLength: 2 },
  ),
  contents: codes,
  languages: codes,
  domains: fc.array(fc.record({ domain, bureauDomainId: id }), { minLength: 1, maxLength: 3 }),
  accesses: fc.array(
    fc.record({
      bureauAccessId: id,
      locations: codes,
      ways: codes,
      addresses: fc.array(
        fc
          .record({ span, bureauAddressId: id })
          .map(({ span: addresses, ...rest }) => ({ ...addresses, ...rest })),
        { minLength: 1, maxLength: 2 },
      ),
      isThroughProvider: fc.boolean(),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  principal,
})

export const bureauRecord: fc.Arbitrary<BureauRecord> = fc.record({
  subject: fc.record({
    bureauSubjectId: id,
    name: words(1, 60),
    subjectKind: type.map((number) => ({ number })),
    region,
    address: words(1, 60),
    certificateType: code,
    certificateNumber: fc.constant('91350100M000100Y43'),
    certificateAddress: words(1, 60),
    principal,
    isThroughProvider: fc.boolean(),
  }),
  services: fc.array(service, { minLength: 1, maxLength: 3 }),
})

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9])

export const filingReport: fc.Arbitrary<ProviderReport> = fc.oneof(
  fc.record({
    kind: fc.constant('papers' as const),
    about: fc.oneof(
      fc.record({ what: fc.constantFrom('subject' as const, 'service' as const), bureauId: id }),
      fc.constant({ what: 'service' as const, number: '京ICP备2026000001号-1' }),
    ),
    attachments: fc.array(
      fc.record({
        use: fc.constantFrom('verification-form' as const, 'portrait' as const),
        jpeg: fc.constant(jpeg),
        note,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant('verification-result' as const),
    isConfirmed: fc.boolean(),
    verifier: words(2, 20),
    verifiedOn: day,
    opinion: words(1, 60),
    problem: words(1, 60),
    record: bureauRecord,
  }),
  fc.record({
    kind: fc.constant('unfiled-result' as const),
    domain,
    address,
    carrier: id,
    provider: id,
    provinceId: id,
    outcome: type,
    opinion: words(1, 60),
    listedOn: day,
    dueOn: day,
    reporterName: words(2, 20),
    reporterPhone: phone,
    reporterEmail: email,
  }),
)
