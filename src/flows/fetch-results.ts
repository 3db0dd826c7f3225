// Fetching what the bureau has for us. A file is kept byte for byte before it is read, each message in it is applied once,
// and only then is the file acknowledged; a file that comes again is acknowledged again and changes nothing.
import { Fault } from '../core/fault.ts'
import { applyMessage } from './apply-message.ts'
import { endSynchronisation } from './compliance/absent-filings.ts'
import { applyLarge, rank } from './compliance/apply-large.ts'
import type { DownloadAnswer } from './exchange-port.ts'
import { isResting, needsPerson, problemOf, type Urging } from './exchange-schedule.ts'
import { keepEvidence } from './keep-evidence.ts'
import type { BureauMessage } from './regulator-port.ts'
import type { Tx } from './store.ts'
import type { DownloadFile } from './store-exchange.ts'
import type { BureauWorld } from './world.ts'

export type FetchOutcome = {
  readonly kind: 'done' | 'busy' | 'later' | 'refused' | 'waiting'
  readonly files: number
}

const MOST_FILES_A_RUN = 100

type Answered = Extract<DownloadAnswer, { kind: 'file' | 'large-file' }>

const put = (world: BureauWorld, id: string, answer: Answered): Promise<void> =>
  answer.kind === 'large-file'
    ? world.blobs.putPieces(id, answer.document.pieces())
    : world.blobs.put(id, answer.document)

const keep = async (world: BureauWorld, tx: Tx, answer: Answered): Promise<DownloadFile> => {
  const { code } = world.bureau
  const digest = answer.contentDigest
  const known = await tx.exchange.findDownload(code, answer.fileName, digest)
  if (known !== undefined) {
    // What could not be read came damaged: the copy that came now is the one to keep.
    if (known.state === 'unreadable') await put(world, known.id, answer)
    return known
  }
  const file: DownloadFile = {
    id: world.secrets.uuid(),
    bureau: code,
    fileName: answer.fileName,
    digest,
    state: 'received',
  }
  await put(world, file.id, answer)
  const bytes = answer.kind === 'large-file' ? answer.document.bytes : answer.document.length
  await tx.exchange.addDownload({ ...file, bytes, at: world.clock.now() })
  return file
}

const inOrder = (messages: readonly BureauMessage[]): readonly (readonly [number, BureauMessage])[] => {
  const numbered = messages.map((message, position) => [position, message] as const)
  return numbered.sort(([i, a], [j, b]) => rank(a) - rank(b) || i - j)
}

const process = async (world: BureauWorld, tx: Tx, file: DownloadFile, answer: Answered): Promise<void> => {
  if (answer.kind === 'large-file') {
    const records = await applyLarge(world, file.id, answer.document)
    await tx.exchange.setDownloadState(file.id, 'processed', world.clock.now(), { records })
    return
  }
  const messages = await world.bureau.regulator.decode(answer.document)
  for (const [position, message] of inOrder(messages))
    await applyMessage(world, { fileId: file.id, position, message })
  await tx.exchange.setDownloadState(file.id, 'processed', world.clock.now(), { records: messages.length })
}

const takeFile = async (world: BureauWorld, tx: Tx, answer: Answered): Promise<void> => {
  const file = await keep(world, tx, answer)
  try {
    if (file.state !== 'processed' && file.state !== 'acknowledged') await process(world, tx, file, answer)
  } catch (error) {
    if (error instanceof Fault && error.retry === 'bad-answer')
      await tx.exchange.setDownloadState(file.id, 'unreadable', world.clock.now(), { text: error.message })
    throw error
  } finally {
    if (answer.kind === 'large-file') await answer.document.discard()
  }
  await world.bureau.regulator.acknowledge(answer.fileName)
  await tx.exchange.setDownloadState(file.id, 'acknowledged', world.clock.now())
}

const run = async (world: BureauWorld, tx: Tx): Promise<FetchOutcome> => {
  const { code, regulator } = world.bureau
  for (let files = 0; files < MOST_FILES_A_RUN; files += 1) {
    const answer = await regulator.download()
    const at = world.clock.now()
    // A bureau hands out the same file until it knows that it arrived. Another one, or none, proves that it knows, also of a
    // file whose acknowledgement a crash kept us from noting.
    const isFile = answer.kind === 'file' || answer.kind === 'large-file'
    if (isFile) await tx.exchange.settleProcessed(code, at, answer.fileName)
    if (answer.kind === 'nothing') {
      await tx.exchange.settleProcessed(code, at)
      await tx.exchange.noteContact(code, at, 'down')
      return { kind: 'done', files }
    }
    if (!isFile) {
      const text = `${answer.code}: ${answer.message}`
      const problem = problemOf(world.bureau.hours, at, text, answer.kind === 'refused')
      await tx.exchange.noteContact(code, at, 'down', problem)
      return { kind: answer.kind, files }
    }
    await takeFile(world, tx, answer)
    if (answer.more) continue
    await tx.exchange.noteContact(code, world.clock.now(), 'down')
    return { kind: 'done', files: files + 1 }
  }
  return { kind: 'later', files: MOST_FILES_A_RUN }
}

/** Flow of the worker: fetch and apply all results. A fault of the wire ends the run; nothing is lost by that. */
export const fetchResults = (world: BureauWorld, urging: Urging = {}): Promise<FetchOutcome> =>
  world.store.hold(async (tx): Promise<FetchOutcome> => {
    if (!(await tx.exchange.tryHold(world.bureau.code, 'down'))) return { kind: 'busy', files: 0 }
    if (await isResting(world, tx, 'down', urging)) return { kind: 'waiting', files: 0 }
    try {
      const outcome = await run(world, tx)
      if (outcome.kind === 'done') await endSynchronisation(world)
      return outcome
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      await keepEvidence(world, tx, error)
      const at = world.clock.now()
      const text = `${error.code}: ${error.message}`
      const problem = problemOf(world.bureau.hours, at, text, needsPerson(error))
      await tx.exchange.noteContact(world.bureau.code, at, 'down', problem)
      if (error.retry === 'bug') throw error
      return { kind: error.retry === 'operator' ? 'refused' : 'later', files: 0 }
    }
  })
