// What the bureau's code tables decide: a case that could not be told to it is stopped, and goes on when the table comes; a new
// row is offered and reported, an ended one stays where it stands and is entered nowhere anew.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCodeTables } from '../../src/adapters/data/code-tables.ts'
import { createLiveCodes } from '../../src/adapters/data/live-codes.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { tell } from '../support/bureau-messages.ts'
import { followUpsOf } from '../support/follow-ups.ts'
import { fillIn, givePortrait, must, pass, read, refusalOf, sign, start, submit } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person
let reviewer: Person
let officer: Person
let held: CaseView

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z')
  applicant = await system.person('applicant')
  reviewer = await system.person('reviewer')
  officer = await system.person('compliance-officer')
})
afterAll(() => system.close())

const offered = (name: string): readonly string[] => {
  const table = system.app.flows.codes.readFormCodes().tables.find((one) => one.table === name)
  return (table?.rows ?? []).filter((row) => row.isOffered).map((row) => row.code)
}
const edit = (view: CaseView, path: string, value: string | readonly string[]) =>
  system.app.flows.editMaterial(applicant, {
    applicationId: view.id,
    revision: view.revision,
    changes: [{ path, value: value as string }],
  })
const edited = async (view: CaseView, path: string, value: string | readonly string[]) => {
  must(await edit(view, path, value))
  return read(system, applicant, view.id)
}

test('a certificate type without a number in the bureau’s tables is said at once, and refused on submission', async () => {
  const subject = sampleSubject(921)
  const filled = await fillIn(system, applicant, await start(system, applicant, subject), subject)
  expect(filled.heldBack).toBeUndefined()
  const typed = await edited(filled, 'subject.principal.certificateType', 'residence-permit')
  held = await sign(system, applicant, await edited(typed, 'services.s1.contents', ['downloads']))
  expect(held.heldBack).toBe('bureau-number-unknown')
  const refused = await system.app.flows.submitApplication(applicant, {
    applicationId: held.id,
    revision: held.revision,
  })
  expect(refusalOf(refused).code).toBe('bureau-number-unknown')
  expect((await read(system, applicant, held.id)).values['subject.name']).toBe(subject.name)
})

