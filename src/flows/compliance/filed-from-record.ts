// A filing as the bureau has it, in our words. What the interface does not carry (validity of papers, emergency numbers) is
// absent; a number without an identifier of ours stays readable as `bureau-<number>`.
import type { Principal, Service, Subject, SubjectKind } from '../../core/material.ts'
import type {
  BureauAccess,
  BureauCode,
  BureauPrincipal,
  BureauRecord,
  BureauService,
} from '../bureau-record.ts'
import type { BureauIds } from '../store-register.ts'

const codeOf = ({ number, code }: BureauCode): string => code ?? `bureau-${number}`

const given = <Key extends string, T>(key: Key, value: T | undefined): { readonly [K in Key]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: T }

const principalOf = (person: BureauPrincipal): Principal => ({
  ...given('name', person.name),
  ...given(
    'certificateType',
    person.certificateType === undefined ? undefined : codeOf(person.certificateType),
  ),
  ...given('certificateNumber', person.certificateNumber),
  ...given('mobile', person.mobile),
  ...given('landline', person.officePhone),
  ...given('email', person.email),
})

const kinds: readonly string[] = [
  'enterprise',
  'individual',
  'government',
  'public-institution',
  'social-organisation',
  'military',
] satisfies SubjectKind[]

const isKind = (code: string | undefined): code is SubjectKind => code !== undefined && kinds.includes(code)

export const subjectFromRecord = ({ subject }: BureauRecord): Subject => ({
  ...given('kind', isKind(subject.subjectKind?.code) ? subject.subjectKind.code : undefined),
  certificateType: codeOf(subject.certificateType),
  certificateNumber: subject.certificateNumber,
  name: subject.name,
  certificateAddress: subject.certificateAddress,
  provinceCode: subject.region.provinceCode,
  ...given('cityCode', subject.region.cityCode),
  ...given('districtCode', subject.region.districtCode),
  ...given('mailingAddress', subject.address),
  ...given('investor', subject.investor),
  ...given('remark', subject.remark),
  principal: principalOf(subject.principal),
})

/** Accesses of ours: by our provider number where the bureau says it. */
const ownAccesses = (service: BureauService, ispId: string): readonly BureauAccess[] =>
  service.accesses.filter((access) => access.ispId === undefined || access.ispId === ispId)

/** What nobody has filled in is absent with us, and an empty list with the bureau. */
const listed = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

const appFields = ({ app }: BureauService) =>
  app === undefined
    ? {}
    : {
        ...given('host', app.host),
        ...given('hostId', app.hostId),
        ...given('platforms', listed(app.platforms)),
        ...given('appDomains', listed(app.appDomains)),
        ...given('sdks', listed(app.sdks)),
      }

export const serviceFromRecord = (service: BureauService, ispId: string, id: string): Service => {
  const accesses = ownAccesses(service, ispId)
  const addresses = accesses.flatMap((access) => access.addresses.map((one) => one.first))
  const [way] = accesses[0]?.ways ?? []
  const [location] = accesses[0]?.locations ?? []
  return {
    id,
    kind: service.app?.kind ?? 'website',
    ...appFields(service),
    ...given('domain', service.domains[0]?.domain.toLowerCase()),
    name: service.name,
    ...given('homePage', service.homePage),
    contents: service.contents.map(codeOf),
    languages: service.languages.map(codeOf),
    preApprovalNeeded: service.preApprovals.length > 0 ? 'yes' : 'no',
    preApprovals: service.preApprovals.map(({ content, number }) => ({ kind: codeOf(content), number })),
    principalIsSubjects: 'no',
    principal: principalOf(service.principal),
    access: {
      addresses: [...new Set(addresses)],
      ...given('way', way === undefined ? undefined : codeOf(way)),
      ...given('serverProvinceCode', location === undefined ? undefined : codeOf(location)),
    },
    ...given('remark', service.remark),
  }
}

export const idsFromRecord = (service: BureauService, ispId: string): BureauIds => ({
  domains: service.domains.map(({ domain, bureauDomainId }) => ({ domain, bureauDomainId })),
  accesses: ownAccesses(service, ispId).map((access) => access.bureauAccessId),
})
