// The bench: the real server, a real database, a bureau that answers at once, and a driver outside of both. It measures what
// is promised, and beside it what the stack alone can do on this machine at this moment, so that a ratio means something.
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startMailbox } from '../src/adapters/outbox/mailbox.ts'
import { startEmbeddedPostgres } from '../src/adapters/postgres/embedded-postgres.ts'
import { sampleSubject } from '../src/demo/sample-subject.ts'
import { type Client, clientOf } from './client.ts'
import { answersOf, drawPapers, finish, prepareCase, submit } from './life.ts'
import { type Latencies, measure } from './measure.ts'
import { type Child, startChild } from './orders.ts'

const APPLICANTS = 50
const CASES_EACH = Number(process.env.BENCH_CASES_EACH ?? 2)
const LIVES = Number(process.env.BENCH_LIVES ?? 16)
const LIVES_AT_ONCE = 8
const LOAD_MS = 8_000
const REST_MS = 5_000

type Memory = { readonly rss: number; readonly heapUsed: number }
const megabytes = ({ rss, heapUsed }: Memory) => ({
  rssMB: Math.round(rss / 1e6),
  heapUsedMB: Math.round(heapUsed / 1e6),
})

const folder = await mkdtemp(join(tmpdir(), 'openbeian-bench-'))
const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
const say = (text: string): void => console.log(text)

const open = async () => {
  await chmod(folder, 0o755)
  const postgres = await startEmbeddedPostgres(folder)
  stops.push(() => postgres.stop())
  const mailbox = await startMailbox({ folder: join(folder, 'mails') })
  stops.push(() => mailbox.stop())
  const bureau = await startChild('./bureau-child.ts', { folder: join(folder, 'bureau') })
  stops.push(() => bureau.stop())
  const profile =
    process.env.BENCH_PROFILE === undefined
      ? []
      : ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
  const setup = { databaseUrl: postgres.url, folder, smtpPort: mailbox.port, bureauUrl: bureau.url }
  // As bin/start.mjs and the Dockerfile start it.
  const server = await startChild('./server-child.ts', setup, ['--max-semi-space-size=8', ...profile])
  stops.push(() => server.stop())
  return { postgres, server }
}

const accounts = async (server: Child, role: 'applicant' | 'reviewer', from: number, count: number) => {
  const made = await server.ask<readonly { key: string }[]>({ kind: 'accounts', role, from, count })
  return made.map(({ key }) => clientOf(server.url, key))
}

const at = <T>(list: readonly T[], i: number): T => {
  const found = list[i % list.length]
  if (found === undefined) throw new Error('the list is empty')
  return found
}

/** The memory of the server at its highest, looked at while the rest is measured. */
const watchMemory = (pid: number) => {
  let peak = 0
  const look = async (): Promise<void> => {
    const { readFile } = await import('node:fs/promises')
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000)
  }
  return { look, peakMB: () => Math.round(peak) }
}

const underLoad = async (clients: readonly Client[], papers: Awaited<ReturnType<typeof drawPapers>>) => {
  say(`preparing ${APPLICANTS * CASES_EACH} cases …`)
  const begin = performance.now()
  const cases = await Promise.all(
    clients.map(async (client, who) => {
      const own = []
      for (let i = 0; i < CASES_EACH; i += 1)
        own.push(await prepareCase(client, 1_000 + who * CASES_EACH + i, papers))
      return own
    }),
  )
  const prepared = (APPLICANTS * CASES_EACH * 1000) / (performance.now() - begin)
  const revisions = cases.map((own) => own.map((one) => one.revision))
  const page = await measure(APPLICANTS, { pieces: 1_000, ms: LOAD_MS }, (who) =>
    at(clients, who).get(`applications/${at(at(cases, who), 0).id}`),
  )
  const submitted = await measure(APPLICANTS, { pieces: CASES_EACH, ms: 60_000 }, (who, i) =>
    submit(at(clients, who), { id: at(at(cases, who), i).id, revision: at(at(revisions, who), i) }),
  )
  return { page, submitted, prepared }
}

