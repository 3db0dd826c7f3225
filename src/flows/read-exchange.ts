// What operators read of the exchange, and the switch that holds a bureau. Seeing which cases went in which file is no look
// at personal data; the content of a file is, and has a flow of its own.
import { type Actor, hasRole } from '../core/actor.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { findBureau } from './at-bureau.ts'
import { nextCallAt } from './exchange-schedule.ts'
import type {
  BureauAbout,
  BureauState,
  BureauView,
  ExchangeFileDetail,
  ExchangeView,
  FileFilter,
} from './exchange-views.ts'
import type { Bureau, World } from './world.ts'

const FILES_SHOWN = 50
const RECORDS_SHOWN = 1_000

/** The system is the command line: whoever has the keys of an installation. */
export const mayOperate = (actor: Actor): boolean =>
  actor.kind === 'system' || hasRole(actor, 'compliance-officer', 'administrator', 'supervisor', 'auditor')

export const maySteer = (actor: Actor): boolean =>
  actor.kind === 'system' || hasRole(actor, 'compliance-officer', 'administrator')

const aboutOf = ({ hours, batch, ...bureau }: Bureau): BureauAbout => ({
  name: bureau.name,
  unitName: bureau.unitName,
  ispId: bureau.ispId,
  provinceCode: bureau.provinceCode,
  version: bureau.version,
  windows: hours.windows,
  ...(hours.filesPerHour === undefined ? {} : { filesPerHour: hours.filesPerHour }),
  pauseSeconds: hours.pauseSeconds,
  fileRecords: batch.maxRecords,
  fileBytes: batch.maxBytes,
  waitSeconds: batch.waitSeconds,
})

const bureauView = async (world: World, state: BureauState): Promise<BureauView> => {
  const focused = findBureau(world, state.code)
  if (focused === undefined) return state
  const view = { ...state, about: aboutOf(focused.bureau) }
  if (state.isHeld) return view
  const nextTryAt = await nextCallAt(focused, world.store.read)
  return nextTryAt > world.clock.now() ? { ...view, nextTryAt } : view
}

const NEVER_CALLED = {
  lastSequence: 0,
  waiting: 0,
  aside: 0,
  isHeld: false,
  filesByState: [],
  needsPerson: [],
}

/** In the order of the configuration, also those that were never called; behind them those that are in it no more. */
const inOrder = (world: World, states: readonly BureauState[]): readonly BureauState[] => {
  const known = world.bureaux.map(
    ({ code }) => states.find((one) => one.code === code) ?? { code, ...NEVER_CALLED },
  )
  return [...known, ...states.filter((one) => findBureau(world, one.code) === undefined)]
}

const viewOf = async (
  world: World,
  { cursor, ...filter }: FileFilter & { readonly cursor?: string } = {},
): Promise<ExchangeView> => {
  const { exchange } = world.store.read
  const [states, page] = await Promise.all([
    exchange.bureaux(),
    exchange.files({ limit: FILES_SHOWN, filter, ...(cursor === undefined ? {} : { cursor }) }),
  ])
  const bureaux = await Promise.all(inOrder(world, states).map((one) => bureauView(world, one)))
  return { bureaux, ...page }
}

export const readExchange =
  (world: World) =>
  async (
    actor: Actor,
    input: FileFilter & { readonly cursor?: string },
  ): Promise<Result<ExchangeView, Refusal>> =>
    mayOperate(actor) ? ok(await viewOf(world, input)) : refuse('not-permitted')

/** Flow: hold a bureau: nothing is sent to it until it is let go again; fetching goes on. */
export const setBureauHold =
  (world: World) =>
  async (
    actor: Actor,
    input: { bureau: string; isHeld: boolean; reason?: string },
  ): Promise<Result<ExchangeView, Refusal>> => {
    if (!maySteer(actor)) return refuse('not-permitted')
    if (findBureau(world, input.bureau) === undefined) return refuse('not-found', { path: 'bureau' })
    const reason = input.reason?.trim() ?? ''
    await world.store.read.exchange.setHeld(input.bureau, input.isHeld, reason === '' ? undefined : reason)
    // Letting go is also how an operator says: the cause is mended, try again what stood aside.
    if (!input.isHeld) await world.store.read.applications.retryReporting()
    await world.store.read.audit.add({
      at: world.clock.now(),
      actor,
      action: input.isHeld ? 'hold-bureau' : 'release-bureau',
      detail: reason === '' ? input.bureau : `${input.bureau}: ${reason}`,
    })
    return ok(await viewOf(world))
  }

const countByType = (records: ExchangeFileDetail['records']): ExchangeFileDetail['byType'] => {
  const counts = new Map<string, number>()
  for (const { filingType } of records) counts.set(filingType, (counts.get(filingType) ?? 0) + 1)
  return [...counts].map(([filingType, count]) => ({ filingType, count }))
}

/** One file with its cases, its messages and every call that was made about it. */
export const readExchangeFile =
  (world: World) =>
  async (actor: Actor, input: { fileId: string }): Promise<Result<ExchangeFileDetail, Refusal>> => {
    if (!mayOperate(actor)) return refuse('not-permitted')
    const file = await world.store.read.exchange.file(input.fileId)
    if (file === undefined) return refuse('not-found', { path: 'fileId' })
    const detail = await world.store.read.exchange.detail(file.id, RECORDS_SHOWN)
    return ok({ file, ...detail, byType: countByType(detail.records) })
  }

/** Flow: say that a case goes first on its way to the bureau, or not any more. */
export const setExpedited =
  (world: World) =>
  async (
    actor: Actor,
    input: { applicationId: string; isExpedited: boolean; reason?: string },
  ): Promise<Result<{ readonly isExpedited: boolean }, Refusal>> => {
    if (!maySteer(actor) && !hasRole(actor, 'supervisor', 'reviewer')) return refuse('not-permitted')
    const { applicationId, isExpedited } = input
    const reason = input.reason?.trim() ?? ''
    // Going first means that others go later: they may ask why.
    if (isExpedited && reason === '') return refuse('value-malformed', { path: 'reason' })
    const { applications, audit } = world.store.read
    const at = world.clock.now()
    if ((await applications.load(applicationId)) === undefined) return refuse('not-found')
    const isDone = await applications.setExpedited(applicationId, isExpedited ? at : undefined, reason)
    if (!isDone) return refuse('not-allowed-in-status')
    await audit.add({
      at,
      actor,
      action: isExpedited ? 'expedite-case' : 'end-expediting',
      applicationId,
      detail: reason,
    })
    return ok({ isExpedited })
  }
