// A group reports to several bureaux, one for each of its access units: two simulators with other provinces, numbers and keys, and
// one installation. What is asked here is that nothing of one ever reaches the other.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BureauSettings } from '../../src/adapters/regulator/make-bureau.ts'
import { demoBureau } from '../../src/demo/demo-bureau.ts'
import { startAnswers } from '../../src/demo/sample-answers.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { applyMessage } from '../../src/flows/apply-message.ts'
import { atBureau, bureauWorlds } from '../../src/flows/at-bureau.ts'
import { formDataOf } from '../../src/flows/verification-form.ts'
import { openBureau, type TestBureau } from '../bureau/running-bureau.ts'
import { fillIn, must, passToBureau, read, refusalOf, start, submit } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

const STARTED = '2026-05-06T02:00:00.000Z'
const COMPANY = '示例云接入（上海）有限公司'
const inShanghai = {
  ispId: 310000000002,
  name: COMPANY,
  userName: 'shanghai-accessUnit',
  password: randomBytes(9).toString('base64url'),
  aesKey: randomBytes(8).toString('hex'),
  aesIv: randomBytes(8).toString('hex'),
  provinceCode: '310000',
}

let shanghai: TestBureau
let system: System
let applicant: Person
let reviewer: Person
let operator: Person

/** A second applicant, whose only product is the Shanghai access unit's. */
const customerOfShanghai = async (): Promise<Person> => {
  const person = await system.person('applicant')
  const card = await system.app.accounts.find(person.accountId)
  must(
    await system.app.flows.putInstance(
      { kind: 'system' },
      {
        instanceId: `sh-${person.accountId.slice(0, 8)}`,
        accountEmail: card?.email ?? '',
        product: 'cloud-server',
        name: '云服务器 上海',
        region: '华东',
        isMainland: true,
        addresses: ['198.51.100.23'],
        startsOn: '2026-01-01',
        endsOn: '2028-01-01',
        accessWay: 'virtual-host',
        serverProvinceCode: '310000',
        bureau: 'shanghai',
      },
    ),
  )
  return person
}

beforeAll(async () => {
  shanghai = await openBureau({ providers: [inShanghai] })
  await shanghai.manage('PUT', 'clock', { now: STARTED, frozen: true })
  await shanghai.policy({ officer: 'approve-all', sms: 'auto-verify' })
  const other: BureauSettings = {
    ...demoBureau(shanghai.url),
    ...inShanghai,
    code: 'shanghai',
    name: '上海市通信管理局（模拟）',
    unitName: COMPANY,
    extensions: [],
  }
  system = await openSystem(STARTED, { others: [other] })
  await system.bureau.policy({ officer: 'approve-all', sms: 'auto-verify' })
  applicant = await system.person('applicant')
  reviewer = await system.person('reviewer')
  operator = await system.person('administrator')
})
afterAll(async () => {
  await system.close()
  await shanghai.close()
})

