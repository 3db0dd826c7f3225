// E-mail addresses by form: careless typing is understood, what no mailbox takes is refused with the reason.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectEmail } from '../../src/core/email.ts'
import { hostileTexts, hugeTexts } from '../support/certificate-numbers.ts'

test.each([
  ['lin.yuan@example.cn', 'lin.yuan@example.cn'],
  [' Lin@EXAMPLE.cn ', 'Lin@example.cn'],
  ['ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｎ', 'lin@example.cn'],
  ['lin@example。cn', 'lin@example.cn'],
  ['lin+beian@mail.example.com', 'lin+beian@mail.example.com'],
  ['12345@example.com', '12345@example.com'],
  ['lin@xn--fsq092h.xn--fiqs8s', 'lin@xn--fsq092h.xn--fiqs8s'],
])('%s is understood as %s', (raw, normalised) => {
  expect(inspectEmail(raw)).toEqual({ ok: true, normalised, problems: [] })
})

test.each([
  ['', 'email-missing'],
  ['lin', 'email-at-sign'],
  ['@example.cn', 'email-at-sign'],
  ['lin@', 'email-at-sign'],
  ['a@b@example.cn', 'email-at-sign'],
  ['.lin@example.cn', 'email-name'],
  ['li..n@example.cn', 'email-name'],
  ['林远@example.cn', 'email-name'],
  ['"lin"@example.cn', 'email-name'],
  ['lin\0@example.cn', 'email-name'],
  [`${'a'.repeat(65)}@example.cn`, 'email-name'],
  ['lin@example', 'email-domain'],
  ['lin@-example.cn', 'email-domain'],
  ['lin@example..cn', 'email-domain'],
  ['lin@[192.0.2.1]', 'email-domain'],
  ['lin@192.0.2.1', 'email-domain'],
  ['lin@example.cn\r\nbcc:all@example.cn', 'email-at-sign'],
  [`lin@${'a'.repeat(62)}.${'b'.repeat(62)}.cn`, 'email-too-long'],
  ['a'.repeat(600), 'email-too-long'],
])('%j is refused: %s', (raw, code) => {
  expect(inspectEmail(raw).problems.map((problem) => problem.code)).toEqual([code])
})

test('nothing throws, what is accepted is accepted again unchanged, and carries no line break', () => {
  fc.assert(
    fc.property(fc.oneof(hostileTexts, fc.emailAddress()), (raw) => {
      const inspection = inspectEmail(raw)
      expect(inspection.ok).toBe(inspection.problems.length === 0)
      if (!inspection.ok) return
      expect(inspectEmail(inspection.normalised)).toEqual(inspection)
      expect(inspection.normalised).not.toMatch(/[\s,;<>"]/)
    }),
  )
})

test('ten megabytes get an answer', () => {
  for (const text of hugeTexts) expect(inspectEmail(text).ok).toBe(false)
})
