// The applicant's texts: complete and alike in three languages, with words for everything that the system can say.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { statuses } from '../../src/core/application/status.ts'
import { fields } from '../../src/core/field.ts'
import { certificateTypes } from '../../src/core/identity/certificate-types.ts'
import { slots } from '../../src/core/slot.ts'

type Texts = { readonly [key: string]: string | Texts }

const languages = ['zh-CN', 'en', 'es'] as const
const namespaces = [
  'app',
  'status',
  'tasks',
  'fields',
  'start',
  'account',
  'case',
  'filings',
  'landing',
  'phone',
]

const read = (language: string, namespace: string): Texts =>
  JSON.parse(
    readFileSync(new URL(`../../data/locales/${language}/${namespace}.json`, import.meta.url), 'utf8'),
  )

const flat = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${before}${key}`, value]] : flat(value, `${before}${key}/`),
  )

/** Languages differ in plural forms only. */
const bare = (key: string): string => key.replace(/_(one|many|other)$/, '')
const places = (text: string): string => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort().join(' ')

describe.each(namespaces)('namespace %s', (namespace) => {
  const byLanguage = languages.map(
    (language) =>
      new Map(
        flat(read(language, namespace))
          .filter(([key]) => !key.endsWith('_one'))
          .map(([key, text]) => [bare(key), text]),
      ),
  )
  it('has the same keys in every language', () => {
    const [first, ...others] = byLanguage.map((texts) => [...texts.keys()].sort())
    for (const other of others) expect(other).toEqual(first)
  })
  it('fills in the same figures in every language', () => {
    const [first, ...others] = byLanguage
    for (const [key, text] of first ?? [])
      for (const other of others) expect([key, places(other.get(key) ?? '')]).toEqual([key, places(text)])
  })
  it('leaves no text empty but hints', () => {
    for (const texts of byLanguage)
      for (const [key, text] of texts) if (!key.endsWith('hint')) expect([key, text]).not.toEqual([key, ''])
  })
})

describe.each(languages)('in %s', (language) => {
  it('every status has a title and says what happens next', () => {
    const texts = read(language, 'status')
    for (const status of statuses)
      expect(texts[status]).toMatchObject({ title: expect.any(String), next: expect.any(String) })
  })
  it('every field and every document slot has a name', () => {
    const texts = read(language, 'fields')
    for (const { pattern } of [...fields, ...slots])
      expect([pattern, texts[pattern]]).toEqual([
        pattern,
        expect.objectContaining({ label: expect.any(String) }),
      ])
  })
  it('every option of the code tables has a name', () => {
    const options = read(language, 'fields').options as Record<string, Texts>
    for (const [file, table] of [
      ['fwnr', 'service-contents'],
      ['yylb', 'languages'],
      ['nrlx', 'pre-approvals'],
      ['dwxz', 'subject-kinds'],
      ['jrfs', 'access-ways'],
      ['zjlx', 'certificate-types'],
    ] as const) {
      const rows: { code: string }[] = JSON.parse(
        readFileSync(new URL(`../../data/code-tables/${file}.json`, import.meta.url), 'utf8'),
      ).rows
      for (const { code } of rows)
        expect([table, code, options[table]?.[code]]).toEqual([table, code, expect.any(String)])
    }
    for (const { id } of certificateTypes)
      expect(options['certificate-types']?.[id]).toEqual(expect.any(String))
  })
  it('every event of the history has words', () => {
    const source = readFileSync(new URL('../../src/core/application/event.ts', import.meta.url), 'utf8')
    const events = [...source.matchAll(/type: '([a-z-]+)'/g)].map((match) => match[1] ?? '')
    const words = (read(language, 'case').history as Texts).event as Texts
    expect(events.length).toBeGreaterThan(20)
    expect(['started', ...events].filter((event) => typeof words[event] !== 'string')).toEqual([])
  })
})
