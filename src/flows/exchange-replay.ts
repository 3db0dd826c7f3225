// Sending a kept file once more because a person says so. The bureau is asked first what it has; a file that would come twice,
// too early or in another's place is not sent, with the reason. The same lock as for workers: nobody else sends meanwhile.
import type { Actor } from '../core/actor.ts'
import { Fault } from '../core/fault.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { findBureau } from './at-bureau.ts'
import type { UploadAnswer } from './exchange-port.ts'
import { nextCallAt, problemOf } from './exchange-schedule.ts'
import type { ExchangeFileDetail, ExchangeFileView } from './exchange-views.ts'
import { maySteer, readExchangeFile } from './read-exchange.ts'
import { sendingUntil } from './report-ready.ts'
import type { Tx } from './store.ts'
import type { UploadFile } from './store-exchange.ts'
import type { BureauWorld, World } from './world.ts'

export type NotAgain =
  | 'not-an-upload'
  | 'dropped'
  | 'held'
  | 'closed'
  | 'busy'
  | 'already-there'
  | 'too-early'
  | 'too-late'
  | 'sequence-taken'
  | 'bureau-silent'
  | 'bureau-refused'

const no = (
  reason: NotAgain,
  params: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly error: Refusal } =>
  refuse('exchange-refused', { params: { reason, ...params } })

/** What forbids sending before anybody is asked. */
const barred = async (
  world: BureauWorld,
  tx: Tx,
  file: ExchangeFileView,
): Promise<{ readonly ok: false; readonly error: Refusal } | undefined> => {
  if (file.direction !== 'up' || file.sequence === undefined) return no('not-an-upload')
  if (file.droppedAt !== undefined) return no('dropped', { droppedAt: file.droppedAt })
  if (!(await tx.exchange.tryHold(file.bureau, 'up'))) return no('busy')
  if ((await tx.exchange.lockBureau(file.bureau)).isHeld) return no('held')
  const callAt = await nextCallAt(world, tx, { byPerson: true })
  return callAt > world.clock.now() ? no('closed', { nextTryAt: callAt }) : undefined
}

/** What the bureau has decides: only the file that it must get next may go. */
const compare = (
  file: UploadFile,
  previous: { readonly sequence: number; readonly digest?: string },
): ReturnType<typeof no> | undefined => {
  const params = { sequence: file.sequence, atBureau: previous.sequence }
  if (file.sequence === previous.sequence + 1) return undefined
  if (file.sequence > previous.sequence) return no('too-early', params)
  if (file.sequence < previous.sequence) return no('too-late', params)
  const isAnother = previous.digest !== undefined && previous.digest !== file.digest
  return no(isAnother ? 'sequence-taken' : 'already-there', params)
}

const note = async (
  world: BureauWorld,
  tx: Tx,
  file: UploadFile,
  wasAccepted: boolean,
  answer: UploadAnswer,
) => {
  const at = world.clock.now()
  if (answer.kind === 'accepted') {
    await tx.exchange.noteUpload(file.id, 'accepted', at, { code: '0', text: '' })
    await tx.exchange.noteContact(file.bureau, at, 'up')
    return undefined
  }
  const code = answer.kind === 'gap' ? '14' : answer.code
  const text = answer.kind === 'gap' ? `still missing ${answer.missing.join(', ')}` : answer.message
  await tx.exchange.noteUpload(file.id, wasAccepted ? 'accepted' : 'fixed', at, { code, text })
  await tx.exchange.noteContact(
    file.bureau,
    at,
    'up',
    problemOf(world.bureau.hours, at, `${code}: ${text}`, answer.kind !== 'later'),
  )
  return no('bureau-refused', { code })
}

const sendOnce = async (world: BureauWorld, tx: Tx, view: ExchangeFileView, file: UploadFile) => {
  const { regulator } = world.bureau
  const wasAccepted = view.state === 'accepted'
  const refused = compare(file, await regulator.previousUpload())
  if (refused !== undefined) {
    // A file whose answer was lost turns out to have arrived.
    if (refused.error.params?.reason === 'already-there' && !wasAccepted)
      await note(world, tx, file, wasAccepted, { kind: 'accepted' })
    return refused
  }
  const container = await world.blobs.get(file.id)
  const state = wasAccepted ? 'accepted' : 'fixed'
  await tx.exchange.noteUpload(file.id, state, world.clock.now(), { code: 'sending', text: '' })
  return note(world, tx, file, wasAccepted, await regulator.upload({ sequence: file.sequence, container }))
}

const attempt = async (
  world: BureauWorld,
  tx: Tx,
  view: ExchangeFileView,
): Promise<ReturnType<typeof no> | undefined> => {
  const refused = await barred(world, tx, view)
  if (refused !== undefined) return refused
  const file = await tx.exchange.uploadBySequence(view.bureau, view.sequence ?? 0)
  if (file === undefined) return refuse('not-found', { path: 'fileId' })
  try {
    return await sendOnce(world, tx, view, file)
  } catch (error) {
    if (!(error instanceof Fault) || error.retry === 'bug') throw error
    const at = world.clock.now()
    const problem = problemOf(world.bureau.hours, at, `${error.code}: ${error.message}`, false)
    await tx.exchange.noteContact(view.bureau, at, 'up', problem)
    return no('bureau-silent', { code: error.code })
  }
}

/** Flow: send a kept file again, byte for byte. */
export const sendAgain =
  (world: World) =>
  async (actor: Actor, input: { fileId: string }): Promise<Result<ExchangeFileDetail, Refusal>> => {
    if (!maySteer(actor)) return refuse('not-permitted')
    const view = await world.store.read.exchange.file(input.fileId)
    const focused = view === undefined ? undefined : findBureau(world, view.bureau)
    if (view === undefined || focused === undefined) return refuse('not-found', { path: 'fileId' })
    await world.store.read.audit.add({
      at: world.clock.now(),
      actor,
      action: 'send-file-again',
      detail: `${view.bureau} ${view.sequence ?? view.fileName ?? ''} ${view.id}`,
    })
    const refused = await world.store.hold((tx, lost) => attempt(sendingUntil(focused, lost), tx, view))
    if (refused !== undefined) return refused
    const detail = await readExchangeFile(world)(actor, input)
    return detail.ok ? ok(detail.value) : detail
  }
