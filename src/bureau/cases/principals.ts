// Whom the bureau writes to about a record: the principals of its services, or of what it cancels.
import type { Principal, ReportedRecord, Service, Subject } from '../codec/record.ts'
import type { FiledTarget } from '../store/filed-target.ts'

export const firstMobile = (mobiles: string): string => mobiles.split(';')[0]?.trim() ?? mobiles

/** The subject's own principal first where the record is about the subject. */
export function principalsOf(record: ReportedRecord, { subject, service }: FiledTarget): Principal[] {
  if (record.operation === 'first-filing')
    return [record.subject.principal, ...record.services.map((one) => one.principal)]
  if (record.operation === 'change') return record.changes.map((one) => one.material.principal)
  if (record.operation === 'add-service') return record.services.map((one) => one.principal)
  if (record.operation === 'cancel' && record.what === 'subject') {
    return subject === undefined ? [] : [(JSON.parse(subject.material) as Subject).principal]
  }
  return service === undefined ? [] : [(JSON.parse(service.material) as Service).principal]
}

/** Who must enter a code, one person per mobile: service principals; at the end of a subject its principal; for an access nobody. */
export function peopleToVerify(
  record: ReportedRecord,
  target: FiledTarget,
): { name: string; mobile: string; lastSix: string }[] {
  if (record.operation === 'cancel' && record.what === 'access') return []
  const principals = principalsOf(record, target).slice(record.operation === 'first-filing' ? 1 : 0)
  const people = new Map<string, { name: string; mobile: string; lastSix: string }>()
  for (const principal of principals) {
    const mobile = firstMobile(principal.mobile)
    const lastSix = (principal.certificateNumber ?? '').toUpperCase().slice(-6)
    if (!people.has(mobile)) people.set(mobile, { name: principal.name ?? '', mobile, lastSix })
  }
  return [...people.values()]
}
