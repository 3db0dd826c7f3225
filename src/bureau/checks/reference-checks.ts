// Checks of records that point at what is filed: an added access and a cancellation.
import type { AddAccess, Cancellation } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import type { Store } from '../store/open-store.ts'
import { accessesOf, servicesOf, subjectByNumber } from '../store/register-lookups.ts'
import { validTable } from '../tables/changed-tables.ts'
import { cancelReasons } from '../tables/code-tables.ts'
import { checkGivenAttachments } from './attachment-checks.ts'
import { missingService, missingSubject } from './missing-checks.ts'
import { type CheckContext, problem } from './problem.ts'
import { checkAccessMarks } from './register-checks.ts'
import { checkAccess } from './service-checks.ts'

/** Codes of an added access: the service must be filed, and this provider must not connect it already. */
export function checkAddAccess(record: AddAccess, context: CheckContext): ResultCode[] {
  const { target, provider, store } = context
  const { serviceReference: to, access } = record
  const { service, subject } = target
  const owners = [service?.id, service?.number, subject?.id, subject?.number].map(String)
  const found = [
    ...checkAccess(access, '新增接入', context),
    ...checkGivenAttachments(record.attachments, service === undefined ? undefined : owners),
    ...checkAccessMarks(store, provider.ispId, access, '新增接入'),
  ]
  if (service === undefined) return [...found, missingTarget(store, to)]
  if (accessesOf(store, service.id).some((one) => one.isp_id === provider.ispId)) found.push(problem(1029))
  return found
}

/** Where a subject's number is given in place of a service's, it may stand for several services. */
function missingTarget(store: Store, to: AddAccess['serviceReference']): ResultCode {
  const subject = 'number' in to ? subjectByNumber(store, to.number) : undefined
  if (subject !== undefined && servicesOf(store, subject.id).length > 1)
    return problem(1067, `${subject.number} 下有多个网站`)
  return missingService(store, to)
}

/** Codes of a cancellation: what it names must be there and be this provider's to cancel. */
export function checkCancellation(record: Cancellation, context: CheckContext): ResultCode[] {
  const found: ResultCode[] = []
  const reasons = validTable(context.policy, 'Zxly_dms', cancelReasons)
  if (reasons[record.reason] === undefined) found.push(problem(1026, `代码 ${record.reason}`))
  const { target, policy } = context
  if (target[record.what] === undefined || target.subject === undefined)
    return [...found, missingThing(context.store, record)]
  // the interface demands the element; whether there must be a password in it is the policy's matter
  if (record.what === 'subject' && record.passwordHash === undefined && policy.filingPassword !== 'ignored')
    found.push(problem(1018, '未填写备案密码'))
  return [...found, ...checkOwnership(context)]
}

const missingThing = (store: Store, { what, id }: Cancellation): ResultCode => {
  if (what === 'access') return problem(1016, id)
  return what === 'subject' ? missingSubject(store, { id }) : missingService(store, { id })
}

function checkOwnership({ target, provider, store }: CheckContext): ResultCode[] {
  const { subject, service, access } = target
  const isOurs = (serviceId: number): boolean =>
    accessesOf(store, serviceId).some((one) => one.isp_id === provider.ispId)
  if (access !== undefined) {
    if (access.isp_id !== provider.ispId) return [problem(1047)]
    return accessesOf(store, access.service_id).length === 1 ? [problem(1025)] : []
  }
  if (service !== undefined) return isOurs(service.id) ? [] : [problem(1048)]
  if (subject === undefined || subject.isp_id === provider.ispId) return []
  return servicesOf(store, subject.id).some((one) => isOurs(one.id)) ? [] : [problem(1048)]
}
