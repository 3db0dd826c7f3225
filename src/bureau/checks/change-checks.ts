// Checks of a change: what it names must be filed and connected by this provider; the new values are judged like new ones.
import type { Access, Change, ChangedService } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import * as register from '../store/register-lookups.ts'
import { checkGivenAttachments } from './attachment-checks.ts'
import { missingService, missingSubject } from './missing-checks.ts'
import { checkPrincipal } from './principal-checks.ts'
import { type CheckContext, isPersonal, problem } from './problem.ts'
import { checkService } from './service-checks.ts'
import { checkSubject } from './subject-checks.ts'

export function checkChange(record: Change, context: CheckContext): ResultCode[] {
  const { target, store } = context
  const filed = target.subject
  if (filed === undefined) return [missingSubject(store, { id: record.id })]
  const { subject } = record
  const personal = isPersonal(subject.kind, subject.certificateType)
  const found: ResultCode[] = []
  if (filed.number !== record.number) found.push(problem(1016, record.number))
  if (hasTooMany(context, filed.id)) found.push(problem(1051))
  const before = JSON.parse(filed.material) as { provinceCode: string }
  if (before.provinceCode !== subject.provinceCode) found.push(problem(1046))
  const key = register.certificateKey(subject.certificateType, subject.certificateNumber)
  const holder = register.subjectByCertificate(store, key)
  if (holder !== undefined && holder.id !== filed.id)
    found.push(problem(1003, `该证件已备案，主体备案号 ${holder.number}`))
  found.push(
    ...checkSubject(subject, context.policy),
    ...checkPrincipal(subject.principal, '主体负责人', personal ? undefined : 1007),
  )
  for (const change of record.changes) {
    found.push(
      ...checkChangedService(change, filed.id, context),
      ...checkService(change.material, personal, context),
    )
  }
  return [...found, ...checkGivenAttachments(record.attachments, ownersOf(record))]
}

const day = 86_400_000

const hasTooMany = ({ store, policy, provider, now }: CheckContext, subjectId: number): boolean =>
  policy.maxChangesPerDay !== null &&
  register.changesSince(store, provider.ispId, String(subjectId), now - day) >= policy.maxChangesPerDay

/** The filed things that papers of a change may belong to. */
const ownersOf = ({ id, number, changes }: Change): string[] => [
  id,
  number,
  ...changes.flatMap((one) => [one.id, one.number]),
]

function checkChangedService(
  change: ChangedService,
  subjectId: number,
  { store, provider }: CheckContext,
): ResultCode[] {
  const row = register.serviceById(store, change.id)
  if (row === undefined) return [missingService(store, { id: change.id })]
  if (row.subject_id !== subjectId) return [problem(1059, change.id)]
  const found: ResultCode[] = []
  if (row.number !== change.number) found.push(problem(1016, change.number))
  const accesses = register.accessesOf(store, row.id)
  for (const wanted of change.material.accesses) {
    const access = accesses.find((one) => String(one.id) === wanted.ispId)
    if (access === undefined) found.push(problem(1016, `接入 ${wanted.ispId}`))
    else if (access.isp_id !== provider.ispId) found.push(problem(1048, `接入 ${wanted.ispId}`))
    else found.push(...checkAddressIds(store, provider.ispId, access.id, wanted))
  }
  for (const { domain, id } of change.material.domains) {
    const about = `网站“${change.material.name}” ${domain}`
    if (id !== undefined && !register.hasDomain(store, row.id, id))
      found.push(problem(1016, `${about} ${id}`))
    const holder = register.serviceByDomain(store, domain)
    if (holder !== undefined && holder.id !== row.id) found.push(problem(1005, about))
    if (holder === undefined && register.inFlightByDomain(store, domain) !== undefined)
      found.push(problem(1039, about))
  }
  const page = change.material.homePage
  const same = page === undefined ? undefined : register.serviceByHomePage(store, page)
  if (same !== undefined && same.id !== row.id) found.push(problem(1021, page))
  return found
}

/** Ids of addresses that a change names: the bureau's must be of this access, the provider's of no other one. */
function checkAddressIds(
  store: CheckContext['store'],
  ispId: string,
  accessId: number,
  { addresses }: Access,
): ResultCode[] {
  return addresses.flatMap((range) => {
    if (range.id !== undefined && !register.hasAddress(store, accessId, range.id))
      return [problem(1023, `Ipid ${range.id}`)]
    const known = register.accessOfAddress(store, ispId, range.ispId)
    return known === undefined || known === accessId ? [] : [problem(1040, `IspIpid ${range.ispId}`)]
  })
}
