// Invented applications and settings for everything that tests the regulator's interface. People, units, numbers and
// domains are made up; checksums are right, because both sides compute them.
import { loadCodeTables } from '../../src/adapters/data/code-tables.ts'
import type { RegulatorSettings } from '../../src/adapters/regulator/v3/settings.ts'
import type { Material, Principal } from '../../src/core/material.ts'
import type { ReportAttachment, ReportRecord } from '../../src/flows/regulator-port.ts'

export const codeTables = loadCodeTables()

export const settings: RegulatorSettings = {
  code: 'beijing',
  baseUrl: 'http://127.0.0.1:9',
  ispId: '110000000001',
  userName: 'openbeian-demo',
  password: 'demo-bureau-password',
  aesKey: 'demo-aes-key-016',
  aesIv: '0102030405060708',
  encryptAlgorithm: 1,
  hashEncoding: 'raw',
  timeoutMs: 5000,
  codeTables: () => codeTables,
  extensions: ['sms-state'],
}

/** A JPEG of 8 × 8 pixels. */
export const tinyJpeg = Buffer.from(
  '/9j/2wBDABQUFBQVFBcZGRcfIh4iHy4rJycrLkYyNjI2MkZqQk5CQk5Cal5yXVZdcl6phXZ2hanDpJukw+zT0+z/////////2wBDARQUFBQVFBcZGRcfIh4iHy4rJycrLkYyNjI2MkZqQk5CQk5Cal5yXVZdcl6phXZ2hanDpJukw+zT0+z/////////wgARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUAQEAAAAAAAAAAAAAAAAAAAAF/9oADAMBAAIQAxAAAACwUn//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/AH//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/AH//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/AH//2Q==',
  'base64',
)

const lin: Principal = {
  name: '林示例',
  certificateType: 'resident-id',
  certificateNumber: '110101199001010015',
  mobile: '13800130001',
  landline: '010-80000001',
  email: 'lin@example.cn',
}

const zhou: Principal = {
  name: '周示例',
  certificateType: 'resident-id',
  certificateNumber: '33010619850615002X',
  mobile: '13800130002',
  emergencyPhone: '13800130003',
  email: 'zhou@example.cn',
}

const image = (use: ReportAttachment['use'], serviceId?: string): ReportAttachment =>
  serviceId === undefined ? { use, jpeg: tinyJpeg } : { use, jpeg: tinyJpeg, serviceId }

const imagesOfService = (serviceId: string): readonly ReportAttachment[] => [
  image('verification-form', serviceId),
  image('service-principal-certificate', serviceId),
  image('portrait', serviceId),
]

const idsOf = (base: number, services: readonly string[]): ReportRecord['ids'] => ({
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

const enterpriseMaterial: Material = {
  subject: {
    kind: 'enterprise',
    certificateType: 'business-licence',
    certificateNumber: '91110108MA00000A1P',
    name: '北京林示例科技有限公司',
    certificateAddress: '北京市海淀区示例路1号2层',
    provinceCode: '110000',
    cityCode: '110100',
    districtCode: '110108',
    mailingAddress: '示例路1号2层201室',
    investor: '林示例',
    remark: '通信地址为实际办公地址',
    principal: lin,
  },
  services: [
    {
      id: 's1',
      kind: 'website',
      domain: 'lin-a.example.cn',
      name: '林示例科技',
      homePage: 'https://www.lin-a.example.cn/',
      contents: ['unit-website', 'online-commerce'],
      languages: ['simplified-chinese', 'english'],
      preApprovalNeeded: 'no',
      principalIsSubjects: 'yes',
      principal: {},
      access: { addresses: ['8.130.0.10', '8.130.0.11'], way: 'co-location', serverProvinceCode: '110000' },
    },
    {
      id: 's2',
      kind: 'website',
      domain: 'lin-b.example.cn',
      name: '示例读书“&”音像',
      homePage: 'lin-b.example.cn',
      contents: ['other'],
      languages: ['simplified-chinese'],
      preApprovalNeeded: 'yes',
      preApprovals: [{ kind: 'publishing', number: '网出证（京）字第000号' }],
      principal: zhou,
      access: { addresses: ['8.130.0.12'], way: 'virtual-host', serverProvinceCode: '330000' },
      remark: '含 <试读> 章节',
    },
  ],
  documents: {},
}

/** First filing of an enterprise with two services, one with a pre-approval. */
export const enterpriseRecord: ReportRecord = {
  applicationId: 'example-enterprise',
  filingType: 'first-filing',
  ids: idsOf(1000, ['s1', 's2']),
  material: enterpriseMaterial,
  attachments: [
    image('subject-certificate'),
    image('subject-principal-certificate'),
    ...imagesOfService('s1'),
    ...imagesOfService('s2'),
    image('pre-approval', 's2'),
    image('supplement'),
  ],
}

/** First filing of an individual. */
export const individualRecord: ReportRecord = {
  applicationId: 'example-individual',
  filingType: 'first-filing',
  ids: idsOf(2000, ['s1']),
  material: {
    subject: {
      kind: 'individual',
      certificateType: 'resident-id',
      certificateNumber: '440304199212240036',
      name: '陈示例',
      certificateAddress: '广东省深圳市福田区示例街3号',
      provinceCode: '440000',
      cityCode: '440300',
      districtCode: '440304',
      mailingAddress: '示例街3号4栋502',
      principal: {
        ...zhou,
        name: '陈示例',
        certificateNumber: '440304199212240036',
        mobile: '+86 138-0013-0004',
      },
    },
    services: [
      {
        id: 's1',
        kind: 'website',
        domain: 'chen.example.cn',
        name: '陈示例的木工笔记',
        contents: ['blog'],
        languages: ['simplified-chinese'],
        preApprovalNeeded: 'no',
        principalIsSubjects: 'yes',
        principal: {},
        access: { addresses: ['8.130.0.20'], way: 'virtual-host', serverProvinceCode: '440000' },
        remark: '记录木工制作过程',
      },
    ],
    documents: {},
  },
  attachments: [image('subject-certificate'), ...imagesOfService('s1')],
}

/** A service added to a subject that is filed: by its number, or by the bureau's id of it. */
export const addServiceRecord = (
  subject: { number: string } | { bureauId: string },
  base = 3000,
): ReportRecord => ({
  applicationId: `example-add-service-${base}`,
  filingType: 'add-service-here',
  ids: idsOf(base, ['s1']),
  ...('number' in subject ? { subjectNumber: subject.number } : { bureauSubjectId: subject.bureauId }),
  material: {
    ...enterpriseMaterial,
    services: enterpriseMaterial.services.slice(0, 1).map((service) => ({
      ...service,
      domain: `lin-${base}.example.cn`,
      name: `林示例资料库${base}`,
      homePage: `www.lin-${base}.example.cn`,
    })),
  },
  attachments: [image('subject-certificate'), ...imagesOfService('s1')],
})
