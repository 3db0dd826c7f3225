// A bureau that is down, slow, mad or forgetful: nothing is lost, nothing is sent twice, and the operator sees it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { fetchResults } from '../../src/flows/fetch-results.ts'
import { reportReady } from '../../src/flows/report-ready.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { fillIn, givePortrait, must, pass, read, refusalOf, start, submit } from '../support/life.ts'
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

const exchange = async () => must(await system.app.flows.readExchange(officer, {}))
const statusOf = async (view: CaseView) => (await read(system, applicant, view.id)).status
const recordsAtBureau = async () => (await system.bureau.records()).length

describe('reporting', () => {
  for (const [kind, outcome] of [
    ['maintenance', 'later'],
    ['outside-hours', 'later'],
    ['cap', 'later'],
    ['reset', 'later'],
    ['http-500', 'later'],
    ['garbage', 'later'],
    ['lose-answer', 'later'],
  ] as const) {
    test(`survives "${kind}": the file waits unchanged, the operator sees why, and the next run brings it across once`, async () => {
      const view = await readyCase()
      const before = await recordsAtBureau()
      await fault(kind, 'isp_upload')
      expect(await reportReady(system.app.world)).toBe(outcome)
      expect(await statusOf(view)).toBe('reported')
      expect((await exchange()).bureaux[0]?.lastError).toBeTruthy()
      const [waiting] = (await exchange()).files.filter((file) => file.direction === 'up')
      expect(waiting).toMatchObject({ state: 'fixed' })
      expect(await reportReady(system.app.world)).toBe('done')
      expect(await recordsAtBureau()).toBe(before + 1)
      const [sent] = (await exchange()).files.filter((file) => file.direction === 'up')
      expect(sent).toMatchObject({ id: waiting?.id, sequence: waiting?.sequence, state: 'accepted' })
      expect((await exchange()).bureaux[0]?.lastError).toBeUndefined()
    })
  }

  test('numbers its files consecutively whatever went wrong between', async () => {
    const sequences = (await exchange()).files.flatMap((file) =>
      file.direction === 'up' ? [file.sequence ?? 0] : [],
    )
    expect([...sequences].sort((a, b) => a - b)).toEqual(sequences.map((_, i) => i + 1))
  })

  test('a held bureau gets nothing until it is let go, and only those who operate may hold it', async () => {
    const view = await readyCase()
    expect(
      refusalOf(await system.app.flows.setBureauHold(reviewer, { bureau: 'beijing', isHeld: true })).code,
    ).toBe('not-permitted')
    must(await system.app.flows.setBureauHold(officer, { bureau: 'beijing', isHeld: true }))
    await reportReady(system.app.world)
    expect(await statusOf(view)).toBe('ready-to-report')
    must(await system.app.flows.setBureauHold(officer, { bureau: 'beijing', isHeld: false }))
    await reportReady(system.app.world)
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
    expect(await reportReady(system.app.world)).toBe('done')
    expect(await statusOf(fine)).toBe('reported')
    expect((await read(system, stuckOwner, stuck.id)).status).toBe('ready-to-report')
    expect((await exchange()).bureaux[0]?.lastError).toContain(stuck.id)
  })
})

describe('receiving', () => {
  test('a file whose acknowledgement was lost comes again, is acknowledged again and changes nothing', async () => {
    const view = await readyCase()
    await reportReady(system.app.world)
    await fault('forget-acknowledgement', 'isp_downloadack')
    await fetchResults(system.app.world)
    const after = await read(system, applicant, view.id)
    expect(after.status).toBe('sms-pending')
    await fetchResults(system.app.world)
    expect((await read(system, applicant, view.id)).revision).toBe(after.revision)
    const names = (await exchange()).files
      .filter((file) => file.direction === 'down' && file.state !== 'unreadable')
      .map((file) => file.fileName)
    expect(new Set(names).size).toBe(names.length)
  })

  test('a file delivered twice is applied once', async () => {
    const view = await readyCase()
    await reportReady(system.app.world)
    await fault('duplicate-delivery')
    await fetchResults(system.app.world)
    await fetchResults(system.app.world)
    const history = (await read(system, applicant, view.id)).history.map((entry) => entry.event)
    expect(history.filter((event) => event === 'sms-sent')).toHaveLength(1)
  })

  test('a file that comes again while more waits behind it is still the same file', async () => {
    await readyCase()
    await reportReady(system.app.world)
    await fault('duplicate-delivery')
    await fetchResults(system.app.world)
    await readyCase()
    await reportReady(system.app.world)
    await fetchResults(system.app.world)
    const names = (await exchange()).files
      .filter((file) => file.direction === 'down' && file.state === 'acknowledged')
      .map((file) => file.fileName)
    expect(new Set(names).size).toBe(names.length)
  })

  for (const kind of ['garbage', 'truncated', 'reset', 'http-500'] as const) {
    test(`"${kind}" instead of a file loses nothing: the next look reads it`, async () => {
      const view = await readyCase()
      await reportReady(system.app.world)
      await fault(kind, 'isp_download')
      expect((await fetchResults(system.app.world)).kind).toBe('later')
      expect(await statusOf(view)).toBe('reported')
      expect((await exchange()).bureaux[0]?.lastError).toBeTruthy()
      expect((await fetchResults(system.app.world)).kind).toBe('done')
      expect(await statusOf(view)).toBe('sms-pending')
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
