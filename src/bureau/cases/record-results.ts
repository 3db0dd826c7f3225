// What the provider is told about a record, step by step. Nothing here changes the record.
import type { Bureau } from '../bureau.ts'
import { shanghaiTime } from '../bureau-clock.ts'
import { problem } from '../checks/problem.ts'
import { verdictMarks } from '../codec/record.ts'
import { cut, type ResultCode, writeResult, writeVerdict } from '../codec/write-results.ts'
import { materialOf, type RecordRow } from '../store/records.ts'
import { queueResult } from '../store/results.ts'

/** One Jg_xx about the record. */
export function tellResult(
  bureau: Bureau,
  record: Pick<RecordRow, 'isp_id' | 'operation' | 'mark'>,
  codes: ResultCode[],
): void {
  queueResult(
    bureau,
    record.isp_id,
    'result',
    writeResult({ codes, operation: record.operation, mark: record.mark }),
  )
}

/** Codes 9101 to 9103, for a provider that asked for them. */
export function tellSmsState(
  bureau: Bureau,
  record: RecordRow,
  code: 9101 | 9102 | 9103,
  about?: string,
): void {
  if (!bureau.providers.get(record.isp_id)?.extensions.includes('sms-state')) return
  tellResult(bureau, record, [problem(code, about)])
}

/** The officer's verdict, as result codes and as GJSHS. An added service gets one verdict per service. */
export function tellVerdict(
  bureau: Bureau,
  record: RecordRow,
  verdict: { officer: string; approved: boolean; codes: ResultCode[]; opinion: string },
): void {
  tellResult(bureau, record, verdict.codes)
  for (const id of verdictMarks(materialOf(record))) {
    const xml = writeVerdict({
      officer: verdict.officer,
      decidedAt: shanghaiTime(bureau.clock.now()),
      opinion: cut(verdict.opinion, 1024),
      approved: verdict.approved,
      operation: record.operation,
      id,
    })
    queueResult(bureau, record.isp_id, 'verdict', xml)
  }
}
