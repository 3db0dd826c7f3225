// What the bureau sends beside any case, ordered at the real bureau and fetched over its wire: each ends where it belongs, and
// what officers answer goes back and is taken. Only the clock is in the test's hand.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAnswers } from '../../src/demo/sample-answers.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { ComplianceTaskView } from '../../src/flows/compliance/compliance-views.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { filingRecord, tell } from '../support/bureau-messages.ts'
import { type FollowUps, followUpsOf } from '../support/follow-ups.ts'
import { fillIn, must, passToBureau, read, refusalOf, start, submit } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person
let reviewer: Person
let officer: Person
let steps: FollowUps
let number: string

const owner = sampleSubject(612)

/** Orders something at the bureau and lets the workers fetch it. */
const order = async (kind: string, fields: object = {}): Promise<void> => {
  await system.bureau.manage('POST', 'emit', { kind, ...fields })
  await system.settle()
}

const desk = async (isAnswered = false) =>
  must(await system.app.flows.compliance.readDesk(officer, isAnswered ? { isAnswered } : {}))

const openOf = async (kind: string): Promise<readonly ComplianceTaskView[]> =>
  (await desk()).tasks.items.filter((one) => one.kind === kind)

const onlyOpen = async (kind: string): Promise<ComplianceTaskView> => {
  const [task, ...more] = await openOf(kind)
  expect(more).toEqual([])
  return task!
}

const answer = async (taskId: string, values: object) =>
  system.app.flows.compliance.answerTask(officer, { taskId, text: '已按要求处理', ...values })

const answered = async (taskId: string) => (await desk(true)).tasks.items.find((one) => one.id === taskId)

/** What the bureau has of its own tasks. */
const atBureau = async (about: string) => {
  const tasks = await system.bureau.manage<{ about: string; answer: string | null }[]>('GET', 'tasks')
  const found = tasks.filter((one) => one.about === about)
  return found.map((one) => (one.answer === null ? undefined : JSON.parse(one.answer)))
}

const mailsTo = async (person: Person) => {
  const account = await system.app.world.accounts.find(person.accountId)
  return system.mailbox.list().filter((one) => one.kind === 'mail' && one.to === account?.email)
}

beforeAll(async () => {
  system = await openSystem('2026-04-29T02:00:00.000Z')
  applicant = await system.person('applicant')
  reviewer = await system.person('reviewer')
  officer = await system.person('compliance-officer')
  steps = followUpsOf(system, applicant, reviewer)
  number = (await steps.file(owner)).filed!.subjectNumber
}, 90_000)
afterAll(() => system.close())

describe('a verification task', () => {
  test('comes to the officer with a deadline and people masked, whole once it is opened', async () => {
    await order('verification-task', { number })
    const task = await onlyOpen('verification')
    // 30 April works, 1 to 5 May are holidays, Saturday 9 May works in exchange.
    expect(task).toMatchObject({ dueAt: '2026-05-15T10:00:00.000Z', subjectNumber: number, isOverdue: false })
    expect(JSON.stringify(task.said)).not.toContain(owner.principal.mobile)
    const whole = must(await system.app.flows.compliance.readTask(officer, { taskId: task.id }))
    expect(whole.said).toContainEqual({ name: 'mobile', value: owner.principal.mobile })
    expect(whole.said).toContainEqual({ name: 'subject', value: owner.name })
  })

  test('is closed by its answer, which the bureau takes', async () => {
    const { id } = await onlyOpen('verification')
    must(
      await answer(id, {
        isConfirmed: false,
        verifier: '周知远',
        verifiedOn: '2026-04-29',
        problem: '办公电话已变更',
      }),
    )
    expect(await openOf('verification')).toEqual([])
    expect(await answered(id)).toMatchObject({ reportState: 'waiting' })
    await system.settle()
    const { register } = system.app.world.store.read
    const subject = (await register.subjectByNumber(undefined, number))!
    expect(await atBureau(subject.bureauSubjectId)).toEqual([
      { isConfirmed: false, verifier: '周知远', opinion: '已按要求处理', problem: '办公电话已变更' },
    ])
    expect(await answered(id)).toMatchObject({ reportState: 'taken' })
    expect(await openOf('report-refused')).toEqual([])
  })
})

