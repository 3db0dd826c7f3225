// What provinces keep asleep works when an operator wakes it: old lists, doubtful limits, matters of taste.
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { factsOf } from '../../src/rules/facts.ts'
import { type Pack, parsePack } from '../../src/rules/pack.ts'
import { type RuleSet, resolveRuleSet } from '../../src/rules/resolve.ts'
import { situationOf } from './case-material.ts'

const packs = loadPacks()
const ON = '2026-11-22'

const waking = (...codes: readonly string[]): Pack => {
  const parsed = parsePack({
    format: 1,
    code: 'operator',
    effectiveFrom: '2018-01-01',
    switches: codes.map((code) => ({ code, on: true, effectiveFrom: '2018-01-01', basis: '本服务商' })),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

const ruleSet = (province: string, ...codes: readonly string[]): RuleSet => {
  const resolved = resolveRuleSet([...packs, waking(...codes)], province, ON)
  if (!resolved.ok) throw new Error(resolved.error.code)
  return resolved.value
}

const codesOf = (rules: RuleSet, subject: string, set: Record<string, unknown>): readonly string[] => {
  const { material, context } = situationOf({ province: rules.provinceCode, subject, set })
  return evaluate(rules, factsOf(material, context)).map((finding) => finding.code)
}

describe('the old list of text messages', () => {
  const provinces = packs.map((pack) => pack.code).filter((code) => /^\d/.test(code))
  const without = ['110000', '130000', '210000', '220000', '310000', '320000', '360000', '440000', '520000']

  it('leaves out nine provinces when it is switched on', () => {
    const silent = provinces.filter((code) => ruleSet(code, 'sms-22-provinces').settings.smsHours === 0)
    expect(silent).toEqual(without)
    expect(provinces.length - silent.length).toBe(22)
  })

  it('goes together with the old 72 hours', () => {
    expect(ruleSet('440000', 'sms-72-hours').settings.smsHours).toBe(72)
    expect(ruleSet('440000', 'sms-72-hours', 'sms-22-provinces').settings.smsHours).toBe(0)
  })
})

it('handling with priority is offered in Beijing and Shanghai, once it is switched on', () => {
  const offering = (code: string, ...codes: string[]) => ruleSet(code, ...codes).settings.expedite.isOffered
  expect(['110000', '310000', '440000'].map((code) => offering(code))).toEqual([false, false, false])
  expect(['110000', '310000', '440000'].map((code) => offering(code, 'expedite-handling'))).toEqual([
    true,
    true,
    false,
  ])
})

it('the doubtful limit of Heilongjiang holds once it is switched on', () => {
  expect(ruleSet('230000').settings.maxServicesPerOrder).toEqual({ enterprise: 10, individual: 1 })
  expect(ruleSet('230000', 'heilongjiang-four-per-order').settings.maxServicesPerOrder).toEqual({
    enterprise: 4,
    individual: 2,
  })
})

it('Zhejiang may be given its thirty days', () => {
  expect(ruleSet('330000').settings.bureauReviewWorkingDays).toBe(20)
  expect(ruleSet('330000', 'zhejiang-thirty-days').settings.bureauReviewWorkingDays).toBe(30)
})

it('Jiangsu reminds of the video until the remarks tell of it', () => {
  const woken = ruleSet('320000', 'pledge-video-not-mentioned')
  expect(codesOf(ruleSet('320000'), 'enterprise', {})).toEqual([])
  expect(codesOf(woken, 'enterprise', {})).toEqual(['pledge-video-not-mentioned'])
  expect(codesOf(woken, 'enterprise', { 'subject.remark': '承诺视频已刻盘交审核员。' })).toEqual([])
})

it('Guangdong advises 官网 at the end of a unit’s site, once it is switched on', () => {
  const woken = ruleSet('440000', 'name-without-official-site')
  expect(codesOf(woken, 'enterprise', {})).toEqual(['name-without-official-site'])
  expect(codesOf(woken, 'enterprise', { 'services.s1.name': '示例科技官网' })).toEqual([])
  expect(codesOf(woken, 'individual', {})).toEqual([])
})

it('an operator may replace the number ranges, each list by itself', () => {
  const parsed = parsePack({
    format: 1,
    code: 'operator',
    effectiveFrom: '2018-01-01',
    settings: [
      {
        key: 'numberRanges',
        value: { machine: ['1064', '140'] },
        effectiveFrom: '2026-01-01',
        basis: '本服务商',
      },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const resolved = resolveRuleSet([...packs, parsed.value], '330000', ON)
  if (!resolved.ok) throw new Error(resolved.error.code)
  expect(resolved.value.settings.numberRanges).toEqual({
    virtualOperator: ['162', '165', '167', '170', '171'],
    machine: ['1064', '140'],
  })
  const { material, context } = situationOf({
    province: '330000',
    subject: 'enterprise',
    set: { 'subject.principal.mobile': '14900138001' },
  })
  const phoneRanges = resolved.value.settings.numberRanges
  const findings = evaluate(resolved.value, factsOf(material, { ...context, phoneRanges }))
  expect(findings.map((finding) => finding.code)).not.toContain('mobile-machine-range')
})

it.each([
  [{ machine: ['14'] }, true],
  [{ machine: '14' }, false],
  [{ machine: ['x4'] }, false],
  [{ machines: ['14'] }, false],
])('number ranges %j: read %s', (value, isGood) => {
  const parsed = parsePack({
    format: 1,
    code: 'operator',
    effectiveFrom: '2018-01-01',
    settings: [{ key: 'numberRanges', value, effectiveFrom: '2018-01-01', basis: '本服务商' }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  expect(resolveRuleSet([...packs, parsed.value], '330000', ON).ok).toBe(isGood)
})
