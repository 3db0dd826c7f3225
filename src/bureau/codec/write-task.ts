// One Baxx of HSRW: a filed record that a provider must verify again. Other elements and another order than in BASJ, and only
// the provider's own accesses.
import { type FiledService, type FiledSubject, list, writePrincipal } from './write-results.ts'
import { element, leaf } from './xml-tree.ts'

const writeSubject = (one: FiledSubject): string =>
  element(
    'Zt_xx',
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
    leaf('Tzr', one.investor),
    leaf('Bbyhlx', one.reportWay),
    leaf('Scbbsj', one.firstReportedOn),
    leaf('Zjxgsj', one.changedOn),
    leaf('Bz', one.remark),
  )

const writeAccess = (one: FiledService, at: number): string => {
  const access = one.accesses[at]
  const ids = one.accessIds[at]
  return element(
    'Jr_xx',
    leaf('Jrid', ids?.id),
    list('Wzfb', 'Fbdd', access?.locations ?? []),
    list('Wzjrfs', 'Jrfs', access?.ways ?? []),
    ...(access?.addresses ?? []).map((range, place) =>
      element(
        'Ip_xx',
        leaf('Ipid', ids?.addressIds[place]),
        leaf('Qsip', range.first),
        leaf('Zzip', range.last),
      ),
    ),
    leaf('Bbyhid', ids?.ispId),
    leaf('Bbyhlx', 1),
  )
}

const writeService = (one: FiledService, ispId: string): string =>
  element(
    'Wz_xx',
    leaf('Wzid', one.id),
    leaf('Wzmc', one.name),
    one.preApprovals.length === 0
      ? ''
      : element(
          'Nrlx',
          ...one.preApprovals.map((approval) =>
            element(
              'Nrlx_xx',
              leaf('Nrlx_id', approval.kind),
              leaf('Qzsph', approval.licence),
              ...approval.files.map((file) => leaf('Spwj', file)),
            ),
          ),
        ),
    list('Fwnr', 'Fwnr_id', one.contents),
    list('Yylb', 'Yylb_id', one.languages),
    ...one.domains.map(({ domain }, at) =>
      element('Ym_xx', leaf('Ymid', one.domainIds[at]), leaf('Ym', domain)),
    ),
    ...one.accessIds.flatMap((ids, at) => (ids.ispId === ispId ? [writeAccess(one, at)] : [])),
    writePrincipal('Wz_Fzr', one.principal),
    leaf('Syurl', one.homePage),
    leaf('Wz_Bz', one.remark),
    leaf('Scbbsj', one.reportedOn),
    leaf('Zjxgsj', one.changedOn),
  )

/** `services` are those that the provider connects. */
export const writeTask = (subject: FiledSubject, services: readonly FiledService[], ispId: string): string =>
  element('Baxx', writeSubject(subject), ...services.map((one) => writeService(one, ispId)))
