// What is filed lives on: its values change, its access ends and comes back, and at last it is given up. Every step goes to the
// bureau and back; the register follows only what the bureau has agreed to.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FollowUpType } from '../../src/core/determine.ts'
import { type SampleSubject, sampleSubject } from '../../src/demo/sample-subject.ts'
import type { FilingLine } from '../../src/flows/operation-views.ts'
import type { CaseView } from '../../src/flows/views.ts'
import {
  decide,
  enterCode,
  fillIn,
  must,
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

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z')
  applicant = await system.person('applicant')
  reviewer = await system.person('reviewer')
})
afterAll(() => system.close())

const file = async (owner: Person, subject: SampleSubject): Promise<CaseView> => {
  const filled = await fillIn(system, owner, await start(system, owner, subject), subject)
  const sent = await submit(system, owner, filled)
  await passToBureau(system, { applicant: owner, reviewer }, sent, subject)
  await enterCode(system, subject)
  await decide(system, 'approve')
  await system.settle()
  return read(system, owner, sent.id)
}

const filingOf = async (owner: Person, subjectNumber: string): Promise<FilingLine | undefined> =>
  must(await system.app.flows.listFilings(owner)).find((one) => one.subjectNumber === subjectNumber)

const begin = async (
  filingType: FollowUpType,
  subjectNumber: string,
  serviceFilingNumbers?: readonly string[],
): Promise<CaseView> =>
  must(
    await system.app.flows.startFollowUp(applicant, {
      filingType,
      subjectNumber,
      ...(serviceFilingNumbers === undefined ? {} : { serviceFilingNumbers }),
    }),
  )

const edit = async (view: CaseView, changes: Readonly<Record<string, string>>): Promise<CaseView> => {
  must(
    await system.app.flows.editMaterial(applicant, {
      applicationId: view.id,
      revision: view.revision,
      changes: Object.entries(changes).map(([path, value]) => ({ path, value })),
    }),
  )
  return read(system, applicant, view.id)
}

const blocking = (view: CaseView) =>
  view.findings.filter((one) => one.severity === 'blocking').map(({ code, path }) => `${code} ${path}`)

/** From a filled draft to the bureau's yes. */
const conclude = async (
  view: CaseView,
  subject: SampleSubject,
  options: { sms: boolean },
): Promise<CaseView> => {
  const signed = await sign(system, applicant, view)
  expect(blocking(signed)).toEqual([])
  const sent = await submit(system, applicant, signed)
  await passToBureau(system, { applicant, reviewer }, sent, subject)
  const atBureau = await read(system, applicant, view.id)
  expect(atBureau.items).toEqual([])
  if (options.sms) await enterCode(system, subject)
  else expect(atBureau).toMatchObject({ status: 'under-bureau-review', items: [] })
  await decide(system, 'approve')
  await system.settle()
  return read(system, applicant, view.id)
}

