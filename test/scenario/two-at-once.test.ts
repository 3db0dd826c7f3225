// Two people, or two cases, at once: one wins, the other is told what happened, and nothing is half done.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { fillIn, must, read, refusalOf, start, submit, verifyProduct } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person

beforeAll(async () => {
  system = await openSystem('2026-04-08T02:00:00.000Z')
  applicant = await system.person('applicant')
})
afterAll(() => system.close())

describe('two people on one case', () => {
  test('the second writer is told who changed which fields, and nothing of the second write is kept', async () => {
    const view = await start(system, applicant, sampleSubject(301))
    const { flows } = system.app
    const write = (value: string) =>
      flows.editMaterial(applicant, {
        applicationId: view.id,
        revision: view.revision,
        changes: [{ path: 'subject.name', value }],
      })
    const results = await Promise.all([write('甲'), write('乙')])
    expect(results.map((result) => result.ok).sort()).toEqual([false, true])
    const refusal = refusalOf(results.find((result) => !result.ok)!)
    expect(refusal).toMatchObject({
      code: 'changed-meanwhile',
      params: { by: ['applicant'], fields: ['subject.name'], revision: view.revision + 1 },
    })
    const after = await read(system, applicant, view.id)
    expect(after.revision).toBe(view.revision + 1)
    expect(after.history.filter((entry) => entry.event === 'material-edited')).toHaveLength(1)
  })

  test('two reviewers asking for the next case at once get different ones, and a claimed case is refused by name', async () => {
    const [first, second] = [
      await system.person('reviewer', '沈清扬'),
      await system.person('reviewer', '叶予安'),
    ]
    for (const n of [302, 303]) {
      const subject = sampleSubject(n)
      await submit(
        system,
        applicant,
        await fillIn(system, applicant, await start(system, applicant, subject), subject),
      )
    }
    const claimed = await Promise.all([system.app.flows.claimNext(first), system.app.flows.claimNext(second)])
    const ids = claimed.map((one) => must(one).applicationId)
    expect(new Set(ids).size).toBe(2)
    expect(
      refusalOf(await system.app.flows.claimApplication(second, { applicationId: ids[0]! })),
    ).toMatchObject({ code: 'claimed-by-another', params: { name: '沈清扬' } })
    expect(
      refusalOf(
        await system.app.flows.passApplication(second, {
          applicationId: ids[0]!,
          revision: (await read(system, second, ids[0]!)).revision,
        }),
      ).code,
    ).toBe('claimed-by-another')
  })
})

describe('two cases for one thing', () => {
  test('an account cannot open a second case on a domain that it has open', async () => {
    const subject = sampleSubject(304)
    const view = await start(system, applicant, subject)
    const again = await system.app.flows.startApplication(applicant, {
      subjectKind: 'enterprise',
      certificateType: 'business-licence',
      certificateNumber: subject.certificateNumber,
      provinceCode: '110000',
      cityCode: '110100',
      districtCode: '110108',
      domain: subject.domain,
    })
    expect(refusalOf(again)).toMatchObject({
      code: 'conflict-open-application',
      params: { applicationId: view.id },
    })
  })

  test('two accounts may draft for one subject, but only one case of it is in flight', async () => {
    const subject = sampleSubject(305)
    const rival = await system.person('applicant', '许明哲')
    const [mine, theirs] = [
      await start(system, applicant, subject),
      await start(system, rival, { ...subject, domain: 'sample-305-b.cn' }),
    ]
    await submit(system, applicant, await fillIn(system, applicant, mine, subject))
    const filled = await fillIn(system, rival, theirs, { ...subject, domain: 'sample-305-b.cn' })
    const refused = await system.app.flows.submitApplication(rival, {
      applicationId: filled.id,
      revision: filled.revision,
    })
    expect(refusalOf(refused)).toMatchObject({
      code: 'conflict-open-application',
      params: { what: 'subject' },
    })
    expect((await read(system, rival, filled.id)).status).toBe('draft')
  })
})

describe('service numbers', () => {
  test('a number serves one service: bound elsewhere it is refused, and comes back when the case ends before reporting', async () => {
    const { flows } = system.app
    const owner = await system.person('applicant', '苏景行')
    const first = await verifyProduct(system, owner, await start(system, owner, sampleSubject(306)))
    const serviceNumber = first.services[0]!.serviceNumber!
    const second = await start(system, owner, sampleSubject(307))
    const bind = (revision: number) =>
      flows.bindServiceNumber(owner, { applicationId: second.id, revision, serviceId: 's1', serviceNumber })
    expect(refusalOf(await bind(second.revision)).code).toBe('service-number-used')
    must(await flows.abandonApplication(owner, { applicationId: first.id, revision: first.revision }))
    await system.settle()
    expect(must(await bind(second.revision)).services[0]?.serviceNumber).toBe(serviceNumber)
  })

  test('a server gives five numbers and no sixth, however many ask at once', async () => {
    const { flows } = system.app
    const owner = await system.person('applicant', '江望舒')
    await start(system, owner, sampleSubject(308))
    const instance = must(await flows.listInstances(owner)).find((one) => one.problems.length === 0)!
    const issued = await Promise.all(
      Array.from({ length: 8 }, () => flows.issueServiceNumber(owner, { instanceId: instance.id })),
    )
    expect(issued.filter((one) => one.ok)).toHaveLength(5)
    expect(issued.filter((one) => !one.ok).map((one) => refusalOf(one).code)).toEqual([
      'numbers-exhausted',
      'numbers-exhausted',
      'numbers-exhausted',
    ])
  })

  test('a short term, a missing public address and a foreign region are each refused with the reason', async () => {
    const owner = await system.person('applicant', '程若溪')
    await start(system, owner, sampleSubject(309))
    const instances = must(await system.app.flows.listInstances(owner))
    expect(instances.flatMap((one) => one.problems.map((problem) => problem.code)).sort()).toEqual([
      'no-public-address',
      'outside-mainland',
      'term-too-short',
    ])
    for (const one of instances.filter((instance) => instance.problems.length > 0)) {
      expect(
        refusalOf(await system.app.flows.issueServiceNumber(owner, { instanceId: one.id })),
      ).toMatchObject({ code: 'instance-not-eligible', params: { problem: one.problems[0]!.code } })
    }
  })
})
