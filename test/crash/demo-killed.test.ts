// kill -9 of everything that `npm start` runs in one process. Its PostgreSQL lives on and is found again; killed as well, it
// is started again. Either way the same people find the same cases, and nobody is told anything twice.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded-postgres.ts'
import { DEMO_PASSWORD } from '../../src/demo/seed.ts'
import { type Killable, killAll, startProgram } from './process.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const PROGRAM = new URL('./demo-child.ts', import.meta.url)

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

let folder = ''
let ports: readonly string[] = []
let databaseUrl = ''
let dataFolder = ''

const start = (): Promise<Killable> => startProgram(PROGRAM, [folder, ...ports], /^ready (\S+)$/m)

const postmaster = async (): Promise<number> =>
  Number((await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n')[0])

/** What an applicant sees after signing in, and what the outbox page lists. */
const seen = async (url: string) => {
  const signIn = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'applicant@example.com', password: DEMO_PASSWORD }),
  })
  const cookie = signIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const cases = await fetch(`${url}/api/v1/applications`, { headers: { cookie } })
  return { signedIn: signIn.status, cases: await cases.json() }
}

const told = async () => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ kind: string; attempts: number; is_done: boolean }>(
      'select kind, attempts, done_at is not null as is_done from effect order by id',
    )
    return rows
  } finally {
    await client.end()
  }
}

const allTold = () =>
  until('the delivery of every effect', async () => {
    const effects = await told()
    return effects.length > 0 && effects.every((one) => one.is_done) ? effects : undefined
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-crash-demo-'))
  await chmod(folder, 0o755)
  ports = [String(await freePort()), String(await freePort())]
})
afterAll(async () => {
  killAll()
  const postgres = await startEmbeddedPostgres(folder)
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

test('killed and started again, the demonstration finds its database running and everything as it was', async () => {
  const first = await start()
  const running = await startEmbeddedPostgres(folder)
  databaseUrl = running.url
  dataFolder = running.dataFolder
  const effects = await allTold()
  const before = await seen(first.url)
  expect(before.signedIn).toBe(200)
  const pid = await postmaster()

  await first.kill()
  const second = await start()
  expect(await postmaster()).toBe(pid)
  expect(await seen(second.url)).toEqual(before)
  expect(await allTold()).toEqual(effects)

  await second.kill()
  process.kill(pid, 'SIGKILL')
  const third = await start()
  databaseUrl = (await startEmbeddedPostgres(folder)).url
  expect(await postmaster()).not.toBe(pid)
  expect(await seen(third.url)).toEqual(before)
  expect(await allTold()).toEqual(effects)
})
