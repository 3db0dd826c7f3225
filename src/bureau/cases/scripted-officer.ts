// The officer of benches and tests: decides at once, as the policy says.
import type { Bureau } from '../bureau.ts'
import { type ReportedRecord, servicesIn } from '../codec/record.ts'
import { materialOf, recordById } from '../store/records.ts'
import { approveRecord, rejectRecord } from './decide-record.ts'

const wordsOf = (record: ReportedRecord, title: string): string =>
  [
    title,
    ...(record.operation === 'first-filing' || record.operation === 'change'
      ? [record.subject.name, record.subject.remark]
      : []),
    ...(record.operation === 'cancel' ? [record.note] : []),
    ...(record.operation === 'change'
      ? record.changes.map((one) => one.material)
      : servicesIn(record)
    ).flatMap((one) => [one.name, one.remark, ...one.domains.map(({ domain }) => domain)]),
  ].join('\n')

/** Does nothing under the policy `manual`. What cannot be approved for a conflict is rejected with the reason. */
export function decideByScript(bureau: Bureau, id: number): void {
  const { policy, officer, store } = bureau
  if (policy.officer === 'manual') return
  const record = recordById(store, id)
  if (record === undefined) return
  const words = wordsOf(materialOf(record), record.title)
  const rule =
    policy.officer === 'reject-by-rule'
      ? policy.rejectRules.find((one) => words.includes(one.contains))
      : undefined
  const decision =
    rule === undefined
      ? approveRecord(bureau, id, officer.name)
      : rejectRecord(bureau, id, officer.name, rule.codes)
  if (decision.ok) return
  bureau.log(`scripted officer could not approve record ${id}: ${decision.reason}`)
  rejectRecord(bureau, id, officer.name, [{ code: 1999, text: decision.reason }])
}
