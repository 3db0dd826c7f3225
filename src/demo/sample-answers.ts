// What somebody would answer for an invented subject, as the API takes it: start page, values, and papers that match them.
import type { Change, StartInput } from '../flows/catalogue.ts'
import { businessLicenceImage, identityCardImages, portraitImage } from './papers/papers.ts'
import type { SampleSubject } from './sample-subject.ts'

export const startAnswers = (subject: SampleSubject): StartInput & { readonly domain: string } => ({
  subjectKind: subject.kind,
  certificateType: subject.kind === 'enterprise' ? 'business-licence' : 'resident-id',
  certificateNumber: subject.certificateNumber,
  provinceCode: subject.region.provinceCode,
  cityCode: subject.region.cityCode,
  districtCode: subject.region.districtCode,
  domain: subject.domain,
})

const entry = (path: string, value: Change['value']): Change => ({ path, value })

export const subjectAnswers = (subject: SampleSubject): readonly Change[] => [
  entry('subject.name', subject.name),
  entry('subject.certificateAddress', subject.certificateAddress),
  entry('subject.certificateValidUntil', 'long-term'),
  entry('subject.mailingAddress', subject.mailingAddress),
  ...(subject.kind === 'enterprise'
    ? [
        entry('subject.legalRepresentative', subject.principal.name),
        entry('subject.principal.isLegalRepresentative', 'yes'),
      ]
    : [entry('subject.remark', '个人网站，记录读书与生活，不涉及前置审批内容，不从事经营活动。')]),
]

export const principalAnswers = (subject: SampleSubject): readonly Change[] => [
  entry('subject.principal.name', subject.principal.name),
  entry('subject.principal.certificateType', 'resident-id'),
  entry('subject.principal.certificateNumber', subject.principal.number),
  entry('subject.principal.certificateValidFrom', '2020-03-01'),
  entry('subject.principal.certificateValidUntil', '2040-03-01'),
  entry('subject.principal.mobile', subject.principal.mobile),
  entry('subject.principal.emergencyPhone', subject.principal.emergencyPhone),
  entry('subject.principal.email', subject.principal.email),
]

export const serviceAnswers = (
  subject: SampleSubject,
  serviceId: string,
  site = { name: subject.siteName, domain: subject.domain },
): readonly Change[] => {
  const at = (name: string, value: Change['value']): Change => entry(`services.${serviceId}.${name}`, value)
  return [
    at('name', site.name),
    at('homePage', `www.${site.domain}`),
    at('contents', [subject.kind === 'enterprise' ? 'unit-website' : 'other']),
    at('languages', ['simplified-chinese']),
    at('preApprovalNeeded', 'no'),
    at('principalIsSubjects', 'yes'),
    at('remark', '网站用于展示日常内容与联系方式，不涉及前置审批，不提供交易与论坛。'),
  ]
}

export type Paper = { readonly slot: string; readonly image: Uint8Array }

/** The papers that a first filing needs, drawn for this subject. */
export const samplePapers = async (subject: SampleSubject): Promise<readonly Paper[]> => {
  const { principal } = subject
  const card = await identityCardImages({
    name: principal.name,
    sex: principal.sex,
    ethnicity: '汉',
    bornOn: principal.bornOn,
    address: subject.certificateAddress,
    number: principal.number,
    authority: '样例市公安局',
    validFrom: '2020-03-01',
    validUntil: '2040-03-01',
  })
  const own: readonly Paper[] = [
    { slot: 'subject.principal.documents.front', image: card.front },
    { slot: 'subject.principal.documents.back', image: card.back },
  ]
  if (subject.kind === 'individual') return own
  const licence = await businessLicenceImage({
    creditCode: subject.certificateNumber,
    name: subject.name,
    kind: '有限责任公司（自然人投资或控股）',
    legalRepresentative: principal.name,
    capital: '壹佰万元整',
    establishedOn: '2021-03-18',
    validUntil: 'long-term',
    address: subject.certificateAddress,
    scope: '技术服务、技术开发；日用百货销售。',
    registrar: '样例市市场监督管理局',
    issuedOn: '2021-03-18',
  })
  return [{ slot: 'subject.documents.certificate', image: licence }, ...own]
}

export const samplePortrait = (subject: SampleSubject): Promise<Uint8Array> =>
  portraitImage({ seed: subject.principal.number, sex: subject.principal.sex })

/** A name drawn as with a finger: enough ink to be a signature. */
export const SIGNATURE_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="240"><path d="M40 120 C 90 20 120 220 170 110 S 240 40 270 130 S 330 210 380 100 S 470 60 560 150" fill="none" stroke="#16201f" stroke-width="9" stroke-linecap="round"/><path d="M120 60 L 150 190 M 300 50 L 290 200" stroke="#16201f" stroke-width="8" stroke-linecap="round"/></svg>'
