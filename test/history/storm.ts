// Raises the storm that was drawn, on a stage, and tells line by line what it did. It ends by itself with everything running again
// and the bureau as it was.
import { setTimeout as wait } from 'node:timers/promises'
import {
  bureauNames,
  kindOf,
  programs,
  type Row,
  rowNames,
  type Step,
  stepOf,
  tellBlow,
  type Victim,
} from './blows.ts'
import type { Chance } from './chance.ts'
import { insist } from './insist.ts'
import type { Exchange, Stage } from './stage.ts'

export type Storm = {
  /** Resolves when the sky is clear: all runs, and no fault is left. */
  end(): Promise<void>
  /** What was done, with milliseconds since the start. */
  readonly log: readonly string[]
  /** How often what struck; what failed to strike is not counted. */
  readonly struck: ReadonlyMap<string, number>
}

const open = { maintenance: { upload: false, download: false }, maxPendingRecords: null, uploadHours: null }

/** The bureau's own words where it does not know an order. */
const order = async ({ bureau }: Exchange, method: string, path: string, body: unknown): Promise<void> => {
  const answer = await bureau.manage<{ error?: string }>(method, path, body)
  if (answer.error !== undefined) throw new Error(answer.error)
}

const CLEAR_MS = 60_000

/** What dies before it has done anything proves nothing: on a busy machine a start takes longer than a storm is patient. */
const LEAST_LIFE_MS = 1_000

const strikeDown = async (
  stage: Stage,
  { bureau }: Exchange,
  victim: Victim,
  downMs: number,
): Promise<void> => {
  await stage.programsUp()
  await wait(LEAST_LIFE_MS)
  switch (victim) {
    case 'bureau':
      await bureau.kill()
      await wait(downMs)
      return bureau.startAgain()
    case 'database':
      await stage.postgres.kill()
      await wait(downMs)
      return stage.postgres.startAgain()
    default:
      await stage.killProgram(victim)
      await wait(downMs)
      // A start takes seconds, and lesser blows do not wait; one that fails is made up for in the end.
      stage.startProgram(victim).catch(() => undefined)
  }
}

const strike = async (stage: Stage, { at, blow }: Step): Promise<void> => {
  const exchange = stage.exchanges[at]
  switch (blow.what) {
    case 'kill':
      return strikeDown(stage, exchange, blow.victim, blow.downMs)
    case 'fault':
      return order(exchange, 'POST', 'faults', blow.order)
    case 'lose-answers':
      return exchange.tap.loseAnswers(blow.count)
    case 'damage':
      return exchange.tap.damage(blow.direction, blow.count)
    case 'closed':
      await order(exchange, 'PUT', 'policy', blow.policy)
      await wait(blow.forMs)
      // It may have been killed meanwhile, and would come back closed.
      await insist(
        'a bureau to open',
        () => order(exchange, 'PUT', 'policy', open).then(() => true),
        CLEAR_MS,
      )
      return
    case 'clock-skew':
      return order(exchange, 'PUT', 'clock', { real: true, advanceSeconds: blow.seconds })
  }
}

const soothe = async (exchange: Exchange): Promise<void> => {
  exchange.tap.calm()
  await insist(
    'a bureau to be calm',
    async () => {
      await exchange.bureau.manage('DELETE', 'faults')
      await order(exchange, 'PUT', 'policy', open)
      await order(exchange, 'PUT', 'clock', { real: true, frozen: false })
      return true
    },
    CLEAR_MS,
  )
}

/** Everything runs again, whatever was left half-done; asked of each part until it says yes. */
const clear = async (stage: Stage): Promise<void> => {
  for (const name of bureauNames) await soothe(stage.exchanges[name])
  for (const name of programs)
    await insist(`${name} to run`, () => stage.startProgram(name).then(() => true), CLEAR_MS)
}

/** Blows until it is told to end. Two kills never fall at once. */
export const raiseStorm = (stage: Stage, chance: Chance): Storm => {
  const log: string[] = []
  const struck = new Map<string, number>()
  const begun = performance.now()
  let isOver = false
  const say = (what: string): void => void log.push(`${Math.round(performance.now() - begun)} ms ${what}`)
  const strikeOnce = async (one: Step): Promise<void> => {
    const failure = await strike(stage, one).then(() => undefined, String)
    const kind = kindOf(one.blow)
    say(`${tellBlow(one)}${failure === undefined ? '' : `: failed: ${failure}`}`)
    if (failure === undefined) struck.set(kind, (struck.get(kind) ?? 0) + 1)
  }
  const rage = async (row: Row): Promise<void> => {
    for (let place = 0; ; place += 1) {
      const one = stepOf(chance, row, place)
      await wait(one.afterMs)
      if (isOver) return
      await strikeOnce(one)
    }
  }
  const raging = Promise.all(rowNames.map(rage))
  return {
    log,
    struck,
    async end() {
      isOver = true
      await raging
      await clear(stage)
      say('calm')
    },
  }
}
