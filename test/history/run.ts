// `npm run check:history -- --seed N --minutes M`: episode after episode until the time is over. Each has a seed of its own, so a
// failing one is played again alone: `--seed <its seed> --episodes 1`. `--plan 30` only prints how the storm of the seed begins.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { killAll } from '../crash/process.ts'
import { beginningOf, tellBlow } from './blows.ts'
import { chanceOf } from './chance.ts'
import { checkFacts, compareFacts } from './check.ts'
import { type Episode, play } from './episode.ts'
import { type PreparedTraffic, prepareTraffic } from './prepared-traffic.ts'
import { type MortalPostgres, openMortalPostgres } from './stage.ts'
import { openTally, sumUp, type Tally } from './tally.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string' },
    episodes: { type: 'string' },
    plan: { type: 'string' },
    verbose: { type: 'boolean' },
  },
})
const seed = Number(values.seed ?? randomInt(1_000_000_000))
const minutes = Number(values.minutes ?? 10)
const episodes = Number(values.episodes ?? Number.POSITIVE_INFINITY)
const plan = Number(values.plan ?? 0)
const say = (what: string): void => console.log(what)
if ([seed, minutes, episodes, plan].some((one) => Number.isNaN(one) || one < 0))
  throw new Error('--seed, --minutes, --episodes, --plan: numbers')

type World = { readonly postgres: MortalPostgres; readonly traffic: PreparedTraffic; readonly calm: Episode }

/** One episode and the verdict on it; false where it is wrong or found no end. */
const tryOne = async ({ postgres, traffic, calm }: World, own: number, tally: Tally): Promise<boolean> => {
  try {
    const episode = await play(traffic, postgres, own)
    const { facts, log, ms } = episode
    tally.add(episode)
    const found = [...checkFacts(facts), ...compareFacts(facts, calm.facts)]
    const about = `${sumUp(facts)}, ${[...episode.struck.values()].reduce((sum, n) => sum + n, 0)} blows, ${ms} ms`
    say(`seed ${own}: ${found.length === 0 ? 'right' : 'WRONG'}; ${about}`)
    for (const one of found) say(`  ${one}`)
    if (values.verbose === true || found.length > 0) for (const line of log) say(`    ${line}`)
    return found.length === 0
  } catch (error) {
    say(`seed ${own}: NO END; ${String(error)}`)
    return false
  }
}

const playAll = async (world: World): Promise<boolean> => {
  const tally = openTally()
  const end = performance.now() + minutes * 60_000
  try {
    for (let own = seed; own < seed + episodes && performance.now() < end; own += 1) {
      if (await tryOne(world, own, tally)) continue
      say(`again: npm run check:history -- --seed ${own} --episodes 1 --verbose`)
      return false
    }
    return true
  } finally {
    say(tally.tell())
  }
}

const ends: (() => Promise<unknown>)[] = []

const run = async (): Promise<boolean> => {
  say(`seed ${seed}, ${minutes} minutes`)
  const begun = performance.now()
  const postgres = await openMortalPostgres()
  ends.push(() => postgres.stop())
  const traffic = await prepareTraffic(postgres.url)
  ends.push(() => traffic.drop())
  say(`${traffic.cases.length} plans prepared in ${Math.round(performance.now() - begun)} ms`)
  const calm = await play(traffic, postgres)
  const wrong = checkFacts(calm.facts)
  if (wrong.length > 0) {
    say(`undisturbed, and still wrong:\n${wrong.join('\n')}`)
    return false
  }
  say(`undisturbed: ${sumUp(calm.facts)}, ${calm.ms} ms`)
  return playAll({ postgres, traffic, calm })
}

const tellPlan = (): void => {
  say(`seed ${seed}`)
  for (const one of beginningOf(chanceOf(seed).branch('storm'), plan))
    say(`  after ${one.afterMs} ms ${tellBlow(one)}`)
}

// The episode then fails on the dead processes, and everything is taken away as after any failure.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, killAll)
try {
  if (plan > 0) tellPlan()
  else process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  say(String(error))
  process.exitCode = 1
} finally {
  killAll()
  for (const stop of ends.reverse()) await stop().catch((error: unknown) => console.error(String(error)))
}