describe('changes', () => {
  const subject = sampleSubject(901)
  let subjectNumber: string
  let serviceNumber: string

  beforeAll(async () => {
    const { filed } = await file(applicant, subject)
    subjectNumber = filed!.subjectNumber
    serviceNumber = filed!.services[0]!.serviceFilingNumber
  })

  test('a change of a service begins with what is filed, papers included, and ends in the register', async () => {
    const begun = await begin('change-service', subjectNumber, [serviceNumber])
    expect(begun).toMatchObject({ filingType: 'change-service', status: 'draft' })
    expect(begun.values['services.s1.domain']).toBe(subject.domain)
    expect(begun.documents.map((one) => one.slot)).toContain('subject.principal.documents.front')
    expect(begun.open).not.toContain('subject.name')
    expect(begun.open).not.toContain('services.s1.domain')
    const changed = await edit(begun, { 'services.s1.name': '溪岸手作记录' })
    const done = await conclude(changed, subject, { sms: true })
    expect(done).toMatchObject({ status: 'filed', filed: { subjectNumber } })
    expect((await filingOf(applicant, subjectNumber))?.services).toMatchObject([
      { serviceFilingNumber: serviceNumber, name: '溪岸手作记录' },
    ])
  })

  test('a change of the subject leaves its services alone', async () => {
    const begun = await begin('change-subject', subjectNumber)
    expect(begun.services).toEqual([])
    const changed = await edit(begun, { 'subject.principal.emergencyPhone': '13800139906' })
    const done = await conclude(changed, subject, { sms: true })
    expect(done.status).toBe('filed')
    expect((await filingOf(applicant, subjectNumber))?.services).toMatchObject([{ name: '溪岸手作记录' }])
    const again = await begin('change-subject', subjectNumber)
    expect(again.values['subject.principal.emergencyPhone']).toBe('138****9906')
    must(
      await system.app.flows.abandonApplication(applicant, {
        applicationId: again.id,
        revision: again.revision,
      }),
    )
  })

  test('a change that changes nothing is not handed in', async () => {
    const begun = await begin('change-both', subjectNumber)
    const signed = await sign(system, applicant, begun)
    const refused = await system.app.flows.submitApplication(applicant, {
      applicationId: begun.id,
      revision: signed.revision,
    })
    expect(refusalOf(refused).code).toBe('nothing-changed')
    must(
      await system.app.flows.abandonApplication(applicant, {
        applicationId: begun.id,
        revision: signed.revision,
      }),
    )
  })

  test('a rejected change leaves the register as it was, and can be mended', async () => {
    const begun = await begin('change-service', subjectNumber)
    const changed = await edit(begun, { 'services.s1.name': '溪岸手作日志' })
    const sent = await submit(system, applicant, await sign(system, applicant, changed))
    await passToBureau(system, { applicant, reviewer }, sent, subject)
    await enterCode(system, subject)
    await decide(system, 'reject', { codes: [{ code: 1020, text: '网站名称与主体无关' }] })
    await system.settle()
    const back = await read(system, applicant, begun.id)
    expect(back.status).toBe('bureau-rejected')
    expect((await filingOf(applicant, subjectNumber))?.services[0]?.name).toBe('溪岸手作记录')
    const mended = await edit(back, { 'services.s1.name': '溪岸手作手记' })
    const resent = await submit(system, applicant, await sign(system, applicant, mended))
    await pass(system, reviewer, resent.id)
    await system.settle()
    await enterCode(system, subject)
    await decide(system, 'approve')
    await system.settle()
    expect((await filingOf(applicant, subjectNumber))?.services[0]?.name).toBe('溪岸手作手记')
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
    const begun = await begin('change-subject', subjectNumber)
    const second = await system.app.flows.startFollowUp(applicant, {
      filingType: 'cancel-service',
      subjectNumber,
    })
    expect(refusalOf(second)).toMatchObject({
      code: 'conflict-open-application',
      params: { applicationId: begun.id },
    })
    must(
      await system.app.flows.abandonApplication(applicant, {
        applicationId: begun.id,
        revision: begun.revision,
      }),
    )
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
    const connected = await conclude(filled, subject, { sms: true })
    expect(connected).toMatchObject({
      status: 'filed',
      filed: { services: [{ serviceFilingNumber: `${elsewhere.number}-1` }] },
    })
    expect((await filingOf(applicant, elsewhere.number))?.services).toMatchObject([
      { serviceFilingNumber: `${elsewhere.number}-1`, domain: subject.domain },
    ])
    const leaving = await begin('cancel-access', elsewhere.number)
    const reasoned = await edit(leaving, { 'cancellation.reason': 'provider-changed' })
    expect((await conclude(reasoned, subject, { sms: false })).status).toBe('cancelled')
    expect((await filingOf(applicant, elsewhere.number))?.services).toEqual([])
    const again = await start(system, applicant, subject)
    expect(again.filingType).toBe('add-access')
  })
})

describe('ends', () => {
  const subject = sampleSubject(902)
  let subjectNumber: string

  beforeAll(async () => {
    const { filed } = await file(applicant, subject)
    subjectNumber = filed!.subjectNumber
  })

  test('the only access of a site cannot be cancelled: the bureau’s no stands where it can be read, and ends nothing', async () => {
    const begun = await begin('cancel-access', subjectNumber)
    const filled = await edit(begun, { 'cancellation.reason': 'provider-changed' })
    const sent = await submit(system, applicant, await sign(system, applicant, filled))
    await passToBureau(system, { applicant, reviewer }, sent, subject)
    const back = await read(system, applicant, begun.id)
    expect(back).toMatchObject({
      status: 'bureau-rejected',
      items: [{ path: 'cancellation.reason', bureauCode: '1025' }],
    })
    must(
      await system.app.flows.abandonApplication(applicant, {
        applicationId: back.id,
        revision: back.revision,
      }),
    )
    expect((await filingOf(applicant, subjectNumber))?.services).toHaveLength(1)
  })

  test('a cancelled service leaves an empty subject, which can be cancelled as well', async () => {
    const begun = await begin('cancel-service', subjectNumber, [`${subjectNumber}-1`])
    const done = await conclude(await edit(begun, { 'cancellation.reason': 'service-closed' }), subject, {
      sms: true,
    })
    expect(done.status).toBe('cancelled')
    expect(await filingOf(applicant, subjectNumber)).toMatchObject({ services: [] })
    const last = await begin('cancel-subject', subjectNumber)
    const over = await conclude(await edit(last, { 'cancellation.reason': 'subject-dissolved' }), subject, {
      sms: true,
    })
    expect(over).toMatchObject({ status: 'cancelled', items: [] })
    expect(await filingOf(applicant, subjectNumber)).toBeUndefined()
    expect((await start(system, applicant, subject)).filingType).toBe('first-filing')
  })
})

