// The compliance officer answers what the bureau asks: the answer is kept, and goes back in a numbered file, once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { atBureau } from '../../src/flows/at-bureau.ts'
import { applyLarge } from '../../src/flows/compliance/apply-large.ts'
import type { BureauMessage } from '../../src/flows/regulator-port.ts'
import { asSent, downloadReturn, readWire } from '../contract/regulator-wire-files.ts'
import { tell } from '../support/bureau-messages.ts'
import { must, refusalOf } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let officer: Person
let applicant: Person

const unfiled: BureauMessage = {
  kind: 'unfiled-website',
  bureauId: '700010',
  domain: 'without-filing.example.cn',
  address: '203.0.113.10',
  languages: [],
  carrier: '1',
  provinceId: '110000',
}

const toVerify: BureauMessage = {
  kind: 'verification-task',
  record: {
    subject: {
      bureauSubjectId: '880101',
      subjectNumber: '京ICP备2025000991号',
      name: '晴川虚构科技有限公司',
      subjectKind: { number: 4, code: 'enterprise' },
      region: { provinceCode: '110000', cityCode: '110100', districtCode: '110108' },
      address: '北京市海淀区虚构路1号101室',
      certificateType: { number: 1, code: 'business-licence' },
      certificateNumber: sampleSubject(620).certificateNumber,
      certificateAddress: '北京市海淀区虚构路1号',
      principal: {
        name: '沈观澜',
        mobile: '13800131234',
        officePhone: '010-66660000',
        email: 'shen@example.com',
        certificateType: { number: 2, code: 'resident-id' },
        certificateNumber: '110101199003070011',
      },
      isThroughProvider: true,
    },
    services: [
      {
        bureauServiceId: '8801011',
        serviceFilingNumber: '京ICP备2025000991号-1',
        name: '晴川虚构网',
        preApprovals: [],
        contents: [{ number: 1 }],
        languages: [{ number: 1, code: 'zh-hans' }],
        domains: [{ domain: 'to-verify.example.cn', bureauDomainId: '8801012' }],
        accesses: [
          {
            bureauAccessId: '8801013',
            locations: [{ number: 11 }],
            ways: [{ number: 2 }],
            addresses: [{ first: '203.0.113.30', last: '203.0.113.30', bureauAddressId: '8801014' }],
          },
        ],
        principal: { name: '沈观澜', mobile: '13800131234', email: 'shen@example.com' },
      },
    ],
  },
}

const taskOf = async (kind: string) => {
  const desk = must(await system.app.flows.compliance.readDesk(officer, {}))
  return desk.tasks.items.find((one) => one.kind === kind)
}

const reported = async (taskId: string) =>
  (await system.app.world.store.read.compliance.tasks.find(taskId))?.reportState

beforeAll(async () => {
  system = await openSystem('2026-04-29T02:00:00.000Z')
  officer = await system.person('compliance-officer')
  applicant = await system.person('applicant')
  await tell(system, [unfiled, toVerify])
})
afterAll(() => system.close())

test('tasks are for the compliance officer, and show people masked', async () => {
  expect(refusalOf(await system.app.flows.compliance.readDesk(applicant, {})).code).toBe('not-permitted')
  const task = (await taskOf('verification'))!
  expect(task.said).toContainEqual({ name: 'mobile', value: '138****1234' })
  const whole = must(await system.app.flows.compliance.readTask(officer, { taskId: task.id }))
  expect(whole.said).toContainEqual({ name: 'mobile', value: '13800131234' })
})

test('what the bureau asks for must be there', async () => {
  const { id } = (await taskOf('unfiled-website'))!
  const answer = await system.app.flows.compliance.answerTask(officer, { taskId: id, text: '已关停' })
  expect(refusalOf(answer)).toMatchObject({ code: 'value-malformed', path: 'outcome' })
})

test('an answer is given once, and is on its way to the bureau in a file of the one sequence', async () => {
  const { id } = (await taskOf('unfiled-website'))!
  const answer = { taskId: id, outcome: 1, text: '已通知用户并关停' }
  must(await system.app.flows.compliance.answerTask(officer, answer))
  expect(refusalOf(await system.app.flows.compliance.answerTask(officer, answer)).code).toBe('already-done')
  expect(await reported(id)).toBe('waiting')
  await system.settle()
  expect(await reported(id)).toBe('answered')
})

test('a report that the bureau refuses (it never asked for this one) becomes a task with its codes', async () => {
  const { id } = (await taskOf('verification'))!
  must(
    await system.app.flows.compliance.answerTask(officer, {
      taskId: id,
      isConfirmed: true,
      verifier: '周知远',
      verifiedOn: '2026-04-29',
      text: '电话核实，信息属实',
    }),
  )
  await system.settle()
  expect(await reported(id)).toBe('answered')
  const desk = must(await system.app.flows.compliance.readDesk(officer, {}))
  const said = desk.tasks.items.filter((one) => one.kind === 'report-refused').flatMap((one) => one.said)
  expect(said).toContainEqual({ name: 'reference', value: '880101' })
  expect(said.map((one) => one.value).join()).toContain('1058')
})

test('an entry of the illegal-access list is lifted by the officer', async () => {
  await tell(system, [
    {
      kind: 'illegal-access',
      bureauId: '66',
      domain: 'illegal.example.cn',
      address: '203.0.113.4',
      provider: '1',
      provinceId: '110000',
      detectedAt: '2026-04-28T02:00:00.000Z',
    },
  ])
  const { entries } = must(await system.app.flows.compliance.readLists(officer))
  const entryId = entries.find((one) => one.list === 'illegal-access')!.entryId
  must(await system.app.flows.compliance.liftEntry(officer, { entryId }))
  expect(must(await system.app.flows.compliance.readLists(officer)).entries).toEqual([])
})

test('a synchronisation as it comes over the wire is applied as a stream, and once', async () => {
  const sent = asSent(readWire('download/synchronised-filings.xml'))
  const document = Buffer.from(downloadReturn(sent), 'utf8')
  const large = {
    bytes: document.length,
    // In the smallest pieces that there are: nothing may hang on where one ends.
    async *pieces() {
      for (const byte of document) yield Uint8Array.of(byte)
    },
    discard: async () => undefined,
  }
  const world = atBureau(system.app.world)
  const fileId = await tell(system, [])
  const records = await applyLarge(world, fileId, large)
  expect(await applyLarge(world, fileId, large)).toBe(records)
  const messages = await world.bureau.regulator.decode(document)
  expect(records).toBe(messages.length)
  for (const message of messages) {
    if (message.kind !== 'synchronised-filing') continue
    const number = message.record.subject.subjectNumber
    if (number === undefined) continue
    const found = await world.store.read.register.subjectByNumber(undefined, number)
    expect(found).toMatchObject({ accountId: 'unclaimed', subject: { name: message.record.subject.name } })
  }
  expect(messages.some((message) => message.kind === 'synchronised-filing')).toBe(true)
})