describe('after the bureau has sent its tables', () => {
  const DOWNLOADS = { table: 'Wzfwlx_dms', id: 12, name: '网络下载' }

  beforeAll(async () => {
    expect(offered('service-contents')).toContain('downloads')
    await system.bureau.policy({
      codeRows: [
        { table: 'Zjlx_dms', id: 77, name: '港澳台居民居住证', isValid: true },
        { table: 'Zjlx_dms', id: 78, name: '虚构执业许可证', isValid: true },
        { table: 'Wzfwlx_dms', id: 40, name: '人工智能服务', isValid: true },
        { ...DOWNLOADS, isValid: false },
      ],
    })
    const heard = Promise.withResolvers<void>()
    const { store } = system.app.world
    // As another process of the system has them: read before the tables came, and again when it is told to.
    const others = createLiveCodes({
      shipped: loadCodeTables(),
      bureaux: system.config.bureaux.map((one) => one.code),
      source: store.read.compliance.codes,
      log: () => undefined,
    })
    await others.start()
    const stop = await store.onPublished(async () => {
      await others.refresh()
      const table = others.joined().get('service-contents')
      if (table?.rows.some((row) => row.code === 'bureau-40')) heard.resolve()
    })
    await system.bureau.manage('POST', 'emit', { kind: 'code-tables' })
    await system.settle()
    await heard.promise
    await stop()
  })

  test('the case with the paper that had no number is held back no more', async () => {
    held = await read(system, applicant, held.id)
    expect(held.heldBack).toBeUndefined()
  })

  test('a new row is offered by the bureau’s name, an ended one is not, and an unknown paper is not', () => {
    const contents = system.app.flows.codes
      .readFormCodes()
      .tables.find((one) => one.table === 'service-contents')
    expect(contents?.rows).toContainEqual({ code: 'bureau-40', name: '人工智能服务', isOffered: true })
    expect(offered('service-contents')).not.toContain('downloads')
    expect(offered('certificate-types')).toContain('residence-permit')
    expect(offered('certificate-types')).not.toContain('bureau-78')
    expect(system.app.world.reference.nameOf('service-contents', 'downloads', 'zh-CN')).toBe('网络下载')
  })

  test('an ended row stays where it was chosen, and is entered nowhere anew', async () => {
    const both = await edited(held, 'services.s1.contents', ['downloads', 'bureau-40'])
    expect(both.values['services.s1.contents']).toEqual(['downloads', 'bureau-40'])
    held = await edited(both, 'services.s1.contents', ['bureau-40'])
    const again = refusalOf(await edit(held, 'services.s1.contents', ['downloads', 'bureau-40']))
    expect(again).toMatchObject({ code: 'value-malformed', params: { why: 'ended-code' } })
  })

  test('officers see which rows came, with which file, since when, and which mean nothing to us', async () => {
    const { tables } = must(await system.app.flows.codes.readCodeTables(officer))
    const contents = tables.find((one) => one.table === 'service-contents')
    expect(contents).toMatchObject({ unknown: 1 })
    expect(contents?.rows.find((row) => row.code === 'bureau-40')).toMatchObject({
      origin: 'bureau',
      isUnknown: true,
      number: 40,
      since: '2026-05-06T02:00:00.000Z',
      fileName: expect.stringMatching(/./),
    })
    expect(contents?.rows.find((row) => row.code === 'downloads')).toMatchObject({ isEnded: true })
    const papers = tables.find((one) => one.table === 'certificate-types')
    expect(papers?.rows.find((row) => row.code === 'foundation')).toMatchObject({ origin: 'program' })
    expect(refusalOf(await system.app.flows.codes.readCodeTables(applicant)).code).toBe('not-permitted')
  })

  test('what an officer says of an unknown row holds at once, and is recorded', async () => {
    const { code: bureau } = system.app.world.bureaux[0]
    const input = { bureau, table: 'certificate-types', number: 78 }
    const said = must(
      await system.app.flows.codes.sayMeaning(officer, { ...input, code: 'law-firm-licence' }),
    )
    expect(said.rows.find((row) => row.number === 78)).toMatchObject({
      code: 'law-firm-licence',
      isSaid: true,
    })
    expect(said).toMatchObject({ unknown: 0 })
    must(await system.app.flows.codes.sayMeaning(officer, input))
    const wrong = await system.app.flows.codes.sayMeaning(officer, { ...input, code: 'no-such-paper' })
    expect(refusalOf(wrong).code).toBe('value-malformed')
    const audit = await system.app.world.store.read.audit.page({ limit: 20 })
    expect(audit.items.filter((line) => line.action === 'say-code-meaning')).toHaveLength(2)
  })

  test('a case with the new row is reported and filed, and its row keeps its name', async () => {
    const subject = sampleSubject(922)
    const steps = followUpsOf(system, applicant, reviewer)
    const filled = await fillIn(system, applicant, await start(system, applicant, subject), subject)
    const chosen = await edited(filled, 'services.s1.contents', ['unit-website', 'bureau-40'])
    const filed = await steps.conclude(chosen, subject, { sms: true })
    expect(filed.status).toBe('filed')
    const service = await system.app.world.store.read.register.servicesOf(
      (await system.app.world.store.read.register.subjectByNumber(undefined, filed.filed!.subjectNumber))!.id,
    )
    expect(service[0]?.service.contents).toEqual(['unit-website', 'bureau-40'])
  })

  test('a case that stood aside for want of a number goes with the next file after the table has come', async () => {
    const subject = sampleSubject(923)
    const filled = await fillIn(system, applicant, await start(system, applicant, subject), subject)
    const chosen = await sign(system, applicant, await edited(filled, 'services.s1.contents', ['portal']))
    const sent = await submit(system, applicant, chosen)
    await pass(system, reviewer, sent.id)
    await givePortrait(system, applicant, sent.id, subject)
    await pass(system, reviewer, sent.id)
    const table = 'service-contents'
    await tell(system, [
      { kind: 'code-table', table, rows: [{ number: 1, name: '网络新闻', isValid: true, more: {} }] },
    ])
    await system.settle()
    expect((await read(system, applicant, sent.id)).status).toBe('ready-to-report')
    const moved = { number: 41, name: '综合门户', isValid: true, more: {} }
    await system.bureau.policy({
      codeRows: [{ table: 'Wzfwlx_dms', id: 41, name: '综合门户', isValid: true }],
    })
    await tell(system, [{ kind: 'code-table', table, rows: [moved] }])
    await system.settle()
    expect((await read(system, applicant, sent.id)).status).not.toBe('ready-to-report')
    const [record] = await system.bureau.records('sms')
    expect(JSON.stringify(record ?? '')).toContain(subject.name)
  })
})