test('a case goes to the bureau of the access unit that sells the product, past one that is held, and stays there', async () => {
  const customer = await customerOfShanghai()
  const [here, there] = [sampleSubject(821), sampleSubject(822)]
  must(await system.app.flows.setBureauHold(operator, { bureau: 'beijing', isHeld: true, reason: '维护' }))
  const [first, second] = [await start(system, applicant, here), await start(system, customer, there)]
  expect([first.determination.accessUnit, second.determination.accessUnit]).toEqual(['示例云接入', COMPANY])
  for (const [person, view, subject] of [
    [applicant, first, here],
    [customer, second, there],
  ] as const) {
    const sent = await submit(system, person, await fillIn(system, person, view, subject))
    await passToBureau(system, { applicant: person, reviewer }, sent, subject)
  }
  await system.settle()
  const load = async (id: string) => (await system.app.world.store.read.applications.load(id))!
  expect(formDataOf(system.app.world, await load(second.id)).provider).toBe(COMPANY)
  expect((await read(system, applicant, first.id)).status).toBe('ready-to-report')
  expect((await read(system, customer, second.id)).status).toBe('filed')
  expect(await system.bureau.records()).toEqual([])

  must(await system.app.flows.setBureauHold(operator, { bureau: 'beijing', isHeld: false }))
  await system.settle()
  await system.settle()
  expect((await read(system, applicant, first.id)).status).toBe('filed')
  const { files } = must(await system.app.flows.readExchange(operator, {}))
  const sent = files.filter((file) => file.direction === 'up')
  expect(sent.map(({ bureau, sequence }) => `${bureau} ${sequence}`).sort()).toEqual([
    'beijing 1',
    'shanghai 1',
  ])
  const [filing] = must(await system.app.flows.listFilings(customer))
  expect(filing).toMatchObject({ bureau: 'shanghai', subjectName: there.name })

  // The same subject through the other access unit: there it is filed elsewhere, whatever this access unit's register says.
  await system.bureau.manage('POST', 'register', {
    name: there.name,
    certificateNumber: there.certificateNumber,
    services: [{ name: '另一个网站', domains: ['sample-822-old.cn'] }],
  })
  const asked = { ...startAnswers(there), domain: 'sample-822-next.cn' }
  expect(must(await system.app.flows.determineFiling(customer, asked))).toMatchObject({
    accessUnit: COMPANY,
    filingType: 'add-service-here',
  })
  expect(
    must(await system.app.flows.determineFiling(customer, { ...asked, bureau: 'beijing' })),
  ).toMatchObject({ accessUnit: '示例云接入', filingType: 'add-service-elsewhere' })
})

test('a product of another access unit cannot carry the case, and an unknown bureau is refused by name', async () => {
  const customer = await customerOfShanghai()
  const subject = sampleSubject(823)
  const begun = must(
    await system.app.flows.startApplication(customer, { ...startAnswers(subject), bureau: 'beijing' }),
  )
  const [instance] = must(await system.app.flows.listInstances(customer))
  const issued = must(await system.app.flows.issueServiceNumber(customer, { instanceId: instance!.id }))
  const { serviceNumber } = issued.numbers[0]!
  const refused = await system.app.flows.bindServiceNumber(customer, {
    applicationId: begun.id,
    revision: begun.revision,
    serviceId: 's1',
    serviceNumber,
  })
  expect(refusalOf(refused)).toMatchObject({
    code: 'instance-not-eligible',
    params: { problem: 'of-another-unit', accessUnit: COMPANY },
  })
  const nowhere = { ...startAnswers(subject), bureau: 'nowhere' }
  expect(refusalOf(await system.app.flows.startApplication(customer, nowhere))).toMatchObject({
    code: 'not-found',
    path: 'bureau',
  })
})

test('what one bureau says of a case with another is kept and changes nothing', async () => {
  const subject = sampleSubject(824)
  const begun = await start(system, applicant, subject)
  const sent = await submit(system, applicant, await fillIn(system, applicant, begun, subject))
  await system.bureau.policy({ officer: 'manual', sms: 'auto-verify' })
  await passToBureau(system, { applicant, reviewer }, sent, subject)
  const state = (await system.app.world.store.read.applications.load(sent.id))!
  const { subject: reportId } = await system.app.world.store.read.exchange.reportIds(state)
  const stranger = atBureau(system.app.world, 'shanghai')
  const fileId = stranger.secrets.uuid()
  await stranger.store.read.exchange.addDownload({
    id: fileId,
    bureau: 'shanghai',
    fileName: 'of-a-stranger.zip',
    digest: 'of-a-stranger',
    state: 'received',
    bytes: 1,
    at: stranger.clock.now(),
  })
  await applyMessage(stranger, {
    fileId,
    position: 0,
    message: {
      kind: 'verdict',
      operation: 1,
      reportId: String(reportId),
      approved: false,
      opinion: '退回',
      decidedAt: stranger.clock.now(),
    },
  })
  expect((await read(system, applicant, sent.id)).status).toBe(state.status)
  const { messages } = await stranger.store.read.exchange.detail(fileId, 10)
  expect(messages).toMatchObject([{ outcome: 'kept: no case found' }])
  expect(bureauWorlds(system.app.world).map(({ bureau }) => bureau.code)).toEqual(['beijing', 'shanghai'])
})