describe('handing over', () => {
  const subject = sampleSubject(903)
  const other = sampleSubject(904)
  let subjectNumber: string
  let otherNumber: string

  beforeAll(async () => {
    subjectNumber = (await file(applicant, subject)).filed!.subjectNumber
    otherNumber = (await file(applicant, other)).filed!.subjectNumber
  })

  test('a website moves to another subject of the account: cancelled there, opened here with its values', async () => {
    const begun = must(
      await system.app.flows.startFollowUp(applicant, {
        filingType: 'cancel-service',
        subjectNumber: otherNumber,
        serviceFilingNumbers: [`${otherNumber}-1`],
        moveTo: subjectNumber,
      }),
    )
    const filled = await edit(begun, { 'cancellation.reason': 'subject-changed' })
    expect((await conclude(filled, other, { sms: true })).status).toBe('cancelled')
    const drafts = must(await system.app.flows.listCases(applicant, { status: 'draft' })).items
    const cases = drafts.filter((one) => one.domain === other.domain)
    expect(cases).toMatchObject([{ filingType: 'add-service-here', subjectName: subject.name }])
    const next = await read(system, applicant, cases[0]!.id)
    expect(next.values['services.s1.name']).toBe(other.siteName)
    must(
      await system.app.flows.abandonApplication(applicant, {
        applicationId: next.id,
        revision: next.revision,
      }),
    )
  })

  test('an offer passes a subject to who has the code and knows the certificate', async () => {
    const receiver = await system.person('applicant', '顾南乔')
    const { code } = must(await system.app.flows.offerFiling(applicant, { subjectNumber }))
    const guess = await system.app.flows.acceptFiling(receiver, { code, certificateNumber: '0'.repeat(18) })
    expect(refusalOf(guess).code).toBe('handover-code-wrong')
    must(
      await system.app.flows.acceptFiling(receiver, { code, certificateNumber: subject.certificateNumber }),
    )
    expect(await filingOf(applicant, subjectNumber)).toBeUndefined()
    expect(await filingOf(receiver, subjectNumber)).toBeDefined()
    const twice = await system.app.flows.acceptFiling(applicant, {
      code,
      certificateNumber: subject.certificateNumber,
    })
    expect(refusalOf(twice).code).toBe('handover-code-wrong')
  })

  test('an offer that was taken back, or is old, opens nothing', async () => {
    const receiver = await system.person('applicant', '陆归舟')
    const { code } = must(await system.app.flows.offerFiling(applicant, { subjectNumber: otherNumber }))
    must(await system.app.flows.withdrawOffer(applicant, { subjectNumber: otherNumber }))
    const refused = await system.app.flows.acceptFiling(receiver, {
      code,
      certificateNumber: other.certificateNumber,
    })
    expect(refusalOf(refused).code).toBe('handover-code-wrong')
  })

  test('a claim is proved by a code to the mobile number that was filed', async () => {
    const claimant = await system.person('applicant', '宋栖迟')
    const claim = {
      subjectNumber: otherNumber,
      certificateType: 'business-licence',
      certificateNumber: other.certificateNumber,
    }
    const stranger = await system.app.flows.requestClaim(claimant, { ...claim, certificateNumber: 'x' })
    expect(refusalOf(stranger).code).toBe('filing-not-yours')
    must(await system.app.flows.requestClaim(claimant, claim))
    await system.settle()
    const message = system.mailbox.list().find((one) => one.to === other.principal.mobile)
    const code = /\d{6}/.exec(message?.text ?? '')?.[0] ?? ''
    const wrong = await system.app.flows.confirmClaim(claimant, { code: code === '000000' ? '1' : '000000' })
    expect(refusalOf(wrong)).toMatchObject({ code: 'mobile-code-wrong', params: { left: 4 } })
    must(await system.app.flows.confirmClaim(claimant, { code }))
    expect(await filingOf(claimant, otherNumber)).toBeDefined()
    expect(await filingOf(applicant, otherNumber)).toBeUndefined()
  })
})
