// Cases that nobody touches: a reminder after 30 days, the end after 45, and what was taken comes back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { must, read, refusalOf, start, verifyProduct } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z')
  applicant = await system.person('applicant')
})
afterAll(() => system.close())

const subjects = () => system.mailbox.list().map((message) => message.subject ?? '')

test('an idle case is reminded of after 30 days, ends after 45, and gives its service number back', async () => {
  const view = await verifyProduct(system, applicant, await start(system, applicant, sampleSubject(601)))
  expect(view.clock).toMatchObject({ what: 'idle', owner: 'applicant', dueAt: '2026-06-20T02:00:00.000Z' })

  await system.at('2026-06-05T01:59:59.000Z')
  await system.settle()
  expect(subjects().filter((subject) => subject.includes('即将失效'))).toHaveLength(0)

  await system.at('2026-06-05T02:00:00.000Z')
  await system.settle()
  await system.settle()
  expect(subjects().filter((subject) => subject.includes('即将失效'))).toHaveLength(1)
  expect((await read(system, applicant, view.id)).status).toBe('draft')

  await system.at('2026-06-20T02:00:00.000Z')
  await system.settle()
  const ended = await read(system, applicant, view.id)
  expect(ended.status).toBe('expired')
  expect(ended.allowedActions).toEqual([])
  const numbers = must(await system.app.flows.listInstances(applicant)).flatMap((one) => one.numbers)
  expect(numbers).toEqual([{ serviceNumber: view.services[0]?.serviceNumber, state: 'free' }])
})

test('any change by the applicant starts the 45 days anew', async () => {
  const view = await start(system, applicant, sampleSubject(602))
  await system.at('2026-07-30T02:00:00.000Z')
  must(
    await system.app.flows.editMaterial(applicant, {
      applicationId: view.id,
      revision: view.revision,
      changes: [{ path: 'subject.name', value: '样例有限公司' }],
    }),
  )
  await system.at('2026-08-05T02:00:00.000Z')
  await system.settle()
  expect((await read(system, applicant, view.id)).clock?.dueAt).toBe('2026-09-13T02:00:00.000Z')
})

test('an ended case answers every further wish with the reason', async () => {
  const [ended] = must(await system.app.flows.listCases(applicant, { status: 'expired' })).items
  const view = await read(system, applicant, ended!.id)
  const on = { applicationId: view.id, revision: view.revision }
  const { flows } = system.app
  for (const answer of [
    await flows.submitApplication(applicant, on),
    await flows.withdrawApplication(applicant, on),
    await flows.abandonApplication(applicant, on),
    await flows.confirmSms(applicant, on),
    await flows.addService(applicant, { ...on, domain: 'another-one.cn' }),
  ]) {
    expect(answer.ok ? answer : refusalOf<unknown>(answer)).toMatchObject({
      code: 'not-allowed-in-status',
      params: { status: 'expired' },
    })
  }
})
