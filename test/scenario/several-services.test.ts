// One order with two sites in charge of two people: two portraits, two text messages, and numbers -1 and -2.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePapers, serviceAnswers } from '../../src/demo/sample-answers.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { codeIn } from '../bureau/running-bureau.ts'
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
  verifyProduct,
} from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person
let reviewer: Person
let view: CaseView
const subject = sampleSubject(701)
const other = sampleSubject(702).principal
const secondDomain = 'sample-701-mall.cn'

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z')
  applicant = await system.person('applicant')
  reviewer = await system.person('reviewer')
  view = await fillIn(system, applicant, await start(system, applicant, subject), subject)
})
afterAll(() => system.close())

const add = (domain: string) =>
  system.app.flows.addService(applicant, { applicationId: view.id, revision: view.revision, domain })

test('refuses the same domain twice, a malformed one, and one that stands under another subject', async () => {
  expect(refusalOf(await add(subject.domain)).code).toBe('domain-in-order-already')
  expect(refusalOf(await add('not a domain')).code).toBe('domain-malformed')
  await system.bureau.manage('POST', 'register', {
    name: '别家样例有限公司',
    certificateNumber: sampleSubject(990).certificateNumber,
    services: [{ name: '别家样例', domains: ['taken-sample.cn'] }],
  })
  expect(refusalOf(await add('taken-sample.cn'))).toMatchObject({
    code: 'determination-conflict',
    params: { reason: 'domain-of-other-subject' },
  })
})

test('a second site with its own person in charge needs that person’s papers', async () => {
  view = must(await add(secondDomain))
  expect(view.services.map((service) => service.id)).toEqual(['s1', 's2'])
  view = await verifyProduct(system, applicant, view, 's2')
  const person = (name: string, value: string) => ({ path: `services.s2.principal.${name}`, value })
  const changes = [
    ...serviceAnswers(subject, 's2', { name: `${subject.siteName}商品展示`, domain: secondDomain }).filter(
      (change) => !change.path.endsWith('principalIsSubjects'),
    ),
    { path: 'services.s2.principalIsSubjects', value: 'no' },
    person('name', other.name),
    person('certificateType', 'resident-id'),
    person('certificateNumber', other.number),
    person('certificateValidFrom', '2020-03-01'),
    person('certificateValidUntil', '2040-03-01'),
    person('mobile', other.mobile),
    person('emergencyPhone', other.emergencyPhone),
    person('email', other.email),
  ]
  must(
    await system.app.flows.editMaterial(applicant, {
      applicationId: view.id,
      revision: view.revision,
      changes,
    }),
  )
  view = await read(system, applicant, view.id)
  const missing = view.findings
    .filter((finding) => finding.severity === 'blocking')
    .map((finding) => finding.path)
  expect(missing.sort()).toEqual([
    'documents.verification-form',
    'services.s2.principal.documents.back',
    'services.s2.principal.documents.front',
  ])
})

test('is filed under one subject number with -1 and -2 after both people verified', async () => {
  const [, front, back] = await samplePapers(subject)
  let { revision } = view
  for (const [slot, paper] of [
    ['front', front],
    ['back', back],
  ] as const) {
    const attached = must(
      await system.app.flows.attachDocument(applicant, {
        applicationId: view.id,
        revision,
        slot: `services.s2.principal.documents.${slot}`,
        bytes: paper!.image,
      }),
    )
    revision = attached.revision
  }
  view = await submit(
    system,
    applicant,
    await sign(system, applicant, await read(system, applicant, view.id)),
  )
  expect((await pass(system, reviewer, view.id)).status).toBe('awaiting-portrait')
  await givePortrait(system, applicant, view.id, subject)
  expect(
    Object.keys((await system.app.world.store.read.applications.load(view.id))!.material.documents)
      .filter((slot) => slot.endsWith('.portrait'))
      .sort(),
  ).toEqual(['services.s2.principal.documents.portrait', 'subject.principal.documents.portrait'])
  await pass(system, reviewer, view.id)
  await system.settle()
  await enterCode(system, subject)
  expect(await system.bureau.records('officer')).toHaveLength(0)
  const [message] = await system.bureau.messages(other.mobile)
  await system.bureau.enterCode(codeIn(message), other.mobile, other.number.slice(-6))
  await decide(system, 'approve')
  await system.settle()
  view = await read(system, applicant, view.id)
  expect(view.status).toBe('filed')
  expect(view.filed?.services.map((service) => [service.domain, service.serviceFilingNumber])).toEqual([
    [subject.domain, `${view.filed?.subjectNumber}-1`],
    [secondDomain, `${view.filed?.subjectNumber}-2`],
  ])
})
