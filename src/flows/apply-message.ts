// One message of the bureau becomes one command on one case, in one transaction with the note that it was applied. What fits
// no case or comes too late is kept with the reason, never dropped.
import type { Command } from '../core/application/command.ts'
import type { Application, IssuedNumber, ReturnItem } from '../core/application/state.ts'
import { locateBureauReasons } from '../core/bureau-reasons.ts'
import { turn } from './perform.ts'
import { registerFiling } from './register-filing.ts'
import type { BureauMessage } from './regulator-port.ts'
import type { Tx } from './store.ts'
import type { World } from './world.ts'

type Filed = Extract<BureauMessage, { kind: 'filed' }>
type Codes = readonly { readonly code: string; readonly text: string }[]

const STORED = new Set(['1060', '9101'])
const SMS_VERIFIED = '9102'
const SMS_FAILED = '9103'
/** Says only that the officer agreed; numbers come with the filing data. */
const APPROVED = '1001'
/** The officer's no; every other code is an error that the machine found. */
const REJECTED = '1002'

const itemsFor = (state: Application, codes: Codes): readonly ReturnItem[] => {
  const byPath = new Map<string, ReturnItem>()
  for (const { path, code, text } of locateBureauReasons(state.material, codes)) {
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

const smsItems = (state: Application, text: string): readonly ReturnItem[] =>
  [
    ...new Set(
      state.material.services.map((service) =>
        service.principalIsSubjects === 'yes'
          ? 'subject.principal.mobile'
          : `services.${service.id}.principal.mobile`,
      ),
    ),
  ].map((path) => ({
    path,
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

const numbersOf = async (tx: Tx, state: Application, message: Filed): Promise<readonly IssuedNumber[]> => {
  const numbers: IssuedNumber[] = []
  for (const service of message.services) {
    const found = await tx.exchange.findReportId(service.reportId)
    if (found?.applicationId === state.id && found.kind === 'service')
      numbers.push({ serviceId: found.ref, serviceFilingNumber: service.serviceFilingNumber })
  }
  return numbers
}

const commandFor = async (
  tx: Tx,
  state: Application,
  message: BureauMessage,
): Promise<Command | undefined> => {
  switch (message.kind) {
    case 'result':
      return commandForResult(state, message.codes)
    case 'verdict':
      return message.approved
        ? undefined
        : rejection(state, [{ code: REJECTED, text: message.opinion ?? '' }], 'decision')
    case 'filed': {
      const { subjectNumber, approvedAt } = message
      return { type: 'record-filed', subjectNumber, numbers: await numbersOf(tx, state, message), approvedAt }
    }
    case 'cancelled':
    case 'unknown':
      return undefined
  }
}

/** Which case a message is about, by our ids first. */
const applicationOf = async (tx: Tx, message: BureauMessage): Promise<string | undefined> => {
  if (message.kind === 'unknown') return undefined
  if (message.kind === 'filed') {
    for (const id of [
      ...message.services.map((service) => service.reportId).reverse(),
      message.subjectReportId,
    ]) {
      const found = id === undefined ? undefined : await tx.exchange.findReportId(id)
      if (found !== undefined && (await isAtBureau(tx, found.applicationId))) return found.applicationId
    }
    return undefined
  }
  const reportId = message.kind === 'cancelled' ? undefined : message.reportId
  const found = reportId === undefined ? undefined : await tx.exchange.findReportId(reportId)
  if (found !== undefined) return found.applicationId
  const subjectNumber = message.kind === 'result' ? message.subjectNumber : undefined
  return subjectNumber === undefined ? undefined : tx.exchange.findReported(subjectNumber)
}

const AT_BUREAU: ReadonlySet<Application['status']> = new Set([
  'reported',
  'sms-pending',
  'under-bureau-review',
])

const isAtBureau = async (tx: Tx, applicationId: string): Promise<boolean> => {
  const state = await tx.applications.load(applicationId)
  return state !== undefined && AT_BUREAU.has(state.status)
}

const apply = async (
  world: World,
  tx: Tx,
  applicationId: string,
  message: BureauMessage,
): Promise<string> => {
  const before = await tx.applications.lock(applicationId)
  if (before === undefined) return 'kept: no such case'
  const command = await commandFor(tx, before, message)
  if (command === undefined) return 'kept: nothing to do'
  const done = await turn(world, tx, before, command, { kind: 'bureau', bureau: world.bureau.code })
  if (!done.ok) return `ignored: ${done.error.code} in ${before.status}`
  if (message.kind === 'filed') await registerFiling(tx, done.value.state, message)
  return 'applied'
}

/** Applies one message once. Asked again after a crash, it answers from its note. */
export const applyMessage = (
  world: World,
  one: { fileId: string; position: number; message: BureauMessage },
): Promise<void> =>
  world.store.write(async (tx) => {
    if (await tx.exchange.hasMessage(one.fileId, one.position)) return
    const applicationId = await applicationOf(tx, one.message)
    const outcome =
      applicationId === undefined ? 'kept: no case found' : await apply(world, tx, applicationId, one.message)
    await tx.exchange.addMessage({
      ...one,
      kind: one.message.kind,
      ...(applicationId === undefined ? {} : { applicationId }),
      outcome,
      body: one.message,
    })
  })
