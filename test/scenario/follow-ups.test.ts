// What is filed lives on: its values change, its access ends and comes back, and at last it is given up. Every step goes to the
// bureau and back; the register follows only what the bureau has agreed to.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { type FollowUps, followUpsOf } from '../support/follow-ups.ts'
import {
  decide,
  enterCode,
  fillIn,
  pass,
  passToBureau,
  read,
  refusalOf,
  sign,
  start,
  submit,
} from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person
let reviewer: Person
let steps: FollowUps

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z')
  applicant = await system.person('applicant')
  reviewer = await system.person('reviewer')
  steps = followUpsOf(system, applicant, reviewer)
})
afterAll(() => system.close())

describe('changes', () => {
  const subject = sampleSubject(901)
  let subjectNumber: string
  let serviceNumber: string

  beforeAll(async () => {
    const { filed } = await steps.file(subject)
    subjectNumber = filed!.subjectNumber
    serviceNumber = filed!.services[0]!.serviceFilingNumber
  })

  test('a change of a service begins with what is filed, papers included, and ends in the register', async () => {
    const begun = await steps.begin('change-service', subjectNumber, [serviceNumber])
    expect(begun).toMatchObject({ filingType: 'change-service', status: 'draft' })
    expect(begun.values['services.s1.domain']).toBe(subject.domain)
    expect(begun.documents.map((one) => one.slot)).toContain('subject.principal.documents.front')
    expect(begun.open).not.toContain('subject.name')
    expect(begun.open).not.toContain('services.s1.domain')
    const changed = await steps.edit(begun, { 'services.s1.name': '溪岸手作记录' })
    const done = await steps.conclude(changed, subject, { sms: true })
    expect(done).toMatchObject({ status: 'filed', filed: { subjectNumber } })
    expect((await steps.filingOf(subjectNumber))?.services).toMatchObject([
      { serviceFilingNumber: serviceNumber, name: '溪岸手作记录' },
    ])
  })

  test('a change of the subject leaves its services alone', async () => {
    const begun = await steps.begin('change-subject', subjectNumber)
    expect(begun.services).toEqual([])
    const changed = await steps.edit(begun, { 'subject.principal.emergencyPhone': '13800139906' })
    const done = await steps.conclude(changed, subject, { sms: true })
    expect(done.status).toBe('filed')
    expect((await steps.filingOf(subjectNumber))?.services).toMatchObject([{ name: '溪岸手作记录' }])
    const again = await steps.begin('change-subject', subjectNumber)
    expect(again.values['subject.principal.emergencyPhone']).toBe('138****9906')
    await steps.abandon(again)
  })

  test('a change that changes nothing is not handed in', async () => {
    const begun = await steps.begin('change-both', subjectNumber)
    const signed = await sign(system, applicant, begun)
    const refused = await system.app.flows.submitApplication(applicant, {
      applicationId: begun.id,
      revision: signed.revision,
    })
    expect(refusalOf(refused).code).toBe('nothing-changed')
    await steps.abandon(signed)
  })

  test('a rejected change leaves the register as it was, and can be mended', async () => {
    const begun = await steps.begin('change-service', subjectNumber)
    const changed = await steps.edit(begun, { 'services.s1.name': '溪岸手作日志' })
    const sent = await submit(system, applicant, await sign(system, applicant, changed))
    await passToBureau(system, { applicant, reviewer }, sent, subject)
    await enterCode(system, subject)
    await decide(system, 'reject', { codes: [{ code: 1020, text: '网站名称与主体无关' }] })
    await system.settle()
    const back = await read(system, applicant, begun.id)
    expect(back.status).toBe('bureau-rejected')
    expect((await steps.filingOf(subjectNumber))?.services[0]?.name).toBe('溪岸手作记录')
    const mended = await steps.edit(back, { 'services.s1.name': '溪岸手作手记' })
    const resent = await submit(system, applicant, await sign(system, applicant, mended))
    await pass(system, reviewer, resent.id)
    await system.settle()
    await enterCode(system, subject)
    await decide(system, 'approve')
    await system.settle()
    expect((await steps.filingOf(subjectNumber))?.services[0]?.name).toBe('溪岸手作手记')
  })

  test('somebody else’s filing does not exist for a stranger', async () => {
    const stranger = await system.person('applicant', '许闻笛')
    const refused = await system.app.flows.startFollowUp(stranger, {
      filingType: 'cancel-subject',
      subjectNumber,
    })
    expect(refusalOf(refused).code).toBe('filing-not-yours')
  })

  test('a subject has one open case at a time, and is told which', async () => {
    const begun = await steps.begin('change-subject', subjectNumber)
    const second = await system.app.flows.startFollowUp(applicant, {
      filingType: 'cancel-service',
      subjectNumber,
    })
    expect(refusalOf(second)).toMatchObject({
      code: 'conflict-open-application',
      params: { applicationId: begun.id },
    })
    await steps.abandon(begun)
  })
})

