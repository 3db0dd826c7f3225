// The scripted officer: rules with conditions on the record, and decisions after working days of the bureau's clock.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Policy } from '../../src/bureau/bureau-options.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { type Counter, cancelXml, openCounter, otherProvider } from './counter.ts'
import { openBureau, type TestBureau } from './running-bureau.ts'
import { firstFilingXml, type SampleOptions } from './sample-records.ts'

const codes = [{ code: 1020, text: '不合规' }]
type Rule = Policy['rejectRules'][number]

describe('the scripted officer', () => {
  let bureau: TestBureau
  let counter: Counter
  let at = 0
  beforeAll(async () => {
    bureau = await openBureau({
      seedFilings: 0,
      providers: [demoProvider, otherProvider],
      policy: { sms: 'auto-verify', officer: 'reject-by-rule' },
    })
    counter = openCounter(bureau)
  })
  afterAll(() => bureau.close())

  /** outcomes of two first filings under one rule: 1002 where it holds, else 1001 */
  const judge = async (rule: Rule, ...options: Partial<SampleOptions>[]) => {
    await bureau.policy({ rejectRules: [rule] })
    const outcomes: (number | undefined)[] = []
    for (const one of options) {
      at += 1
      const answer = await counter.codes({ XZBA: firstFilingXml({ at, ...one }) })
      outcomes.push(answer[1])
    }
    await bureau.policy({ rejectRules: [] })
    return outcomes
  }

  it.each<[string, Omit<Rule, 'codes'>, Partial<SampleOptions>, Partial<SampleOptions>]>([
    ['a word anywhere', { contains: '彩票' }, { name: '彩票有限公司' }, {}],
    ['a word in a name', { name: '彩票' }, { name: '彩票有限公司' }, { domain: 'lottery1.example.cn' }],
    [
      'the end of a domain',
      { domain: '.com' },
      { domain: 'rule.example.com' },
      { domain: 'rule.example.cn' },
    ],
    ['the province', { provinceCode: '310000' }, { province: '310000' }, {}],
    [
      'several conditions at once',
      { provinceCode: '310000', name: '彩票' },
      { province: '310000', name: '彩票二有限公司' },
      { province: '310000' },
    ],
  ])('rejects by %s and approves the others', async (_, rule, caught, free) => {
    expect(await judge({ ...rule, codes }, caught, free)).toEqual([1002, 1001])
  })

  it('rejects by operation: only what is cancelled', async () => {
    at += 1
    const filed = await counter.file({ at, services: 2 })
    await bureau.policy({ rejectRules: [{ operations: ['cancel-service'], codes }] })
    expect(await counter.codes({ ZXBA: cancelXml(1, filed.service) })).toEqual([1060, 1002, 1020])
    at += 1
    expect(await counter.codes({ XZBA: firstFilingXml({ at }) })).toEqual([1060, 1001])
    await bureau.policy({ rejectRules: [] })
  })

  it('leaves no record waiting under a rule with a code that no officer gives', async () => {
    expect(await judge({ contains: '彩票', codes: [{ code: 1002 }] }, { name: '彩票有限公司' })).toEqual([
      1002,
    ])
  })

  it('rejects by who reported it, by kind of subject and by content', async () => {
    expect(await judge({ ispId: String(otherProvider.ispId), codes }, {})).toEqual([1001])
    expect(await judge({ ispId: String(demoProvider.ispId), codes }, {})).toEqual([1002])
    expect(await judge({ subjectKind: 4, certificateType: 1, content: 2, codes }, {})).toEqual([1002])
    expect(await judge({ subjectKind: 5, codes }, {})).toEqual([1001])
    expect(await judge({ preApproval: 1, codes }, {})).toEqual([1001])
  })

  it('waits so many working days of the bureau’s clock, over a holiday', async () => {
    await bureau.manage('PUT', 'clock', { now: '2026-09-30T02:00:00Z', frozen: true })
    await bureau.policy({ officer: 'approve-all', officerWorkdays: 2 })
    at += 1
    expect(await counter.codes({ XZBA: firstFilingXml({ at }) })).toEqual([1060])
    const waiting = async () => (await bureau.records('officer')).length
    // the second working day after 30 September 2026 is 9 October: the week between is a holiday
    await bureau.manage('PUT', 'clock', { now: '2026-10-09T01:59:00Z' })
    expect(await waiting()).toBe(1)
    await bureau.manage('PUT', 'clock', { now: '2026-10-09T02:00:00Z' })
    expect(await waiting()).toBe(0)
    await bureau.policy({ officer: 'reject-by-rule', officerWorkdays: 0 })
    await bureau.manage('PUT', 'clock', { real: true, frozen: false })
  })

  it.each([
    [{ contains: 5 }],
    [{ operations: ['paint'] }],
    [{ provinceCode: '999999' }],
    [{ colour: 'red' }],
  ])('takes no rule with %j', async (rule) => {
    await expect(bureau.policy({ rejectRules: [{ ...rule, codes } as Rule] })).rejects.toThrow('rejectRules')
  })
})
