// Lists, tasks, checks and notices of the `ICP` block, record by record. Throws `Unreadable` for one that lacks what is needed.
import type {
  BlacklistMessage,
  CheckMessage,
  IllegalAccessMessage,
  NoticeMessage,
  UnfiledWebsiteMessage,
} from '../../../flows/provider-message.ts'
import { type Fields, given } from './fields.ts'

const CHANGES = { 0: 'add', 1: 'change', 2: 'remove' } as const

/** `HMDLB/Zthmdxxs`. */
export const blacklistedSubject = (fields: Fields): BlacklistMessage => {
  const subject = fields.group('Zt_xx')
  const certificate = subject.group('Zj')
  return given({
    kind: 'blacklist' as const,
    change: fields.oneOf('Czlx', CHANGES),
    entry: given({
      what: 'subject' as const,
      name: subject.text('Dwmc'),
      subjectKind: subject.maybeCode('subject-kinds', 'Dwxz'),
      certificateType: certificate.code('certificate-types', 'Zjlx'),
      certificateNumber: certificate.text('Zjhm'),
    }),
    note: fields.maybeText('Bz'),
  })
}

/** `HMDLB/Wzhmdxxs`. */
export const blacklistedService = (fields: Fields): BlacklistMessage => {
  const service = fields.group('Wz_xx')
  return given({
    kind: 'blacklist' as const,
    change: fields.oneOf('Czlx', CHANGES),
    entry: given({
      what: 'service' as const,
      name: service.text('Wzmc'),
      domains: service.all('Ym_xx').map((one) => one.text('Ym').toLowerCase()),
      homePage: service.maybeText('Syurl'),
    }),
    note: fields.maybeText('Bz'),
  })
}

/** `FFJRHMD/Ffjrxx`. */
export const illegalAccess = (fields: Fields): IllegalAccessMessage =>
  given({
    kind: 'illegal-access' as const,
    bureauId: fields.id('Id'),
    domain: fields.text('Ym').toLowerCase(),
    address: fields.address('Ip'),
    provider: fields.id('Zjjrz'),
    provinceId: fields.id('Szs'),
    detectedAt: fields.instant('Dqjcsj'),
    note: fields.maybeText('Bz'),
  })

/** `WBAWZLB/Wbawz_xx`. */
export const unfiledWebsite = (fields: Fields): UnfiledWebsiteMessage =>
  given({
    kind: 'unfiled-website' as const,
    bureauId: fields.id('Id'),
    domain: fields.text('Wzym_mc').toLowerCase(),
    address: fields.address('IP'),
    languages: fields.codes('languages', 'Yylb', 'Yylb_id'),
    carrier: fields.id('Yys'),
    provider: fields.maybeId('Jrs'),
    provinceId: fields.maybeId('Sssh'),
    firstDetectedAt: fields.maybeInstant('Scjcsj'),
    detectedAt: fields.maybeInstant('Dqjcsj'),
    detections: fields.maybeNumber('Jccs'),
    note: fields.maybeText('Bz'),
  })

/** `XGTZ/Tzxx`. */
export const notice = (fields: Fields): NoticeMessage =>
  given({
    kind: 'notice' as const,
    about: given({
      what: fields.oneOf('Tzlb', { 0: 'subject', 1: 'service' } as const),
      bureauId: fields.maybeId('Jlid'),
      number: fields.maybeText('Baxh'),
    }),
    text: fields.text('Tznr'),
    note: fields.maybeText('Bz'),
  })

/** `HCJG/Jgxx/Zthc`. */
export const subjectCheck = (fields: Fields): CheckMessage =>
  given({
    kind: 'check' as const,
    result: given({
      what: 'subject' as const,
      bureauSubjectId: fields.id('Ztid'),
      name: fields.text('Dwmc'),
      certificateType: fields.code('certificate-types', 'Zjlx'),
      certificateNumber: fields.text('Zjhm'),
      problem: fields.maybeText('Cwyy'),
    }),
    note: fields.maybeText('Bz'),
  })

const checkedService = (fields: Fields) => ({
  bureauServiceId: fields.id('Wzid'),
  serviceFilingNumber: fields.text('Wz_Baxh'),
  checkedAt: fields.instant('Hcsj'),
})

/** `HCJG/Jgxx/Jrhc`. */
export const accessCheck = (fields: Fields): CheckMessage =>
  given({
    kind: 'check' as const,
    result: given({
      what: 'access' as const,
      ...checkedService(fields),
      finding: fields.oneOf('Hcjg', { 1: 'over-reported', 2: 'under-reported' } as const),
      domain: fields.maybeText('Ym')?.toLowerCase(),
      resolvedAddress: fields.maybeAddress('Jxip'),
      provider: fields.maybeId('Bbisp'),
      bureauAccessId: fields.maybeId('Jrid'),
    }),
    note: fields.maybeText('Bz'),
  })

/** `HCJG/Jgxx/Kkwzhc`: 0 is alive, 1 is dead. */
export const emptyServiceCheck = (fields: Fields): CheckMessage =>
  given({
    kind: 'check' as const,
    result: given({
      what: 'empty-service' as const,
      ...checkedService(fields),
      isAlive: !fields.flag('Hcjg'),
      homePage: fields.maybeText('Syurl'),
    }),
    note: fields.maybeText('Bz'),
  })

/** `HCJG/Jgxx/Wzch`. */
export const livenessCheck = (fields: Fields): CheckMessage =>
  given({
    kind: 'check' as const,
    result: given({
      what: 'liveness' as const,
      ...checkedService(fields),
      homePage: fields.maybeText('Syurl'),
    }),
    note: fields.maybeText('Bz'),
  })
