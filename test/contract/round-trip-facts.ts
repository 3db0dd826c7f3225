// The same facts from both ends, in one shape: what was reported, and what the bureau says is filed. All that the interface
// carries in both directions is in it; attachments travel one way only.
import { bureauRecord } from '../../src/adapters/regulator/v3/bureau-record-data.ts'
import { Fields } from '../../src/adapters/regulator/v3/fields.ts'
import { decodeDocument } from '../../src/adapters/regulator/v3/gbk.ts'
import { openDownload } from '../../src/adapters/regulator/v3/open-download.ts'
import { checkSettings } from '../../src/adapters/regulator/v3/settings.ts'
import { childNamed, childrenNamed, readXml } from '../../src/adapters/regulator/v3/xml-document.ts'
import { type Material, type Principal, principalOf, type Service } from '../../src/core/material.ts'
import type {
  BureauCode,
  BureauPrincipal,
  BureauRecord,
  BureauService,
} from '../../src/flows/bureau-record.ts'
import { codeTables, settings } from './regulator-examples.ts'

const numberOf = (table: string, code: string | undefined): number =>
  Number(codeTables.get(table)?.rows.find((row) => row.code === code)?.id)
const numbersOf = (table: string, found: readonly string[] | undefined): readonly number[] =>
  (found ?? []).map((code) => numberOf(table, code))

const sentPerson = (person: Principal) => ({
  name: person.name,
  officePhone: person.landline ?? person.emergencyPhone,
  mobile: person.mobile,
  email: person.email,
  certificateType: numberOf('certificate-types', person.certificateType),
  certificateNumber: person.certificateNumber,
})
const filedPerson = (person: BureauPrincipal) => ({
  name: person.name,
  officePhone: person.officePhone,
  mobile: person.mobile,
  email: person.email,
  certificateType: person.certificateType?.number,
  certificateNumber: person.certificateNumber,
})

export const sentSubject = ({ subject }: Material) => ({
  name: subject.name,
  kind: numberOf('subject-kinds', subject.kind),
  region: [subject.provinceCode, subject.cityCode, subject.districtCode],
  address: subject.mailingAddress,
  certificate: [
    numberOf('certificate-types', subject.certificateType),
    subject.certificateNumber,
    subject.certificateAddress,
  ],
  investor: subject.investor,
  remark: subject.remark,
  principal: sentPerson(subject.principal),
})
export const filedSubject = ({ subject }: BureauRecord) => ({
  name: subject.name,
  kind: subject.subjectKind?.number,
  region: [subject.region.provinceCode, subject.region.cityCode, subject.region.districtCode],
  address: subject.address,
  certificate: [subject.certificateType.number, subject.certificateNumber, subject.certificateAddress],
  investor: subject.investor,
  remark: subject.remark,
  principal: filedPerson(subject.principal),
})

const sentAccess = ({ access }: Service) => ({
  locations: [numberOf('server-locations', access.serverProvinceCode)],
  ways: [numberOf('access-ways', access.way)],
  // A set: a bureau lists those that stay first, whatever their order in a change.
  addresses: [...(access.addresses ?? [])].sort(),
})
const plain = (list: readonly BureauCode[]): readonly number[] => list.map(({ number }) => number)
const filedAccess = (access: BureauService['accesses'][number] | undefined) => ({
  locations: plain(access?.locations ?? []),
  ways: plain(access?.ways ?? []),
  addresses: (access?.addresses ?? [])
    .map(({ first, last }) => (first === last ? first : `${first}-${last}`))
    .sort(),
})

export const sentService = (material: Material, service: Service) => ({
  name: service.name,
  preApprovals:
    service.preApprovalNeeded === 'yes'
      ? (service.preApprovals ?? []).map(({ kind, number }) => [numberOf('pre-approvals', kind), number])
      : [],
  contents: numbersOf('service-contents', service.contents),
  languages: numbersOf('languages', service.languages),
  domains: [service.domain],
  access: sentAccess(service),
  principal: sentPerson(principalOf(material, service)),
  homePage: service.homePage,
  remark: service.remark,
})
export const filedService = (service: BureauService) => ({
  name: service.name,
  preApprovals: service.preApprovals.map(({ content, number }) => [content.number, number]),
  contents: plain(service.contents),
  languages: plain(service.languages),
  domains: service.domains.map(({ domain }) => domain),
  access: filedAccess(service.accesses[0]),
  principal: filedPerson(service.principal),
  homePage: service.homePage,
  remark: service.remark,
})

const codeOf = (table: string, number: number): string | undefined =>
  codeTables.get(table)?.rows.find((row) => row.id !== null && Number(row.id) === number)?.code

/** Every filing in a downloaded document, whole. */
export const filingsIn = async (document: Uint8Array): Promise<readonly BureauRecord[]> => {
  const text = decodeDocument(await openDownload(document, checkSettings(settings)))
  if (text === undefined) throw new Error('the document is not in the encoding that it declares')
  const icp = childNamed(readXml(text), 'ICP')
  const block = icp === undefined ? undefined : childNamed(icp, 'BASJ')
  const elements = block === undefined ? [] : childrenNamed(block, 'Baxx')
  return elements.map((one) => bureauRecord(new Fields(one, 'Baxx', { codeOf, opened: [] })))
}
