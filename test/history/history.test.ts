// A short piece of what `npm run check:history` does for minutes with ever new seeds: a few lives in one storm, here always of the
// same seed, so that a change is judged by the same blows. A failure prints it; HISTORY_SEED plays another.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { killAll } from '../crash/process.ts'
import { checkFacts, compareFacts } from './check.ts'
import { type Episode, play } from './episode.ts'
import { plans } from './plans.ts'
import { type PreparedTraffic, prepareTraffic } from './prepared-traffic.ts'
import { type MortalPostgres, openMortalPostgres } from './stage.ts'

// It takes half a minute; only a machine that is busy with other things comes near these.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const SEED = 20_260_506

const few = plans.filter((_, place) => place === 0 || place === 2)

let postgres: MortalPostgres
let traffic: PreparedTraffic
let calm: Episode

beforeAll(async () => {
  postgres = await openMortalPostgres()
  traffic = await prepareTraffic(postgres.url, few)
  calm = await play(traffic, postgres)
})
afterAll(async () => {
  killAll()
  await traffic?.drop()
  await postgres?.stop()
})

test('undisturbed, every case is reported once in each round and every answer applied once', () => {
  expect(checkFacts(calm.facts)).toEqual([])
  expect(calm.facts.cases.map((one) => `${one.type} ${one.status}`)).toEqual([
    'change-service filed',
    'first-filing filed',
    'cancel-subject cancelled',
    'first-filing filed',
  ])
})

test('in a storm of faults and kills all ends as if nothing had happened', async () => {
  const seed = Number(process.env.HISTORY_SEED ?? SEED)
  const { facts, log } = await play(traffic, postgres, seed)
  const found = [...checkFacts(facts), ...compareFacts(facts, calm.facts)]
  expect(found, `seed ${seed} (HISTORY_SEED)\n${log.join('\n')}`).toEqual([])
})
