// One record at the counter: checked at once, sent back with everything that is wrong, or kept and verified by SMS.
import type { Bureau, Provider } from '../bureau.ts'
import { checkRecord } from '../checks/check-record.ts'
import { hasComparedAddresses } from '../checks/list-checks.ts'
import { problem } from '../checks/problem.ts'
import { subjectKeyOf } from '../checks/register-checks.ts'
import { operationCode, type ReportedRecord, resultMark, servicesIn } from '../codec/record.ts'
import { type FiledTarget, targetOf } from '../store/filed-target.ts'
import { addRecord } from '../store/records.ts'
import { tellResult } from './record-results.ts'
import { startVerification } from './verify-sms.ts'

export function receiveRecord(
  bureau: Bureau,
  provider: Provider,
  sequence: number,
  record: ReportedRecord,
): void {
  const { store, policy, provinceCode, clock } = bureau
  const target = targetOf(store, record)
  const about = { isp_id: provider.ispId, operation: operationCode(record), mark: resultMark(record) }
  const context = { record, target, provider, provinceCode, policy, store, now: clock.now() }
  const problems = checkRecord(context)
  if (problems.length > 0) {
    tellResult(bureau, about, problems)
    return
  }
  const id = addRecord(bureau, record, {
    ispId: provider.ispId,
    sequence,
    subjectKey: subjectKeyOf({ record, target }),
    title: titleOf(record, target),
  })
  tellResult(bureau, about, hasComparedAddresses(context) ? [problem(1060), problem(1062)] : [problem(1060)])
  startVerification(bureau, id, record)
}

/** What the officer reads in the queue: whose, and which services. */
function titleOf(record: ReportedRecord, { subject, service }: FiledTarget): string {
  const name = record.operation === 'first-filing' ? record.subject.name : (subject?.name ?? '')
  const brought =
    record.operation === 'change' ? record.changes.map((one) => one.material) : servicesIn(record)
  const services = service === undefined ? brought.map((one) => one.name) : [service.name]
  return services.length === 0 ? name : `${name} · ${services.join('、')}`
}
