// How findings are made of rules: figures, suggestions, order, and what is undecided for want of a fact.
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { expectedCheckCharacter } from '../../src/core/identity/resident-id.ts'
import { evaluate, explainRule } from '../../src/rules/evaluate.ts'
import { factsOf } from '../../src/rules/facts.ts'
import { parsePack } from '../../src/rules/pack.ts'
import { resolveRuleSet } from '../../src/rules/resolve.ts'
import { situationOf } from '../packs/case-material.ts'

type Given = Parameters<typeof situationOf>[0]
const packs = loadPacks()

const judged = (given: Partial<Given>, rules: readonly object[] = []) => {
  const operator = parsePack({
    format: 1,
    code: 'operator',
    effectiveFrom: '2018-01-01',
    rules: rules.map((rule) => ({
      effectiveFrom: '2018-01-01',
      basis: 'the operator',
      severity: 'warning',
      ...rule,
    })),
  })
  if (!operator.ok) throw new Error(JSON.stringify(operator.error))
  const whole: Given = { province: '330000', subject: 'enterprise', set: {}, ...given }
  const { material, context } = situationOf(whole)
  const resolved = resolveRuleSet([...packs, operator.value], whole.province, context.on)
  if (!resolved.ok) throw new Error(resolved.error.code)
  const facts = factsOf(material, context)
  return {
    findings: evaluate(resolved.value, facts),
    explain: (code: string) => explainRule(resolved.value, facts, code),
  }
}

describe('a finding', () => {
  it('quotes the word at fault, and no more of a long text than a line', () => {
    const { findings } = judged({ set: { 'services.s1.name': '示例反腐在看' } })
    expect(findings[0]).toMatchObject({
      code: 'name-sensitive-word',
      params: { word: '反腐' },
      severity: 'blocking',
      pack: 'national',
    })
    const rule = {
      code: 'quoting',
      scope: 'subject.investor',
      require: { fact: 'subject.investor', equals: 'x' },
      params: { investor: { fact: 'subject.investor' } },
    }
    const { findings: all } = judged({ set: { 'subject.investor': '𠮷'.repeat(500) } }, [rule])
    const long = all.find((finding) => finding.code === 'quoting')
    expect(long?.params).toEqual({ investor: `${'𠮷'.repeat(80)}…` })
  })

  it('carries the corrected number, ready to be taken', () => {
    const { findings } = judged({ set: { 'subject.principal.certificateNumber': '330106199001010001' } })
    const [finding] = findings
    expect(finding?.code).toBe('person-number-check-character')
    expect(finding?.suggestion?.value).toMatch(/^33010619900101000[\dX]$/)
    expect(finding?.params).toEqual({ expected: finding?.suggestion?.value?.at(-1) })
  })

  it('carries the text in characters that the bureau has, where each has such a form', () => {
    const suggested = (text: string) => {
      const { findings } = judged({ set: { 'subject.principal.name': text, 'subject.remark': text } })
      return findings
        .filter(({ code }) => code.endsWith('-unreportable'))
        .map(({ path, suggestion }) => [path, suggestion?.value])
    }
    const both = (value: string | undefined) => [
      ['subject.principal.name', value],
      ['subject.remark', value],
    ]
    expect(suggested('王𬱖').sort()).toEqual(both('王頔'))
    expect(suggested('王𪚥').sort()).toEqual(both(undefined))
    expect(suggested('王頔')).toEqual([])
  })

  it('comes in the order of the form: subject, then services in their order, then the closing form', () => {
    const { findings } = judged({
      set: {
        'context.formDigest': 'other',
        'services.s2.name': '中国示例展示',
        'services.s1.name': '中国示例产品',
        'services.s2.homePage': 'www.example.com',
        'subject.mailingAddress': '西湖区',
        'subject.name': null,
      },
    })
    expect(findings.map((finding) => finding.path)).toEqual([
      'subject.name',
      'subject.mailingAddress',
      'services.s1.name',
      'services.s2.name',
      'services.s2.homePage',
      'documents.verification-form',
    ])
  })

  it('is undecided, and names the missing fact, where a rule asks for that', () => {
    const rule = {
      code: 'holder-unknown',
      scope: 'services.*.domain',
      require: { fact: 'services.*.domain.isHeldBySubject', equals: true },
      whenUnknown: 'undecided',
    }
    expect(judged({ set: { 'context.domains': {} } }, [rule]).findings).toEqual([
      expect.objectContaining({
        code: 'holder-unknown',
        severity: 'undecided',
        params: { missing: 'services.*.domain.isHeldBySubject' },
      }),
    ])
    expect(judged({}, [rule]).findings).toEqual([])
  })

  it('is not made of a value that is missing: that is told once, as missing', () => {
    const { findings, explain } = judged({ set: { 'subject.principal.mobile': null } })
    expect(findings.map((finding) => finding.code)).toEqual(['value-missing'])
    expect(explain('mobile-invalid')).toEqual([{ path: 'subject.principal.mobile', outcome: 'unknown' }])
  })
})

describe('facts', () => {
  const factsFor = (set: Given['set'], province = '330000') => {
    const { material, context } = situationOf({ province, subject: 'individual', set })
    return factsOf(material, context)
  }

  it('count whole years up to the day of judgement', () => {
    const ageOf = (day: string) => {
      const digits = `330106${day}000`
      const number = `${digits}${expectedCheckCharacter(digits)}`
      return factsFor({ 'subject.principal.certificateNumber': number }).principals[0]?.facts[
        'principals.*.age'
      ]
    }
    expect([ageOf('20081122'), ageOf('20081123'), ageOf('20080229')]).toEqual([18, 17, 18])
  })

  it('leave the age of a passport holder unknown', () => {
    const { principals } = factsFor({
      'subject.principal.certificateType': 'passport',
      'subject.principal.certificateNumber': 'E12345678',
    })
    expect(principals[0]?.facts).not.toHaveProperty(['principals.*.age'])
  })

  it('treat spaces as nothing', () => {
    expect(factsFor({ 'subject.name': ' 　\n' }).application).not.toHaveProperty(['subject.name'])
  })

  it('tell who is local by the number of the card', () => {
    expect(factsFor({}).application['subject.isLocal']).toBe(true)
    expect(factsFor({ 'subject.provinceCode': '440000' }).application['subject.isLocal']).toBe(false)
  })

  it('know a province in an address only by its full name', () => {
    const provinceOf = (address: string) =>
      factsFor({ 'subject.mailingAddress': address }).application['subject.mailingAddress.province']
    expect([
      provinceOf('浙江省杭州市'),
      provinceOf('中国北京市'),
      provinceOf('北京路1号'),
      provinceOf('海南藏族自治州'),
    ]).toEqual(['330000', '110000', undefined, undefined])
  })

  it('do not know whether a signature fits where nobody gives the present digest', () => {
    expect(factsFor({ 'context.formDigest': null }).application).not.toHaveProperty(['application.formState'])
    expect(factsFor({ signedForm: null }).application['application.formState']).toBe('unsigned')
  })

  it('keep a number that a register calls by an inherited name harmless', () => {
    const { principals } = factsFor({ 'subject.principal.mobile': 'constructor' })
    expect(principals[0]?.facts['principals.*.mobile.isUsedByOtherSubject']).toBe(false)
  })
})