describe('access', () => {
  test('a site filed elsewhere is connected here under its number; cancelling that needs no SMS and leaves it filed', async () => {
    const subject = sampleSubject(905)
    const elsewhere = await system.bureau.manage<{ number: string }>('POST', 'register', {
      name: subject.name,
      certificateNumber: subject.certificateNumber,
      mobile: subject.principal.mobile,
      principalNumber: subject.principal.number,
      services: [{ name: subject.siteName, domains: [subject.domain] }],
    })
    const begun = await start(system, applicant, subject)
    expect(begun).toMatchObject({
      filingType: 'add-access',
      determination: { reason: 'filed-elsewhere-needs-access' },
    })
    const filled = await fillIn(system, applicant, begun, subject)
    const connected = await steps.conclude(filled, subject, { sms: true })
    expect(connected).toMatchObject({
      status: 'filed',
      filed: { services: [{ serviceFilingNumber: `${elsewhere.number}-1` }] },
    })
    expect((await steps.filingOf(elsewhere.number))?.services).toMatchObject([
      { serviceFilingNumber: `${elsewhere.number}-1`, domain: subject.domain },
    ])
    const leaving = await steps.begin('cancel-access', elsewhere.number)
    const reasoned = await steps.edit(leaving, { 'cancellation.reason': 'provider-changed' })
    expect((await steps.conclude(reasoned, subject, { sms: false })).status).toBe('cancelled')
    expect((await steps.filingOf(elsewhere.number))?.services).toEqual([])
    const again = await start(system, applicant, subject)
    expect(again.filingType).toBe('add-access')
  })
})

describe('the filing password', () => {
  test('is verified with the bureau before anything is sent, where one was given', async () => {
    const subject = sampleSubject(906)
    await system.bureau.manage('POST', 'register', {
      name: subject.name,
      certificateNumber: subject.certificateNumber,
      password: '40718265',
      services: [{ name: '早已备案的网站', domains: ['sample-906-old.cn'] }],
    })
    const filled = await fillIn(system, applicant, await start(system, applicant, subject), subject)
    expect(filled.filingType).toBe('add-service-elsewhere')
    const wrong = await sign(system, applicant, await steps.edit(filled, { 'filing.password': '11111111' }))
    expect(wrong.values['filing.password']).toBe('********')
    const refused = await system.app.flows.submitApplication(applicant, {
      applicationId: wrong.id,
      revision: wrong.revision,
    })
    expect(refusalOf(refused)).toMatchObject({ code: 'filing-password-wrong', path: 'filing.password' })
    const right = await sign(system, applicant, await steps.edit(wrong, { 'filing.password': '40718265' }))
    expect((await submit(system, applicant, right)).status).toBe('in-review')
  })
})

describe('ends', () => {
  const subject = sampleSubject(902)
  let subjectNumber: string

  beforeAll(async () => {
    const { filed } = await steps.file(subject)
    subjectNumber = filed!.subjectNumber
  })

  test('the only access of a site cannot be cancelled: the bureau’s no stands where it can be read, and ends nothing', async () => {
    const begun = await steps.begin('cancel-access', subjectNumber)
    const filled = await steps.edit(begun, { 'cancellation.reason': 'provider-changed' })
    const sent = await submit(system, applicant, await sign(system, applicant, filled))
    await passToBureau(system, { applicant, reviewer }, sent, subject)
    const back = await read(system, applicant, begun.id)
    expect(back).toMatchObject({
      status: 'bureau-rejected',
      items: [{ path: 'cancellation.reason', bureauCode: '1025' }],
    })
    await steps.abandon(back)
    expect((await steps.filingOf(subjectNumber))?.services).toHaveLength(1)
  })

  test('a cancelled service leaves an empty subject, which can be cancelled as well', async () => {
    const begun = await steps.begin('cancel-service', subjectNumber, [`${subjectNumber}-1`])
    const done = await steps.conclude(
      await steps.edit(begun, { 'cancellation.reason': 'service-closed' }),
      subject,
      {
        sms: true,
      },
    )
    expect(done.status).toBe('cancelled')
    expect(await steps.filingOf(subjectNumber)).toMatchObject({ services: [] })
    const last = await steps.begin('cancel-subject', subjectNumber)
    const over = await steps.conclude(
      await steps.edit(last, { 'cancellation.reason': 'subject-dissolved' }),
      subject,
      {
        sms: true,
      },
    )
    expect(over).toMatchObject({ status: 'cancelled', items: [] })
    expect(await steps.filingOf(subjectNumber)).toBeUndefined()
    expect((await start(system, applicant, subject)).filingType).toBe('first-filing')
  })
})
