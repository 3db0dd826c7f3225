// The compliance officer answers what the bureau asks: the answer is kept, and goes back in a numbered file, once.
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { atBureau } from '../../src/flows/at-bureau.ts'
import type { BureauRecord } from '../../src/flows/bureau-record.ts'
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

const openTasks = async () =>
  (await system.app.world.store.read.compliance.tasks.page({ isOpen: true, limit: 200 })).items

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
  // The bureau never gave this task, so it says no: 5005.
  expect(await reported(id)).toBe('refused')
})

test('a report that the bureau refuses becomes a task with its codes, each time', async () => {
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
  expect(await reported(id)).toBe('refused')
  const desk = must(await system.app.flows.compliance.readDesk(officer, {}))
  const said = desk.tasks.items.filter((one) => one.kind === 'report-refused').flatMap((one) => one.said)
  expect(said.map((one) => one.value).join()).toContain('1058')
  const again = desk.tasks.items.find((one) => one.answerKind === 'verification')!
  const mended = { isConfirmed: true, verifier: '周知远', text: '再次核实，信息属实' }
  must(await system.app.flows.compliance.answerTask(officer, { taskId: again.id, ...mended }))
  await system.settle()
  expect(await reported(again.id)).toBe('refused')
  // What the bureau asked at first is still what is asked for.
  const third = must(await system.app.flows.compliance.readDesk(officer, {})).tasks.items.find(
    (one) => one.answerKind === 'verification',
  )
  expect(third?.id).not.toBe(again.id)
  expect(third?.earlier).toContainEqual({ name: 'text', value: mended.text })
  expect(third?.said).toContainEqual({ name: 'subject', value: '晴川虚构科技有限公司' })
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

const listed = (...domains: string[]) =>
  system.app.world.store.read.compliance.blacklists.listedDomains(domains)

describe('lists', () => {
  const entry = {
    what: 'service',
    name: '虚构站',
    domains: ['listed.example.cn', 'second.example.cn'],
  } as const

  test('a domain is listed with what lies below it, and a removal takes the whole entry off', async () => {
    await tell(system, [{ kind: 'blacklist', change: 'add', entry }])
    expect(await listed('www.listed.example.cn', 'second.example.cn', 'other.example.cn')).toEqual({
      'www.listed.example.cn': 'blacklist',
      'second.example.cn': 'blacklist',
    })
    const removal = { ...entry, domains: ['listed.example.cn'] }
    await tell(system, [{ kind: 'blacklist', change: 'remove', entry: removal }])
    expect(await listed('listed.example.cn', 'second.example.cn')).toEqual({})
  })

  test('a changed entry replaces its older version', async () => {
    await tell(system, [{ kind: 'blacklist', change: 'add', entry }])
    await tell(system, [
      {
        kind: 'blacklist',
        change: 'change',
        entry: { ...entry, domains: ['second.example.cn', 'third.example.cn'] },
      },
    ])
    expect(await listed('listed.example.cn', 'second.example.cn', 'third.example.cn')).toEqual({
      'second.example.cn': 'blacklist',
      'third.example.cn': 'blacklist',
    })
  })

  test('a subject is listed by its certificate, and not by its number alone', async () => {
    const { blacklists } = system.app.world.store.read.compliance
    const certificateNumber = sampleSubject(611).certificateNumber
    await tell(system, [
      {
        kind: 'blacklist',
        change: 'add',
        entry: {
          what: 'subject',
          name: '虚构公司',
          certificateType: { number: 1, code: 'business-licence' },
          certificateNumber,
        },
      },
    ])
    expect(await blacklists.hasSubject('business-licence', certificateNumber)).toBe(true)
    expect(await blacklists.hasSubject('passport', certificateNumber)).toBe(false)
  })
})

describe('the register', () => {
  const recordOf = (bureauSubjectId: string, subjectNumber: string, domain: string): BureauRecord => ({
    subject: {
      bureauSubjectId,
      subjectNumber,
      name: '晴川虚构科技有限公司',
      subjectKind: { number: 4, code: 'enterprise' },
      region: { provinceCode: '110000', cityCode: '110100' },
      certificateType: { number: 1, code: 'business-licence' },
      certificateNumber: sampleSubject(613).certificateNumber,
      certificateAddress: '北京市海淀区虚构路1号',
      principal: { name: '沈观澜', mobile: '13800131234' },
      isThroughProvider: true,
    },
    services: [
      {
        bureauServiceId: `${bureauSubjectId}1`,
        serviceFilingNumber: `${subjectNumber}-1`,
        name: '晴川虚构网',
        preApprovals: [],
        contents: [{ number: 1 }],
        languages: [{ number: 1, code: 'zh-hans' }],
        domains: [{ domain, bureauDomainId: `${bureauSubjectId}2` }],
        accesses: [],
        principal: { name: '沈观澜' },
      },
    ],
  })

  test('synchronisation adds what is missing without an owner, and is the same when it comes again', async () => {
    const record = recordOf('880001', '京ICP备2025000881号', 'synchronised.example.cn')
    await tell(system, [{ kind: 'synchronised-filing', record }])
    await tell(system, [{ kind: 'synchronised-filing', record }])
    const { register } = system.app.world.store.read
    const service = await register.serviceByDomain(undefined, 'synchronised.example.cn')
    expect(service).toMatchObject({ subjectNumber: '京ICP备2025000881号', applicationId: '' })
    expect((await register.subjectByNumber(undefined, '京ICP备2025000881号'))?.accountId).toBe('unclaimed')
    expect((await openTasks()).filter((one) => one.kind === 'register-difference')).toEqual([])
  })

  test('a difference is a task and overwrites nothing', async () => {
    const record = recordOf('880001', '京ICP备2025000881号', 'synchronised.example.cn')
    const renamed = { ...record, subject: { ...record.subject, name: '晴川改名科技有限公司' } }
    await tell(system, [{ kind: 'synchronised-filing', record: renamed }])
    const task = (await openTasks()).find((one) => one.kind === 'register-difference')
    expect(task).toMatchObject({ subjectNumber: '京ICP备2025000881号' })
    expect(JSON.stringify(task?.body)).toContain('subject.name')
    const ours = await system.app.world.store.read.register.subjectByNumber(undefined, '京ICP备2025000881号')
    expect(ours?.subject.name).toBe('晴川虚构科技有限公司')
  })

  test('a number that changed its meaning is a task, a new row is none', async () => {
    await tell(system, [
      {
        kind: 'code-table',
        table: 'certificate-types',
        rows: [
          { number: 2, name: '护照', isValid: true, more: {} },
          { number: 4711, name: '虚构证书', isValid: true, more: {} },
        ],
      },
    ])
    const tasks = (await openTasks()).filter((one) => one.kind === 'code-changed')
    expect(tasks.map((one) => one.body)).toMatchObject([{ number: 2, problem: 'another-name' }])
    const rows = await system.app.world.store.read.compliance.codes.rows(
      system.app.world.bureaux[0].code,
      'certificate-types',
    )
    expect(rows.map((row) => row.number)).toEqual([2, 4711])
  })
})

describe('papers of something filed', () => {
  let number = ''

  beforeAll(async () => {
    const filed = await system.bureau.manage<{ number: string }>('POST', 'register', {
      ispId: String(demoProvider.ispId),
      name: sampleSubject(641).name,
      certificateNumber: sampleSubject(641).certificateNumber,
      services: [{ name: '晴川补件网', domains: ['papers-641.cn'] }],
    })
    number = filed.number
    await system.bureau.manage('POST', 'emit', { kind: 'synchronisation' })
    await system.settle()
  })

  /** Too large for the interface as it is. */
  const drawn = async (): Promise<Uint8Array> => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const image = sharp({ create: { width: 640, height: 400, channels: 3, background: '#fff', noise } })
    return new Uint8Array(await image.jpeg({ quality: 95 }).toBuffer())
  }
  const send = async (use: 'portrait' | 'subject-certificate', of: string) =>
    system.app.flows.compliance.sendPaper(officer, {
      number: of,
      use,
      bytes: await drawn(),
      note: '核实要求',
    })
  const papers = async () => must(await system.app.flows.compliance.readPapers(officer, {})).items
  const withdraw = (paperId: string) => system.app.flows.compliance.withdrawPaper(officer, { paperId })

  test('are made to fit, go out in a file, and are answered one by one', async () => {
    must(await send('subject-certificate', number))
    must(await send('portrait', `${number}-1`))
    expect((await papers()).map((one) => one.state)).toEqual(['waiting', 'waiting'])
    await system.settle()
    const sent = await papers()
    expect(sent.map((one) => [one.number, one.use, one.state, one.codes[0]?.code]).sort()).toEqual([
      [number, 'subject-certificate', 'answered', '1060'],
      [`${number}-1`, 'portrait', 'answered', '1060'],
    ])
    for (const { bytes } of sent) expect(bytes).toBeLessThanOrEqual(100 * 1024)
  })

  test('need the number of what they belong to', async () => {
    const ofSubject = refusalOf(await send('portrait', number))
    expect(ofSubject).toMatchObject({ code: 'value-malformed', path: 'number' })
    expect(refusalOf(await send('portrait', '京ICP备2026999999号-1')).code).toBe('not-found')
  })

  test('can be taken back until a file takes them', async () => {
    const { id } = must(await send('portrait', `${number}-1`))
    must(await withdraw(id))
    await system.settle()
    const [sent] = (await papers()).filter((one) => one.state === 'answered')
    expect((await papers()).find((one) => one.id === id)?.state).toBe('withdrawn')
    expect(refusalOf(await withdraw(sent!.id)).code).toBe('already-done')
  })

  test('that the bureau refuses come back to the officer with its reason', async () => {
    const { id } = must(await send('portrait', `${number}-1`))
    // What they belong to is gone at the bureau before they arrive.
    await system.bureau.manage('DELETE', `register/${encodeURIComponent(number)}`)
    await system.settle()
    const refused = (await papers()).find((one) => one.id === id)!
    expect(refused.state).toBe('refused')
    const [{ code, text } = { code: '', text: '' }] = refused.codes
    const { tasks } = must(await system.app.flows.compliance.readDesk(officer, {}))
    const task = tasks.items.find((one) => one.serviceFilingNumber === `${number}-1`)
    expect(task).toMatchObject({ kind: 'report-refused', answerKind: 'note' })
    expect(task?.said).toContainEqual({ name: 'code', value: `${code} ${text}` })
  })
})
