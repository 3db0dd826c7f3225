// `npm run check:history -- --seed N --minutes M`: episode after episode until the time is over. Each has a seed of its own, so a
// failing one is played again alone: `--seed <its seed> --episodes 1`.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { killAll } from '../crash/process.ts'
import { checkFacts, compareFacts } from './check.ts'
import { play } from './episode.ts'
import { prepareTraffic } from './prepared-traffic.ts'
import { openMortalPostgres } from './stage.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string' },
    episodes: { type: 'string' },
    verbose: { type: 'boolean' },
  },
})
const seed = Number(values.seed ?? randomInt(1_000_000_000))
const minutes = Number(values.minutes ?? 10)
const episodes = Number(values.episodes ?? Number.POSITIVE_INFINITY)
const say = (what: string): void => console.log(what)
const numbers = [seed, minutes, episodes]
if (numbers.some((one) => Number.isNaN(one) || one < 0))
  throw new Error('--seed, --minutes, --episodes: numbers')

say(`seed ${seed}, ${minutes} minutes`)
const postgres = await openMortalPostgres()
const ends: (() => Promise<unknown>)[] = [() => postgres.stop()]
// The episode then fails on the dead processes, and everything is taken away as after any failure.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, killAll)

const run = async (): Promise<boolean> => {
  const begun = performance.now()
  const traffic = await prepareTraffic(postgres.url)
  say(`${traffic.cases.length} plans prepared in ${Math.round(performance.now() - begun)} ms`)
  ends.push(() => traffic.drop())
  const calm = await play(traffic, postgres)
  const wrong = checkFacts(calm.facts)
  if (wrong.length > 0) {
    say(`undisturbed, and still wrong:\n${wrong.join('\n')}`)
    return false
  }
  say(`undisturbed: ${calm.facts.cases.length} cases, ${calm.facts.uploads.length} files, ${calm.ms} ms`)
  const end = performance.now() + minutes * 60_000
  let isRight = true
  for (let n = 0; n < episodes && performance.now() < end; n += 1) {
    const own = seed + n
    try {
      const { facts, log, ms } = await play(traffic, postgres, own)
      const found = [...checkFacts(facts), ...compareFacts(facts, calm.facts)]
      const about = `${facts.cases.length} cases, ${facts.uploads.length} files in ${facts.attempts.length} attempts, ${log.length} lines of storm, ${ms} ms`
      say(`seed ${own}: ${found.length === 0 ? 'right' : 'WRONG'}; ${about}`)
      for (const one of found) say(`  ${one}`)
      if (values.verbose === true || found.length > 0) for (const line of log) say(`    ${line}`)
      isRight &&= found.length === 0
    } catch (error) {
      say(`seed ${own}: NO END; ${String(error)}`)
      isRight = false
    }
    if (!isRight) {
      say(`again: npm run check:history -- --seed ${own} --episodes 1 --verbose`)
      return false
    }
  }
  return isRight
}

try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  say(String(error))
  process.exitCode = 1
} finally {
  killAll()
  for (const stop of ends.reverse()) await stop().catch((error: unknown) => console.error(String(error)))
}