/** Saving one answer again and again, each applicant in a case of its own. */
const saves = async (clients: readonly Client[]): Promise<Latencies> => {
  const cases = await Promise.all(
    clients.map(async (client, who) => {
      const subject = { ...sampleSubject(5_000 + who) }
      const { startAnswers } = await import('../src/demo/sample-answers.ts')
      const begun = await client.send<{ id: string; revision: number }>(
        'POST',
        'applications',
        startAnswers(subject),
      )
      const edited = await client.send<{ revision: number }>('PATCH', `applications/${begun.id}/material`, {
        revision: begun.revision,
        changes: answersOf(subject),
      })
      return { id: begun.id, revision: edited.revision }
    }),
  )
  return measure(APPLICANTS, { pieces: 1_000, ms: LOAD_MS }, async (who, piece) => {
    const one = at(cases, who)
    const edited = await at(clients, who).send<{ revision: number }>(
      'PATCH',
      `applications/${one.id}/material`,
      {
        revision: one.revision,
        changes: [{ path: 'subject.mailingAddress', value: `样例路${1 + (piece % 190)}号${101 + piece}室` }],
      },
    )
    one.revision = edited.revision
  })
}

const peer = async (databaseUrl: string): Promise<Latencies> => {
  const child = await startChild('./peer-child.ts', { databaseUrl })
  const result = await measure(APPLICANTS, { pieces: 1_000, ms: LOAD_MS / 2 }, async (who, piece) => {
    const response = await fetch(`${child.url}/rows/${who}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ changes: [{ path: 'subject.mailingAddress', value: `样例路${piece}号` }] }),
    })
    await response.text()
  })
  await child.stop()
  return result
}

const wholeLives = async (server: Child, papers: Awaited<ReturnType<typeof drawPapers>>) => {
  const each = Math.ceil(LIVES / LIVES_AT_ONCE)
  const reviewers = await accounts(server, 'reviewer', 0, LIVES_AT_ONCE)
  const clients = await accounts(server, 'applicant', APPLICANTS, each * LIVES_AT_ONCE)
  return measure(LIVES_AT_ONCE, { pieces: each, ms: 90_000 }, async (who, i) => {
    const n = who * each + i
    const client = at(clients, n)
    const { id } = await submit(client, await prepareCase(client, 3_000 + n, papers))
    await finish({ client, reviewer: at(reviewers, who) }, id, papers)
  })
}

const row = (name: string, one: Latencies): Record<string, unknown> => ({ what: name, ...one })

const main = async (): Promise<void> => {
  const { postgres, server } = await open()
  const memory = watchMemory(server.pid)
  await wait(REST_MS)
  const atRest = megabytes(await server.ask<Memory>({ kind: 'memory' }))
  say(`at rest: ${JSON.stringify(atRest)}`)
  const papers = await drawPapers()
  const clients = await accounts(server, 'applicant', 0, APPLICANTS)
  const bare = await peer(postgres.url)
  const saved = await saves(clients)
  const { page, submitted, prepared } = await underLoad(clients, papers)
  await memory.look()
  const peakBeforeLives = memory.peakMB()
  const lives = await wholeLives(server, papers)
  await memory.look()
  const atEnd = megabytes(await server.ask<Memory>({ kind: 'memory' }))
  const rows = [
    row('save (PATCH)', saved),
    row('case page (GET)', page),
    row('submit', submitted),
    row('whole life', lives),
    row('peer: bare update', bare),
  ]
  console.table(rows)
  const about = {
    at: new Date().toISOString(),
    node: process.version,
    cpus: cpus().length,
    load: loadavg().map((one) => Math.round(one * 10) / 10),
    applicants: APPLICANTS,
    memory: { atRest, atEnd, peakRssMB: memory.peakMB(), peakRssBeforeLivesMB: peakBeforeLives },
    casesPreparedPerSecond: Math.round(prepared * 100) / 100,
    saveCostsTimesThePeer: Math.round((bare.perSecond / saved.perSecond) * 10) / 10,
  }
  console.log(JSON.stringify(about, null, 2))
  const results = join(import.meta.dirname, 'results')
  await mkdir(results, { recursive: true })
  const name = join(results, `${about.at.replaceAll(':', '-')}.json`)
  await writeFile(name, `${JSON.stringify({ ...about, rows }, null, 2)}\n`)
  say(`written to ${name} (${(await readdir(results)).length} runs there)`)
}

try {
  await main()
} finally {
  for (const stop of stops.reverse()) await stop().catch((error: unknown) => console.error(String(error)))
}
