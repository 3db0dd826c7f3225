// What holds for every application, however strange: findings stand at real places, more facts never break anything, the
// order of rules does not matter, and hostile text is answered quickly.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { filingTypes } from '../../src/core/determine.ts'
import { fields } from '../../src/core/field.ts'
import type { Material } from '../../src/core/material.ts'
import { slots } from '../../src/core/slot.ts'
import { evaluate, explainRule } from '../../src/rules/evaluate.ts'
import { factsOf } from '../../src/rules/facts.ts'
import { demandedSlots, shownFields } from '../../src/rules/form.ts'
import { judgeAll } from '../../src/rules/judge-all.ts'
import { isPlacePath } from '../../src/rules/place.ts'
import { type RuleSet, resolveRuleSet } from '../../src/rules/resolve.ts'
import { base, situationOf } from '../packs/case-material.ts'

const packs = loadPacks()
const clean = Object.keys(base.subjects).map((key) => {
  const [, subject = '', province = ''] = /^(.+)-(\d{6})$/.exec(key) ?? []
  return { subject, province }
})
const provinces = [...new Set(clean.map((one) => one.province))]
const ruleSets = provinces.map((province): RuleSet => {
  const resolved = resolveRuleSet(packs, province, '2026-11-22')
  if (!resolved.ok) throw new Error(resolved.error.code)
  return resolved.value
})

const ids = ['s1', 's2']
const concrete = (pattern: string): string[] =>
  pattern.includes('*') ? ids.map((id) => pattern.replace('*', id)) : [pattern]
const fieldPaths = fields.flatMap((field) => concrete(field.pattern))
const slotPaths = slots.flatMap((slot) => concrete(slot.pattern))

const strangeText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '　',
    '：（）',
    'ＡＢＣ１２３',
    'long-term',
    'yes',
    'no',
    '2026-02-30',
    '中国',
    '__proto__',
    'constructor',
    '1'.repeat(600),
  ),
)
const value = (path: string) =>
  /(?:contents|languages|appDomains)$/.test(path)
    ? fc.array(strangeText, { maxLength: 3 })
    : path.endsWith('preApprovals')
      ? fc.array(fc.record({ kind: strangeText, number: strangeText }), { maxLength: 2 })
      : path.endsWith('platforms')
        ? fc.array(
            fc.record({
              system: fc.oneof(strangeText, fc.constantFrom('android', 'ios', 'harmony')),
              packageName: strangeText,
              fingerprint: strangeText,
              publicKey: strangeText,
            }),
            { maxLength: 3 },
          )
        : path.endsWith('sdks')
          ? fc.array(fc.record({ name: strangeText, vendor: strangeText }), { maxLength: 2 })
          : path.endsWith('.kind')
            ? fc.oneof(
                strangeText,
                fc.constantFrom('website', 'app', 'mini-program', 'quick-app', 'government'),
              )
            : strangeText
const setting = fc
  .constantFrom(...fieldPaths)
  .chain((path) => fc.tuple(fc.constant(path), fc.oneof(fc.constant(null), value(path))))
const image = fc.record({
  widthPx: fc.nat(9000),
  heightPx: fc.nat(9000),
  bytes: fc.nat(9_000_000),
  sharpness: fc.double({ noNaN: false }),
  meanLuma: fc.integer({ min: 0, max: 255 }),
  isColour: fc.boolean(),
})
const picture = fc.tuple(fc.constantFrom(...slotPaths), fc.oneof(fc.constant(null), image))
const changes = fc
  .array(fc.oneof({ weight: 5, arbitrary: setting }, { weight: 1, arbitrary: picture }), { maxLength: 8 })
  .map((pairs): Record<string, unknown> => Object.fromEntries(pairs as [string, unknown][]))
const given = fc
  .record({ clean: fc.constantFrom(...clean), filingType: fc.constantFrom(...filingTypes), set: changes })
  .map(({ clean: { subject, province }, ...rest }) => ({ subject, province, ...rest }))
const built = (one: Parameters<typeof situationOf>[0]) => ({
  ...situationOf(one),
  ruleSet: ruleSets.find((set) => set.provinceCode === one.province)!,
})

const plain = (material: Material, ruleSet: RuleSet, context: Parameters<typeof factsOf>[1]) =>
  evaluate(ruleSet, factsOf(material, context))

