// Download documents: results (BAJG with the officer's verdicts) and filed data (BASJ). Elements come in the schema's order.
import { writeApp } from './apps-extension.ts'
import type { Principal, Service, Subject } from './record.ts'
import { element, leaf } from './xml-tree.ts'

export interface ResultCode {
  code: number
  text: string
}

/** A text cut to so many characters, never through a character. */
export const cut = (text: string, longest: number): string => {
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}

/** One Jg_xx: what became of one record. */
export function writeResult(result: {
  codes: ResultCode[]
  operation: number
  mark?: string
  note?: string
}): string {
  const codes = result.codes.map(({ code, text }) =>
    element('Jgxx', leaf('Jgdm', code), leaf('Dmms', cut(text.trim() || '其他', 255))),
  )
  return element(
    'Jg_xx',
    ...codes,
    leaf('Czlx', result.operation),
    leaf('Bs', result.mark),
    leaf('Bz', result.note),
  )
}

export interface Verdict {
  officer: string
  phone?: string
  /** YYYY-MM-DD HH:mm:ss, Shanghai */
  decidedAt: string
  opinion: string
  approved: boolean
  operation: number
  /** the id the verdict is about */
  id: string
}

/** One Gjsh: an officer's verdict. */
export const writeVerdict = (verdict: Verdict): string =>
  element(
    'Gjsh',
    leaf('Shrxm', verdict.officer),
    leaf('Shr_dhhm', verdict.phone),
    leaf('Shsj', verdict.decidedAt),
    leaf('Shyj', cut(verdict.opinion, 1024)),
    leaf('Shjg', verdict.approved ? 1 : 0),
    leaf('Czlx', verdict.operation),
    leaf('Jlid', verdict.id),
  )

export const writePrincipal = (name: string, one: Principal): string =>
  element(
    name,
    leaf('Fzr_xm', one.name),
    leaf('Fzr_dhhm', one.officePhone),
    leaf('Fzr_sjhm', one.mobile),
    leaf('Fzr_dzyj', one.email),
    leaf('Msn', one.msn),
    leaf('Qq', one.qq),
    leaf('Fzr_zjlx', one.certificateType),
    leaf('Fzr_zjhm', one.certificateNumber),
  )

export interface FiledSubject extends Subject {
  id: number
  number: string
  firstReportedOn: string
  changedOn: string
  officer: string
  decidedAt: string
  /** only the provider that reported the subject gets its own id back */
  own: boolean
}

export function writeFiledSubject(one: FiledSubject): string {
  return element(
    'Zt_xx',
    leaf('IspZtid', one.own ? one.ispId : undefined),
    leaf('Ztid', one.id),
    leaf('Dwmc', one.name),
    leaf('Dwxz', one.kind),
    element(
      'Txdz',
      leaf('Shengid', one.provinceCode),
      leaf('Shiid', one.cityCode),
      leaf('Xianid', one.districtCode),
      leaf('Xxdz', one.address),
    ),
    element(
      'Zj',
      leaf('Zjlx', one.certificateType),
      leaf('Zjhm', one.certificateNumber),
      leaf('Zjzs', one.certificateAddress),
    ),
    writePrincipal('Fzr', one.principal),
    leaf('Baxh', one.number),
    leaf('Bbyhlx', one.reportWay),
    leaf('Tzr', one.investor),
    leaf('Scbbsj', one.firstReportedOn),
    leaf('Zjxgsj', one.changedOn),
    leaf('Shrxm', one.officer),
    leaf('Shsj', one.decidedAt),
    leaf('Bz', one.remark),
  )
}

export interface FiledService extends Service {
  id: number
  number: string
  reportedOn: string
  changedOn: string
  /** bureau ids, in the order of `domains` */
  domainIds: number[]
  /** bureau ids of accesses and of their address ranges, in the order of `accesses` */
  accessIds: { id: number; ispId: string; addressIds: number[] }[]
}

export const list = (wrapper: string, name: string, values: readonly number[]): string =>
  values.length === 0 ? '' : element(wrapper, ...values.map((value) => leaf(name, value)))

function writeAccesses(one: FiledService): string[] {
  return one.accesses.map((access, at) => {
    const ids = one.accessIds[at]
    return element(
      'Jr_xx',
      leaf('IspJrid', access.ispId),
      leaf('Jrid', ids?.id),
      leaf('Ispid', ids?.ispId),
      list('Wzfb', 'Fbdd', access.locations),
      list('Wzjrfs', 'Jrfs', access.ways),
      ...access.addresses.map((range, place) =>
        element(
          'Ip_xx',
          leaf('IspIpid', range.ispId),
          leaf('Ipid', ids?.addressIds[place]),
          leaf('Qsip', range.first),
          leaf('Zzip', range.last),
        ),
      ),
    )
  })
}

export function writeFiledService(one: FiledService): string {
  const preApprovals = one.preApprovals.map((approval) =>
    element(
      'Nrlx_xx',
      leaf('Nrlx_id', approval.kind),
      leaf('Qzsph', approval.licence),
      ...approval.files.map((file) => leaf('Spwj', file)),
    ),
  )
  const domains = one.domains.map(({ ispId, domain }, at) =>
    element('Ym_xx', leaf('IspYmid', ispId), leaf('Ymid', one.domainIds[at]), leaf('Ym', domain)),
  )
  return element(
    'Wz_xx',
    leaf('IspWzid', one.ispId),
    leaf('Wzid', one.id),
    leaf('Wzmc', one.name),
    preApprovals.length === 0 ? '' : element('Nrlx', ...preApprovals),
    list('Fwnr', 'Fwnr_id', one.contents),
    list('Yylb', 'Yylb_id', one.languages),
    ...domains,
    ...writeAccesses(one),
    writePrincipal('Wz_Fzr', one.principal),
    leaf('Syurl', one.homePage === undefined ? undefined : cut(one.homePage, 255)),
    leaf('Wz_Bz', one.remark),
    leaf('Scbbsj', one.reportedOn),
    leaf('Zjxgsj', one.changedOn),
    leaf('Baxh', one.number),
    writeApp(one.app),
  )
}
