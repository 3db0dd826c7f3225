// The pre-check for everybody: it needs no account, says what the rules say, and knows nothing that is not public.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { type Caller, callerOf } from '../support/api.ts'
import { openSystem, type System } from '../support/system.ts'

describe('POST /pre-check', () => {
  let system: System
  let anybody: Caller

  beforeAll(async () => {
    system = await openSystem('2026-03-02T02:00:00.000Z')
    anybody = await callerOf(system.app.http, { 'accept-language': 'en' })
  })
  afterAll(() => system.close())

  const ask = async (body: object) =>
    (
      await anybody.ok('POST', '/pre-check', {
        body: { provinceCode: '330000', subjectKind: 'enterprise', serviceKind: 'website', ...body },
      })
    ).json
  const codes = (answer: { findings: { code: string; path: string }[] }) =>
    answer.findings.map(({ code, path }) => `${code} ${path}`)

  test('finds nothing wrong with a good name and a good domain, and never misses what it did not ask for', async () => {
    const answer = await ask({ domain: 'example.cn', name: '示例科技产品展示' })
    expect(codes(answer)).toEqual([])
    expect(answer.documents.map(({ slot }: { slot: string }) => slot)).toContain(
      'subject.documents.certificate',
    )
    expect(answer.forecast.steps.at(-1).key).toBe('number')
    expect(answer.forecast.product.minimumTermMonths['cloud-server']).toBeGreaterThan(0)
  })

  test('says what would be returned, beside the field, with its source', async () => {
    const answer = await ask({ domain: '192.0.2.1', name: '中国示例' })
    expect(codes(answer)).toEqual(
      expect.arrayContaining(['domain-is-address services.s1.domain', 'name-national-word services.s1.name']),
    )
    for (const { message, basis } of answer.findings)
      expect([message, basis].every((text) => text.length > 5)).toBe(true)
  })

  test('the rules of the province decide: who must sign, how old, which papers', async () => {
    const [zhejiang, guangdong] = await Promise.all([ask({}), ask({ provinceCode: '440000' })])
    expect(zhejiang.people[0]).toMatchObject({ mustBeLegalRepresentative: 'yes', ageFrom: 18 })
    expect(guangdong.people[0]).toMatchObject({ ageFrom: 16 })
    const slots = (answer: typeof zhejiang) => answer.documents.map(({ slot }: { slot: string }) => slot)
    expect(slots(guangdong)).toContain('subject.documents.pledge')
    expect(slots(zhejiang)).not.toContain('subject.documents.pledge')
    const person = await ask({ subjectKind: 'individual' })
    expect(person.mayNeed.map(({ slot }: { slot: string }) => slot)).toContain(
      'subject.documents.residence-permit',
    )
  })

  test('says the type where it is clear, and every one that is possible where it is not', async () => {
    const types = async (body: object) =>
      (await ask(body)).types.map(
        (one: { filingType?: string; reason: string }) => one.filingType ?? one.reason,
      )
    expect(await types({ subjectFiled: 'no', domainFiled: 'no' })).toEqual(['first-filing'])
    const open = await types({})
    expect(open[0]).toBe('first-filing')
    expect(open.length).toBeGreaterThan(2)
  })

  test('gives the browser the same rules: its verdict is the server’s', async () => {
    const { evaluate } = await import('../../src/rules/evaluate.ts')
    const { factsOf } = await import('../../src/rules/facts.ts')
    const { json } = await anybody.ok('GET', '/pre-check/rules/330000')
    const material = {
      subject: { kind: 'enterprise', provinceCode: '330000', principal: {} },
      services: [
        { id: 's1', kind: 'website', name: '中国示例', domain: 'example.cn', principal: {}, access: {} },
      ],
      documents: {},
    }
    const local = evaluate(json.ruleSet, factsOf(material as never, json.context)).filter(
      ({ path, severity, code }) =>
        path === 'services.s1.name' && severity !== 'undecided' && !code.endsWith('-missing'),
    )
    const served = (await ask({ name: '中国示例', domain: 'example.cn' })).findings
    expect(local.map(({ code }) => code)).toEqual(served.map(({ code }: { code: string }) => code))
  })

  test('is limited for each address, and says how long to wait', async () => {
    const limited = await createApp(
      { ...system.config, hasRequestLimits: true },
      { sms: system.app.world.sms, clock: system.app.world.clock },
    )
    try {
      const caller = await callerOf(limited.http)
      const body = { provinceCode: '330000', subjectKind: 'enterprise', serviceKind: 'website' }
      for (let i = 0; i < 30; i += 1) await caller.ok('POST', '/pre-check', { body })
      const over = await caller.call('POST', '/pre-check', { body })
      expect([over.status, over.json.code]).toEqual([429, 'too-many-requests'])
      expect(over.json.params.seconds).toBeGreaterThan(0)
    } finally {
      await limited.close()
    }
  })

  test('refuses what it did not ask for, and a province without rules, by name', async () => {
    const personal = await anybody.call('POST', '/pre-check', {
      body: {
        provinceCode: '330000',
        subjectKind: 'individual',
        serviceKind: 'website',
        mobile: '13800138000',
      },
    })
    expect([personal.status, personal.json.path]).toEqual([400, 'mobile'])
    const nowhere = await anybody.call('GET', '/pre-check/rules/990000')
    expect([nowhere.status, nowhere.json.code]).toEqual([422, 'outside-coverage'])
  })
})
