// One message of the bureau becomes one command on one case, in one transaction with the note that it was applied. What fits
// no case or comes too late is kept with the reason, never dropped.
import type { Application } from '../core/application/state.ts'
import { applyAddressMessage } from './addresses/apply-address-result.ts'
import { commandForMessage } from './command-for-message.ts'
import { subjectPartOf } from './compliance/concerned-filing.ts'
import { placeMessage } from './compliance/place-message.ts'
import { noteFact } from './forecast-codes.ts'
import { turn } from './perform.ts'
import { registerEnd, registerFiling } from './register-filing.ts'
import { applyDomainMessage } from './registrar-domains/apply-domain-message.ts'
import type { BureauMessage, FiledReference } from './regulator-port.ts'
import type { Tx } from './store.ts'
import type { BureauWorld } from './world.ts'

const AT_BUREAU: ReadonlySet<Application['status']> = new Set([
  'reported',
  'sms-pending',
  'under-bureau-review',
])

const isAtBureau = async (tx: Tx, applicationId: string): Promise<boolean> => {
  const state = await tx.applications.load(applicationId)
  return state !== undefined && AT_BUREAU.has(state.status)
}

/** A subject has one case with the bureau at a time, so whatever is named of it leads to that case. */
const caseOfTarget = async (
  bureau: string,
  tx: Tx,
  target: FiledReference | undefined,
): Promise<string | undefined> => {
  if (target === undefined) return undefined
  const subject =
    target.bureauId === undefined
      ? undefined
      : await tx.register.subjectOfBureauId(bureau, target.what, target.bureauId)
  const number = subject?.subjectNumber ?? subjectPartOf(target.number)
  return number === undefined ? undefined : tx.exchange.findReported(bureau, number)
}

/** Our ids that a message names, the most telling first. */
const reportIdsIn = (message: BureauMessage): readonly string[] => {
  switch (message.kind) {
    case 'filed':
      return [
        ...message.services.flatMap(({ reportId }) => reportId ?? []).reverse(),
        ...(message.subjectReportId === undefined ? [] : [message.subjectReportId]),
      ]
    case 'result':
    case 'verdict':
      return message.reportId === undefined ? [] : [message.reportId]
    default:
      return []
  }
}

const subjectNumberIn = (message: BureauMessage): string | undefined =>
  message.kind === 'filed' || message.kind === 'result' ? message.subjectNumber : undefined

/** Which case a message is about. Ids of a case that is over (a changed service keeps those of its filing) do not count. */
const applicationOf = async (bureau: string, tx: Tx, message: BureauMessage): Promise<string | undefined> => {
  let over: string | undefined
  for (const id of reportIdsIn(message)) {
    const found = await tx.exchange.findReportId(bureau, id)
    if (found === undefined) continue
    if (await isAtBureau(tx, found.applicationId)) return found.applicationId
    over ??= found.applicationId
  }
  const target = 'target' in message ? message.target : undefined
  const byTarget = await caseOfTarget(bureau, tx, target)
  if (byTarget !== undefined) return byTarget
  const number = subjectNumberIn(message)
  return (number === undefined ? undefined : await tx.exchange.findReported(bureau, number)) ?? over
}

const apply = async (
  world: BureauWorld,
  tx: Tx,
  applicationId: string,
  message: BureauMessage,
): Promise<string> => {
  const before = await tx.applications.lock(applicationId)
  if (before === undefined) return 'kept: no such case'
  const command = await commandForMessage(world.bureau.code, tx, before, message, world.clock.now())
  if (command === undefined) return 'kept: nothing to do'
  const done = await turn(world, tx, before, command, { kind: 'bureau', bureau: world.bureau.code })
  if (!done.ok) return `ignored: ${done.error.code} in ${before.status}`
  const { state } = done.value
  if (message.kind === 'filed') await registerFiling(world.bureau.code, tx, state, message)
  if (state.status === 'cancelled') await registerEnd(world.bureau.code, tx, state, state.cancelledAt)
  return 'applied'
}

export type PlacedMessage = {
  readonly fileId: string
  readonly position: number
  readonly message: BureauMessage
}

const applyIn = async (world: BureauWorld, tx: Tx, one: PlacedMessage): Promise<void> => {
  if (await tx.exchange.hasMessage(one.fileId, one.position)) return
  const applicationId = await applicationOf(world.bureau.code, tx, one.message)
  const ofCase = applicationId === undefined ? undefined : await tx.applications.load(applicationId)
  const outcome =
    (await applyAddressMessage(world, tx, one.message)) ??
    (await applyDomainMessage(world, tx, one.message)) ??
    (await placeMessage(world, tx, one.message, ofCase, one.fileId)) ??
    (applicationId === undefined ? 'kept: no case found' : await apply(world, tx, applicationId, one.message))
  if (applicationId !== undefined) await noteFact(world, tx, applicationId, one.message)
  await tx.exchange.addMessage({
    ...one,
    kind: one.message.kind,
    ...(applicationId === undefined ? {} : { applicationId }),
    outcome,
    // A million filings need not stand twice: the file is kept, and says what they said.
    body: one.message.kind === 'synchronised-filing' ? { kind: one.message.kind } : one.message,
  })
}

/** Applies one message once. Asked again after a crash, it answers from its note. */
export const applyMessage = (world: BureauWorld, one: PlacedMessage): Promise<void> =>
  applyMessages(world, [one])

/** Applies some messages of a large file in one transaction, each once. */
export const applyMessages = (world: BureauWorld, some: readonly PlacedMessage[]): Promise<void> =>
  world.store
    .write(async (tx) => {
      for (const one of some) await applyIn(world, tx, one)
    })
    // Other processes are notified; this one must not read the next message by tables that hold no more.
    .then(() => (some.some((one) => one.message.kind === 'code-table') ? world.codes.refresh() : undefined))