describe('for every application', () => {
  it('a finding stands at a field, a slot or the product verification, inside a service that exists', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { material, context, ruleSet } = built(one)
        for (const finding of plain(material, ruleSet, context)) {
          expect(isPlacePath(finding.path)).toBe(true)
          const id = /^services\.([^.]+)/.exec(finding.path)?.[1]
          if (id !== undefined) expect(material.services.map((service) => service.id)).toContain(id)
          expect(finding.basis).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the order of rules, fields and documents does not matter', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { material, context, ruleSet } = built(one)
        const shuffled: RuleSet = {
          ...ruleSet,
          rules: [...ruleSet.rules].reverse(),
          settings: { ...ruleSet.settings, demands: [...ruleSet.settings.demands].reverse() },
        }
        const documents = Object.fromEntries(Object.entries(material.documents).reverse())
        expect(plain({ ...material, documents }, shuffled, context)).toEqual(
          plain(material, ruleSet, context),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('a finding is told once at one place', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { material, context, ruleSet } = built(one)
        const told = plain(material, ruleSet, context).map((finding) => `${finding.code} ${finding.path}`)
        expect(new Set(told).size).toBe(told.length)
      }),
      { numRuns: 150 },
    )
  })

  it('a picture that nobody asks for is not judged', () => {
    const { material, context, ruleSet } = built({
      province: '330000',
      subject: 'enterprise',
      set: {
        'services.s1.principal.documents.front': { sharpness: 0 },
        'subject.documents.pledge': { bytes: 1e9 },
      },
    })
    expect(plain(material, ruleSet, context)).toEqual([])
  })

  it('leaving out what is known beside the material breaks nothing', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { material, ruleSet } = built(one)
        const facts = factsOf(material, { filingType: one.filingType, on: '2026-11-22' })
        expect(() => [
          judgeAll(ruleSet, facts),
          shownFields(ruleSet, facts),
          demandedSlots(ruleSet, facts),
        ]).not.toThrow()
      }),
      { numRuns: 150 },
    )
  })
})

describe('what is not known', () => {
  it('is told of a rule exactly where the rule has no verdict, with a fact that is really missing', () => {
    fc.assert(
      fc.property(given, fc.boolean(), (one, isBare) => {
        const { material, context, ruleSet } = built(one)
        const { filingType } = one
        const facts = factsOf(material, isBare ? { filingType, on: context.on } : context)
        const { undecided } = judgeAll(ruleSet, facts)
        for (const { what, code, path, missing } of undecided) {
          expect(missing.length).toBeGreaterThan(0)
          if (what !== 'rule') continue
          const outcome = explainRule(ruleSet, facts, code).find((place) => place.path === path)?.outcome
          expect([code, outcome === 'broken' || outcome === 'holds']).toEqual([code, false])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is no fault: taking a fact away never makes a new rule speak of a broken value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...clean),
        fc.constantFrom(...filingTypes),
        fc.nat(),
        (one, filingType, nth) => {
          const { material, context, ruleSet } = built({ ...one, filingType, set: {} })
          const keys = Object.keys(context).filter(
            (key) => !['on', 'filingType', 'allowedAddressUses'].includes(key),
          )
          const gone = keys[nth % keys.length] ?? ''
          const poorer = Object.fromEntries(Object.entries(context).filter(([key]) => key !== gone))
          const before = plain(material, ruleSet, context).map((finding) => finding.code)
          const after = plain(material, ruleSet, poorer as typeof context).map((finding) => finding.code)
          expect([gone, after.filter((code) => !before.includes(code))]).toEqual([gone, []])
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('a thousand services', () => {
  it('with a bad name each are judged in the time of a page', () => {
    const set = Object.fromEntries(
      Array.from({ length: 999 }, (_, index) => [`services.s${index + 2}.name`, `中国论坛${index}`]),
    )
    const { material, context, ruleSet } = built({ province: '330000', subject: 'enterprise', set })
    const begin = performance.now()
    const findings = plain(material, ruleSet, context)
    expect(performance.now() - begin).toBeLessThan(5000)
    expect(findings.filter((finding) => finding.code === 'name-national-word').length).toBe(999)
  })
})

describe('hostile text', () => {
  const huge = (unit: string) => unit.repeat(Math.ceil(10_000_000 / unit.length))
  it.each([
    ['NUL', huge('\u0000')],
    ['letters', huge('a')],
    ['digits with dashes', huge('1-')],
    ['Chinese', huge('中国')],
    ['full width', huge('（Ａ）')],
    ['astral', huge('𠮷')],
    ['dots and ats', huge('a@b.')],
    ['lone surrogates', huge('\ud800')],
    ['an almost-number', `${'1'.repeat(9_999_999)}号`],
  ])('of ten megabytes of %s in every field is answered within a second', (_name, text) => {
    const hostileAt = (path: string): unknown => {
      if (/contents|languages|appDomains/.test(path)) return Array.from({ length: 300 }, () => text)
      if (path.endsWith('preApprovals')) return [{ kind: text, number: text }]
      if (path.endsWith('sdks')) return [{ name: text, vendor: text }]
      const packageOf = (system: string) => ({
        system,
        packageName: text,
        fingerprint: text,
        publicKey: text,
      })
      return path.endsWith('platforms') ? ['android', text].map(packageOf) : text
    }
    const set = Object.fromEntries(
      fieldPaths.filter((path) => !path.includes('s2')).map((path) => [path, hostileAt(path)]),
    )
    const { material, context } = situationOf({ province: '330000', subject: 'enterprise', set })
    const findings = plain(material, ruleSets.find((set) => set.provinceCode === '330000')!, context)
    expect(findings.length).toBeGreaterThan(0)
    expect(JSON.stringify(findings).length).toBeLessThan(100_000)
  })
})
