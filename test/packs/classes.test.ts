// Every entry of a pack that we ship says of which class it is, and a province's version of a rule stays in the class of the
// national one: else the table of gaps would show gaps that are none.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { coverageOf } from '../../src/rules/coverage.ts'
import { isRuleClass, ruleClasses } from '../../src/rules/rule-class.ts'
import { settingNames } from '../../src/rules/setting-name.ts'
import { settingKeys } from '../../src/rules/settings.ts'

type Entry = { readonly code: string; readonly class?: string }
type Raw = { readonly code: string } & Readonly<Record<'rules' | 'fields' | 'documents', readonly Entry[]>>

const folder = join(import.meta.dirname, '../../packs')
const raw = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Raw)
const entries = raw.flatMap((pack) =>
  (['rules', 'fields', 'documents'] as const).flatMap((part) =>
    (pack[part] ?? []).map((entry) => ({ pack: pack.code, part, ...entry })),
  ),
)

describe('every entry of a pack', () => {
  it('is of a class', () => {
    expect(entries.filter((entry) => !isRuleClass(entry.class))).toEqual([])
  })

  it('is of the class of the national entry with its code', () => {
    const national = new Map(
      entries
        .filter((entry) => entry.pack === 'national')
        .map((entry) => [`${entry.part} ${entry.code}`, entry.class]),
    )
    const differing = entries.filter(
      (entry) => (national.get(`${entry.part} ${entry.code}`) ?? entry.class) !== entry.class,
    )
    expect(differing).toEqual([])
  })
})

describe('the table of classes', () => {
  const coverage = coverageOf(loadPacks())

  it('has a row for each of the 31 provinces', () => {
    expect(coverage.length).toBe(31)
  })

  it('names every entry of a province once, in one class', () => {
    for (const { provinceCode, classes } of coverage) {
      const told = ruleClasses.flatMap((name) => classes[name].own)
      const own = entries.filter((entry) => entry.pack === provinceCode).map((entry) => entry.code)
      for (const code of own)
        expect([provinceCode, code, told.includes(code)]).toEqual([provinceCode, code, true])
    }
  })

  it('knows a class for every setting', () => {
    for (const key of settingKeys) expect(isRuleClass(settingNames[key].class)).toBe(true)
  })

  it('has no class of which nobody has a rule', () => {
    const empty = ruleClasses.filter((name) =>
      coverage.every(({ classes }) => classes[name].own.length === 0 && !classes[name].hasNational),
    )
    expect(empty).toEqual([])
  })
})
