// The packs that we ship, held to their cases: every rule in every version has one case that it refuses and one that it
// lets pass, each with its source, and every message stands in all three languages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { evaluate, explainRule } from '../../src/rules/evaluate.ts'
import { factsOf } from '../../src/rules/facts.ts'
import type { Pack } from '../../src/rules/pack.ts'
import { packsFor } from '../../src/rules/pack-case.ts'
import type { RuleEntry } from '../../src/rules/pack-entry.ts'
import { type RuleSet, resolveRuleSet } from '../../src/rules/resolve.ts'
import { allCases, base, type RuleCase, situationOf } from './case-material.ts'

const packs = loadPacks()
const cases = allCases()

const kept = new Map<string, RuleSet>()
const ruleSetFor = (one: Pick<RuleCase, 'province' | 'wake'>, on: string): RuleSet => {
  const key = [one.province, on, ...(one.wake ?? [])].join(' ')
  const known = kept.get(key)
  if (known) return known
  const resolved = resolveRuleSet(packsFor(packs, one), one.province, on)
  if (!resolved.ok) throw new Error(`${key}: ${resolved.error.code}`)
  kept.set(key, resolved.value)
  return resolved.value
}

type Played = Pick<RuleCase, 'province' | 'subject' | 'set' | 'wake'> & { on?: string }
const play = (one: Played) => {
  const { material, context } = situationOf(one)
  const ruleSet = ruleSetFor(one, context.on)
  const facts = factsOf(material, { phoneRanges: ruleSet.settings.numberRanges, ...context })
  return { ruleSet, facts, findings: evaluate(ruleSet, facts) }
}

const played = cases.map((one) => ({ one, ...play(one) }))

describe('clean applications', () => {
  it.each(Object.keys(base.subjects))('%s has no finding', (name) => {
    const [, subject = '', province = ''] = /^(.+)-(\d{6})$/.exec(name) ?? []
    expect(play({ subject, province, set: {} }).findings).toEqual([])
  })
})

describe('cases', () => {
  it.each(
    played.map(
      (each) => [`${each.one.rule}: ${each.one.province} ${JSON.stringify(each.one.set)}`, each] as const,
    ),
  )('%s', (_name, { one, findings }) => {
    expect(findings.map((finding) => `${finding.code} ${finding.path}`)).toEqual(one.expect)
  })

  it('name their source', () => {
    expect(cases.filter((one) => !one.source)).toEqual([])
  })
})

/** Rules in all versions; cases of those that an operator has to switch on wake them. */
const versions = packs.flatMap((pack: Pack) =>
  pack.rules
    .filter((rule): rule is Exclude<RuleEntry, { removed: true }> => 'require' in rule)
    .map((rule) => ({ pack, rule, name: `${pack.code} ${rule.code} from ${rule.effectiveFrom}` })),
)

const concerns = (each: (typeof played)[number], { pack, rule }: (typeof versions)[number]): boolean =>
  rule.effectiveFrom <= each.facts.on &&
  each.facts.on <= (rule.effectiveTo ?? '9999-12-31') &&
  each.ruleSet.rules.some((one) => one.code === rule.code && one.pack === pack.code)

describe('every rule has a case', () => {
  it.each(versions.map((version) => [version.name, version] as const))('%s', (_name, version) => {
    const mine = played.filter((each) => concerns(each, version))
    const outcomes = mine.flatMap((each) => explainRule(each.ruleSet, each.facts, version.rule.code))
    expect(outcomes.some(({ outcome }) => outcome === 'broken')).toBe(true)
    expect(outcomes.some(({ outcome }) => outcome === 'holds')).toBe(true)
    expect(cases.some((one) => one.rule === version.rule.code && one.expect.length > 0)).toBe(true)
  })
})

describe('every demand and field has a case', () => {
  const awake = packs.flatMap((pack) => [...pack.documents, ...pack.fields])
  const told = new Set(cases.map((one) => one.rule))
  it.each(awake.map((entry) => entry.code))('%s', (code) => {
    expect(told).toContain(code)
  })
})

describe('messages', () => {
  const locales = ['zh-CN', 'en', 'es'] as const
  const messages = Object.fromEntries(
    locales.map((locale) => [
      locale,
      JSON.parse(
        readFileSync(join(import.meta.dirname, `../../data/locales/${locale}/findings.json`), 'utf8'),
      ),
    ]),
  )
  const codes = [
    ...new Set([
      ...packs.flatMap((pack) => pack.rules.map((rule) => rule.code)),
      'value-missing',
      'value-not-offered',
      'document-missing',
    ]),
  ]
  const placeholders = (text: string): string[] =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort()

  it.each(codes)('%s is said in all languages, with the same figures', (code) => {
    const texts = locales.map((locale) => messages[locale][code])
    expect(texts.every((text) => typeof text === 'string' && text.length > 10)).toBe(true)
    for (const text of texts)
      expect([...new Set(placeholders(text))]).toEqual([...new Set(placeholders(texts[0]))])
  })

  it('ask for no figure that a rule does not give', () => {
    for (const { rule } of versions) {
      const given = new Set([...Object.keys(rule.params ?? {}), 'word'])
      for (const name of placeholders(messages.en[rule.code]))
        expect([rule.code, given.has(name)]).toEqual([rule.code, true])
    }
  })

  it('quote nothing that their finding does not carry', () => {
    for (const { findings } of played)
      for (const { code, params, severity } of findings) {
        if (severity === 'undecided') continue
        const lacking = placeholders(messages.en[code]).filter((name) => !(name in params))
        expect([code, lacking]).toEqual([code, []])
      }
  })

  it('says every advice that a pack gives in all languages, and no other', () => {
    const keys = packs.flatMap((pack) => [
      ...pack.rules.map((rule) => ('require' in rule ? rule.suggestion?.key : undefined)),
      ...pack.documents.map((demand) => ('slot' in demand ? demand.advice : undefined)),
      ...pack.fields.map((field) => ('path' in field ? field.advice : undefined)),
    ])
    const given = [...new Set(keys.filter((key) => key !== undefined))].sort()
    expect(given.length).toBeGreaterThan(20)
    for (const locale of locales) {
      const advice: Record<string, string> = messages[locale].advice
      expect([locale, Object.keys(advice).sort()]).toEqual([locale, given])
      expect(Object.values(advice).filter((text) => text.length < 8)).toEqual([])
    }
  })

  it('has none without a rule', () => {
    expect(Object.keys(messages.en).filter((code) => !codes.includes(code) && code !== 'advice')).toEqual([])
  })
})
