// Sending what is ready to the bureau, one file after the other. Whatever happened before (crash, lost answer), the bureau is
// asked what it has before anything is sent a second time.
import { Fault } from '../core/fault.ts'
import { fixReports, hasReports } from './compliance/fix-reports.ts'
import type { UploadAnswer } from './exchange-port.ts'
import { needsPerson, nextCallAt, problemOf, type Urging } from './exchange-schedule.ts'
import { fixFile } from './fix-file.ts'
import { keepEvidence } from './keep-evidence.ts'
import type { Regulator } from './regulator-port.ts'
import type { Tx } from './store.ts'
import type { UploadFile } from './store-exchange.ts'
import type { BureauWorld } from './world.ts'

/** `waiting`: the bureau may not be called yet, and was not. */
export type ReportOutcome = 'done' | 'busy' | 'later' | 'refused' | 'waiting'

const MOST_FILES_A_RUN = 50

const send = async (world: BureauWorld, file: UploadFile): Promise<UploadAnswer> => {
  const container = await world.blobs.get(file.id)
  return world.bureau.regulator.upload({ sequence: file.sequence, container })
}

/**
 * Who loses the lock, because its connection ended, breaks off what it sends: another worker may be sending from then on, and a
 * bureau must not get the same file twice at once.
 */
export const sendingUntil = (world: BureauWorld, lost: AbortSignal): BureauWorld => {
  const { regulator } = world.bureau
  const upload: Regulator['upload'] = (file) => regulator.upload({ ...file, brokenOff: lost })
  return { ...world, bureau: { ...world.bureau, regulator: { ...regulator, upload } } }
}

/** Files that the bureau once took and misses now, from our own keeping, in order. Answers what stopped it, if anything did. */
const sendMissing = async (
  world: BureauWorld,
  tx: Tx,
  missing: readonly number[],
): Promise<UploadAnswer | undefined> => {
  for (const sequence of [...missing].sort((a, b) => a - b)) {
    const earlier = await tx.exchange.uploadBySequence(world.bureau.code, sequence)
    if (earlier === undefined)
      return {
        kind: 'refused',
        code: '14',
        message: `bureau misses sequence ${sequence}, which was never fixed here`,
      }
    const noteAs = (code: string) =>
      tx.exchange.noteUpload(earlier.id, 'accepted', world.clock.now(), { code, text: '' })
    await noteAs('sending')
    const answer = await send(world, earlier)
    if (answer.kind !== 'accepted') return answer
    await noteAs('0')
  }
  return undefined
}

/** Whether the bureau already has this very file: the answer to a crash or a lost answer. */
const alreadyThere = async (world: BureauWorld, file: UploadFile): Promise<UploadAnswer | undefined> => {
  const previous = await world.bureau.regulator.previousUpload()
  if (previous.sequence < file.sequence) return undefined
  // Ours would be the last one: nothing is fixed behind a file that waits. What lies beyond came from somebody else.
  const isAnother =
    previous.sequence > file.sequence || (previous.digest !== undefined && previous.digest !== file.digest)
  if (isAnother) {
    return {
      kind: 'refused',
      code: 'sequence-taken',
      message: `bureau has another file under sequence ${file.sequence}`,
    }
  }
  return { kind: 'accepted' }
}

const deliver = async (world: BureauWorld, tx: Tx, file: UploadFile): Promise<UploadAnswer> => {
  const there = file.attempts > 0 ? await alreadyThere(world, file) : undefined
  if (there !== undefined) return there
  await tx.exchange.noteUpload(file.id, 'fixed', world.clock.now(), { code: 'sending', text: '' })
  const answer = await send(world, file)
  if (answer.kind !== 'gap') return answer
  const stuck = await sendMissing(
    world,
    tx,
    answer.missing.filter((sequence) => sequence < file.sequence),
  )
  return stuck ?? send(world, file)
}

/** `file` waits for the answer; undefined where one was sent again that the bureau had lost. */
const note = async (
  world: BureauWorld,
  tx: Tx,
  file: UploadFile | undefined,
  answer: UploadAnswer,
): Promise<ReportOutcome> => {
  const at = world.clock.now()
  const { code: bureau, hours } = world.bureau
  if (answer.kind === 'accepted') {
    if (file !== undefined) await tx.exchange.noteUpload(file.id, 'accepted', at, { code: '0', text: '' })
    await tx.exchange.noteContact(bureau, at, 'up')
    return 'done'
  }
  const code = answer.kind === 'gap' ? '14' : answer.code
  const text = answer.kind === 'gap' ? `still missing ${answer.missing.join(', ')}` : answer.message
  if (file !== undefined) await tx.exchange.noteUpload(file.id, 'fixed', at, { code, text })
  const problem = problemOf(hours, at, `${code}: ${text}`, answer.kind !== 'later')
  await tx.exchange.noteContact(bureau, at, 'up', problem)
  return answer.kind === 'refused' ? 'refused' : 'later'
}

