// A bureau that is down, slow, mad or forgetful: nothing is lost, nothing is sent twice, and the operator sees it.

import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { atBureau as focusedOn } from '../../src/flows/at-bureau.ts'
import { fetchResults } from '../../src/flows/fetch-results.ts'
import { reportReady } from '../../src/flows/report-ready.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { firstFilingXml, uploadXml } from '../bureau/sample-records.ts'
import { until } from '../crash/until.ts'
import { fillIn, givePortrait, must, pass, read, refusalOf, start, submit } from '../support/life.ts'
import { readyReport } from '../support/ready-report.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person
let reviewer: Person
let officer: Person
let number = 500

beforeAll(async () => {
  system = await openSystem('2026-04-08T02:00:00.000Z')
  applicant = await system.person('applicant')
  reviewer = await system.person('reviewer')
  officer = await system.person('compliance-officer')
})
afterAll(() => system.close())

const fault = (kind: string, method?: string) =>
  system.bureau.manage('POST', 'faults', { kind, times: 1, ...(method === undefined ? {} : { method }) })

/** A case that only has to be reported. */
const readyCase = async (): Promise<CaseView> => {
  number += 1
  // A server gives five service numbers: each case comes from somebody else.
  applicant = await system.person('applicant')
  const subject = sampleSubject(number)
  const view = await submit(
    system,
    applicant,
    await fillIn(system, applicant, await start(system, applicant, subject), subject),
  )
  await pass(system, reviewer, view.id)
  await givePortrait(system, applicant, view.id, subject)
  return pass(system, reviewer, view.id)
}

const report = () => reportReady(focusedOn(system.app.world))
const fetch = () => fetchResults(focusedOn(system.app.world))
const exchange = async () => must(await system.app.flows.readExchange(officer, {}))
const bureauState = async () => (await exchange()).bureaux[0]
const newestUpload = async () => (await exchange()).files.filter((file) => file.direction === 'up')[0]!
const statusOf = async (view: CaseView) => (await read(system, applicant, view.id)).status
const recordsAtBureau = async () => (await system.bureau.records()).length

/** How often the file was sent. */
const timesSent = async (fileId: string): Promise<number> => {
  const { attempts } = must(await system.app.flows.exchange.readFile(officer, { fileId }))
  return attempts.filter(({ code }) => code === 'sending').length
}

/** Reads or changes the bureau's own store, as restoring a backup of it would. */
const atBureau = <T>(sql: string, ...values: SQLInputValue[]): readonly T[] => {
  const store = new DatabaseSync(join(system.bureau.folder, 'bureau.sqlite'), { timeout: 5_000 })
  try {
    return store.prepare(sql).all(...values) as T[]
  } finally {
    store.close()
  }
}

type Arrived = { readonly sequence: number; readonly bytes: string }
const arrived = () => atBureau<Arrived>('SELECT sequence, hex(info) AS bytes FROM uploads ORDER BY sequence')

/** The bureau goes back to where it had taken files up to a number. */
const restoreBureau = (sequence: number): void => {
  for (const table of ['uploads', 'records']) atBureau(`DELETE FROM ${table} WHERE sequence > ?`, sequence)
}

