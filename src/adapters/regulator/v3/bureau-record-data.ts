// `Baxx` whole: a subject and its services as the bureau has them, from a verification task or a full synchronisation.
// Unlike `filed-data.ts`, nothing is chosen or left out here.
import type {
  BureauAccess,
  BureauPrincipal,
  BureauRecord,
  BureauService,
  BureauSubject,
} from '../../../flows/bureau-record.ts'
import { readApp } from './apps-extension.ts'
import { type Fields, given } from './fields.ts'

const principalOf = (fields: Fields): BureauPrincipal =>
  given({
    name: fields.maybeText('Fzr_xm'),
    officePhone: fields.maybeText('Fzr_dhhm'),
    mobile: fields.maybeText('Fzr_sjhm'),
    email: fields.maybeText('Fzr_dzyj'),
    msn: fields.maybeText('Msn'),
    qq: fields.maybeText('Qq'),
    certificateType: fields.maybeCode('certificate-types', 'Fzr_zjlx'),
    certificateNumber: fields.maybeText('Fzr_zjhm'),
  })

const filingCertificateOf = (fields: Fields): BureauSubject['filingCertificate'] | undefined => {
  const found = given({
    validUntil: fields.maybeText('Zsyxq'),
    path: fields.maybeText('Zslj'),
    serial: fields.maybeText('Zsxh'),
  })
  return Object.keys(found).length === 0 ? undefined : found
}

const subjectOf = (fields: Fields): BureauSubject => {
  const place = fields.group('Txdz')
  const certificate = fields.group('Zj')
  return given({
    bureauSubjectId: fields.id('Ztid'),
    reportId: fields.maybeId('IspZtid'),
    subjectNumber: fields.maybeText('Baxh'),
    name: fields.text('Dwmc'),
    subjectKind: fields.maybeCode('subject-kinds', 'Dwxz'),
    region: given({
      provinceCode: place.text('Shengid'),
      cityCode: place.maybeText('Shiid'),
      districtCode: place.maybeText('Xianid'),
    }),
    address: place.maybeText('Xxdz'),
    certificateType: certificate.code('certificate-types', 'Zjlx'),
    certificateNumber: certificate.text('Zjhm'),
    certificateAddress: certificate.text('Zjzs'),
    investor: fields.maybeText('Tzr'),
    principal: principalOf(fields.group('Fzr')),
    isThroughProvider: fields.flag('Bbyhlx'),
    firstReportedAt: fields.maybeInstant('Scbbsj'),
    changedAt: fields.maybeInstant('Zjxgsj'),
    approvedAt: fields.maybeInstant('Shsj'),
    officer: fields.maybeText('Shrxm'),
    filingCertificate: filingCertificateOf(fields),
    remark: fields.maybeText('Bz'),
  })
}

const accessOf = (fields: Fields): BureauAccess =>
  given({
    bureauAccessId: fields.id('Jrid'),
    reportId: fields.maybeId('IspJrid'),
    // verification tasks name the reporter in another element
    ispId: fields.maybeId('Ispid') ?? fields.maybeId('Bbyhid'),
    locations: fields.codes('server-locations', 'Wzfb', 'Fbdd'),
    ways: fields.codes('access-ways', 'Wzjrfs', 'Jrfs'),
    addresses: fields.all('Ip_xx').map((one) =>
      given({
        bureauAddressId: one.id('Ipid'),
        reportId: one.maybeId('IspIpid'),
        ...one.span(),
      }),
    ),
    isThroughProvider: fields.maybeFlag('Bbyhlx'),
  })

const preApprovalsOf = (fields: Fields): BureauService['preApprovals'] =>
  (fields.maybeGroup('Nrlx')?.all('Nrlx_xx') ?? []).map((one) => ({
    content: one.code('pre-approvals', 'Nrlx_id'),
    number: one.text('Qzsph'),
    images: one.texts('Spwj').map((base64) => new Uint8Array(Buffer.from(base64, 'base64'))),
  }))

const appOf = (fields: Fields): BureauService['app'] => {
  const found = fields.maybeGroup('Yy_xx')
  return found === undefined ? undefined : readApp(found)
}

const serviceOf = (fields: Fields): BureauService =>
  given({
    bureauServiceId: fields.id('Wzid'),
    reportId: fields.maybeId('IspWzid'),
    serviceFilingNumber: fields.maybeText('Baxh'),
    name: fields.text('Wzmc'),
    preApprovals: preApprovalsOf(fields),
    contents: fields.codes('service-contents', 'Fwnr', 'Fwnr_id'),
    languages: fields.codes('languages', 'Yylb', 'Yylb_id'),
    domains: fields.all('Ym_xx').map((one) =>
      given({
        domain: one.text('Ym').toLowerCase(),
        bureauDomainId: one.id('Ymid'),
        reportId: one.maybeId('IspYmid'),
      }),
    ),
    app: appOf(fields),
    accesses: fields.all('Jr_xx').map(accessOf),
    principal: principalOf(fields.group('Wz_Fzr')),
    homePage: fields.maybeText('Syurl'),
    remark: fields.maybeText('Wz_Bz'),
    firstReportedAt: fields.maybeInstant('Scbbsj'),
    changedAt: fields.maybeInstant('Zjxgsj'),
  })

/** The whole record; what it has besides is left over. */
export const bureauRecord = (fields: Fields): BureauRecord =>
  given({
    subject: subjectOf(fields.group('Zt_xx')),
    services: fields.all('Wz_xx').map(serviceOf),
    note: fields.maybeText('Bz'),
  })
