// Checks against the register and against what is in flight: conflicts of subject, domain, service and access.
import { createHash } from 'node:crypto'
import { type Access, operationCode, type Service, servicesIn } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import type { Store } from '../store/open-store.ts'
import * as register from '../store/register-lookups.ts'
import { missingSubject } from './missing-checks.ts'
import { type CheckContext, problem } from './problem.ts'

/** The key under which only one record may be in flight: the subject's certificate. */
export function subjectKeyOf({ record, target }: Pick<CheckContext, 'record' | 'target'>): string {
  if (record.operation !== 'first-filing') return target.subject?.certificate_key ?? 'unknown'
  return register.certificateKey(record.subject.certificateType, record.subject.certificateNumber)
}

export function checkAgainstRegister(context: CheckContext): ResultCode[] {
  const { record, target, store, policy } = context
  const found: ResultCode[] = []
  if (record.operation === 'first-filing') {
    const filed = register.subjectByCertificate(store, subjectKeyOf(context))
    if (filed !== undefined)
      found.push(problem(1003, `该主办者已备案，主体备案号 ${filed.number}，应新增网站`))
  } else if (record.operation === 'add-service' && target.subject === undefined) {
    found.push(missingSubject(store, record.subjectReference))
  } else found.push(...checkPassword(context))
  found.push(...checkInFlight(context))
  const seen = new Set<string>()
  for (const service of servicesIn(record)) {
    found.push(...checkDomains(context, service, seen), ...checkMarks(context, service))
    if (service.homePage !== undefined && register.serviceByHomePage(store, service.homePage) !== undefined) {
      found.push(problem(1021, `网站“${service.name}” ${service.homePage}`))
    }
    if (policy.uniqueServiceNames && register.serviceByName(store, service.name) !== undefined) {
      found.push(problem(1020, service.name))
    }
  }
  return found
}

function checkDomains({ store }: CheckContext, service: Service, seen: Set<string>): ResultCode[] {
  return service.domains.flatMap(({ domain }) => {
    const about = `网站“${service.name}” ${domain}`
    const repeated = seen.has(domain)
    seen.add(domain)
    if (register.serviceByDomain(store, domain) !== undefined) return [problem(1005, about)]
    return repeated || register.inFlightByDomain(store, domain) !== undefined ? [problem(1039, about)] : []
  })
}

function checkMarks({ store, provider }: CheckContext, service: Service): ResultCode[] {
  const found: ResultCode[] = []
  const known = (kind: 'service' | 'access', id: string) =>
    register.isFiledHere(store, kind, provider.ispId, id) ||
    register.isMarkInFlight(store, `${kind}:${provider.ispId}:${id}`)
  if (known('service', service.ispId))
    found.push(problem(1037, `网站“${service.name}” IspWzid ${service.ispId}`))
  for (const access of service.accesses)
    found.push(...checkAccessMarks(store, provider.ispId, access, `网站“${service.name}”`))
  return found
}

/** Ids of an access and of its ranges of addresses are given once; a range is told once. */
export function checkAccessMarks(store: Store, ispId: string, access: Access, whose: string): ResultCode[] {
  const found: ResultCode[] = []
  const isUnderWay = (mark: string) => register.isMarkInFlight(store, mark)
  const { accessMark, addressMark } = register
  if (
    register.isFiledHere(store, 'access', ispId, access.ispId) ||
    isUnderWay(accessMark(ispId, access.ispId))
  ) {
    found.push(problem(1038, `${whose} IspJrid ${access.ispId}`))
  }
  const seen = new Set<string>()
  for (const { ispId: id, first, last } of access.addresses) {
    const known =
      register.accessOfAddress(store, ispId, id) !== undefined || isUnderWay(addressMark(ispId, id))
    if (known || seen.has(`${first}-${last}`)) found.push(problem(1040, `${whose} IspIpid ${id}`))
    seen.add(`${first}-${last}`)
  }
  return found
}

/**
 * Only one record of a subject may be under way, whoever reported it; the code says what is. But one provider may give up
 * several of its services, or several accesses, at once.
 */
function checkInFlight(context: CheckContext): ResultCode[] {
  const waiting = register.inFlightBySubject(context.store, subjectKeyOf(context))
  return waiting.flatMap((one) => conflictWith(one, context) ?? []).slice(0, 1)
}

function conflictWith(
  waiting: register.InFlightRow,
  { record, provider }: CheckContext,
): ResultCode | undefined {
  const ours = waiting.isp_id === provider.ispId
  if (record.operation === 'cancel') {
    const same = waiting.mark === record.id
    if (record.what === 'subject' && waiting.operation === 6) return problem(1027)
    if (record.what === 'subject' && waiting.operation === 7) return problem(1043)
    if (record.what === 'service' && waiting.operation === 6) return problem(1042)
    if (record.what === 'service' && waiting.operation === 7 && same) return problem(1030)
    if (record.what === 'access' && waiting.operation === 5 && same) return problem(1032)
    if (record.what !== 'subject' && waiting.operation === operationCode(record) && ours) return undefined
  }
  if (record.operation === 'change' && waiting.operation === 4) return problem(1017)
  return ours ? problem(1052) : problem(1003, '该主办者已由其他接入商报备，正在审核中')
}

/** Providers whose schema demands a password where the subject has none to give send the digest of nothing. */
const noPassword = createHash('md5').update('').digest('hex')

/** The digest of the filing password; undefined where none was given. */
const passwordIn = (record: CheckContext['record']): string | undefined => {
  const given = record.operation === 'first-filing' ? undefined : record.passwordHash?.toLowerCase()
  return given === noPassword ? undefined : given
}

function checkPassword({ record, target, policy }: CheckContext): ResultCode[] {
  const stored = target.subject?.password_hash
  if (record.operation === 'first-filing' || stored === undefined || policy.filingPassword === 'ignored')
    return []
  const given = passwordIn(record)
  if (given === undefined)
    return policy.filingPassword === 'required' ? [problem(1018, '未填写备案密码')] : []
  return given === stored ? [] : [problem(1018)]
}
