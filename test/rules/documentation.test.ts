// The tables in docs/rule-packs.md are made from the vocabulary and the catalogue of facts. To renew them after a change:
// `UPDATE_DOCS=1 vitest run test/rules/documentation.test.ts`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { factCatalogue } from '../../src/rules/fact-name.ts'
import { meaningOfClass, ruleClasses } from '../../src/rules/rule-class.ts'
import { operators } from '../../src/rules/vocabulary.ts'

const path = join(import.meta.dirname, '../../docs/rule-packs.md')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

const tables = {
  classes: table(
    ['class', 'what it is about'],
    ruleClasses.map((name) => [`\`${name}\``, meaningOfClass(name)]),
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

it('docs/rule-packs.md names every class, operator and fact as the code does', () => {
  const text = readFileSync(path, 'utf8')
  const wanted = withTables(text)
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, wanted)
  else expect(text).toBe(wanted)
})

it('no fact is named twice', () => {
  const names = factCatalogue.map((fact) => fact.name)
  expect(new Set(names).size).toBe(names.length)
})
