// Subjects outside the provider's province: the bureau of the provider takes the report, the number carries the province of
// the subject, and that province's own demands hold.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePapers } from '../../src/demo/sample-answers.ts'
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

test('an individual in Zhejiang is in charge of the own site, needs no licence, and gets a 浙 number', async () => {
  const subject = sampleSubject(801, 'individual', '330000')
  const begun = await start(system, applicant, subject)
  expect(begun.slots.map((demand) => demand.slot)).not.toContain('subject.documents.certificate')
  const filled = await fillIn(system, applicant, begun, subject)
  expect(filled.findings.filter((finding) => finding.severity === 'blocking')).toEqual([])
  const sent = await submit(system, applicant, filled)
  await passToBureau(system, { applicant, reviewer }, sent, subject)
  const atBureau = await read(system, applicant, sent.id)
  expect(atBureau.items).toEqual([])
  expect(atBureau.status).toBe('sms-pending')
  await enterCode(system, subject)
  await decide(system, 'approve')
  await system.settle()
  const view = await read(system, applicant, sent.id)
  expect(view.filed?.subjectNumber).toMatch(/^浙ICP备2026\d{6}号$/)
  const [filing] = must(await system.app.flows.listFilings(applicant))
  // A person's name is public only as far as the register shows it: masked.
  expect(filing?.subjectName).toContain('*')
})

test('an individual cannot file a second site in the same order', async () => {
  const subject = sampleSubject(802, 'individual', '110000')
  const view = await start(system, applicant, subject)
  const added = await system.app.flows.addService(applicant, {
    applicationId: view.id,
    revision: view.revision,
    domain: 'second-of-802.cn',
  })
  expect(added).toMatchObject({ ok: false, error: { code: 'too-many-of-kind', params: { limit: 1 } } })
})

test('a company in Guangdong gives the province’s pledge as well, and its footer shows the number without suffix', async () => {
  const owner = await system.person('applicant')
  const subject = sampleSubject(803, 'enterprise', '440000')
  const filled = await fillIn(system, owner, await start(system, owner, subject), subject)
  const blocked = filled.findings.filter((finding) => finding.severity === 'blocking')
  expect(blocked.map((finding) => [finding.path, finding.pack])).toEqual([
    ['subject.documents.pledge', '440000'],
  ])
  const image = (await samplePapers(subject))[0]!.image
  must(
    await system.app.flows.attachDocument(owner, {
      applicationId: filled.id,
      revision: filled.revision,
      slot: 'subject.documents.pledge',
      bytes: image,
    }),
  )
  const sent = await submit(system, owner, await read(system, owner, filled.id))
  await passToBureau(system, { applicant: owner, reviewer }, sent, subject)
  await enterCode(system, subject)
  await decide(system, 'approve')
  await system.settle()
  const { filed } = await read(system, owner, sent.id)
  expect(filed?.subjectNumber).toMatch(/^粤ICP备2026\d{6}号$/)
  expect(filed?.services[0]?.footerHtml).toContain(`>${filed?.subjectNumber}<`)
})
