// The words of refusals and problems: each code has them in each language, every value that a text names is there, and
// they say what to do.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { refusalCodes } from '../../src/core/refusal.ts'
import { locales } from '../../src/http/language.ts'
import { problemOfEdge, problemOfRefusal } from '../../src/http/problem.ts'
import { type EdgeCode, edgeStatus, refusalStatus } from '../../src/http/problem-status.ts'

type Texts = Record<string, Record<string, string>>
const textsOf = (locale: string, namespace: string): Texts =>
  JSON.parse(readFileSync(new URL(`../../data/locales/${locale}/${namespace}.json`, import.meta.url), 'utf8'))
const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()
const edgeCodes = Object.keys(edgeStatus) as EdgeCode[]

for (const locale of locales)
  describe(locale, () => {
    const refusals = textsOf(locale, 'refusals')
    const problems = textsOf(locale, 'problems')

    test('has a title and a detail for every refusal and every problem of the edge, and for no other', () => {
      expect(
        Object.keys(refusals)
          .filter((code) => code !== 'instance')
          .sort(),
      ).toEqual([...refusalCodes].sort())
      const notes = ['expected', 'kinds', 'places']
      expect(
        Object.keys(problems)
          .filter((code) => !notes.includes(code))
          .sort(),
      ).toEqual([...edgeCodes].sort())
      for (const code of refusalCodes)
        expect(refusals[code]?.title && refusals[code]?.detail, code).toBeTruthy()
      for (const code of edgeCodes) expect(problems[code]?.title && problems[code]?.detail, code).toBeTruthy()
    })

    test('names the same values and has the same variants as the Chinese texts', () => {
      for (const [namespace, texts] of [
        ['refusals', refusals],
        ['problems', problems],
      ] as const) {
        const chinese = textsOf('zh-CN', namespace)
        for (const [code, entries] of Object.entries(chinese)) {
          expect(Object.keys(texts[code] ?? {}), code).toEqual(Object.keys(entries))
          for (const [key, text] of Object.entries(entries))
            expect(placesIn(texts[code]?.[key] ?? ''), `${code}.${key}`).toEqual(placesIn(text))
        }
      }
    })
  })

const english = { locale: 'en', reference: 'r-1' } as const

test('every refusal has a status of its own kind', () => {
  for (const code of refusalCodes) {
    const problem = problemOfRefusal({ code }, english)
    expect(problem.status).toBe(refusalStatus[code])
    expect(problem.status).toBeGreaterThanOrEqual(400)
    expect(problem.status).toBeLessThan(code === 'regulator-unreachable' ? 504 : 500)
  }
})

test('the reason chooses the words', () => {
  const detail = (problem: string) =>
    problemOfRefusal({ code: 'instance-not-eligible', params: { problem, months: 3 } }, english).detail
  expect(detail('term-too-short')).toContain('at least 3')
  expect(detail('no-public-address')).toContain('public IP')
  expect(detail('something-newer')).toContain('Use another one')
})

test('fields and statuses are called by their names, not by their paths', () => {
  const field = problemOfRefusal({ code: 'field-not-open', path: 'services.s7.domain' }, english)
  expect(field.detail).not.toContain('services.')
  const status = problemOfRefusal(
    { code: 'not-allowed-in-status', params: { action: 'submit', status: 'under-bureau-review' } },
    english,
  )
  expect(status.detail).toContain('With the bureau')
  const changed = problemOfRefusal(
    {
      code: 'changed-meanwhile',
      params: { revision: 4, fields: ['subject.mailingAddress', 'subject.remark'] },
    },
    english,
  )
  expect(changed.detail).toMatch(/Mailing address.* and /)
})

test('a fault shows its reference', () => {
  expect(problemOfEdge('internal', english).detail).toContain('r-1')
})
