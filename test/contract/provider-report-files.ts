// The reports that wire/v3/report is made of: one file for each block, with everything that the block can say once.
import type { AddressUser, DomainContact, RegisteredDomain } from '../../src/flows/address-record.ts'
import type { ProviderReport } from '../../src/flows/provider-report.ts'
import { enterpriseRecord } from './regulator-examples.ts'

const span = { first: '203.0.113.0', last: '203.0.113.255' }
const user: AddressUser = {
  name: '示例科技有限公司',
  subjectKind: 4,
  region: { provinceCode: '110000', cityCode: '110100', districtCode: '110105' },
  address: '示例路1号',
  contactName: '示例联系人',
  contactPhone: '13800130001',
  contactEmail: 'contact@example.com',
}
const source = { ...span, unit: '900000000001' }
const allocation = { ...span, way: 'allocated', use: 'static', usedOn: '2026-03-02', user } as const
const broadcast = { ...span, broadcaster: '900000000001', requester: '110000000001' }
const brought = {
  first: '198.51.100.0',
  last: '198.51.100.255',
  isForRedirection: false,
  use: 'static',
  usedOn: '2026-03-02',
  user,
  gatewayAddress: '198.51.100.1',
  gatewayPlace: '示例路1号机房',
  origin: { name: '示例数据有限公司' },
} as const

const contact: DomainContact = {
  name: '示例联系人',
  organisation: '示例科技有限公司',
  address: '示例路1号',
  provinceCode: '110000',
  cityCode: '110100',
  email: 'contact@example.com',
  phone: '13800130001',
}
const domain: RegisteredDomain = {
  domain: 'case1.example.cn',
  domainType: 1,
  registeredOn: '2020-03-02',
  expiresOn: '2030-03-02',
  registrant: contact,
  administrator: contact,
  registrar: '示例注册商',
  nameServer: 'ns1.example.cn',
}

const principal = {
  name: '示例负责人',
  mobile: '13800130001',
  email: 'contact@example.com',
  certificateType: { number: 2 },
  certificateNumber: '11010519491231002X',
}

const filing: readonly ProviderReport[] = [
  {
    kind: 'papers',
    about: { what: 'service', number: '京ICP备2026000001号-1' },
    attachments: enterpriseRecord.attachments.slice(0, 1).map(({ use, jpeg }) => ({ use, jpeg })),
  },
  {
    kind: 'verification-result',
    isConfirmed: false,
    verifier: '示例核实员',
    verifiedOn: '2026-03-02',
    opinion: '信息有误',
    problem: '负责人手机停机',
    record: {
      subject: {
        bureauSubjectId: '700001',
        name: '示例科技有限公司',
        subjectKind: { number: 4 },
        region: user.region,
        address: '示例路1号',
        certificateType: { number: 1 },
        certificateNumber: '91350100M000100Y43',
        certificateAddress: '示例路1号',
        principal,
        isThroughProvider: true,
      },
      services: [
        {
          bureauServiceId: '710001',
          name: '示例网站',
          preApprovals: [],
          contents: [{ number: 2 }],
          languages: [],
          domains: [{ domain: 'case1.example.cn', bureauDomainId: '720001' }],
          accesses: [
            {
              bureauAccessId: '730001',
              locations: [{ number: 1 }],
              ways: [{ number: 3 }],
              addresses: [{ bureauAddressId: '740001', first: '203.0.113.9', last: '203.0.113.9' }],
            },
          ],
          principal,
        },
      ],
    },
  },
  {
    kind: 'unfiled-result',
    domain: 'stray.example.cn',
    address: '203.0.113.9',
    carrier: '900000000001',
    provider: '110000000001',
    provinceId: '110000',
    outcome: 1,
    opinion: '已停止接入',
    listedOn: '2026-03-02',
    dueOn: '2026-03-09',
  },
]

/** File name in wire/v3/report → what it reports. */
export const reportFiles: Readonly<Record<string, readonly ProviderReport[]>> = {
  filing,
  addresses: [
    { kind: 'address', part: 'source', operation: 'add', reportId: '11', facts: source },
    { kind: 'address', part: 'allocation', operation: 'add', reportId: '12', facts: allocation },
    { kind: 'address', part: 'broadcast', operation: 'add', reportId: '13', facts: broadcast },
    { kind: 'address', part: 'brought', operation: 'add', reportId: '14', facts: brought },
    { kind: 'address', part: 'source', operation: 'change', bureauId: '21', facts: source },
    { kind: 'address', part: 'allocation', operation: 'change', bureauId: '22', facts: allocation },
    { kind: 'address', part: 'broadcast', operation: 'change', bureauId: '23', facts: broadcast },
    { kind: 'address', part: 'brought', operation: 'change', bureauId: '24', facts: brought },
    { kind: 'address', part: 'source', operation: 'delete', bureauId: '31' },
    { kind: 'address', part: 'allocation', operation: 'delete', bureauId: '32' },
    { kind: 'address', part: 'broadcast', operation: 'delete', bureauId: '33' },
    { kind: 'address', part: 'brought', operation: 'delete', bureauId: '34' },
  ],
  domains: [
    { kind: 'domain', operation: 'add', reportId: '41', facts: domain },
    { kind: 'domain', operation: 'change', bureauId: '42', facts: domain },
    { kind: 'domain', operation: 'delete', bureauId: '43' },
  ],
}
