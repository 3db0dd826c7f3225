// Differences of rule sets: between provinces, and between days.
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { compareRuleSets } from '../../src/rules/compare.ts'
import { type RuleSet, resolveRuleSet } from '../../src/rules/resolve.ts'

const packs = loadPacks()
const resolve = (province: string, on = '2026-11-22'): RuleSet => {
  const resolved = resolveRuleSet(packs, province, on)
  if (!resolved.ok) throw new Error(resolved.error.code)
  return resolved.value
}

describe('two rule sets', () => {
  it('that are equal have no difference', () => {
    expect(compareRuleSets(resolve('330000'), resolve('330000', '2026-12-01'))).toEqual([])
  })

  it('of two provinces differ in what their packs say', () => {
    const differences = compareRuleSets(resolve('110000'), resolve('440000'))
    expect(differences).toContainEqual(
      expect.objectContaining({ what: 'document', code: 'pledge', change: 'added' }),
    )
    expect(differences).toContainEqual(
      expect.objectContaining({ what: 'rule', code: 'phones-too-few', change: 'removed' }),
    )
    expect(differences).toContainEqual(
      expect.objectContaining({
        what: 'rule',
        code: 'person-too-young',
        change: 'changed',
        parts: ['basis', 'params', 'require'],
      }),
    )
    expect(differences).toContainEqual({
      what: 'setting',
      code: 'footerNumber',
      change: 'changed',
      parts: [],
    })
  })

  it('of two days differ in what changed between them', () => {
    expect(compareRuleSets(resolve('330000', '2021-07-23'), resolve('330000', '2021-07-24'))).toEqual([
      expect.objectContaining({ what: 'rule', code: 'name-needs-tutoring-approval', change: 'added' }),
      {
        what: 'words',
        code: 'tutoring-words',
        change: 'added',
        parts: ['+校外培训', '+学科辅导', '+中小学辅导', '+奥数', '+课后辅导'],
      },
    ])
  })
})
