// The officer's decision: approve (a number is issued) or reject (with reasons). Only a record that passed its SMS
// verification can be decided, and only once.
import type { Bureau } from '../bureau.ts'
import { problem } from '../checks/problem.ts'
import { type Change, type ReportedRecord, servicesIn } from '../codec/record.ts'
import { cut, type ResultCode } from '../codec/write-results.ts'
import { type FiledTarget, targetOf } from '../store/filed-target.ts'
import { endRecord, materialOf, type RecordRow, recordById } from '../store/records.ts'
import { certificateKey, serviceByDomain, subjectByCertificate } from '../store/register-lookups.ts'
import { queueResult } from '../store/results.ts'
import { resultCodes } from '../tables/result-codes.ts'
import { changeFiling } from './change-filing.ts'
import { addAccess, cancelFiling, type RegisterChange } from './change-register.ts'
import { type Filed, fileRecord } from './file-record.ts'
import { firstMobile, principalsOf } from './principals.ts'
import { tellResult, tellVerdict } from './record-results.ts'
import { sendMessage } from './send-messages.ts'

export type Decision = { ok: true; filed?: Filed | RegisterChange } | { ok: false; reason: string }

function decidable(bureau: Bureau, id: number): RecordRow | string {
  const record = recordById(bureau.store, id)
  if (record === undefined) return '没有这条备案'
  return record.state === 'officer' ? record : '该备案不在待审核状态'
}

/** Approves: changes the register, tells the provider, and writes to the principal; a new subject gets its password. */
export function approveRecord(bureau: Bureau, id: number, officer: string): Decision {
  return bureau.store.transact(() => {
    const record = decidable(bureau, id)
    if (typeof record === 'string') return { ok: false, reason: record }
    const material = materialOf(record)
    const target = targetOf(bureau.store, material)
    const conflict = conflictOf(bureau, record, material, target)
    if (conflict !== undefined) return { ok: false, reason: conflict }
    const [to] = principalsOf(material, target)
    const filed = carryOut(bureau, record, material, target, officer)
    if (filed === undefined) return { ok: false, reason: '备案信息已不存在' }
    endRecord(bureau, id, 'approved', officer, decidedWords(material, filed))
    tellVerdict(bureau, record, { officer, approved: true, codes: [problem(1001)], opinion: '审核通过' })
    for (const { kind, xml } of filed.pieces) queueResult(bureau, record.isp_id, kind, xml)
    if (to !== undefined) sendMessage(bureau, firstMobile(to.mobile), approvalText(material, filed))
    return { ok: true, filed }
  })
}

function carryOut(
  bureau: Bureau,
  record: RecordRow,
  material: ReportedRecord,
  target: FiledTarget,
  officer: string,
): Filed | RegisterChange | undefined {
  if (material.operation === 'add-access') return addAccess(bureau, material, target, record.isp_id)
  if (material.operation === 'change') return changeFiling(bureau, material, target, record.isp_id)
  if (material.operation === 'cancel') return cancelFiling(bureau, material, target)
  const { subject } = target
  const about = { ispId: record.isp_id, receivedAt: record.received_at, officer }
  return fileRecord(bureau, material, subject === undefined ? about : { ...about, subjectId: subject.id })
}

/** What the record's page says afterwards, when what it was about may be gone from the register. */
function decidedWords(material: ReportedRecord, filed: Filed | RegisterChange): string {
  const subject = `主体备案号：${filed.subjectNumber}`
  const services = filed.serviceNumbers.length === 0 ? '' : `，网站备案号：${filed.serviceNumbers.join('、')}`
  return `审核通过${material.operation === 'cancel' ? '，已注销或取消' : ''}，${subject}${services}`
}

function approvalText(material: ReportedRecord, filed: Filed | RegisterChange): string {
  const numbers = filed.serviceNumbers.join('、')
  if (material.operation === 'cancel') {
    const what = { subject: '主体备案', service: '网站备案', access: '接入' }[material.what]
    return `您的${what}注销申请已审核通过，备案号：${material.what === 'subject' ? filed.subjectNumber : numbers}。`
  }
  if (material.operation === 'change') return `您的变更备案申请已审核通过，备案号：${numbers}。`
  return 'password' in filed
    ? `您的备案申请已审核通过，主体备案号：${filed.subjectNumber}，网站备案号：${numbers}，备案密码：${filed.password}，请妥善保管。`
    : `您的备案申请已审核通过，备案号：${numbers}。请在网站首页底部标明备案号并链接至备案系统。`
}

/** The register may have changed since the checks. */
function conflictOf(
  { store }: Bureau,
  record: RecordRow,
  material: ReportedRecord,
  target: FiledTarget,
): string | undefined {
  const filed = subjectByCertificate(store, record.subject_key)
  if (material.operation === 'first-filing' && filed !== undefined) {
    return `该主办者已备案（${filed.number}），不能再次新增备案`
  }
  if (material.operation !== 'first-filing' && target.subject === undefined) return '主体信息不存在'
  if (material.operation === 'change') return conflictOfChange(store, material, target)
  const taken = servicesIn(material)
    .flatMap((service) => service.domains)
    .find(({ domain }) => serviceByDomain(store, domain))
  return taken === undefined ? undefined : `域名 ${taken.domain} 已备案`
}

/** The certificate and the domains that a change brings may have been filed under another subject meanwhile. */
function conflictOfChange(
  store: Bureau['store'],
  change: Change,
  { subject }: FiledTarget,
): string | undefined {
  const { certificateType, certificateNumber } = change.subject
  const holder = subjectByCertificate(store, certificateKey(certificateType, certificateNumber))
  if (holder !== undefined && holder.id !== subject?.id)
    return `该证件已备案（${holder.number}），不能变更为该主办者`
  const taken = change.changes
    .flatMap(({ id, material }) => material.domains.map(({ domain }) => ({ id, domain })))
    .find(({ id, domain }) => {
      const service = serviceByDomain(store, domain)
      return service !== undefined && String(service.id) !== id
    })
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
