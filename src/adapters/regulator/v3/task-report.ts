// `XZHYD`, `HSJG` and `WBACLJG`: papers of something filed, outcome of a verification task, and what was done about a website
// without a filing. A verified record goes back whole, as the task brought it or as it was put right.
import type {
  BureauPrincipal,
  BureauRecord,
  BureauService,
  BureauSubject,
} from '../../../flows/bureau-record.ts'
import type { PapersReport, UnfiledReport, VerificationReport } from '../../../flows/provider-report.ts'
import { spanNumber } from './address.ts'
import type { PlacedDocument } from './address-report.ts'
import { filedOwner } from './attachment-document.ts'
import { type Branch, branch, type DocumentNode, leaf } from './document-node.ts'
import type { Numbers } from './numbers.ts'
import { paperRule, unfiledRule, verificationRule } from './provider-schema.ts'

const OWNERS = { subject: 1, service: 2 } as const

/** One document for each image. Throws a Fault of class `operator` for a use that the bureau has no number for. */
export const papersDocuments = (report: PapersReport, numbers: Numbers): readonly PlacedDocument[] =>
  report.attachments.map(({ use, jpeg, note }) => ({
    groups: ['XZHYD'],
    rule: paperRule,
    node: branch('Fjxx', [
      leaf('Fjwjgs', numbers.numberOf('attachment-formats', 'jpeg')),
      leaf('Fjyt', numbers.numberOf('attachment-uses', use)),
      { name: 'Fjnr', bytes: jpeg, from: `attachment ${use}` },
      branch('Fjssdx', [
        leaf('Ssdxlx', OWNERS[report.about.what]),
        filedOwner(report.about.number, report.about.bureauId),
      ]),
      leaf('Bz', note),
    ]),
  }))

const principalNode = (name: string, principal: BureauPrincipal): Branch =>
  branch(name, [
    leaf('Fzr_xm', principal.name),
    leaf('Fzr_dhhm', principal.officePhone),
    leaf('sjhm', principal.mobile),
    leaf('Fzr_dzyj', principal.email),
    leaf('Msn', principal.msn),
    leaf('Qq', principal.qq),
    leaf('Fzr_zjlx', principal.certificateType?.number),
    leaf('Fzr_zjhm', principal.certificateNumber),
  ])

const subjectNode = (subject: BureauSubject): Branch =>
  branch('Zt_xx', [
    leaf('Ztid', subject.bureauSubjectId),
    leaf('Dwmc', subject.name),
    leaf('Dwxz', subject.subjectKind?.number),
    branch('Txdz', [
      leaf('Shengid', subject.region.provinceCode),
      leaf('Shiid', subject.region.cityCode),
      leaf('Xianid', subject.region.districtCode),
      leaf('Xxdz', subject.address),
    ]),
    leaf('Tzr', subject.investor),
    branch('Zj', [
      leaf('Zjlx', subject.certificateType.number),
      leaf('Zjhm', subject.certificateNumber),
      leaf('Zjzs', subject.certificateAddress),
    ]),
    principalNode('Fzr', subject.principal),
    leaf('Bz', subject.remark),
  ])

const preApprovalNodes = (service: BureauService): readonly DocumentNode[] =>
  service.preApprovals.length === 0
    ? []
    : [
        branch(
          'Nrlx',
          service.preApprovals.map(({ content, number, images }) =>
            branch('Nrlx_xx', [
              leaf('Nrlx_id', content.number),
              leaf('Qzsph', number),
              ...images.map((bytes) => ({ name: 'Spwj', bytes })),
            ]),
          ),
        ),
      ]

const codes = (name: string, inner: string, values: readonly { readonly number: number }[]): Branch =>
  branch(
    name,
    values.map(({ number }) => leaf(inner, number)),
  )

const accessNode = (access: BureauService['accesses'][number]): Branch =>
  branch('Jr_xx', [
    leaf('Jrid', access.bureauAccessId),
    codes('Wzfb', 'Fbdd', access.locations),
    codes('Wzjrfs', 'Jrfs', access.ways),
    ...access.addresses.map(({ bureauAddressId, first, last }) =>
      branch('Ip_xx', [
        leaf('Ipid', bureauAddressId),
        leaf('Qsip', spanNumber(first)),
        leaf('Zzip', spanNumber(last)),
      ]),
    ),
    leaf('Bbfs', access.isThroughProvider === false ? 0 : 1),
  ])

const serviceNode = (service: BureauService): Branch =>
  branch('Wz_xx', [
    leaf('Wzid', service.bureauServiceId),
    leaf('Wzmc', service.name),
    ...preApprovalNodes(service),
    codes('Fwnr', 'Fwnr_id', service.contents),
    ...service.domains.map(({ domain, bureauDomainId }) =>
      branch('Ym_xx', [leaf('Ymid', bureauDomainId), leaf('Ym', domain)]),
    ),
    ...service.accesses.map(accessNode),
    principalNode('Wz_Fzr', service.principal),
    leaf('Syurl', service.homePage),
    leaf('Wz_Bz', service.remark),
  ])

const recordNode = ({ subject, services }: BureauRecord): Branch =>
  branch('Baxx', [subjectNode(subject), ...services.map(serviceNode)])

/** `ispId` is our own number: the unit that verified. */
export const verificationDocument = (report: VerificationReport, ispId: string): PlacedDocument => ({
  groups: ['HSJG'],
  rule: verificationRule,
  node: branch('Hsjgxx', [
    leaf('Hsjg', report.isConfirmed ? 0 : 1),
    leaf('Hsrxm', report.verifier),
    leaf('Hssj', report.verifiedOn),
    leaf('Bbdw', ispId),
    leaf('Hsyj', report.opinion),
    leaf('Cwxx', report.problem),
    recordNode(report.record),
  ]),
})

export const unfiledDocument = (report: UnfiledReport): PlacedDocument => ({
  groups: ['WBACLJG'],
  rule: unfiledRule,
  node: branch('Clxx', [
    leaf('Ym', report.domain),
    leaf('IP', spanNumber(report.address)),
    leaf('Yys', report.carrier),
    leaf('Jrs', report.provider),
    leaf('Shengid', report.provinceId),
    leaf('Cljg', report.outcome),
    leaf('Clyj', report.opinion),
    leaf('Rbsj', report.listedOn),
    leaf('Clsx', report.dueOn),
    leaf('Sbrxm', report.reporterName),
    leaf('Sbrdh', report.reporterPhone),
    leaf('Sbrdzyj', report.reporterEmail),
  ]),
})