/**
 * A fault of the wire: the file stays as it is, the operator sees why, the next run asks the bureau first. A bug is shown as well,
 * and thrown all the same: it belongs in the log.
 */
const noteFault = async (
  world: BureauWorld,
  tx: Tx,
  file: UploadFile | undefined,
  error: unknown,
): Promise<ReportOutcome> => {
  if (!(error instanceof Fault)) throw error
  await keepEvidence(world, tx, error)
  const at = world.clock.now()
  if (file !== undefined)
    await tx.exchange.noteUpload(file.id, 'fixed', at, { code: error.code, text: error.message })
  const text = `${error.code}: ${error.message}`
  const problem = problemOf(world.bureau.hours, at, text, needsPerson(error))
  await tx.exchange.noteContact(world.bureau.code, at, 'up', problem)
  if (error.retry === 'bug') throw error
  return error.retry === 'operator' ? 'refused' : 'later'
}

/**
 * A new installation continues the sequence that the bureau remembers. One that already reported and finds the bureau ahead
 * was restored from a backup: cases in the lost files would be reported twice, so a person must compare first. One that finds
 * the bureau behind sends again what it kept; what it never had, nobody can send, and a file fixed now could never go.
 * Answers the numbers of files that the bureau took once and has no more.
 */
const alignSequence = async (world: BureauWorld, tx: Tx): Promise<readonly number[]> => {
  const { code, regulator } = world.bureau
  const { lastSequence } = await tx.exchange.lockBureau(code)
  const { sequence } = await regulator.previousUpload()
  if (sequence > lastSequence && lastSequence > 0) {
    throw new Fault(
      'sequence-behind',
      `the bureau has files up to ${sequence}, this database only up to ${lastSequence}`,
      'operator',
    )
  }
  if (sequence > lastSequence) await tx.exchange.setSequence(code, sequence)
  if (sequence >= lastSequence) return []
  if ((await tx.exchange.uploadBySequence(code, sequence + 1)) === undefined) {
    throw new Fault(
      'sequence-ahead',
      `the bureau has files up to ${sequence}, this database counts ${lastSequence} and never made file ${sequence + 1}`,
      'operator',
    )
  }
  return Array.from({ length: lastSequence - sequence }, (_, n) => sequence + 1 + n)
}

/** A bureau that was restored from a backup, or never wrote down what it took, says nothing of it: somebody has to ask. */
const sendLost = async (world: BureauWorld, tx: Tx): Promise<ReportOutcome> => {
  const lost = await alignSequence(world, tx)
  if (lost.length === 0) return 'done'
  return note(world, tx, undefined, (await sendMissing(world, tx, lost)) ?? { kind: 'accepted' })
}

const hasWork = async (world: BureauWorld, tx: Tx): Promise<boolean> =>
  (await tx.applications.readyFacts(world.bureau.code)).ready > 0 || (await hasReports(world, tx))

const run = async (world: BureauWorld, tx: Tx, urging: Urging): Promise<ReportOutcome> => {
  for (let sent = 0; sent < MOST_FILES_A_RUN; sent += 1) {
    let file = await tx.exchange.pendingUpload(world.bureau.code)
    try {
      if ((await tx.exchange.lockBureau(world.bureau.code)).isHeld) return 'done'
      const isIdle = file === undefined && !(await hasWork(world, tx))
      if (isIdle && urging.looksForLost !== true) return 'done'
      if ((await nextCallAt(world, tx, urging)) > world.clock.now()) return 'waiting'
      if (isIdle) return await sendLost(world, tx)
      if (file === undefined) {
        await alignSequence(world, tx)
        file = (await fixFile(world, urging)) ?? (await fixReports(world))
      }
      if (file === undefined) return 'done'
      const outcome = await note(world, tx, file, await deliver(world, tx, file))
      if (outcome !== 'done') return outcome
    } catch (error) {
      return noteFault(world, tx, file, error)
    }
  }
  return 'later'
}

/**
 * Flow of the worker: report everything that is ready, and what the bureau lost. Only one at a time for each bureau, however many
 * workers run.
 */
export const reportReady = (world: BureauWorld, urging: Urging = {}): Promise<ReportOutcome> =>
  world.store.hold(async (tx, lost) =>
    (await tx.exchange.tryHold(world.bureau.code, 'up'))
      ? run(sendingUntil(world, lost), tx, urging)
      : 'busy',
  )
