// A filing passes on: a website to another subject, a subject to another account, by an offer or by proof.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { type FollowUps, followUpsOf } from '../support/follow-ups.ts'
import { must, read, refusalOf } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person
let steps: FollowUps

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z')
  applicant = await system.person('applicant')
  steps = followUpsOf(system, applicant, await system.person('reviewer'))
})
afterAll(() => system.close())

describe('handing over', () => {
  const subject = sampleSubject(903)
  const other = sampleSubject(904)
  let subjectNumber: string
  let otherNumber: string

  beforeAll(async () => {
    subjectNumber = (await steps.file(subject)).filed!.subjectNumber
    otherNumber = (await steps.file(other)).filed!.subjectNumber
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
    const filled = await steps.edit(begun, { 'cancellation.reason': 'subject-changed' })
    expect((await steps.conclude(filled, other, { sms: true })).status).toBe('cancelled')
    const drafts = must(await system.app.flows.listCases(applicant, { status: 'draft' })).items
    const cases = drafts.filter((one) => one.domain === other.domain)
    expect(cases).toMatchObject([{ filingType: 'add-service-here', subjectName: subject.name }])
    const next = await read(system, applicant, cases[0]!.id)
    expect(next.values['services.s1.name']).toBe(other.siteName)
    await steps.abandon(next)
  })

  test('an offer passes a subject to who has the code and knows the certificate', async () => {
    const receiver = await system.person('applicant', '顾南乔')
    const { code } = must(await system.app.flows.offerFiling(applicant, { subjectNumber }))
    const guess = await system.app.flows.acceptFiling(receiver, { code, certificateNumber: '0'.repeat(18) })
    expect(refusalOf(guess).code).toBe('handover-code-wrong')
    must(
      await system.app.flows.acceptFiling(receiver, { code, certificateNumber: subject.certificateNumber }),
    )
    expect(await steps.filingOf(subjectNumber)).toBeUndefined()
    expect(await steps.filingOf(subjectNumber, receiver)).toBeDefined()
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

  test('codes for claims reach a person ten times a day at most, however many accounts ask', async () => {
    const claim = {
      subjectNumber: otherNumber,
      certificateType: 'business-licence',
      certificateNumber: other.certificateNumber,
    }
    const askers = await Promise.all(Array.from({ length: 11 }, () => system.person('applicant')))
    const answers = []
    for (const asker of askers) answers.push(await system.app.flows.requestClaim(asker, claim))
    expect(answers.map((answer) => answer.ok)).toEqual([...Array(10).fill(true), false])
    expect(refusalOf(answers[10]!)).toMatchObject({ code: 'too-many-requests', params: { perDay: 10 } })
    await system.at('2026-05-07T02:00:01.000Z')
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
    expect(await steps.filingOf(otherNumber, claimant)).toBeDefined()
    expect(await steps.filingOf(otherNumber)).toBeUndefined()
  })
})
