// What the bureau sends beside any case ends where it belongs, once: lists, tasks with deadlines, notices, tables, register.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { BureauRecord } from '../../src/flows/bureau-record.ts'
import { tell } from '../support/bureau-messages.ts'
import { type FollowUps, followUpsOf } from '../support/follow-ups.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person
let steps: FollowUps

beforeAll(async () => {
  system = await openSystem('2026-04-29T02:00:00.000Z')
  applicant = await system.person('applicant')
  steps = followUpsOf(system, applicant, await system.person('reviewer'))
})
afterAll(() => system.close())

const openTasks = async () =>
  (await system.app.world.store.read.compliance.tasks.page({ isOpen: true, limit: 200 })).items

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

describe('tasks', () => {
  const website = {
    kind: 'unfiled-website',
    bureauId: '700001',
    domain: 'unfiled.example.cn',
    address: '203.0.113.9',
    languages: [],
    carrier: '1',
  } as const

  test('are due by working days, and a file that is read twice opens none twice', async () => {
    await tell(system, [website], { twice: true })
    await tell(system, [website])
    const task = (await openTasks()).find((one) => one.kind === 'unfiled-website')
    // 30 April works, 1 to 5 May are holidays, 6 and 7 May work.
    expect(task).toMatchObject({ dueAt: '2026-05-07T10:00:00.000Z', timesTold: 2 })
  })
})

describe('about a filing of ours', () => {
  const filed = sampleSubject(612)
  let number: string

  beforeAll(async () => {
    number = (await steps.file(filed)).filed!.subjectNumber
  }, 60_000)

  const registered = async () => {
    const { register } = system.app.world.store.read
    const subject = (await register.subjectByNumber(undefined, number))!
    return { subject, services: await register.servicesOf(subject.id) }
  }

  test('a notice is a task and a mail to the owner, once', async () => {
    const notice = {
      kind: 'notice',
      about: { what: 'service', number: `${number}-1` },
      text: '请补充网站底部备案号',
    } as const
    await tell(system, [notice], { twice: true })
    await system.settle()
    const task = (await openTasks()).find((one) => one.kind === 'notice')
    expect(task).toMatchObject({ subjectNumber: number, serviceFilingNumber: `${number}-1` })
    expect(await system.app.world.store.read.compliance.tasks.noticesOf(applicant.accountId)).toHaveLength(1)
  })

  test('checks become tasks of their kinds', async () => {
    const { services } = await registered()
    const of = { bureauServiceId: services[0]!.bureauServiceId, serviceFilingNumber: `${number}-1` }
    const checkedAt = '2026-04-28T02:00:00.000Z'
    await tell(system, [
      { kind: 'check', result: { what: 'access', finding: 'over-reported', ...of, checkedAt } },
      { kind: 'check', result: { what: 'access', finding: 'under-reported', ...of, checkedAt } },
      { kind: 'check', result: { what: 'empty-service', isAlive: false, ...of, checkedAt } },
      { kind: 'check', result: { what: 'liveness', ...of, checkedAt } },
    ])
    const kinds = (await openTasks())
      .filter((one) => one.serviceFilingNumber === `${number}-1`)
      .map((one) => one.kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['over-reported', 'under-reported', 'empty-service', 'liveness']),
    )
  })

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
    const { subject } = await registered()
    const record = recordOf(subject.bureauSubjectId, number, 'another.example.cn')
    await tell(system, [{ kind: 'synchronised-filing', record }])
    const task = (await openTasks()).find((one) => one.kind === 'register-difference')
    expect(task).toMatchObject({ subjectNumber: number })
    expect(JSON.stringify(task?.body)).toContain('subject.name')
    expect((await registered()).subject.subject.name).toBe(filed.name)
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

  test('what the bureau has cancelled on its own ends here, and its owner is told', async () => {
    const { subject } = await registered()
    await tell(system, [
      { kind: 'cancelled', target: { what: 'subject', bureauId: subject.bureauSubjectId } },
    ])
    expect(await steps.filingOf(number)).toBeUndefined()
    await system.settle()
  })
})
