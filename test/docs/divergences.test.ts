// The page of divergences promises settings: each that it names is there and can be set by an operator, and each that exists
// for a bureau's own ways is on the page.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dialectOptions } from '../../src/config/dialect-options.ts'
import { options } from '../../src/config/options.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = read('docs/regulator-divergences.md')
const settings = read('src/adapters/regulator/v3/settings.ts')

/** The last cell of each row of the tables that have a column of settings. */
const settingCells = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.split(' | ').length === 5 && !line.startsWith('| ---'))
  .map((line) => line.split(' | ')[4] ?? '')

const quoted = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].flatMap(([, word = '']) => (pattern.test(word) ? [word] : []))

test('every setting that is named exists', () => {
  const named = settingCells
    .flatMap((cell) => quoted(cell, /^[a-z]\w+(: '.*')?$/))
    .map((one) => one.split(':')[0])
  expect(named.length).toBeGreaterThan(15)
  const exist = new Set([...settings.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name))
  // Codes of a table, and the size of files, are said elsewhere.
  const elsewhere = new Set(['supplement', 'batch'])
  expect(named.filter((name) => !exist.has(name) && !elsewhere.has(name ?? ''))).toEqual([])
})

test('every variable that is named exists', () => {
  const known: ReadonlySet<string> = new Set(options.map(({ name }) => name))
  const named = quoted(page, /^(REGULATOR|REPORT)[A-Z_]+$/)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

test('every way of a bureau that can be set is on the page', () => {
  for (const { name } of dialectOptions) expect(page, name).toContain(`\`${name}\``)
})
