// The officer of benches and tests: decides as the policy says, at once or after so many working days of the bureau's clock.
import type { Bureau } from '../bureau.ts'
import { targetOf } from '../store/filed-target.ts'
import { materialOf, type RecordRow, recordById } from '../store/records.ts'
import { afterWorkingDays } from '../tables/working-days.ts'
import { approveRecord, rejectRecord } from './decide-record.ts'
import { factsOf, fitsRule } from './officer-rules.ts'

const isDue = ({ policy, clock }: Bureau, record: RecordRow): boolean =>
  clock.now() >= afterWorkingDays(record.verified_at ?? record.received_at, policy.officerWorkdays)

/** Does nothing under the policy `manual`, nor too early. What cannot be decided so, for a conflict or a code
 * that no officer gives, is rejected with the reason: no record waits for ever. */
export function decideByScript(bureau: Bureau, id: number): void {
  const { policy, officer, store } = bureau
  if (policy.officer === 'manual') return
  const record = recordById(store, id)
  if (record === undefined || !isDue(bureau, record)) return
  const rejection = policy.officer === 'approve-all' ? undefined : rejectByRule(bureau, record, officer.name)
  const decision = rejection ?? approveRecord(bureau, id, officer.name)
  if (decision.ok) return
  bureau.log(`scripted officer could not decide record ${id}: ${decision.reason}`)
  rejectRecord(bureau, id, officer.name, [{ code: 1999, text: decision.reason }])
}

/** Undefined where no rule is about the record. */
function rejectByRule(bureau: Bureau, record: RecordRow, officer: string) {
  const material = materialOf(record)
  const about = { ispId: record.isp_id, title: record.title }
  const facts = factsOf(material, targetOf(bureau.store, material), about)
  const rule = bureau.policy.rejectRules.find((one) => fitsRule(one, facts))
  return rule === undefined ? undefined : rejectRecord(bureau, record.id, officer, rule.codes)
}
