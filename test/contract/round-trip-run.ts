// `npm run check:round-trip -- --runs N --seed S`: random applications there and back, N of them, over the wire and through both
// registers. The tests play the same with few; a failing run is played again with the seed that it printed.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } })
const runs = Number(values.runs ?? 2_000)
const seed = Number(values.seed ?? randomInt(1_000_000_000))
if (![runs, seed].every((one) => Number.isSafeInteger(one) && one > 0))
  throw new Error('--runs, --seed: whole numbers from 1')

const files = ['test/contract/round-trip.test.ts', 'test/scenario/register-round-trip.test.ts']
const { status } = spawnSync('vitest', ['run', '--no-file-parallelism', ...files], {
  stdio: 'inherit',
  env: { ...process.env, ROUND_TRIP_COUNT: String(runs), ROUND_TRIP_SEED: String(seed) },
})
console.log(`${runs} runs with seed ${seed}: ${status === 0 ? 'right' : 'WRONG'}`)
process.exitCode = status ?? 1