describe('the list of unfiled websites', () => {
  const domain = 'unfiled.example.cn'

  test('makes a task of each website', async () => {
    await system.bureau.manage('POST', 'emit', { kind: 'unfiled-website', domain, address: '203.0.113.9' })
    await order('unfiled-website', { domain: 'other.example.cn', address: '203.0.113.8' })
    const tasks = await openOf('unfiled-website')
    expect(tasks.map((one) => one.dueAt)).toEqual(Array(2).fill('2026-05-07T10:00:00.000Z'))
    expect(tasks.flatMap((one) => one.said)).toContainEqual({ name: 'domain', value: domain })
  })

  test('an answer that the bureau refuses comes back with the reason and what was said, and is mended', async () => {
    const [first] = (await openOf('unfiled-website')).filter((one) =>
      one.said.some(({ value }) => value === domain),
    )
    // No outcome of the bureau's table: ours has none yet, so it cannot be known before.
    must(await answer(first!.id, { outcome: 99 }))
    await system.settle()
    expect(await answered(first!.id)).toMatchObject({ reportState: 'refused' })
    const refused = await onlyOpen('report-refused')
    expect(refused.said[0]).toMatchObject({ name: 'code', value: expect.stringMatching(/^5007 /) })
    expect(refused.said).toContainEqual({ name: 'domain', value: domain })
    expect(refused).toMatchObject({ answerKind: 'unfiled', mayCloseByNote: true })
    expect(refused.earlier).toContainEqual({ name: 'outcome', value: '99' })
    must(await answer(refused.id, { outcome: 1 }))
    await system.settle()
    expect(await atBureau(domain)).toEqual([{ outcome: 1, opinion: '已按要求处理' }])
    expect(await answered(refused.id)).toMatchObject({ reportState: 'taken' })
    expect(await openOf('report-refused')).toEqual([])
  })

  test('what needs no further report is closed with a note, and only after a refusal', async () => {
    const task = await onlyOpen('unfiled-website')
    expect(refusalOf(await answer(task.id, { isNote: true }))).toMatchObject({ path: 'isNote' })
    must(await answer(task.id, { outcome: 98 }))
    await system.settle()
    const refused = await onlyOpen('report-refused')
    must(await answer(refused.id, { isNote: true }))
    await system.settle()
    expect(await answered(refused.id)).not.toHaveProperty('reportState')
    expect(await atBureau('other.example.cn')).toEqual([undefined])
  })
})

test('checks become tasks of their kinds at the filing that they are about', async () => {
  const service = `${number}-1`
  await order('subject-check', { number, problem: '证件已过期' })
  await order('access-check', { number: service, finding: 'over-reported' })
  await order('access-check', {
    number: service,
    finding: 'under-reported',
    domain: owner.domain,
    address: '203.0.113.40',
  })
  await order('empty-check', { number: service, alive: false })
  await order('alive-check', { number: service })
  const tasks = (await desk()).tasks.items.filter((one) => one.subjectNumber === number)
  expect(tasks.map((one) => one.kind).sort()).toEqual([
    'empty-service',
    'liveness',
    'over-reported',
    'subject-check',
    'under-reported',
  ])
  expect(tasks.find((one) => one.kind === 'subject-check')?.said).toContainEqual({
    name: 'problem',
    value: '证件已过期',
  })
})

test('a notice stands with the filing and is mailed to its owner, once however often it is told', async () => {
  const fields = { number: `${number}-1`, text: '请补充网站底部备案号' }
  await order('notice', fields)
  await order('notice', fields)
  expect(await onlyOpen('notice')).toMatchObject({ serviceFilingNumber: `${number}-1`, timesTold: 2 })
  const mails = (await mailsTo(applicant)).filter((one) => one.subject?.includes('下发了通知'))
  expect(mails.map((one) => one.subject)).toEqual([`管局就${number}-1下发了通知`])
  const line = await steps.filingOf(number)
  expect(line?.notices).toMatchObject([{ text: fields.text, number: fields.number }])
})