/** Ends every connection that holds a lock for a worker, as a database that fails over does. */
const endOfLocks = async (): Promise<void> => {
  const client = new pg.Client({ connectionString: system.config.databaseUrl })
  await client.connect()
  await client.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
    and database = (select oid from pg_database where datname = current_database())`)
  await client.end()
}

/** Another installation under the same provider number reports as well. */
const strangerReports = (sequence: number) =>
  system.bureau.client.upload(uploadXml({ XZBA: firstFilingXml({ at: 7_000 + sequence }) }), sequence)

describe('reporting', () => {
  for (const [kind, sends] of [
    ['maintenance', 2],
    ['outside-hours', 2],
    ['cap', 2],
    ['reset', 2],
    ['http-500', 2],
    ['garbage', 2],
    // The bureau took it: asked, it says so, and nothing is sent again.
    ['lose-answer', 1],
    ['truncated', 1],
  ] as const) {
    test(`survives "${kind}": the file waits unchanged, the operator sees why, and the next run brings it across once`, async () => {
      await readyReport(system)
      const before = arrived()
      await fault(kind, 'isp_upload')
      expect(await report()).toBe('later')
      const waiting = await newestUpload()
      expect(waiting).toMatchObject({ state: 'fixed' })
      expect(await bureauState()).toMatchObject({ lastError: expect.stringMatching(/./), needsPerson: [] })
      expect(await report()).toBe('done')
      expect(arrived().slice(0, -1)).toEqual(before)
      expect(arrived()).toHaveLength(before.length + 1)
      expect(await newestUpload()).toMatchObject({
        id: waiting.id,
        sequence: waiting.sequence,
        state: 'accepted',
      })
      expect(await timesSent(waiting.id)).toBe(sends)
      expect((await bureauState())?.lastError).toBeUndefined()
    })
  }

  test('a case whose file arrived without our hearing of it is reported, and there once', async () => {
    const view = await readyCase()
    const before = await recordsAtBureau()
    await fault('lose-answer', 'isp_upload')
    expect(await report()).toBe('later')
    expect(await statusOf(view)).toBe('reported')
    expect(await report()).toBe('done')
    expect(await recordsAtBureau()).toBe(before + 1)
  })

  test('numbers its files consecutively whatever went wrong between', async () => {
    const sequences = (await exchange()).files.flatMap((file) =>
      file.direction === 'up' ? [file.sequence ?? 0] : [],
    )
    expect([...sequences].sort((a, b) => a - b)).toEqual(sequences.map((_, i) => i + 1))
  })

  test('two workers at once send one file, once: the other one finds the bureau busy', async () => {
    await readyReport(system)
    await system.bureau.manage('POST', 'faults', { kind: 'delay', milliseconds: 400, method: 'isp_upload' })
    expect((await Promise.all([report(), report(), report()])).sort()).toEqual(['busy', 'busy', 'done'])
    expect(await timesSent((await newestUpload()).id)).toBe(1)
  })

  test('who loses the lock breaks off what it sends: nobody sends beside another', async () => {
    await readyReport(system)
    await fault('time-out', 'isp_upload')
    const sending = report().catch(() => 'broken off')
    await until('the upload', async () => {
      const { faults } = await system.bureau.manage<{ faults: readonly unknown[] }>('GET', 'faults')
      return faults.length === 0
    })
    const begun = performance.now()
    await endOfLocks()
    expect(await sending).toBe('broken off')
    expect(performance.now() - begun).toBeLessThan(system.config.bureaux[0].timeoutMs ?? 0)
    expect(await report()).toBe('done')
  })

  test('files that the bureau lost are sent again from our keeping, byte for byte and in order, before the next one', async () => {
    for (let n = 0; n < 3; n += 1) {
      await readyReport(system)
      await report()
    }
    const before = arrived()
    restoreBureau(before.length - 3)
    const view = await readyCase()
    expect(await report()).toBe('done')
    expect(arrived().slice(0, -1)).toEqual(before)
    expect(arrived()).toHaveLength(before.length + 1)
    expect(await statusOf(view)).toBe('reported')
    await fetch()
    expect(await statusOf(view)).toBe('sms-pending')
  })

  test('what the bureau lost comes to light although nothing new is reported', async () => {
    await readyReport(system)
    expect(await report()).toBe('done')
    await fault('forget-upload', 'isp_upload')
    await readyReport(system)
    expect(await report()).toBe('done')
    const forgotten = await newestUpload()
    expect(arrived().map(({ sequence }) => sequence)).not.toContain(forgotten.sequence)
    expect(await reportReady(focusedOn(system.app.world), { looksForLost: true })).toBe('done')
    expect(arrived().map(({ sequence }) => sequence)).toContain(forgotten.sequence)
    expect(await timesSent(forgotten.id)).toBe(2)
  })

  test('a bureau that is ahead of us gets nothing until a person has compared both sides', async () => {
    await readyReport(system)
    await report()
    const last = arrived().length
    await strangerReports(last + 1)
    const view = await readyCase()
    expect(await report()).toBe('refused')
    expect(await statusOf(view)).toBe('ready-to-report')
    expect(await bureauState()).toMatchObject({
      lastSequence: last,
      lastError: expect.stringContaining('sequence-behind'),
      needsPerson: ['reporting-refused'],
    })
    restoreBureau(last)
    expect(await report()).toBe('done')
    expect(arrived()).toHaveLength(last + 1)
  })

  test('a database that counts further than the bureau makes no file that could never go', async () => {
    const last = arrived().length
    const { exchange: files } = system.app.world.store.read
    await files.setSequence('beijing', last + 2)
    await readyReport(system)
    expect(await report()).toBe('refused')
    expect(await bureauState()).toMatchObject({
      lastError: expect.stringContaining('sequence-ahead'),
      needsPerson: ['reporting-refused'],
    })
    expect((await newestUpload()).state).toBe('accepted')
    await files.setSequence('beijing', last)
    expect(await report()).toBe('done')
    expect(arrived()).toHaveLength(last + 1)
  })

  test('a number that another installation took meanwhile is not fought over', async () => {
    const last = arrived().length
    await readyReport(system)
    await fault('http-500', 'isp_upload')
    expect(await report()).toBe('later')
    await strangerReports(last + 1)
    expect(await report()).toBe('refused')
    expect(await newestUpload()).toMatchObject({ state: 'fixed', answerCode: 'sequence-taken' })
    expect((await bureauState())?.needsPerson).toEqual(['reporting-refused'])
    restoreBureau(last)
    expect(await report()).toBe('done')
    expect(arrived()).toHaveLength(last + 1)
  })

  test('a held bureau gets nothing until it is let go, and only those who operate may hold it', async () => {
    const view = await readyCase()
    expect(
      refusalOf(await system.app.flows.setBureauHold(reviewer, { bureau: 'beijing', isHeld: true })).code,
    ).toBe('not-permitted')
    must(await system.app.flows.setBureauHold(officer, { bureau: 'beijing', isHeld: true }))
    await report()
    expect(await statusOf(view)).toBe('ready-to-report')
    must(await system.app.flows.setBureauHold(officer, { bureau: 'beijing', isHeld: false }))
    await report()
    expect(await statusOf(view)).toBe('reported')
  })
})

describe('a case that cannot be put into a file', () => {
  test('stands aside with the reason for the operator, and holds up no other case', async () => {
    number += 1
    const subject = sampleSubject(number)
    applicant = await system.person('applicant')
    const filled = await fillIn(system, applicant, await start(system, applicant, subject), subject)
    const stuck = await submit(system, applicant, filled)
    await pass(system, reviewer, stuck.id)
    await givePortrait(system, applicant, stuck.id, subject)
    await pass(system, reviewer, stuck.id)
    // A paper is gone from the disk: nobody but the operator can bring it back.
    const lost = stuck.documents.find((one) => one.slot === 'subject.documents.certificate')!
    await system.app.world.blobs.remove(lost.id)
    const stuckOwner = applicant
    const fine = await readyCase()
    expect(await report()).toBe('done')
    expect(await statusOf(fine)).toBe('reported')
    expect((await read(system, stuckOwner, stuck.id)).status).toBe('ready-to-report')
    expect((await exchange()).bureaux[0]?.lastError).toContain(stuck.id)
  })
})

describe('receiving', () => {
  test('a file whose acknowledgement was lost comes again, is acknowledged again and changes nothing', async () => {
    const view = await readyCase()
    await report()
    await fault('forget-acknowledgement', 'isp_downloadack')
    await fetch()
    const after = await read(system, applicant, view.id)
    expect(after.status).toBe('sms-pending')
    await fetch()
    expect((await read(system, applicant, view.id)).revision).toBe(after.revision)
    const names = (await exchange()).files
      .filter((file) => file.direction === 'down' && file.state !== 'unreadable')
      .map((file) => file.fileName)
    expect(new Set(names).size).toBe(names.length)
  })

  test('an acknowledgement that arrived without our hearing of it is not repeated: the bureau says so by offering nothing', async () => {
    const view = await readyCase()
    await report()
    await fault('lose-answer', 'isp_downloadack')
    expect((await fetch()).kind).toBe('later')
    const processed = async () =>
      (await bureauState())?.filesByState.find(({ state }) => state === 'processed')?.count ?? 0
    expect(await processed()).toBe(1)
    const { revision } = await read(system, applicant, view.id)
    expect((await fetch()).kind).toBe('done')
    expect(await processed()).toBe(0)
    expect((await read(system, applicant, view.id)).revision).toBe(revision)
  })

  test('a file delivered twice is applied once', async () => {
    const view = await readyCase()
    await report()
    await fault('duplicate-delivery')
    await fetch()
    await fetch()
    const history = (await read(system, applicant, view.id)).history.map((entry) => entry.event)
    expect(history.filter((event) => event === 'sms-sent')).toHaveLength(1)
  })

  test('a file that comes again while more waits behind it is still the same file', async () => {
    await readyCase()
    await report()
    await fault('duplicate-delivery')
    await fetch()
    await readyCase()
    await report()
    await fetch()
    const names = (await exchange()).files
      .filter((file) => file.direction === 'down' && file.state === 'acknowledged')
      .map((file) => file.fileName)
    expect(new Set(names).size).toBe(names.length)
  })

  for (const kind of ['garbage', 'truncated', 'reset', 'http-500', 'wrong-hash'] as const) {
    test(`"${kind}" instead of a file loses nothing: the next look reads it`, async () => {
      const view = await readyCase()
      await report()
      await fault(kind, 'isp_download')
      expect((await fetch()).kind).toBe('later')
      expect(await statusOf(view)).toBe('reported')
      expect((await exchange()).bureaux[0]?.lastError).toBeTruthy()
      expect((await fetch()).kind).toBe('done')
      expect(await statusOf(view)).toBe('sms-pending')
      // Another test's case stands aside; of this one nobody is needed.
      const needs = (await bureauState())?.needsPerson.filter((need) => need !== 'set-aside')
      expect(needs).toEqual([])
    })
  }

  test('an answer that nobody can read is kept and shown to the operator', async () => {
    expect((await exchange()).files.some((file) => file.state === 'unreadable' && file.bytes > 0)).toBe(true)
  })
})

describe('asking', () => {
  test('a bureau that does not answer is not taken for "not filed": nothing starts, and nothing is guessed', async () => {
    await system.bureau.manage('POST', 'faults', {
      kind: 'http-500',
      times: 10,
      method: 'isp_querybeianstatus',
    })
    const subject = sampleSubject(599)
    const input = {
      subjectKind: 'enterprise',
      certificateType: 'business-licence',
      certificateNumber: subject.certificateNumber,
      provinceCode: '110000',
      cityCode: '110100',
      districtCode: '110108',
      domain: subject.domain,
    }
    expect(must(await system.app.flows.determineFiling(applicant, input))).toMatchObject({
      kind: 'conflict',
      conflict: 'cannot-be-decided-yet',
    })
    expect(refusalOf(await system.app.flows.startApplication(applicant, input)).code).toBe(
      'regulator-unreachable',
    )
    await system.bureau.manage('DELETE', 'faults')
    expect(must(await system.app.flows.determineFiling(applicant, input)).filingType).toBe('first-filing')
  })
})
