// The whole life of a first filing, told at explicit instants across a Spring Festival.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replay } from '../../src/core/application/evolve.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import {
  decide,
  enterCode,
  fillIn,
  givePortrait,
  must,
  pass,
  read,
  refusalOf,
  sign,
  start,
  submit,
} from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

describe('a first filing across the Spring Festival', () => {
  let system: System
  let applicant: Person
  let reviewer: Person
  const subject = sampleSubject(101)
  let id = ''

  beforeAll(async () => {
    system = await openSystem('2026-02-13T02:00:00.000Z')
    applicant = await system.person('applicant')
    reviewer = await system.person('reviewer', '沈清扬')
  })
  afterAll(() => system.close())

  test('is determined as first filing because neither certificate nor domain is filed anywhere', async () => {
    const view = await start(system, applicant, subject)
    id = view.id
    expect(view.filingType).toBe('first-filing')
    expect(view.determination.evidence).toHaveLength(4)
    expect(view.determination.evidence.every((one) => one.answer === 'not-filed')).toBe(true)
  })

  test('cannot be handed in while the rules block it, and says what blocks', async () => {
    const view = await read(system, applicant, id)
    const refusal = refusalOf(
      await system.app.flows.submitApplication(applicant, { applicationId: id, revision: view.revision }),
    )
    expect(refusal.code).toBe('blocking-findings')
    expect(view.findings.length).toBeGreaterThan(10)
  })

  test('is handed in complete, and its first review is due after the holidays', async () => {
    const view = await fillIn(system, applicant, await read(system, applicant, id), subject)
    expect(view.findings.filter((finding) => finding.severity === 'blocking')).toEqual([])
    // Friday 13 February 2026: the 14th is worked in exchange, so one working day later is that Saturday.
    const submitted = await submit(system, applicant, view)
    expect(submitted.status).toBe('in-review')
    expect(submitted.clock).toMatchObject({
      dueAt: '2026-02-14T10:00:00.000Z',
      owner: 'reviewer',
      isProvisional: false,
    })
  })

  test('is sent back on one field only, and only that field opens', async () => {
    await system.at('2026-02-14T03:00:00.000Z')
    const desk = must(await system.app.flows.claimApplication(reviewer, { applicationId: id }))
    const returned = must(
      await system.app.flows.returnApplication(reviewer, {
        applicationId: id,
        revision: desk.case.revision,
        items: [{ path: 'services.s1.name', reason: 'name-not-allowed', note: '与单位名称不一致' }],
      }),
    )
    expect(returned.status).toBe('returned')
    const view = await read(system, applicant, id)
    expect(view.open).toEqual(['services.s1.name', 'documents.verification-form'])
    const closed = refusalOf(
      await system.app.flows.editMaterial(applicant, {
        applicationId: id,
        revision: view.revision,
        changes: [{ path: 'subject.name', value: '别的名字有限公司' }],
      }),
    )
    expect(closed).toMatchObject({ code: 'field-not-open', path: 'subject.name' })
  })

  test('is corrected, signed again because what was signed has changed, and the reviewer sees before and after', async () => {
    await system.at('2026-02-16T02:00:00.000Z')
    let view = await read(system, applicant, id)
    must(
      await system.app.flows.editMaterial(applicant, {
        applicationId: id,
        revision: view.revision,
        changes: [{ path: 'services.s1.name', value: `${subject.siteName}之窗` }],
      }),
    )
    view = await read(system, applicant, id)
    expect(
      view.findings.filter((finding) => finding.severity === 'blocking').map((finding) => finding.path),
    ).toEqual(['documents.verification-form'])
    view = await submit(system, applicant, await sign(system, applicant, view))
    // Monday 16 February lies in the holidays, which end on the 23rd; the next working day is the 24th.
    expect(view.clock?.dueAt).toBe('2026-02-24T10:00:00.000Z')
    const desk = must(await system.app.flows.readDesk(reviewer, { applicationId: id }))
    const row = desk.groups.flatMap((group) => group.rows).find((one) => one.path === 'services.s1.name')
    expect(row).toMatchObject({
      isChanged: true,
      before: subject.siteName,
      value: `${subject.siteName}之窗`,
      lastReturn: { reason: 'name-not-allowed' },
    })
  })

  test('passes, waits for the portrait of the person in charge, and is ready once that is accepted', async () => {
    await system.at('2026-02-24T02:00:00.000Z')
    expect((await pass(system, reviewer, id)).status).toBe('awaiting-portrait')
    expect((await givePortrait(system, applicant, id, subject)).status).toBe('judging-portrait')
    expect((await pass(system, reviewer, id)).status).toBe('ready-to-report')
  })

  test('is reported under the next sequence number and waits for the SMS', async () => {
    await system.settle()
    expect((await read(system, applicant, id)).status).toBe('sms-pending')
    const { files } = await system.app.world.store.read.exchange.view(10)
    expect(files.filter((file) => file.direction === 'up')).toMatchObject([
      { sequence: 1, state: 'accepted', records: 1 },
    ])
  })

  test('cannot be withdrawn once it is with the bureau', async () => {
    const view = await read(system, applicant, id)
    expect(
      refusalOf(
        await system.app.flows.withdrawApplication(applicant, { applicationId: id, revision: view.revision }),
      ),
    ).toMatchObject({
      code: 'not-allowed-in-status',
      params: { status: 'sms-pending' },
    })
  })

  test('goes to the officer after the principal entered the code, with twenty working days to decide', async () => {
    await system.at('2026-02-24T06:00:00.000Z')
    await enterCode(system, subject)
    await system.settle()
    const view = await read(system, applicant, id)
    expect(view.status).toBe('under-bureau-review')
    // Saturday 28 February is worked; twenty working days after 24 February is 23 March.
    expect(view.clock?.dueAt).toBe('2026-03-23T10:00:00.000Z')
  })

  test('gets its number, which the register shows and the person is told by mail and SMS', async () => {
    await system.at('2026-03-05T02:00:00.000Z')
    await decide(system, 'approve')
    await system.settle()
    const view = await read(system, applicant, id)
    expect(view.status).toBe('filed')
    expect(view.filed?.subjectNumber).toMatch(/^京ICP备2026\d{6}号$/)
    expect(view.filed?.services).toMatchObject([
      { serviceFilingNumber: `${view.filed?.subjectNumber}-1`, domain: subject.domain },
    ])
    expect(view.filed?.publicSecurityDueOn).toBe('2026-04-04')
    const [filing] = must(await system.app.flows.listFilings(applicant))
    expect(filing).toMatchObject({
      subjectNumber: view.filed?.subjectNumber,
      services: [{ domain: subject.domain }],
    })
    expect(
      system.mailbox.list().some((message) => message.subject?.includes(view.filed?.subjectNumber ?? '-')),
    ).toBe(true)
  })

  test('was told by mail of each step once', () => {
    const about = (words: string) =>
      system.mailbox.list().filter((message) => message.subject?.includes(words)).length
    expect({ passed: about('已通过初审'), portrait: about('拍照核验'), sms: about('短信核验') }).toEqual({
      passed: 1,
      portrait: 1,
      sms: 1,
    })
    // Handed in twice, because it was sent back once.
    expect({ submitted: about('已提交'), returned: about('需要修改') }).toEqual({ submitted: 2, returned: 1 })
  })

  test('is what its events say: replaying the history gives the same state', async () => {
    const history = await system.app.world.store.read.applications.history(id)
    expect(replay(history)).toEqual(await system.app.world.store.read.applications.load(id))
  })
})
