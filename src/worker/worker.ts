// The worker: due work becomes flow calls. It is woken by the database when something was committed, and looks by itself at
// regular intervals, so a lost wake-up costs seconds and nothing else.
import { millisecondsBetween } from '../core/time.ts'
import { bureauWorlds } from '../flows/at-bureau.ts'
import { deliverEffect } from '../flows/deliver-effect.ts'
import { dropContainers } from '../flows/drop-containers.ts'
import { nextReportAt } from '../flows/exchange-schedule.ts'
import { fetchResults } from '../flows/fetch-results.ts'
import { fireTimers } from '../flows/fire-timers.ts'
import { reportReady } from '../flows/report-ready.ts'
import type { BureauWorld, World } from '../flows/world.ts'
import { type Loop, loop } from './loop.ts'

export type WorkerSettings = {
  /** Milliseconds between two looks when nothing wakes the worker. */
  readonly effectsEveryMs: number
  readonly reportEveryMs: number
  /** How often the bureau is asked for results. */
  readonly fetchEveryMs: number
  readonly timersEveryMs: number
  readonly deliverers: number
  /** How often an idle bureau is asked whether it still has our last file; left out: once an hour. */
  readonly compareEveryMs?: number
  /** Days after which bytes of old exchange files are dropped; 0 or left out: never. */
  readonly keepFilesDays?: number
}

export const defaultWorkerSettings: WorkerSettings = {
  effectsEveryMs: 5_000,
  reportEveryMs: 15_000,
  fetchEveryMs: 3_000,
  timersEveryMs: 20_000,
  deliverers: 3,
}

const HOUR_MS = 3_600_000

export type Worker = { stop(): Promise<void> }

/** Delivers until nothing waits; answers whether something became ready for the bureau. */
const drainEffects = async (world: World): Promise<boolean> => {
  let isReportDue = false
  for (;;) {
    const delivery = await deliverEffect(world)
    if (delivery.kind === 'nothing') return isReportDue
    if (delivery.kind === 'delivered' && delivery.effect === 'report') isReportDue = true
  }
}

const silently = async (work: Promise<unknown>): Promise<undefined> => void (await work)

/** Reports, and answers when the next file is due: a case must not wait for the next regular look. */
const reportInTurn = async (world: BureauWorld): Promise<number | undefined> => {
  await reportReady(world)
  const nextAt = await nextReportAt(world)
  const inMs = nextAt === undefined ? 0 : millisecondsBetween(world.clock.now(), nextAt)
  return inMs > 0 ? inMs : undefined
}

/** Starts all loops. `log` gets what went wrong; a loop never ends because of it. */
export const startWorker = async (
  world: World,
  settings: WorkerSettings,
  log: (what: string, error: unknown) => void,
): Promise<Worker> => {
  // A start often follows a mended configuration: what stood aside gets another chance.
  await world.store.read.applications.retryReporting()
  // A loop for each bureau: one that is slow or silent holds up no other.
  const reports = bureauWorlds(world).map((focused) =>
    loop(
      settings.reportEveryMs,
      () => reportInTurn(focused),
      (error) => log(`reporting to ${focused.bureau.code}`, error),
    ),
  )
  const comparisons = bureauWorlds(world).map((focused) =>
    loop(
      settings.compareEveryMs ?? HOUR_MS,
      () => silently(reportReady(focused, { looksForLost: true })),
      (error) => log(`comparing with ${focused.bureau.code}`, error),
    ),
  )
  const fetches = bureauWorlds(world).map((focused) =>
    loop(
      settings.fetchEveryMs,
      () => silently(fetchResults(focused)),
      (error) => log(`fetching from ${focused.bureau.code}`, error),
    ),
  )
  const timers = loop(
    settings.timersEveryMs,
    () => silently(fireTimers(world)),
    (error) => log('timers', error),
  )
  const keeping = loop(
    HOUR_MS,
    () => silently(dropContainers(world, settings.keepFilesDays ?? 0)),
    (error) => log('dropping old files', error),
  )
  const deliver = async (): Promise<undefined> => {
    if (await drainEffects(world)) for (const one of reports) one.wake()
  }
  const deliverers: readonly Loop[] = Array.from({ length: settings.deliverers }, () =>
    loop(settings.effectsEveryMs, deliver, (error) => log('delivering', error)),
  )
  const stopListening = await world.store.onWake(() => {
    for (const one of deliverers) one.wake()
  })
  const loops = [...reports, ...comparisons, ...fetches, timers, keeping, ...deliverers]
  return {
    async stop() {
      await stopListening()
      await Promise.all(loops.map((one) => one.stop()))
    },
  }
}
