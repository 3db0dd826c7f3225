// All that a machine can say about one record, at once: the provider should not have to come back for the next fault.
import type { AddService, FirstFiling } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { checkAttachments } from './attachment-checks.ts'
import { checkChange } from './change-checks.ts'
import { checkLists } from './list-checks.ts'
import { checkPrincipal } from './principal-checks.ts'
import { type CheckContext, isPersonal, problem } from './problem.ts'
import { checkAddAccess, checkCancellation } from './reference-checks.ts'
import { checkAgainstRegister } from './register-checks.ts'
import { checkService } from './service-checks.ts'
import { checkSubject } from './subject-checks.ts'

/** Every code that the record gets; empty where it may go on to its verification. */
export function checkRecord(context: CheckContext): ResultCode[] {
  const { record, provider, provinceCode } = context
  const found: ResultCode[] = []
  if (provinceCode !== undefined && provider.provinceCode !== provinceCode) found.push(problem(1045))
  if (record.operation === 'add-access') found.push(...checkAddAccess(record, context))
  else if (record.operation === 'change') found.push(...checkChange(record, context))
  else if (record.operation === 'cancel') found.push(...checkCancellation(record, context))
  else found.push(...checkContent(record, context))
  found.push(...checkLists(context), ...checkAgainstRegister(context))
  return found
}

function checkContent(
  record: FirstFiling | AddService,
  { provider, policy, target }: CheckContext,
): ResultCode[] {
  const found: ResultCode[] = []
  let personal = target.subject?.certificate_key.startsWith('2:') ?? false
  if (record.operation === 'first-filing') {
    const { subject } = record
    personal = isPersonal(subject.kind, subject.certificateType)
    found.push(...checkSubject(subject, policy))
    found.push(...checkPrincipal(subject.principal, '主体负责人', personal ? undefined : 1007))
  }
  for (const service of record.services) found.push(...checkService(service, personal, { provider, policy }))
  return [...found, ...checkAttachments(record, { policy, target })]
}
