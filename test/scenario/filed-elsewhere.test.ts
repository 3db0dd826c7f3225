// A subject that another provider filed adds a site here: determined from the bureau's answer, reported without its subject,
// and numbered behind what it has already.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { decide, enterCode, fillIn, must, passToBureau, read, start, submit } from '../support/life.ts'
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

test('a subject filed through another provider gets its next number here, and our register knows it afterwards', async () => {
  const subject = sampleSubject(811)
  const elsewhere = await system.bureau.manage<{ number: string }>('POST', 'register', {
    name: subject.name,
    certificateNumber: subject.certificateNumber,
    services: [{ name: '早已备案的网站', domains: ['sample-811-old.cn'] }],
  })
  const begun = await start(system, applicant, subject)
  expect(begun).toMatchObject({
    filingType: 'add-service-elsewhere',
    determination: { reason: 'subject-filed-elsewhere' },
  })
  expect(begun.determination.evidence).toContainEqual({
    asked: 'bureau',
    about: 'certificate',
    answer: 'filed',
    number: elsewhere.number,
  })
  const filled = await fillIn(system, applicant, begun, subject)
  expect(filled.findings.filter((finding) => finding.severity === 'blocking')).toEqual([])
  const sent = await submit(system, applicant, filled)
  await passToBureau(system, { applicant, reviewer }, sent, subject)
  const atBureau = await read(system, applicant, sent.id)
  expect(atBureau.items).toEqual([])
  await enterCode(system, subject)
  await decide(system, 'approve')
  await system.settle()
  const view = await read(system, applicant, sent.id)
  expect(view.filed).toMatchObject({
    subjectNumber: elsewhere.number,
    services: [{ serviceFilingNumber: `${elsewhere.number}-2` }],
  })
  expect(must(await system.app.flows.listFilings(applicant))).toMatchObject([
    { subjectNumber: elsewhere.number },
  ])
  const third = await start(system, applicant, { ...subject, domain: 'sample-811-third.cn' })
  expect(third.filingType).toBe('add-service-here')
})
