// Every problem that a typed value can have is explained in all three languages, with all that it knows.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSuffixList } from '../../src/adapters/data/domain-suffixes.ts'
import { dataFolder, readJson } from '../../src/adapters/data/read-json.ts'
import { inspectDomain } from '../../src/core/domain-name.ts'
import { inspectEmail } from '../../src/core/email.ts'
import { certificateTypes } from '../../src/core/identity/certificate-types.ts'
import { inspectNumber } from '../../src/core/identity/inspect-number.ts'
import { type InputProblem, inputProblemCodes } from '../../src/core/input-problem.ts'
import { inspectLandline, inspectMobile } from '../../src/core/phone.ts'

const languages = ['zh-CN', 'en', 'es']
const textsIn = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(dataFolder, 'locales', language, 'input-problems.json'), 'utf8'))
const placeholdersOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe.each(languages)('in %s', (language) => {
  const texts = textsIn(language)

  test('each code has a text, and each text a code', () => {
    expect(Object.keys(texts).sort()).toEqual([...inputProblemCodes].sort())
  })

  test('the same values stand in it as in the Chinese text', () => {
    const chinese = textsIn('zh-CN')
    for (const [code, text] of Object.entries(texts))
      expect(placeholdersOf(text), code).toEqual(placeholdersOf(chinese[code] ?? ''))
  })
})

test('every value that a text names comes with the problem', () => {
  const texts = textsIn('en')
  const inputs = [
    '',
    'x',
    '1',
    '@',
    'a@b',
    'ä@b.cn',
    '-.cn',
    'com.cn',
    '1.2.3.4',
    'localhost',
    '12345678901',
    '9'.repeat(18),
  ]
  const more = [
    '110105194912310021',
    '11O10519491231002X',
    '91350100M000100Y44',
    'B1350100M000100Y43',
    'a'.repeat(600),
  ]
  const list = loadSuffixList()
  const problems: InputProblem[] = [...inputs, ...more].flatMap((raw) => [
    ...certificateTypes.flatMap(({ id }) => inspectNumber(id, raw, '2026-11-22').problems),
    ...[inspectMobile(raw), inspectLandline(raw), inspectEmail(raw), inspectDomain(raw, list)].flatMap(
      (i) => i.problems,
    ),
  ])
  expect(new Set(problems.map((problem) => problem.code)).size).toBeGreaterThan(30)
  for (const { code, params } of problems)
    expect(Object.keys(params), code).toEqual(expect.arrayContaining(placeholdersOf(texts[code] ?? '')))
})

describe('data files', () => {
  test('a file that is missing or lacks a property is named', () => {
    expect(() => readJson(join(dataFolder, 'no-such-file.json'), [])).toThrow(/no-such-file\.json/)
    expect(() => readJson(join(dataFolder, 'gbk.json'), ['nonsense'])).toThrow(/gbk\.json lacks "nonsense"/)
  })
})
