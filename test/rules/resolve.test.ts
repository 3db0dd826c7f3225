// Which rules hold where and when: layers, days, switches, and a version that names content.
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { type Pack, parsePack } from '../../src/rules/pack.ts'
import { type RuleSet, resolveRuleSet } from '../../src/rules/resolve.ts'

const packs = loadPacks()
const resolve = (province: string, on: string, more: readonly Pack[] = []): RuleSet => {
  const resolved = resolveRuleSet([...packs, ...more], province, on)
  if (!resolved.ok) throw new Error(resolved.error.code)
  return resolved.value
}
const operatorPack = (changes: object): Pack => {
  const parsed = parsePack({ format: 1, code: 'operator', effectiveFrom: '2026-01-01', ...changes })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
const ruleOf = (set: RuleSet, code: string) => set.rules.find((rule) => rule.code === code)

describe('a rule set', () => {
  it('lets the province stand over the nation, code by code', () => {
    expect(ruleOf(resolve('110000', '2026-11-22'), 'mailing-address-municipal-district')).toMatchObject({
      severity: 'blocking',
      pack: '110000',
    })
    expect(ruleOf(resolve('440000', '2026-11-22'), 'mailing-address-municipal-district')).toMatchObject({
      severity: 'warning',
      pack: 'national',
    })
  })

  it('keeps the former rule for former days', () => {
    expect(ruleOf(resolve('110000', '2025-10-31'), 'principal-not-legal-representative')).toBeUndefined()
    expect(ruleOf(resolve('110000', '2025-11-01'), 'principal-not-legal-representative')?.pack).toBe('110000')
  })

  it('keeps former settings for former days', () => {
    expect(resolve('330000', '2020-08-16').settings.smsHours).toBe(0)
    expect(resolve('330000', '2020-08-17').settings.smsHours).toBe(24)
    expect(resolve('330000', '2024-12-31').settings.emptySubjectMayAdd).toBe(false)
    expect(resolve('330000', '2025-01-01').settings.emptySubjectMayAdd).toBe(true)
  })

  it('leaves sleeping entries out until the operator wakes them', () => {
    const awake = operatorPack({
      switches: ['sms-72-hours', 'zhejiang-thirty-days', 'email-not-own-domain', 'domain-certificate'].map(
        (code) => ({
          code,
          on: true,
          effectiveFrom: '2026-06-01',
          basis: 'the operator',
        }),
      ),
    })
    const before = resolve('330000', '2026-05-31', [awake])
    const after = resolve('330000', '2026-06-01', [awake])
    expect([before.settings.smsHours, before.settings.bureauReviewWorkingDays]).toEqual([24, 20])
    expect([after.settings.smsHours, after.settings.bureauReviewWorkingDays]).toEqual([72, 30])
    expect(ruleOf(before, 'email-not-own-domain')).toBeUndefined()
    expect(ruleOf(after, 'email-not-own-domain')).toBeDefined()
    expect(after.settings.demands.map((demand) => demand.code)).toContain('domain-certificate')
  })

  it('lets the operator change one figure without repeating the others', () => {
    const operator = operatorPack({
      settings: [
        {
          key: 'imageLimits',
          value: { portrait: { maxBytes: 1000 } },
          effectiveFrom: '2026-01-01',
          basis: 'the operator',
        },
      ],
      words: [
        {
          list: 'sensitive-words',
          words: ['甲乙丙'],
          add: true,
          effectiveFrom: '2026-01-01',
          basis: 'the operator',
        },
      ],
      rules: [
        { code: 'name-congress-word', removed: true, effectiveFrom: '2026-01-01', basis: 'the operator' },
      ],
    })
    const plain = resolve('330000', '2026-11-22')
    const changed = resolve('330000', '2026-11-22', [operator])
    expect(changed.settings.imageLimits.portrait).toEqual({
      ...plain.settings.imageLimits.portrait,
      maxBytes: 1000,
    })
    expect(changed.words['sensitive-words']).toEqual([...(plain.words['sensitive-words'] ?? []), '甲乙丙'])
    expect(ruleOf(changed, 'name-congress-word')).toBeUndefined()
  })

  it('goes to the browser and back unchanged', () => {
    const set = resolve('440000', '2026-11-22')
    expect(JSON.parse(JSON.stringify(set))).toEqual(set)
  })

  it('has one version for one content, whatever the day and the order of files', () => {
    const today = resolve('330000', '2026-11-22')
    const reversed = resolveRuleSet(
      [...packs].reverse().map((pack) => ({ ...pack, rules: [...pack.rules].reverse() })),
      '330000',
      '2026-11-23',
    )
    expect(reversed.ok && reversed.value.version).toBe(today.version)
    expect(today.version).toMatch(/^330000-[0-9a-f]{16}$/)
  })

  it('has another version for other content', () => {
    const versions = ['110000', '330000', '440000'].flatMap((province) =>
      ['2020-01-01', '2026-11-22'].map((on) => resolve(province, on).version),
    )
    expect(new Set(versions).size).toBe(versions.length)
  })

  it('does not exist for an unknown province, nor before the first pack', () => {
    expect(resolveRuleSet(packs, '990000', '2026-11-22')).toMatchObject({
      ok: false,
      error: { code: 'unknown-province', known: expect.arrayContaining(['110000', '330000', '650000']) },
    })
    expect(resolveRuleSet(packs, 'national', '2026-11-22')).toMatchObject({
      ok: false,
      error: { code: 'unknown-province' },
    })
    expect(resolveRuleSet(packs, '330000', '2017-12-31')).toMatchObject({
      ok: false,
      error: { code: 'no-pack-on-date' },
    })
  })
})
