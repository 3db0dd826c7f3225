// kill -9 of PostgreSQL while a worker stands between two steps. The worker lives on, finds the database again and goes on;
// nothing that was committed is lost and nothing that was not is kept.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/adapters/postgres/embedded-postgres.ts'
import { statementPoints } from './kill-points.ts'
import { expectRightEnd } from './killed-process.ts'
import type { Picture } from './picture.ts'
import { type PreparedCases, prepareCases } from './prepared-cases.ts'
import { killAll, startChild } from './process.ts'
import { openScene, type Scene } from './scene.ts'
import { openSteadyPort, type SteadyPort } from './steady-port.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let folder = ''
let postgres: EmbeddedPostgres
let port: SteadyPort
let cases: PreparedCases
let undisturbed: Picture
let scene: Scene | undefined

/** Clears also after a failure, when the server may be down. */
const clear = async (): Promise<void> => {
  killAll()
  postgres = await startEmbeddedPostgres(folder)
  port.leadTo(postgres.url)
  await scene?.close()
  scene = undefined
}

const open = async (): Promise<Scene> => {
  const opened = await openScene(cases)
  scene = opened
  return opened
}

const postmasterOf = async (): Promise<number> =>
  Number((await readFile(join(postgres.dataFolder, 'postmaster.pid'), 'utf8')).split('\n')[0])

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const killPostgres = async (): Promise<void> => {
  const pid = await postmasterOf()
  process.kill(pid, 'SIGKILL')
  await until('the end of PostgreSQL', () => !isAlive(pid))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-crash-postgres-'))
  await chmod(folder, 0o755)
  postgres = await startEmbeddedPostgres(folder)
  port = await openSteadyPort()
  port.leadTo(postgres.url)
  cases = await prepareCases(port.through(postgres.url))
  const { setup, playToTheEnd } = await open()
  await startChild('worker', setup)
  undisturbed = await playToTheEnd()
  await clear()
})
afterEach(clear)
afterAll(async () => {
  await cases.drop()
  await port.stop()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

const points = [
  statementPoints.fixing,
  statementPoints.fixed,
  statementPoints.accepted,
  statementPoints.betweenMessages,
  statementPoints.acknowledged,
  statementPoints.mailed,
]

describe('the database', () => {
  test('left alone, all ends as it should', () => expectRightEnd(undisturbed))

  test.each(points)(
    'killed $name: the worker goes on, and all ends as if nothing had happened',
    async ({ arm }) => {
      scene = await openScene(cases)
      const point = await arm(scene)
      const worker = await startChild('worker', scene.setup)
      await point.reached()
      await killPostgres()
      postgres = await startEmbeddedPostgres(folder)
      port.leadTo(postgres.url)
      expect(await scene.playToTheEnd()).toEqual(undisturbed)
      expect(worker.isRunning(), worker.errors()).toBe(true)
    },
  )

  test('killed together with the worker: both start again, and all ends as if nothing had happened', async () => {
    const scene = await open()
    const point = await statementPoints.accepted.arm(scene)
    const worker = await startChild('worker', scene.setup)
    await point.reached()
    await Promise.all([worker.kill(), killPostgres()])
    postgres = await startEmbeddedPostgres(folder)
    port.leadTo(postgres.url)
    await startChild('worker', scene.setup)
    expect(await scene.playToTheEnd()).toEqual(undisturbed)
  })
})
