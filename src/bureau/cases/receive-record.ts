// One record at the counter: checked at once, sent back with everything that is wrong, or kept and verified by SMS.
import type { Bureau, Provider } from '../bureau.ts'
import { checkRecord } from '../checks/check-record.ts'
import { problem } from '../checks/problem.ts'
import { subjectKeyOf } from '../checks/register-checks.ts'
import { operationCode, type ReportedRecord, resultMark } from '../codec/record.ts'
import { addRecord } from '../store/records.ts'
import { subjectByReference } from '../store/register-lookups.ts'
import { tellResult } from './record-results.ts'
import { startVerification } from './verify-sms.ts'

export function receiveRecord(
  bureau: Bureau,
  provider: Provider,
  sequence: number,
  record: ReportedRecord,
): void {
  const { store, policy, provinceCode } = bureau
  const filedSubject =
    record.operation === 'add-service' ? subjectByReference(store, record.subjectReference) : undefined
  const about = { isp_id: provider.ispId, operation: operationCode(record), mark: resultMark(record) }
  const problems = checkRecord({ record, filedSubject, provider, provinceCode, policy, store })
  if (problems.length > 0) {
    tellResult(bureau, about, problems)
    return
  }
  const id = addRecord(bureau, record, {
    ispId: provider.ispId,
    sequence,
    subjectKey: subjectKeyOf({ record, filedSubject }),
    subjectName: record.operation === 'first-filing' ? record.subject.name : (filedSubject?.name ?? ''),
  })
  tellResult(bureau, about, [problem(1060)])
  startVerification(bureau, id, record)
}
