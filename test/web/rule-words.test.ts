// The rules as people read them: every rule, class and setting has words in every language, and no sentence shows a
// placeholder.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { ruleClasses } from '../../src/rules/rule-class.ts'
import { settingKeys } from '../../src/rules/settings.ts'
import { sentenceOf } from '../../web/i18n/rule-words.ts'

const locales = ['zh-CN', 'en', 'es'] as const
type Texts = { readonly [key: string]: string | Texts }
const textsOf = (locale: string, namespace: string): Texts =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../data/locales/${locale}/${namespace}.json`), 'utf8'),
  )
const at = (texts: Texts, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null
        ? Object.entries(node).find(([name]) => name === key)?.[1]
        : undefined,
    texts,
  )

const rules = loadPacks().flatMap((pack) => pack.rules.flatMap((rule) => ('require' in rule ? [rule] : [])))
const leaves = (texts: Texts, prefix = ''): readonly string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : leaves(value, `${prefix}${key}.`),
  )

describe('a rule as a sentence', () => {
  const nameOf = (figure: string): string => `<${figure}>`

  test('keeps the figures that are the same for everyone, and drops brackets about the single case', () => {
    expect(sentenceOf('本人未满{{least}}周岁（现在{{age}}周岁），不受理。', { least: 18 }, nameOf)).toBe(
      '本人未满18周岁，不受理。',
    )
    expect(sentenceOf('You are under {{least}} (now {{age}}).', { least: 18 }, nameOf)).toBe(
      'You are under 18.',
    )
  })

  test('keeps brackets whose figures are all known', () => {
    expect(sentenceOf('Too coarse (at least {{good}} pixels).', { good: 1200 }, nameOf)).toBe(
      'Too coarse (at least 1200 pixels).',
    )
  })

  test('names what depends on the single case, without quoting it', () => {
    expect(sentenceOf('后缀“{{suffix}}”未批复', {}, nameOf)).toBe('后缀<suffix>未批复')
    expect(sentenceOf('“{{word}}” is refused', {}, nameOf)).toBe('“<word>” is refused')
  })

  for (const locale of locales)
    test(`has no placeholder left and no unnamed figure, for every rule in ${locale}`, () => {
      const findings = textsOf(locale, 'findings')
      const figures = textsOf(locale, 'rules')
      const unnamed = new Set<string>()
      const bad = rules.filter((rule) => {
        const fixed = Object.fromEntries(
          Object.entries(rule.params ?? {}).flatMap(([name, value]) =>
            typeof value === 'object' ? [] : [[name, value]],
          ),
        )
        const sentence = sentenceOf(String(at(findings, rule.code)), fixed, (figure) => {
          const name = at(figures, 'figure', figure)
          if (typeof name !== 'string') unnamed.add(figure)
          return String(name)
        })
        return /[{}]|undefined/.test(sentence)
      })
      expect([...unnamed]).toEqual([])
      expect(bad.map((rule) => rule.code)).toEqual([])
    })
})

describe('words for classes and settings', () => {
  test.each(locales)('are complete in %s', (locale) => {
    const texts = textsOf(locale, 'rules')
    expect(ruleClasses.filter((name) => typeof at(texts, 'class', name) !== 'string')).toEqual([])
    expect(settingKeys.filter((key) => typeof at(texts, 'setting-name', key) !== 'string')).toEqual([])
  })

  test('have the same keys in all languages', () => {
    const plural = /_(?:one|many|other)$/
    for (const namespace of ['rules', 'packs']) {
      const keys = locales.map((locale) =>
        [...new Set(leaves(textsOf(locale, namespace)).map((key) => key.replace(plural, '')))].sort(),
      )
      expect(keys[1]).toEqual(keys[0])
      expect(keys[2]).toEqual(keys[0])
    }
  })
})
