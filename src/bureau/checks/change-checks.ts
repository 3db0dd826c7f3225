// Checks of a change: what it names must be filed and connected by this provider; the new values are judged like new ones.
import type { Change, ChangedService } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import * as register from '../store/register-lookups.ts'
import { checkGivenAttachments } from './attachment-checks.ts'
import { checkPrincipal } from './principal-checks.ts'
import { type CheckContext, isPersonal, problem } from './problem.ts'
import { checkService } from './service-checks.ts'
import { checkSubject } from './subject-checks.ts'

export function checkChange(record: Change, context: CheckContext): ResultCode[] {
  const { target, store, provider } = context
  const filed = target.subject
  if (filed === undefined) return [problem(1058, record.id)]
  const { subject } = record
  const personal = isPersonal(subject.kind, subject.certificateType)
  const found: ResultCode[] = []
  if (filed.number !== record.number) found.push(problem(1016, record.number))
  const before = JSON.parse(filed.material) as { provinceCode: string }
  if (before.provinceCode !== subject.provinceCode) found.push(problem(1046))
  const key = register.certificateKey(subject.certificateType, subject.certificateNumber)
  const holder = register.subjectByCertificate(store, key)
  if (holder !== undefined && holder.id !== filed.id)
    found.push(problem(1003, `该证件已备案，主体备案号 ${holder.number}`))
  found.push(
    ...checkSubject(subject),
    ...checkPrincipal(subject.principal, '主体负责人', personal ? undefined : 1007),
  )
  for (const change of record.changes) {
    found.push(
      ...checkChangedService(change, filed.id, context),
      ...checkService(change.material, personal, provider),
    )
  }
  return [...found, ...checkGivenAttachments(record.attachments)]
}

function checkChangedService(
  change: ChangedService,
  subjectId: number,
  { store, provider }: CheckContext,
): ResultCode[] {
  const row = register.serviceById(store, change.id)
  if (row === undefined || row.subject_id !== subjectId) return [problem(1059, change.id)]
  const found: ResultCode[] = []
  if (row.number !== change.number) found.push(problem(1016, change.number))
  const accesses = register.accessesOf(store, row.id)
  for (const { ispId: id } of change.material.accesses) {
    const access = accesses.find((one) => String(one.id) === id)
    if (access === undefined) found.push(problem(1016, `接入 ${id}`))
    else if (access.isp_id !== provider.ispId) found.push(problem(1048, `接入 ${id}`))
  }
  for (const { domain } of change.material.domains) {
    const about = `网站“${change.material.name}” ${domain}`
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
