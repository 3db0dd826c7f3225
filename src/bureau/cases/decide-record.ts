// The officer's decision: approve (a number is issued) or reject (with reasons). Only a record that passed its SMS
// verification can be decided, and only once.
import type { Bureau } from '../bureau.ts'
import { problem } from '../checks/problem.ts'
import { cut, type ResultCode } from '../codec/write-results.ts'
import { endRecord, materialOf, type RecordRow, recordById } from '../store/records.ts'
import { type FiledSubjectRow, serviceByDomain, subjectByCertificate } from '../store/register-lookups.ts'
import { queueResult } from '../store/results.ts'
import { resultCodes } from '../tables/result-codes.ts'
import { type Filed, fileRecord } from './file-record.ts'
import { tellResult, tellVerdict } from './record-results.ts'
import { sendMessage } from './send-messages.ts'

export type Decision = { ok: true; filed?: Filed } | { ok: false; reason: string }

function decidable(bureau: Bureau, id: number): RecordRow | string {
  const record = recordById(bureau.store, id)
  if (record === undefined) return '没有这条备案'
  return record.state === 'officer' ? record : '该备案不在待审核状态'
}

/** Approves: issues numbers, files, tells the provider, and sends number and password to the principal. */
export function approveRecord(bureau: Bureau, id: number, officer: string): Decision {
  return bureau.store.transact(() => {
    const record = decidable(bureau, id)
    if (typeof record === 'string') return { ok: false, reason: record }
    const material = materialOf(record)
    const filedSubject = subjectByCertificate(bureau.store, record.subject_key)
    const conflict = conflictOf(bureau, record, filedSubject)
    if (conflict !== undefined) return { ok: false, reason: conflict }
    const filed = fileRecord(bureau, material, {
      ispId: record.isp_id,
      receivedAt: record.received_at,
      officer,
      ...(filedSubject === undefined ? {} : { subjectId: filedSubject.id }),
    })
    endRecord(bureau, id, 'approved', officer, '审核通过')
    tellVerdict(bureau, record, { officer, approved: true, codes: [problem(1001)], opinion: '审核通过' })
    queueResult(bureau, record.isp_id, 'filed', filed.xml)
    const to =
      material.operation === 'first-filing' ? material.subject.principal : material.services[0]?.principal
    if (to !== undefined) sendMessage(bureau, firstMobile(to.mobile), numberText(filed))
    return { ok: true, filed }
  })
}

const firstMobile = (mobiles: string): string => mobiles.split(';')[0]?.trim() ?? mobiles

const numberText = (filed: Filed): string =>
  filed.password === undefined
    ? `您的备案申请已审核通过，备案号：${filed.serviceNumbers.join('、')}。请在网站首页底部标明备案号并链接至备案系统。`
    : `您的备案申请已审核通过，主体备案号：${filed.subjectNumber}，网站备案号：${filed.serviceNumbers.join('、')}，备案密码：${filed.password}，请妥善保管。`

/** The register may have changed since the checks. */
function conflictOf(
  { store }: Bureau,
  record: RecordRow,
  filedSubject: FiledSubjectRow | undefined,
): string | undefined {
  const material = materialOf(record)
  if (material.operation === 'first-filing' && filedSubject !== undefined) {
    return `该主办者已备案（${filedSubject.number}），不能再次新增备案`
  }
  if (material.operation === 'add-service' && filedSubject === undefined) return '主体信息不存在'
  const taken = material.services
    .flatMap((service) => service.domains)
    .find(({ domain }) => serviceByDomain(store, domain))
  return taken === undefined ? undefined : `域名 ${taken.domain} 已备案`
}

/** Rejects with at least one code of the table; the text of each is limited to 255 characters. */
export function rejectRecord(
  bureau: Bureau,
  id: number,
  officer: string,
  reasons: readonly { code: number; text?: string | undefined }[],
): Decision {
  return bureau.store.transact(() => {
    const record = decidable(bureau, id)
    if (typeof record === 'string') return { ok: false, reason: record }
    const codes: ResultCode[] = []
    for (const { code, text } of reasons) {
      const words = resultCodes[code]
      if (words === undefined || code < 1003) return { ok: false, reason: `没有原因代码 ${code}` }
      codes.push({ code, text: cut(text?.trim() ? text.trim() : words, 255) })
    }
    if (codes.length === 0) return { ok: false, reason: '请至少选择一个退回原因' }
    const opinion = codes.map(({ text }) => text).join('；')
    endRecord(bureau, id, 'rejected', officer, opinion)
    tellVerdict(bureau, record, { officer, approved: false, codes: [problem(1002), ...codes], opinion })
    return { ok: true }
  })
}

/** Sends a record back without an officer: its SMS verification failed or ran out. */
export function returnRecord(bureau: Bureau, record: RecordRow, why: string): void {
  endRecord(bureau, record.id, 'returned', null, why)
  bureau.store.run(
    "UPDATE challenges SET state = 'returned' WHERE record_id = ? AND state = 'pending'",
    record.id,
  )
  const told = bureau.providers.get(record.isp_id)?.extensions.includes('sms-state')
  tellResult(bureau, record, [problem(told ? 9103 : 1002, why)])
}
