// How cases find company in a file, and when the bureau is called: a case never waits longer than the minute that is
// configured, urgent ones never wait, and outside its hours the bureau is not tried at all.

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { atBureau } from '../../src/flows/at-bureau.ts'
import { dropContainers } from '../../src/flows/drop-containers.ts'
import { nextReportAt } from '../../src/flows/exchange-schedule.ts'
import { fetchResults } from '../../src/flows/fetch-results.ts'
import { reportReady } from '../../src/flows/report-ready.ts'
import { defaultWorkerSettings, startWorker } from '../../src/worker/worker.ts'
import { until } from '../crash/until.ts'
import {
  decide,
  enterCode,
  fillIn,
  givePortrait,
  must,
  pass,
  read,
  refusalOf,
  start,
  submit,
} from '../support/life.ts'
import { readyReport } from '../support/ready-report.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

// Each test takes several cases through their papers, which a busy machine draws slowly.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let system: System
let reviewer: Person
let officer: Person
let auditor: Person
let number = 840
/** Minutes from 10:00 on Wednesday, 8 April 2026 in Shanghai. */
let minute = 0

const moveTo = async (minutes: number): Promise<void> => {
  minute = minutes
  await system.at(new Date(Date.parse('2026-04-08T02:00:00.000Z') + minutes * 60_000).toISOString())
}
type Ready = {
  readonly id: string
  readonly owner: Person
  readonly subject: ReturnType<typeof sampleSubject>
}

const readyCase = async (): Promise<Ready> => {
  number += 1
  const owner = await system.person('applicant')
  const subject = sampleSubject(number)
  const begun = await start(system, owner, subject)
  const view = await submit(system, owner, await fillIn(system, owner, begun, subject))
  await pass(system, reviewer, view.id)
  await givePortrait(system, owner, view.id, subject)
  await pass(system, reviewer, view.id)
  return { id: view.id, owner, subject }
}
const statusOf = async ({ id, owner }: Ready) => (await read(system, owner, id)).status
const report = () => reportReady(atBureau(system.app.world))
const view = async () => must(await system.app.flows.readExchange(officer, {}))
const uploads = async () => (await view()).files.filter((file) => file.direction === 'up')

const open = async (change: Parameters<typeof openSystem>[1]): Promise<void> => {
  system = await openSystem('2026-04-08T02:00:00.000Z', change)
  minute = 0
  reviewer = await system.person('reviewer')
  officer = await system.person('compliance-officer')
  auditor = await system.person('auditor')
}

