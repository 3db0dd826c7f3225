// From the officer's approval to the applicant's screen: the bureau answers the officer, and the clock runs until the page of the
// case, open in a real browser that nobody touches, shows the number. Worker and server are those of the bench of the whole system.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startMailbox } from '../src/adapters/outbox/mailbox.ts'
import { startEmbeddedPostgres } from '../src/adapters/postgres/embedded-postgres.ts'
import { type Client, clientOf } from './client.ts'
import { drawPapers, type Papers, prepareCase, submit, toBureau } from './life.ts'
import { type Child, startChild } from './orders.ts'
import { launchChromium, openCaseScreen, type Screen } from './screen.ts'

const CASES = Number(process.env.BENCH_APPROVALS ?? 5)
const MOST_MS = 60_000

/** What the page says while the bureau has the case, and the number. */
const UNDER_REVIEW = /管局审核中/
const NUMBER = /京ICP备\d{10}号/
type BureauRecord = { readonly id: number; readonly state: string }

const manage = async <T>(bureau: string, method: string, path: string, body?: unknown): Promise<T> => {
  const response = await fetch(`${bureau}/manage/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

const eventually = async <T>(
  what: string,
  everyMs: number,
  look: () => Promise<T | undefined>,
): Promise<T> => {
  const end = performance.now() + MOST_MS
  while (performance.now() < end) {
    const found = await look()
    if (found !== undefined) return found
    await wait(everyMs)
  }
  throw new Error(`${what} did not come`)
}

const oneCase = async (
  people: { client: Client; reviewer: Client },
  bureau: string,
  n: number,
  papers: Papers,
  show: (caseId: string) => Promise<Screen>,
): Promise<number> => {
  const { id } = await submit(people.client, await prepareCase(people.client, n, papers))
  await toBureau(people, id, papers)
  const record = await eventually('the record at the bureau', 100, async () => {
    const waiting = await manage<readonly BureauRecord[]>(bureau, 'GET', 'records?state=officer')
    return waiting[0]
  })
  const screen = await show(id)
  await screen.shows(UNDER_REVIEW)
  await manage(bureau, 'POST', `records/${record.id}/approve`, {})
  const approved = performance.now()
  await screen.shows(NUMBER)
  const ms = performance.now() - approved
  await screen.close()
  return ms
}

const key = async (server: Child, role: 'applicant' | 'reviewer', from: number, count: number) =>
  (await server.ask<readonly { key: string }[]>({ kind: 'accounts', role, from, count })).map((one) =>
    clientOf(server.url, one.key),
  )

/** Milliseconds of each approval, sorted; undefined where there is no browser. */
export const benchLatency = async (): Promise<readonly number[] | undefined> => {
  const browser = await launchChromium()
  if (browser === undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-bench-'))
  const stops: (() => Promise<unknown>)[] = [
    () => rm(folder, { recursive: true, force: true }),
    () => browser.close(),
  ]
  try {
    await chmod(folder, 0o755)
    const postgres = await startEmbeddedPostgres(folder)
    stops.push(() => postgres.stop())
    const mailbox = await startMailbox({ folder: join(folder, 'mails') })
    stops.push(() => mailbox.stop())
    const bureau = await startChild('./bureau-child.ts', { folder: join(folder, 'bureau') })
    stops.push(() => bureau.stop())
    await manage(bureau.url, 'PUT', 'policy', { officer: 'manual' })
    const setup = { databaseUrl: postgres.url, folder, smtpPort: mailbox.port, bureauUrl: bureau.url }
    const server = await startChild('./server-child.ts', setup)
    stops.push(() => server.stop())
    const papers = await drawPapers()
    const clients = await key(server, 'applicant', 0, CASES)
    const [reviewer] = await key(server, 'reviewer', 0, 1)
    if (reviewer === undefined) throw new Error('no reviewer')
    const each: number[] = []
    for (const [n, client] of clients.entries()) {
      const who = { email: `applicant-${n}@example.com`, password: `a-long-bench-password-${n}` }
      const show = (caseId: string) => openCaseScreen(browser, server.url, who, caseId)
      each.push(await oneCase({ client, reviewer }, bureau.url, 7_000 + n, papers, show))
    }
    return each.sort((a, b) => a - b)
  } finally {
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => console.error(String(error)))
  }
}
