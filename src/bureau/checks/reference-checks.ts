// Checks of records that point at what is filed: an added access and a cancellation.
import type { AddAccess, Cancellation } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { accessesOf, isFiledHere, servicesOf } from '../store/register-lookups.ts'
import { cancelReasons } from '../tables/code-tables.ts'
import { checkGivenAttachments } from './attachment-checks.ts'
import { type CheckContext, problem } from './problem.ts'
import { checkAccess } from './service-checks.ts'

/** Codes of an added access: the service must be filed, and this provider must not connect it already. */
export function checkAddAccess(record: AddAccess, { target, provider, store }: CheckContext): ResultCode[] {
  const { serviceReference: to, access } = record
  const found = [...checkAccess(access, '新增接入', provider), ...checkGivenAttachments(record.attachments)]
  if (isFiledHere(store, 'access', provider.ispId, access.ispId)) {
    found.push(problem(1038, `IspJrid ${access.ispId}`))
  }
  if (target.service === undefined) return [...found, problem(1059, 'number' in to ? to.number : to.id)]
  if (accessesOf(store, target.service.id).some((one) => one.isp_id === provider.ispId))
    found.push(problem(1029))
  return found
}

/** Codes of a cancellation: what it names must be there and be this provider's to cancel. */
export function checkCancellation(record: Cancellation, context: CheckContext): ResultCode[] {
  const found: ResultCode[] = []
  if (cancelReasons[record.reason] === undefined) found.push(problem(1026, `代码 ${record.reason}`))
  const { target, policy } = context
  const missing = { subject: 1058, service: 1059, access: 1016 }[record.what]
  if (target[record.what] === undefined || target.subject === undefined)
    return [...found, problem(missing, record.id)]
  // the interface demands the element; whether there must be a password in it is the policy's matter
  if (record.what === 'subject' && record.passwordHash === undefined && policy.filingPassword !== 'ignored')
    found.push(problem(1018, '未填写备案密码'))
  return [...found, ...checkOwnership(context)]
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
