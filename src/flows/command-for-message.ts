// What a message of the bureau means for its case: one command, or nothing to do. Codes name fields; where a case has no
// services of its own (a cancellation) they stand at the subject.
import type { Command } from '../core/application/command.ts'
import type { Application, IssuedNumber, ReturnItem } from '../core/application/state.ts'
import { locateBureauReasons } from '../core/bureau-reasons.ts'
import { isCancellation } from '../core/determine.ts'
import { principalPathOf } from '../core/material.ts'
import type { Instant } from '../core/time.ts'
import type { BureauMessage } from './regulator-port.ts'
import type { Tx } from './store.ts'

type Filed = Extract<BureauMessage, { kind: 'filed' }>
type Codes = readonly { readonly code: string; readonly text: string }[]

/** 1062 says that the addresses were found filed. */
const STORED = new Set(['1060', '1062', '9101'])
const SMS_VERIFIED = '9102'
const SMS_FAILED = '9103'
/** Says only that the officer agreed; numbers come with the filing data. */
const APPROVED = '1001'
/** The officer's no; every other code is an error that the machine found. */
const REJECTED = '1002'

const itemsFor = (state: Application, codes: Codes): readonly ReturnItem[] => {
  const byPath = new Map<string, ReturnItem>()
  for (const { path: where, code, text } of locateBureauReasons(state.material, codes)) {
    // A cancellation shows nothing of the subject or the service that could be mended.
    const isShown = !isCancellation(state.filingType) || where.startsWith('filing.')
    const path = isShown ? where : 'cancellation.reason'
    const before = byPath.get(path)
    const note =
      before?.note === undefined || before.note.includes(text)
        ? (before?.note ?? text)
        : `${before.note}；${text}`
    byPath.set(path, {
      path,
      reason: before?.reason ?? `bureau-${code}`,
      ...(note === '' ? {} : { note }),
      from: 'bureau',
    })
  }
  return [...byPath.values()]
}

const rejection = (
  state: Application,
  codes: Codes,
  cause: 'decision' | 'record-error' | 'sms-failed',
): Command => ({
  type: 'record-bureau-rejection',
  items: itemsFor(state, codes),
  cause,
})

/** Who is asked by SMS: the persons in charge of the services; with none in the case, of the subject. */
const personsOf = ({ material }: Application): readonly string[] =>
  material.services.length === 0
    ? ['subject.principal']
    : [...new Set(material.services.map(principalPathOf))]

const smsItems = (state: Application, text: string): readonly ReturnItem[] =>
  personsOf(state).map((person) => ({
    path: `${person}.mobile`,
    reason: `bureau-${SMS_FAILED}`,
    ...(text === '' ? {} : { note: text }),
    from: 'bureau' as const,
  }))

const commandForResult = (state: Application, codes: Codes): Command | undefined => {
  const failed = codes.find((one) => one.code === SMS_FAILED)
  if (failed !== undefined)
    return { type: 'record-bureau-rejection', items: smsItems(state, failed.text), cause: 'sms-failed' }
  if (codes.some((one) => one.code === SMS_VERIFIED)) return { type: 'record-sms-verified' }
  if (codes.every((one) => STORED.has(one.code))) return { type: 'record-stored' }
  const bad = codes.filter((one) => one.code !== APPROVED && !STORED.has(one.code))
  if (bad.length === 0) return undefined
  return rejection(state, bad, bad.some((one) => one.code === REJECTED) ? 'decision' : 'record-error')
}

/** Numbers of the services of this case: by our ids where they are new, by the number where they were filed before. */
const numbersOf = async (
  bureau: string,
  tx: Tx,
  state: Application,
  message: Filed,
): Promise<readonly IssuedNumber[]> => {
  const numbers: IssuedNumber[] = []
  for (const { reportId, serviceFilingNumber } of message.services) {
    const before = state.filed?.services.find((one) => one.serviceFilingNumber === serviceFilingNumber)
    if (before?.serviceId !== undefined) numbers.push({ serviceId: before.serviceId, serviceFilingNumber })
    else if (state.serviceFilingNumber === serviceFilingNumber)
      numbers.push({ serviceId: state.material.services[0]?.id ?? 's1', serviceFilingNumber })
    else if (reportId !== undefined) {
      const found = await tx.exchange.findReportId(bureau, reportId)
      if (found?.applicationId === state.id && found.kind === 'service')
        numbers.push({ serviceId: found.ref, serviceFilingNumber })
    }
  }
  return numbers
}

/** The end that the officer has agreed to. */
const cancelled = (state: Application, approvedAt: Instant): Command => ({
  type: 'record-cancelled',
  numbers:
    state.filed === undefined
      ? []
      : state.filingType === 'cancel-subject'
        ? [state.filed.subjectNumber]
        : state.filed.services.map((one) => one.serviceFilingNumber),
  approvedAt,
})

/** What the message asks of the case; undefined where it asks nothing. `now` dates what the message does not. */
export const commandForMessage = async (
  bureau: string,
  tx: Tx,
  state: Application,
  message: BureauMessage,
  now: Instant,
): Promise<Command | undefined> => {
  switch (message.kind) {
    case 'result':
      return commandForResult(state, message.codes)
    case 'verdict':
      if (!message.approved)
        return rejection(state, [{ code: REJECTED, text: message.opinion ?? '' }], 'decision')
      return isCancellation(state.filingType) ? cancelled(state, message.decidedAt) : undefined
    case 'filed': {
      if (isCancellation(state.filingType)) return undefined
      const { subjectNumber, approvedAt } = message
      const numbers = await numbersOf(bureau, tx, state, message)
      return { type: 'record-filed', subjectNumber, numbers, approvedAt }
    }
    case 'cancelled':
      return isCancellation(state.filingType) ? cancelled(state, now) : undefined
    default:
      return undefined
  }
}