describe('company in a file', () => {
  beforeAll(() => open({ batch: { maxRecords: 2, maxBytes: 16 * 1024 * 1024, waitSeconds: 60 } }))
  afterAll(() => system.close())
  // Each test begins in quiet: the last file is long ago.
  beforeEach(() => moveTo(minute + 10))

  test('at quiet times a case goes at once; the next one waits for company, but never beyond the minute', async () => {
    const first = await readyCase()
    await report()
    expect(await statusOf(first)).toBe('reported')
    const second = await readyCase()
    await report()
    expect(await statusOf(second)).toBe('ready-to-report')
    expect(await nextReportAt(atBureau(system.app.world))).toBe(
      new Date(Date.parse('2026-04-08T02:01:00.000Z') + minute * 60_000).toISOString(),
    )
    await moveTo(minute + 1)
    await report()
    expect(await statusOf(second)).toBe('reported')
  })

  test('a full file goes at once, and what did not fit waits its minute', async () => {
    await readyCase()
    await report()
    const waiting = [await readyCase(), await readyCase(), await readyCase()]
    await report()
    const statuses = await Promise.all(waiting.map(statusOf))
    expect([...statuses].sort()).toEqual(['ready-to-report', 'reported', 'reported'])
    expect((await uploads())[0]).toMatchObject({ records: 2 })
    await moveTo(minute + 1)
    await report()
    expect(new Set(await Promise.all(waiting.map(statusOf)))).toEqual(new Set(['reported']))
  })

  test('reports of our own fill files in the same way, and none is left behind', async () => {
    for (let n = 0; n < 3; n += 1) await readyReport(system)
    await report()
    const [last, full] = await uploads()
    expect([full, last]).toMatchObject([
      { records: 2, state: 'accepted' },
      { records: 1, state: 'accepted' },
    ])
    expect((last?.sequence ?? 0) - (full?.sequence ?? 0)).toBe(1)
  })

  test('an expedited case goes at once, with the others behind it; only who steers may say so', async () => {
    await readyCase()
    await report()
    const older = await readyCase()
    await report()
    expect(await statusOf(older)).toBe('ready-to-report')
    const { exchange } = system.app.flows
    const call = { applicationId: older.id, isExpedited: true, reason: '客户的线上活动今晚开始' }
    const silent = { ...call, reason: ' ' }
    expect(refusalOf(await exchange.setExpedited(auditor, call)).code).toBe('not-permitted')
    expect(refusalOf(await exchange.setExpedited(officer, silent)).code).toBe('value-malformed')
    must(await exchange.setExpedited(officer, call))
    expect(await nextReportAt(atBureau(system.app.world))).toBe(system.app.world.clock.now())
    const newer = await readyCase()
    const order = async () =>
      (await system.app.world.store.write((tx) => tx.applications.lockReady('beijing', 10))).map(
        ({ id }) => id,
      )
    expect(await order()).toEqual([older.id, newer.id])
    must(await exchange.setExpedited(officer, { applicationId: older.id, isExpedited: false }))
    must(await exchange.setExpedited(officer, { ...call, applicationId: newer.id }))
    expect(await order()).toEqual([newer.id, older.id])
    await report()
    expect(await statusOf(newer)).toBe('reported')
    expect(refusalOf(await exchange.setExpedited(officer, call)).code).toBe('not-allowed-in-status')
  })

  test('a case that comes back after its SMS verification failed goes before older ones, at once', async () => {
    const back = await readyCase()
    await report()
    await fetchResults(atBureau(system.app.world))
    expect(await statusOf(back)).toBe('sms-pending')
    const older = await readyCase()
    await moveTo(minute + 25 * 60)
    await fetchResults(atBureau(system.app.world))
    expect(await statusOf(back)).toBe('bureau-rejected')
    await submit(system, back.owner, await read(system, back.owner, back.id))
    expect(await statusOf(back)).toBe('ready-to-report')
    const ready = await system.app.world.store.write((tx) => tx.applications.lockReady('beijing', 10))
    expect(ready.map(({ id }) => id)).toEqual([back.id, older.id])
    expect(await nextReportAt(atBureau(system.app.world))).toBe(system.app.world.clock.now())
  })

  test('a person who says "now" waits for nothing', async () => {
    await readyCase()
    await report()
    const next = await readyCase()
    expect(await reportReady(atBureau(system.app.world), { byPerson: true })).toBe('done')
    expect(await statusOf(next)).toBe('reported')
  })

  test('files are read page by page, each once', async () => {
    const { exchange } = system.app.world.store.read
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await exchange.files({ limit: 2, ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...page.files.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    expect(seen).toEqual((await view()).files.map(({ id }) => id))
    expect(seen.length).toBeGreaterThan(5)
  })

  test('bytes of old files are dropped after the days configured, never before three months; rows stay', async () => {
    const before = await view()
    const { world } = system.app
    expect(await dropContainers(world, 0)).toBe(0)
    expect(await dropContainers(world, 10)).toBe(0)
    await moveTo(minute + 100 * 24 * 60)
    expect(await dropContainers(world, 200)).toBe(0)
    const [file] = await uploads()
    expect(await dropContainers(world, 93)).toBeGreaterThan(5)
    expect(await dropContainers(world, 93)).toBe(0)
    const after = await view()
    expect(after.files.map(({ id, bytes }) => [id, bytes])).toEqual(
      before.files.map(({ id, bytes }) => [id, bytes]),
    )
    const { exchange } = system.app.flows
    const gone = refusalOf(await exchange.readContent(officer, { fileId: file!.id }))
    expect(gone).toMatchObject({ code: 'exchange-refused', params: { reason: 'dropped' } })
    expect(refusalOf(await exchange.sendAgain(officer, { fileId: file!.id })).params).toMatchObject({
      reason: 'dropped',
    })
  })
})

describe('hours, caps and pauses of a bureau', () => {
  const hours = { windows: [{ from: '09:00', to: '18:00' }], filesPerHour: 2, pauseSeconds: 300 }
  beforeAll(() => open({ hours }))
  afterAll(() => system.close())

  const calls = async (): Promise<number> => {
    const details = await Promise.all(
      (await uploads()).map((file) => system.app.flows.exchange.readFile(officer, { fileId: file.id })),
    )
    return details.flatMap((one) => must(one).attempts).filter(({ code }) => code === 'sending').length
  }
  const nextTryAt = async () => (await view()).bureaux[0]?.nextTryAt

  test('after "later" the bureau rests for the pause, and then gets the same file', async () => {
    const waiting = await readyCase()
    await system.bureau.manage('POST', 'faults', { kind: 'cap', times: 1, method: 'isp_upload' })
    expect(await report()).toBe('later')
    expect(await nextTryAt()).toBe('2026-04-08T02:05:00.000Z')
    expect(await report()).toBe('waiting')
    expect(await calls()).toBe(1)
    await moveTo(5)
    expect(await nextTryAt()).toBeUndefined()
    expect(await report()).toBe('done')
    expect(await statusOf(waiting)).toBe('reported')
  })

  test('the cap of an hour is not tried against', async () => {
    const next = await readyCase()
    expect(await report()).toBe('waiting')
    expect(await nextTryAt()).toBe('2026-04-08T03:00:00.000Z')
    await moveTo(60)
    expect(await report()).toBe('done')
    expect(await statusOf(next)).toBe('reported')
  })

  test('outside its hours the bureau is not called, and the page says when it will be', async () => {
    await moveTo(8 * 60)
    const next = await readyCase()
    const before = await calls()
    expect(await report()).toBe('waiting')
    expect(await statusOf(next)).toBe('ready-to-report')
    expect(await nextTryAt()).toBe('2026-04-09T01:00:00.000Z')
    expect(await nextReportAt(atBureau(system.app.world))).toBe('2026-04-09T01:00:00.000Z')
    expect(await calls()).toBe(before)
    await moveTo(23 * 60)
    expect(await report()).toBe('done')
    expect(await statusOf(next)).toBe('reported')
  })

  test('maintenance of downloads (902) rests as well, and a person may ask all the same', async () => {
    await system.bureau.manage('POST', 'faults', { kind: 'maintenance', times: 1, method: 'isp_download' })
    expect((await fetchResults(atBureau(system.app.world))).kind).toBe('later')
    expect((await fetchResults(atBureau(system.app.world))).kind).toBe('waiting')
    expect((await fetchResults(atBureau(system.app.world), { byPerson: true })).kind).toBe('done')
    expect((await fetchResults(atBureau(system.app.world))).kind).toBe('done')
  })
})

test('what the bureau publishes reaches the applicant within five seconds at the shortest polling', async () => {
  await open({})
  const problems: unknown[] = []
  const often = { ...defaultWorkerSettings, fetchEveryMs: 1_000 }
  const one = await readyCase()
  const worker = await startWorker(system.app.world, often, (_, error) => problems.push(error))
  try {
    await until('the code was sent', async () => (await statusOf(one)) === 'sms-pending')
    await enterCode(system, one.subject)
    await until('the officer has it', async () => (await system.bureau.records('officer')).length === 1)
    const publishedAt = performance.now()
    await decide(system, 'approve')
    await until('it is filed', async () => (await statusOf(one)) === 'filed')
    expect(performance.now() - publishedAt).toBeLessThan(5_000)
    expect(problems).toEqual([])
  } finally {
    await worker.stop()
    await system.close()
  }
})