describe('what this version does not know', () => {
  test('is kept word for word and made a task: an element within a message, and a whole block', async () => {
    await order('notice', { number, text: '请核对主体信息', extra: '限五个工作日内' })
    await order('strange', { element: 'XLXRW', text: '请上报应用清单' })
    // What is known of the message goes its own way all the same.
    expect((await openOf('notice')).flatMap((one) => one.said)).toContainEqual({
      name: 'text',
      value: '请核对主体信息',
    })
    const tasks = await openOf('not-understood')
    expect(tasks.flatMap((one) => one.said)).toEqual(
      expect.arrayContaining([
        { name: 'element', value: 'ICP/XGTZ/Tzxx/Kzxx' },
        { name: 'element', value: 'ICP/XLXRW' },
      ]),
    )
    const { unknown } = must(await system.app.flows.compliance.readLists(officer))
    expect(unknown.map((one) => one.xml)).toEqual(
      expect.arrayContaining(['<Kzxx>限五个工作日内</Kzxx>', '<XLXRW><Nr>请上报应用清单</Nr></XLXRW>']),
    )
    const taskId = tasks.find((one) => one.said.some(({ value }) => value === 'ICP/XLXRW'))!.id
    const whole = must(await system.app.flows.compliance.readTask(officer, { taskId }))
    expect(whole.said).toContainEqual({ name: 'xml', value: '<XLXRW><Nr>请上报应用清单</Nr></XLXRW>' })
  })

  test('a certificate of a number that no table has is listed under that number', async () => {
    const entry = { name: '虚构社', certificateType: 77, certificateNumber: 'XG-0001' }
    await order('blacklisted-subject', entry)
    const { blacklists } = system.app.world.store.read.compliance
    expect(await blacklists.hasSubject('bureau-77', 'XG-0001')).toBe(true)
    await order('blacklisted-subject', { ...entry, change: 'remove' })
    expect(await blacklists.hasSubject('bureau-77', 'XG-0001')).toBe(false)
  })
})

describe('lists', () => {
  const listedSubject = sampleSubject(615)
  const person = sampleSubject(616, 'individual')
  let draft: CaseView

  const reasonAtStart = async (subject: typeof person): Promise<unknown> => {
    const answer = await system.app.flows.startApplication(applicant, startAnswers(subject))
    return refusalOf(answer).params?.reason
  }
  const findingsOnSubmit = async (): Promise<readonly string[]> => {
    const before = await read(system, applicant, draft.id)
    const refused = refusalOf(
      await system.app.flows.submitApplication(applicant, {
        applicationId: draft.id,
        revision: before.revision,
      }),
    )
    expect(refused.code).toBe('blocking-findings')
    return (await read(system, applicant, draft.id)).findings
      .filter((one) => one.severity === 'blocking')
      .map(({ code, path }) => `${code} ${path}`)
  }
  const filesAtBureau = async (): Promise<number> => {
    const providers = await system.bureau.manage<{ lastSequence: number }[]>('GET', 'providers')
    return providers[0]!.lastSequence
  }

  beforeAll(async () => {
    draft = await fillIn(system, applicant, await start(system, applicant, listedSubject), listedSubject)
  }, 60_000)

  const subject = {
    name: listedSubject.name,
    certificateNumber: listedSubject.certificateNumber.toLowerCase(),
  }
  const service = { name: '虚构站', domains: [`www.${listedSubject.domain}`] }

  test('a person or a subject on the blacklist is refused at the start, and on submission where it was listed since', async () => {
    await order('blacklisted-subject', {
      name: person.name,
      certificateType: 2,
      certificateNumber: person.certificateNumber,
    })
    await order('blacklisted-subject', subject)
    expect(await reasonAtStart(person)).toBe('subject-blacklisted')
    expect(await findingsOnSubmit()).toEqual(['subject-blacklisted subject.certificateNumber'])
    await order('blacklisted-subject', { ...subject, change: 'remove' })
    await order('blacklisted-subject', {
      name: person.name,
      certificateType: 2,
      certificateNumber: person.certificateNumber,
      change: 'remove',
    })
    expect((await start(system, applicant, person)).status).toBe('draft')
  })

  test('so is a domain on the blacklist, and one that was found connected illegally until an officer lifts it', async () => {
    await order('blacklisted-service', service)
    expect(await findingsOnSubmit()).toEqual(['domain-blacklisted services.s1.domain'])
    await order('blacklisted-service', { ...service, change: 'remove' })
    await order('illegal-access', { domain: listedSubject.domain, address: '203.0.113.7' })
    expect(await findingsOnSubmit()).toEqual(['domain-connected-illegally services.s1.domain'])
    const { entries } = must(await system.app.flows.compliance.readLists(officer))
    const entry = entries.find((one) => one.name === listedSubject.domain)!
    expect(entry.list).toBe('illegal-access')
    must(await system.app.flows.compliance.liftEntry(officer, { entryId: entry.entryId }))
  })

  test('what is filed with us and listed is a task of the very next working day', async () => {
    await order('blacklisted-service', { name: owner.siteName, domains: [owner.domain] })
    expect(await onlyOpen('listed-filing')).toMatchObject({
      serviceFilingNumber: `${number}-1`,
      dueAt: '2026-04-30T10:00:00.000Z',
    })
    await order('blacklisted-service', { name: owner.siteName, domains: [owner.domain], change: 'remove' })
  })

  test('a case that is listed after it was handed in is not reported, and goes on when the list lets it', async () => {
    draft = await submit(system, applicant, await read(system, applicant, draft.id))
    const files = await filesAtBureau()
    await order('blacklisted-subject', subject)
    await passToBureau(system, { applicant, reviewer }, draft, listedSubject)
    expect((await read(system, applicant, draft.id)).status).toBe('ready-to-report')
    expect((await onlyOpen('listed-case')).said).toContainEqual({ name: 'case', value: draft.id })
    expect(await filesAtBureau()).toBe(files)
    await order('blacklisted-subject', { ...subject, change: 'remove' })
    await system.settle()
    expect((await read(system, applicant, draft.id)).status).toBe('sms-pending')
  })
})

