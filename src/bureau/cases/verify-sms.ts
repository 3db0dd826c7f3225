// The SMS verification: a code of six digits to each distinct mobile of the service principals, good for 24 hours.
// Every one must be verified; the sixth wrong try, or the end of the 24 hours, sends the record back.
import { randomInt } from 'node:crypto'
import type { Bureau } from '../bureau.ts'
import type { ReportedRecord } from '../codec/record.ts'
import { targetOf } from '../store/filed-target.ts'
import { passToOfficer, type RecordRow, recordById } from '../store/records.ts'
import { returnRecord } from './decide-record.ts'
import { peopleToVerify } from './principals.ts'
import { tellSmsState } from './record-results.ts'
import { decideByScript } from './scripted-officer.ts'
import { sendMessage } from './send-messages.ts'

interface Challenge {
  id: number
  record_id: number
  person: string
  mobile: string
  last_six: string
  code: string
  due_at: number
  wrong: number
  state: 'pending' | 'verified' | 'expired' | 'locked' | 'returned'
}

/** Sends the codes of a record just received; with the policy `auto-verify` they count as entered. */
export function startVerification(bureau: Bureau, recordId: number, record: ReportedRecord): void {
  const { store, clock, policy } = bureau
  const row = recordById(store, recordId)
  if (row === undefined) throw new Error(`no record ${recordId}`)
  const people = peopleToVerify(record, targetOf(store, record))
  if (people.length === 0) {
    passToOfficer(bureau, recordId)
    decideByScript(bureau, recordId)
    return
  }
  if (policy.sms === 'auto-verify') {
    tellSmsState(bureau, row, 9101)
    finishVerification(bureau, row)
    return
  }
  const now = clock.now()
  for (const person of people) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    store.run(
      "INSERT INTO challenges (record_id, person, mobile, last_six, code, sent_at, due_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, 'pending')",
      recordId,
      person.name,
      person.mobile,
      person.lastSix,
      code,
      now,
      now + policy.smsValidHours * 3_600_000,
    )
    const text = `您的ICP备案核验验证码为${code}，请于${policy.smsValidHours}小时内登录备案系统短信核验页面（${bureau.publicUrl}/sms）填写验证码、手机号和证件号码后六位。如非本人操作请忽略。`
    sendMessage(bureau, person.mobile, text)
  }
  tellSmsState(bureau, row, 9101)
}

function finishVerification(bureau: Bureau, row: RecordRow): void {
  passToOfficer(bureau, row.id)
  tellSmsState(bureau, row, 9102)
  decideByScript(bureau, row.id)
}

export type SmsAnswer =
  | { outcome: 'verified'; stillMissing: number; title: string }
  | { outcome: 'wrong'; wrong: number; allowed: number }
  | { outcome: 'locked' | 'expired' | 'unknown' }

/** What a person entered on the page. `mobile` without blanks; the letter X may be small. */
export function enterCode(
  bureau: Bureau,
  entered: { code: string; mobile: string; lastSix: string },
): SmsAnswer {
  const { store, policy } = bureau
  return store.transact(() => {
    expireCodes(bureau)
    const ofMobile = store.all<Challenge>(
      'SELECT * FROM challenges WHERE mobile = ? ORDER BY id DESC LIMIT 50',
      entered.mobile,
    )
    const pending = ofMobile.filter((one) => one.state === 'pending')
    if (pending.length === 0) return answerWithoutPending(ofMobile, entered.code)
    const lastSix = entered.lastSix.toUpperCase()
    const hit = pending.find((one) => one.code === entered.code && one.last_six === lastSix)
    if (hit !== undefined) return verifyChallenge(bureau, hit)
    for (const one of pending) {
      store.run('UPDATE challenges SET wrong = wrong + 1 WHERE id = ?', one.id)
      if (one.wrong + 1 > policy.smsWrongTries) lockChallenge(bureau, one)
    }
    const wrong = Math.min(...pending.map((one) => one.wrong)) + 1
    return wrong > policy.smsWrongTries
      ? { outcome: 'locked' }
      : { outcome: 'wrong', wrong, allowed: policy.smsWrongTries }
  })
}

function answerWithoutPending(ofMobile: readonly Challenge[], code: string): SmsAnswer {
  const last = ofMobile.find((one) => one.code === code) ?? ofMobile[0]
  if (last?.state === 'locked') return { outcome: 'locked' }
  return { outcome: last?.state === 'expired' || last?.state === 'returned' ? 'expired' : 'unknown' }
}

function verifyChallenge(bureau: Bureau, challenge: Challenge): SmsAnswer {
  const { store } = bureau
  store.run("UPDATE challenges SET state = 'verified' WHERE id = ?", challenge.id)
  const left = store.get<{ n: number }>(
    "SELECT count(*) AS n FROM challenges WHERE record_id = ? AND state <> 'verified'",
    challenge.record_id,
  )
  const stillMissing = Number(left?.n ?? 0)
  const row = recordById(store, challenge.record_id)
  if (row === undefined) throw new Error(`no record ${challenge.record_id}`)
  if (stillMissing === 0) finishVerification(bureau, row)
  return { outcome: 'verified', stillMissing, title: row.title }
}

function lockChallenge(bureau: Bureau, challenge: Challenge): void {
  bureau.store.run("UPDATE challenges SET state = 'locked' WHERE id = ?", challenge.id)
  const row = recordById(bureau.store, challenge.record_id)
  if (row?.state === 'sms')
    returnRecord(bureau, row, `短信核验错误超过${bureau.policy.smsWrongTries}次，备案退回`)
}

/** Sends back every record whose time ran out. */
export function expireCodes(bureau: Bureau): void {
  const { store, clock } = bureau
  const due = store.all<Challenge>(
    "SELECT * FROM challenges WHERE state = 'pending' AND due_at <= ?",
    clock.now(),
  )
  for (const challenge of due) {
    store.run("UPDATE challenges SET state = 'expired' WHERE id = ?", challenge.id)
    const row = recordById(store, challenge.record_id)
    if (row?.state === 'sms')
      returnRecord(bureau, row, `${bureau.policy.smsValidHours}小时内未完成短信核验，备案退回`)
  }
}

/** Brings everything up to date with clock and policy: time-outs, and what the script would have done. */
export function settle(bureau: Bureau): void {
  bureau.store.transact(() => {
    expireCodes(bureau)
    if (bureau.policy.sms === 'auto-verify') {
      for (const row of bureau.store.all<RecordRow>("SELECT * FROM records WHERE state = 'sms' LIMIT 1000")) {
        bureau.store.run(
          "UPDATE challenges SET state = 'verified' WHERE record_id = ? AND state = 'pending'",
          row.id,
        )
        finishVerification(bureau, row)
      }
    }
    if (bureau.policy.officer !== 'manual') {
      const waiting = bureau.store.all<{ id: number }>(
        "SELECT id FROM records WHERE state = 'officer' ORDER BY verified_at LIMIT 1000",
      )
      for (const { id } of waiting) decideByScript(bureau, id)
    }
  })
}
