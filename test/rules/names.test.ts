// Names of services: what is wrong with one is marked in it, and every name that is proposed passes the very rules that
// refused the typed one, in every province.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { factsOf } from '../../src/rules/facts.ts'
import { locate } from '../../src/rules/mark.ts'
import { type RuleSet, resolveRuleSet } from '../../src/rules/resolve.ts'
import { base, situationOf } from '../packs/case-material.ts'

const packs = loadPacks()
const sets = new Map<string, RuleSet>()
const ruleSetOf = (province: string): RuleSet => {
  const known = sets.get(province)
  if (known) return known
  const resolved = resolveRuleSet(packs, province, '2026-11-22')
  if (!resolved.ok) throw new Error(resolved.error.code)
  sets.set(province, resolved.value)
  return resolved.value
}

const NAME = 'services.s1.name'
type Given = { province: string; subject: string; set: Record<string, unknown> }
const atName = (given: Given) => {
  const { material, context } = situationOf(given)
  return evaluate(ruleSetOf(given.province), factsOf(material, context)).filter(({ path }) => path === NAME)
}
const named = (province: string, subject: string, name: string, more: Record<string, unknown> = {}) =>
  atName({ province, subject, set: { ...more, [NAME]: name } })

const clean = Object.keys(base.subjects).map((key) => {
  const [, subject = '', province = ''] = /^(.+)-(\d{6})$/.exec(key) ?? []
  return { subject, province }
})
const offending = fc.constantFrom(
  ...['中国', '论坛', '新闻', '赌博', '金融', '广播', '校外培训', '★', 'abc', '浙江', '乌鲁木齐', '工作室'],
  ...['平台', '免费', '9元', '测试', '公司', '商城', '人大', '博客', '😀', ' ', '（', 'Ｘ', '一', '读书'],
)
const typed = fc.array(offending, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))

describe('a proposed name', () => {
  it('passes all naming rules of the province, for every kind of subject and service', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clean), typed, ({ subject, province }, name) => {
        const findings = named(province, subject, name)
        for (const { code, suggestions } of findings) {
          if (code === 'value-missing') continue
          expect([name, code, suggestions?.length]).toEqual([name, code, 2])
          for (const proposed of suggestions ?? [])
            expect([proposed, named(province, subject, proposed).map((one) => one.code)]).toEqual([
              proposed,
              [],
            ])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('keeps what was typed, without the word at fault', () => {
    const [finding] = named('330000', 'enterprise', '中国示例产品展示')
    expect(finding?.suggestions?.[0]).toBe('示例产品展示')
  })

  it('passes also the rules of which nobody knows yet whether they apply', () => {
    const set = { 'services.s1.preApprovalNeeded': null }
    const [finding] = named('330000', 'enterprise', '中国示例论坛', set)
    expect(finding?.suggestions?.length).toBe(2)
    expect(finding?.suggestions?.filter((name) => name.includes('论坛'))).toEqual([])
  })

  it('is told by nobody where the name is good', () => {
    expect(named('330000', 'enterprise', '示例科技产品展示')).toEqual([])
  })

  it('is never the name of another service where names must differ', () => {
    const set = {
      [NAME]: '示例免费助手',
      'services.s2.name': '示例助手',
      'services.s3.name': '杭州示例科技有限公司',
    }
    const found = atName({ province: '330000', subject: 'enterprise-app', set }).flatMap(
      (one) => one.suggestions ?? [],
    )
    expect(found.length).toBeGreaterThan(0)
    expect(found).not.toContain('示例助手')
    expect(found).not.toContain('杭州示例科技有限公司')
  })
})

describe('the mark', () => {
  it.each([
    ['中国示例展示', { from: 0, to: 2 }],
    ['示例中 国展示', { from: 2, to: 5 }],
    ['示例★产品展示', { from: 2, to: 3 }],
    ['𠮷𠮷示例赌博', { from: 6, to: 8 }],
  ])('in %s stands at the part at fault', (name, mark) => {
    expect(named('330000', 'enterprise', name).map((one) => one.mark)).toContainEqual(mark)
  })

  it('cuts out of the typed text what the rule compared', () => {
    fc.assert(
      fc.property(typed, (name) => {
        for (const { mark, params } of named('330000', 'individual', name)) {
          if (!mark) continue
          expect(mark.from).toBeLessThan(mark.to)
          expect(mark.to).toBeLessThanOrEqual(name.length)
          const piece = name.slice(mark.from, mark.to)
          expect(locate(piece, String(params.word ?? params.place ?? params.quoted))).toBeDefined()
        }
      }),
      { numRuns: 100 },
    )
  })
})
