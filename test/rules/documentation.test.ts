// The tables in docs/rule-packs.md are made from the vocabulary and the catalogue of facts. To renew them after a change:
// `UPDATE_DOCS=1 vitest run test/rules/documentation.test.ts`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPacks } from '../../src/adapters/packs/load-packs.ts'
import { type ClassCoverage, coverageOf } from '../../src/rules/coverage.ts'
import { factCatalogue } from '../../src/rules/fact-name.ts'
import { meaningOfClass, type RuleClass, ruleClasses } from '../../src/rules/rule-class.ts'
import { settingNames } from '../../src/rules/setting-name.ts'
import { settingKeys } from '../../src/rules/settings.ts'
import { operators } from '../../src/rules/vocabulary.ts'

const path = join(import.meta.dirname, '../../docs/rule-packs.md')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** Classes in which bureaux differ; the others are the nation's alone, or say nothing about a province. */
const byProvince: readonly RuleClass[] = [
  ...(['ages', 'residence', 'legal-representative', 'authorisation', 'quantities', 'address'] as const),
  ...(['phones', 'remarks', 'content', 'special-documents', 'change', 'empty-subject'] as const),
  ...(['review-days', 'verification', 'footer', 'expedite', 'sms', 'names', 'domains'] as const),
]
const coverage = coverageOf(loadPacks())
const { provinces } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/provinces.json'), 'utf8'),
) as { provinces: Record<string, { name: { zh: string; en: string } }> }
const provinceName = (code: string): string => {
  const name = provinces[code]?.name
  if (name === undefined) throw new Error(`no province ${code}`)
  return `${name.en} ${name.zh}`
}
const cellOf = ({ own, hasNational }: ClassCoverage): string =>
  own.length > 0 ? `own (${own.length})` : hasNational ? 'national' : 'no such rule known'

const tables = {
  coverage: table(
    ['province', ...byProvince.map((name) => `\`${name}\``)],
    coverage.map((row) => [
      provinceName(row.provinceCode),
      ...byProvince.map((name) => cellOf(row.classes[name])),
    ]),
  ),
  own: table(
    ['province', 'class', 'entries of its own'],
    coverage.flatMap((row) =>
      ruleClasses
        .filter((name) => row.classes[name].own.length > 0)
        .map((name) => [
          provinceName(row.provinceCode),
          `\`${name}\``,
          row.classes[name].own.map((code) => `\`${code}\``).join(', '),
        ]),
    ),
  ),
  classes: table(
    ['class', 'what it is about'],
    ruleClasses.map((name) => [`\`${name}\``, meaningOfClass(name)]),
  ),
  settings: table(
    ['setting', 'class', 'meaning'],
    settingKeys.map((key) => [`\`${key}\``, `\`${settingNames[key].class}\``, settingNames[key].meaning]),
  ),
  operators: table(
    ['operator', 'of facts that are', 'takes', 'true when'],
    operators.map((one) => [`\`${one.op}\``, one.types.join(', '), one.takes, one.meaning]),
  ),
  facts: table(
    ['fact', 'type', 'meaning'],
    factCatalogue.map((fact) => [`\`${fact.name}\``, fact.type, fact.meaning]),
  ),
}

const withTables = (text: string): string =>
  Object.entries(tables).reduce(
    (page, [name, rows]) =>
      page.replace(
        new RegExp(`<!-- ${name} -->(?:\\n\\n\\|[\\s\\S]*?\\n(?=\\n))?`),
        () => `<!-- ${name} -->\n\n${rows}\n`,
      ),
    text,
  )

it('docs/rule-packs.md says of classes, provinces, operators and facts what packs and code say', () => {
  const text = readFileSync(path, 'utf8')
  const wanted = withTables(text)
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, wanted)
  else expect(text).toBe(wanted)
})

it('no fact is named twice', () => {
  const names = factCatalogue.map((fact) => fact.name)
  expect(new Set(names).size).toBe(names.length)
})
