// `Wz_xx`: one service of a record, with its domain, its access and the person in charge of it; in pieces, because a
// change has other ids between the same values.
// Home pages lose their scheme: deployed bureaus compare `www.example.cn` with the domain and refuse `https://…`.
import {
  type Material,
  type Principal,
  principalOf,
  principalPathOf,
  type Service,
} from '../../../core/material.ts'
import type { Path } from '../../../core/path.ts'
import type { ReportAttachment, ReportIds } from '../../../flows/regulator-port.ts'
import { addressNumber } from './address.ts'
import { type Branch, branch, type DocumentNode, leaf } from './document-node.ts'
import type { Numbers, TableName } from './numbers.ts'

type ServiceIds = ReportIds['services'][string]

/**
 * Digits and hyphens only, without the country code: all that the interface allows in a phone number. A mobile number
 * written in groups loses its hyphens as well, or the bureau answers 1011.
 */
const phoneText = (phone: string | undefined): string | undefined => {
  if (phone === undefined) return undefined
  const local = phone.replace(/^\s*(\+|00)86/, '').replace(/[－—–]/g, '-')
  const dashed = local.replace(/[^\d-]/g, '').replace(/^-+|-+$/g, '')
  const digits = dashed.replaceAll('-', '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : dashed
}

const coded = (numbers: Numbers, table: TableName, code: string | undefined): number | undefined =>
  code === undefined || code === '' ? undefined : numbers.numberOf(table, code)

/** A person in charge: `Fzr` of the subject, `Wz_Fzr` of a service. */
export const principalNode = (name: string, principal: Principal, at: Path, numbers: Numbers): Branch => {
  // The office phone of 2013 is what today's forms call the emergency phone; a landline is the better answer.
  const hasLandline = principal.landline !== undefined && principal.landline !== ''
  const second = hasLandline ? principal.landline : principal.emergencyPhone
  return branch(name, [
    leaf('Fzr_xm', principal.name?.trim(), `${at}.name`),
    leaf('Fzr_dhhm', phoneText(second), `${at}.${hasLandline ? 'landline' : 'emergencyPhone'}`),
    leaf('Fzr_sjhm', phoneText(principal.mobile), `${at}.mobile`),
    leaf('Fzr_dzyj', principal.email?.trim(), `${at}.email`),
    leaf('Fzr_zjlx', coded(numbers, 'certificate-types', principal.certificateType), `${at}.certificateType`),
    leaf('Fzr_zjhm', principal.certificateNumber?.trim(), `${at}.certificateNumber`),
  ])
}

const homePageText = (homePage: string | undefined): string | undefined =>
  homePage
    ?.trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')

/** Several approvals with as many images go by order; else every approval carries all images of the service. */
const imagesOf = (
  images: readonly ReportAttachment[],
  approvals: number,
  place: number,
): readonly ReportAttachment[] =>
  images.length === approvals ? images.slice(place, place + 1) : images.slice(0, 10)

const preApprovalNode = (
  service: Service,
  at: Path,
  images: readonly ReportAttachment[],
  numbers: Numbers,
): readonly Branch[] => {
  const approvals = (service.preApprovals ?? []).filter((approval) => approval.kind !== 'none')
  if (service.preApprovalNeeded !== 'yes' || approvals.length === 0) return []
  const nodes = approvals.map((approval, place) =>
    branch('Nrlx_xx', [
      leaf('Nrlx_id', coded(numbers, 'pre-approvals', approval.kind), `${at}.preApprovals`),
      leaf('Qzsph', approval.number.trim(), `${at}.preApprovals`),
      ...imagesOf(images, approvals.length, place).map((image) => ({
        name: 'Spwj',
        bytes: image.jpeg,
        from: `${at}.documents.pre-approval`,
      })),
    ]),
  )
  return [branch('Nrlx', nodes)]
}

const codesNode = (
  name: string,
  inner: string,
  codes: readonly string[] | undefined,
  table: TableName,
  from: Path,
  numbers: Numbers,
): Branch =>
  branch(
    name,
    (codes ?? []).map((code) => leaf(inner, numbers.numberOf(table, code), from)),
  )

/** What is told of a service before its domains, in the order of the schema. */
export const contentNodes = (
  service: Service,
  images: readonly ReportAttachment[],
  numbers: Numbers,
): readonly DocumentNode[] => {
  const at = `services.${service.id}`
  return [
    leaf('Wzmc', service.name?.trim(), `${at}.name`),
    ...preApprovalNode(service, at, images, numbers),
    codesNode('Fwnr', 'Fwnr_id', service.contents, 'service-contents', `${at}.contents`, numbers),
    codesNode('Yylb', 'Yylb_id', service.languages, 'languages', `${at}.languages`, numbers),
  ]
}

/** Where a service runs: what follows the id of its access. Every address is a range of one. */
export const accessNodes = (
  service: Service,
  addressIds: readonly string[],
  numbers: Numbers,
): readonly Branch[] => {
  const at = `services.${service.id}.access`
  const { access } = service
  return [
    branch('Wzfb', [
      leaf('Fbdd', coded(numbers, 'server-locations', access.serverProvinceCode), `${at}.serverProvinceCode`),
    ]),
    branch('Wzjrfs', [leaf('Jrfs', coded(numbers, 'access-ways', access.way), `${at}.way`)]),
    ...(access.addresses ?? []).map((address, place) => {
      const number = addressNumber(address)
      const from = `${at}.addresses`
      return branch('Ip_xx', [
        leaf('IspIpid', addressIds[place], from),
        leaf('Qsip', number, from),
        leaf('Zzip', number, from),
      ])
    }),
  ]
}

export const servicePrincipalNode = (material: Material, service: Service, numbers: Numbers): Branch =>
  principalNode('Wz_Fzr', principalOf(material, service), principalPathOf(service), numbers)

/** What is told of a service after its principal. */
export const pageNodes = (service: Service): readonly DocumentNode[] => {
  const at = `services.${service.id}`
  return [
    leaf('Syurl', homePageText(service.homePage), `${at}.homePage`),
    leaf('Wz_Bz', service.remark?.trim(), `${at}.remark`),
  ]
}

/** One new service; `images` are its pre-approval images. */
export const serviceNode = (
  material: Material,
  service: Service,
  ids: ServiceIds,
  images: readonly ReportAttachment[],
  numbers: Numbers,
): Branch =>
  branch('Wz_xx', [
    leaf('IspWzid', ids.service),
    ...contentNodes(service, images, numbers),
    branch('Ym_xx', [
      leaf('IspYmid', ids.domain),
      leaf('Ym', service.domain?.trim(), `services.${service.id}.domain`),
    ]),
    branch('Jr_xx', [leaf('IspJrid', ids.access), ...accessNodes(service, ids.addresses, numbers)]),
    servicePrincipalNode(material, service, numbers),
    ...pageNodes(service),
  ])
