// What goes wrong, when, and for how long: all of it from one row of chance. A storm ends by itself with everything running
// again and the bureau as it was; what it did is told line by line.
import { setTimeout as wait } from 'node:timers/promises'
import type { Chance } from './chance.ts'
import { insist } from './insist.ts'
import { type ProgramName, programs, type Stage } from './stage.ts'

export type Storm = {
  /** Resolves when the sky is clear: all runs, and no fault is left. */
  end(): Promise<void>
  /** What was done, with milliseconds since the start. */
  readonly log: readonly string[]
}

/** One thing that goes wrong; resolves when it is over. */
type Blow = { readonly name: string; strike(stage: Stage, chance: Chance): Promise<string> }

const methods = ['isp_upload', 'isp_download', 'isp_downloadack', 'isp_querypreviousupload'] as const

/** Faults of the bureau that spoil a few calls; what an older bureau does not know it refuses, and nothing happens. */
const faults = [
  { kind: 'delay', milliseconds: 800 },
  { kind: 'delay', milliseconds: 2_500 },
  { kind: 'time-out' },
  { kind: 'reset' },
  { kind: 'http-500' },
  { kind: 'garbage' },
  { kind: 'truncated' },
  { kind: 'lose-answer', method: 'isp_upload' },
  { kind: 'lose-answer' },
  { kind: 'forget-acknowledgement' },
  { kind: 'duplicate-delivery' },
  { kind: 'maintenance' },
  { kind: 'outside-hours' },
  { kind: 'cap' },
  { kind: 'wrong-hash' },
] as const

const fault: Blow = {
  name: 'fault',
  async strike({ bureau }, chance) {
    const one = chance.pick(faults)
    const needsMethod = one.kind === 'time-out' || one.kind === 'garbage' || one.kind === 'truncated'
    const order = {
      ...one,
      times: chance.between(1, 2),
      ...(needsMethod ? { method: chance.pick(methods) } : {}),
    }
    await bureau.manage('POST', 'faults', order)
    return `${order.kind} ${'method' in order ? order.method : ''} ×${order.times}`
  },
}

const killed = (name: ProgramName): Blow => ({
  name: `kill ${name}`,
  async strike(stage, chance) {
    await stage.killProgram(name)
    const downMs = chance.between(0, 1_200)
    await wait(downMs)
    await stage.startProgram(name)
    return `down for ${downMs} ms`
  },
})

const bureauKilled: Blow = {
  name: 'kill bureau',
  async strike({ bureau }, chance) {
    await bureau.kill()
    const downMs = chance.between(0, 1_000)
    await wait(downMs)
    await bureau.startAgain()
    return `down for ${downMs} ms`
  },
}

const databaseKilled: Blow = {
  name: 'kill postgres',
  async strike({ postgres }, chance) {
    await postgres.kill()
    const downMs = chance.between(0, 700)
    await wait(downMs)
    await postgres.startAgain()
    return `down for ${downMs} ms`
  },
}

const answersCut: Blow = {
  name: 'cut answers',
  async strike({ tap }, chance) {
    const count = chance.between(1, 3)
    tap.loseAnswers(count)
    return `×${count}`
  },
}

const closedForAWhile: Blow = {
  name: 'closed',
  async strike({ bureau }, chance) {
    const closed = chance.pick([
      { maintenance: { upload: true, download: true } },
      { maintenance: { upload: true, download: false } },
      { maxPendingRecords: 0 },
    ])
    await bureau.manage('PUT', 'policy', closed)
    await wait(chance.between(200, 900))
    await bureau.manage('PUT', 'policy', open)
    return JSON.stringify(closed)
  },
}

const clockAskew: Blow = {
  name: 'clock askew',
  async strike({ bureau }, chance) {
    const advanceSeconds = chance.between(-900, 900)
    await bureau.manage('PUT', 'clock', { advanceSeconds })
    return `${advanceSeconds} s`
  },
}

const open = { maintenance: { upload: false, download: false }, maxPendingRecords: null, uploadHours: null }

/** How often each blow falls, against the others. */
const blows: readonly Blow[] = [
  ...[fault, fault, fault, fault, fault, fault],
  ...programs.map(killed),
  killed('worker-1'),
  bureauKilled,
  databaseKilled,
  answersCut,
  answersCut,
  closedForAWhile,
  clockAskew,
]

const CLEAR_MS = 60_000

/** Everything runs again, whatever was left half-done; asked of each part until it says yes. */
const clear = async (stage: Stage): Promise<void> => {
  stage.tap.calm()
  const { bureau } = stage
  await insist(
    'the bureau to be calm',
    async () => {
      await bureau.manage('DELETE', 'faults')
      await bureau.manage('PUT', 'policy', open)
      await bureau.manage('PUT', 'clock', { real: true, frozen: false })
      return true
    },
    CLEAR_MS,
  )
  for (const name of programs) await stage.startProgram(name)
}

/** Blows until it is told to end. Two blows never fall at once; their effects overlap. */
export const raiseStorm = (stage: Stage, chance: Chance): Storm => {
  const log: string[] = []
  const begun = performance.now()
  let isOver = false
  const say = (what: string): void => void log.push(`${Math.round(performance.now() - begun)} ms ${what}`)
  const blow = async (): Promise<void> => {
    while (!isOver) {
      await wait(chance.between(80, 700))
      if (isOver) return
      const one = chance.pick(blows)
      say(one.name)
      const how = await one.strike(stage, chance).catch((error: unknown) => `failed: ${String(error)}`)
      say(`${one.name}: ${how}`)
    }
  }
  const blowing = blow()
  return {
    log,
    async end() {
      isOver = true
      await blowing
      await clear(stage)
      say('calm')
    },
  }
}
