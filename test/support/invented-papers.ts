// Papers of one invented company and one invented person, drawn once a test run.
import { createHash } from 'node:crypto'
import {
  businessLicenceImage,
  domainCertificateImage,
  identityCardImages,
  portraitImage,
} from '../../src/demo/papers/papers.ts'

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

export const inventedLicence = {
  creditCode: '91110108MA01K25223',
  name: '北京示例科技有限公司',
  kind: '有限责任公司（自然人投资或控股）',
  legalRepresentative: '林知远',
  capital: '500万元人民币',
  establishedOn: '2021-03-18',
  validUntil: 'long-term',
  address: '北京市海淀区中关村大街27号1107室',
  scope:
    '技术开发、技术咨询、技术服务；软件开发。（依法须经批准的项目，经相关部门批准后依批准的内容开展经营活动。）',
  registrar: '示例市场监督管理局',
  issuedOn: '2021-03-18',
} as const

export const inventedCard = {
  name: '林知远',
  sex: '男',
  ethnicity: '汉',
  bornOn: '1990-03-07',
  address: '北京市海淀区示例路27号院3号楼2单元1107室',
  number: '110108199003072316',
  authority: '示例市公安局',
  validFrom: '2019-06-02',
  validUntil: '2039-06-02',
} as const

export const invented = {
  licence: once(() => businessLicenceImage(inventedLicence)),
  card: once(() => identityCardImages(inventedCard)),
  portrait: once(() => portraitImage({ seed: inventedCard.number, sex: inventedCard.sex })),
  domainCertificate: once(() =>
    domainCertificateImage({
      domain: 'example.cn',
      holder: inventedLicence.name,
      registeredOn: '2020-05-01',
      expiresOn: '2028-05-01',
      registrar: '示例域名服务有限公司',
      issuedOn: '2026-10-01',
    }),
  ),
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
