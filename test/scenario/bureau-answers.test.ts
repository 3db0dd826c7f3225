// What the bureau may answer, and what becomes of the case: rejection on the right field, an SMS that nobody answered, a
// second service that continues the sequence of numbers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serviceAnswers } from '../../src/demo/sample-answers.ts'
import { type SampleSubject, sampleSubject } from '../../src/demo/sample-subject.ts'
import type { CaseView } from '../../src/flows/views.ts'
import {
  decide,
  enterCode,
  fillIn,
  must,
  passToBureau,
  read,
  sign,
  start,
  submit,
  verifyProduct,
} from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person
let reviewer: Person

beforeAll(async () => {
  system = await openSystem('2026-03-02T02:00:00.000Z')
  applicant = await system.person('applicant')
  reviewer = await system.person('reviewer')
})
afterAll(() => system.close())

const toBureau = async (subject: SampleSubject): Promise<CaseView> => {
  const view = await submit(
    system,
    applicant,
    await fillIn(system, applicant, await start(system, applicant, subject), subject),
  )
  await passToBureau(system, { applicant, reviewer }, view, subject)
  return read(system, applicant, view.id)
}

describe('a rejection by the officer', () => {
  const subject = sampleSubject(201)
  let view: CaseView

  test('opens the case on the field that the officer means, with the officer’s words', async () => {
    view = await toBureau(subject)
    await enterCode(system, subject)
    await decide(system, 'reject', { codes: [{ code: 1020, text: '网站名称与已备案网站重名，请修改' }] })
    await system.settle()
    view = await read(system, applicant, view.id)
    expect(view.status).toBe('bureau-rejected')
    expect(view.items).toMatchObject([{ path: 'services.s1.name', from: 'bureau', bureauCode: '1020' }])
    expect(view.items[0]?.note).toContain('重名')
    expect(view.open).toContain('services.s1.name')
  })

  test('is corrected, reviewed again and filed under the next sequence number with the same ids', async () => {
    must(
      await system.app.flows.editMaterial(applicant, {
        applicationId: view.id,
        revision: view.revision,
        changes: [{ path: 'services.s1.name', value: `${subject.siteName}园地` }],
      }),
    )
    await submit(system, applicant, await sign(system, applicant, await read(system, applicant, view.id)))
    await passToBureau(system, { applicant, reviewer }, await read(system, applicant, view.id), subject)
    expect((await read(system, applicant, view.id)).status).toBe('sms-pending')
    await system.at('2026-03-02T05:00:00.000Z')
    await enterCode(system, subject)
    await decide(system, 'approve')
    await system.settle()
    view = await read(system, applicant, view.id)
    expect(view.status).toBe('filed')
    const { files } = await system.app.world.store.read.exchange.view(20)
    expect(files.filter((file) => file.direction === 'up').map((file) => file.sequence)).toEqual([2, 1])
  })

  test('a service added later continues the running number and needs no subject again', async () => {
    const second = { ...subject, domain: 'sample-201-shop.cn', siteName: `${subject.siteName}小铺` }
    let added = await start(system, applicant, second)
    expect(added.filingType).toBe('add-service-here')
    expect(added.values['subject.name']).toBe(subject.name)
    added = await verifyProduct(system, applicant, added)
    const changes = serviceAnswers(second, 's1')
    must(
      await system.app.flows.editMaterial(applicant, {
        applicationId: added.id,
        revision: added.revision,
        changes,
      }),
    )
    added = await fillDocuments(second, await read(system, applicant, added.id))
    await submit(system, applicant, await sign(system, applicant, added))
    await passToBureau(system, { applicant, reviewer }, await read(system, applicant, added.id), second)
    const sent = await read(system, applicant, added.id)
    expect(sent.items).toEqual([])
    expect(sent.status).toBe('sms-pending')
    await system.at('2026-03-03T03:00:00.000Z')
    await enterCode(system, second)
    await decide(system, 'approve')
    await system.settle()
    const done = await read(system, applicant, added.id)
    expect(done.status).toBe('filed')
    expect(done.filed?.subjectNumber).toBe(view.filed?.subjectNumber)
    expect(done.filed?.services[0]?.serviceFilingNumber).toBe(`${view.filed?.subjectNumber}-2`)
    const [filing] = must(await system.app.flows.listFilings(applicant))
    expect(filing?.services.map((service) => service.serviceFilingNumber)).toEqual([
      `${view.filed?.subjectNumber}-1`,
      `${view.filed?.subjectNumber}-2`,
    ])
  })
})

const fillDocuments = async (subject: SampleSubject, view: CaseView): Promise<CaseView> => {
  const { samplePapers } = await import('../../src/demo/sample-answers.ts')
  let { revision } = view
  for (const { slot, image } of await samplePapers(subject)) {
    if (!view.slots.some((demand) => demand.slot === slot && demand.required)) continue
    revision = must(
      await system.app.flows.attachDocument(applicant, {
        applicationId: view.id,
        revision,
        slot,
        bytes: image,
      }),
    ).revision
  }
  return read(system, applicant, view.id)
}

describe('an SMS that nobody answers', () => {
  const subject = sampleSubject(202)

  test('sends the case back after 24 hours, and unchanged it goes to the bureau again without a second review', async () => {
    await system.at('2026-03-04T02:00:00.000Z')
    const view = await toBureau(subject)
    expect(view.status).toBe('sms-pending')
    expect(view.clock).toMatchObject({ what: 'sms', owner: 'applicant' })
    await system.at('2026-03-05T03:00:00.000Z')
    await system.bureau.records()
    await system.settle()
    const returned = await read(system, applicant, view.id)
    expect(returned.status).toBe('bureau-rejected')
    expect(returned.items.map((item) => item.path)).toEqual(['subject.principal.mobile'])
    expect((await submit(system, applicant, returned)).status).toBe('ready-to-report')
    await system.settle()
    expect((await read(system, applicant, view.id)).status).toBe('sms-pending')
  })
})

describe('an error that the bureau’s machine finds', () => {
  test('opens the case on the field of the code', async () => {
    const subject = sampleSubject(203)
    let view = await submit(
      system,
      applicant,
      await fillIn(system, applicant, await start(system, applicant, subject), subject),
    )
    // Another provider files the same domain in the meantime.
    await system.bureau.manage('POST', 'register', {
      kind: 4,
      name: '别家样例有限公司',
      certificateNumber: sampleSubject(901).certificateNumber,
      services: [{ name: '别家样例', domains: [subject.domain] }],
    })
    await passToBureau(system, { applicant, reviewer }, view, subject)
    view = await read(system, applicant, view.id)
    expect(view.status).toBe('bureau-rejected')
    expect(view.items.map((item) => item.path)).toContain('services.s1.domain')
    expect(['1005', '1039']).toContain(
      view.items.find((item) => item.path === 'services.s1.domain')?.bureauCode,
    )
  })
})