test('officers are reminded on the working day before a deadline, and told once when it is over', async () => {
  await order('unfiled-website', { domain: 'late.example.cn', address: '203.0.113.10' })
  /** Mails about it that come with the next look. */
  const told = async (instant: string): Promise<readonly (string | undefined)[]> => {
    const seen = new Set((await mailsTo(officer)).map((one) => one.id))
    await system.at(instant)
    await system.settle()
    await system.settle()
    const fresh = (await mailsTo(officer)).filter((one) => !seen.has(one.id))
    return fresh.filter((one) => one.text.includes('late.example.cn')).map((one) => one.subject)
  }
  expect(await told('2026-05-06T00:59:00.000Z')).toEqual([])
  expect(await told('2026-05-06T01:00:00.000Z')).toEqual([expect.stringContaining('即将到期')])
  expect(await told('2026-05-07T09:59:00.000Z')).toEqual([])
  expect(await told('2026-05-07T10:00:00.000Z')).toEqual([expect.stringContaining('已逾期')])
  const { overdue, tasks } = await desk()
  expect(overdue).toBeGreaterThan(0)
  expect(tasks.items[0]?.isOverdue).toBe(true)
})

test('what a complete synchronisation leaves out is a task, and nothing ends by itself', async () => {
  const gone = '京ICP备2025000881号'
  const { register } = system.app.world.store.read
  const own = (await register.subjectByNumber(undefined, number))!
  const records = [
    filingRecord('880001', gone, { [`${gone}-9`]: 'gone.cn' }),
    filingRecord(own.bureauSubjectId, number, {
      [`${number}-1`]: owner.domain,
      [`${number}-9`]: 'half-gone.cn',
    }),
  ]
  await tell(
    system,
    records.map((one) => ({ kind: 'synchronised-filing', record: one })),
  )
  await system.settle()
  await system.at('2026-05-07T11:00:00.000Z')
  await order('synchronisation')
  const said = (await openOf('register-difference')).flatMap((one) => one.said.map(({ value }) => value))
  expect(said).toContain(`${gone}: gone.cn → —`)
  expect(said).toContain(`${number}-9: half-gone.cn → —`)
  expect(said.filter((one) => one.startsWith(`${number}-1:`))).toEqual([])
  expect(await register.subjectByNumber(undefined, gone)).toBeDefined()
  expect(await register.servicesOf(own.id)).toHaveLength(2)
})

test('what the bureau takes out of its register on its own ends here with its open cases, and its owner is told', async () => {
  const { id } = await steps.begin('change-subject', number)
  await system.bureau.manage('DELETE', `register/${encodeURIComponent(number)}`)
  await system.settle()
  expect(await steps.filingOf(number)).toBeUndefined()
  const told = (await mailsTo(applicant)).map((one) => one.subject)
  expect(told).toContain(`${number}已被管局注销`)
  expect(await read(system, applicant, id)).toMatchObject({
    ...{ status: 'expired', endedWith: number, allowedActions: [] },
  })
  expect(told.filter((subject) => subject?.includes('申请随之失效'))).toHaveLength(1)
})
