// Domain names out of what people paste: the registrable domain, in ASCII for the regulator and readable for people.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadSuffixList } from '../../src/adapters/data/domain-suffixes.ts'
import {
  hostOfUrl,
  inspectDomain,
  isWithinDomain,
  toAsciiHost,
  toDisplayDomain,
} from '../../src/core/domain-name.ts'
import { isApproved, suffixOf } from '../../src/core/domain-suffix.ts'
import { decodeLabel } from '../../src/core/punycode.ts'
import { hostileTexts, hugeTexts } from '../support/certificate-numbers.ts'

const list = loadSuffixList()
const inspect = (raw: string) => inspectDomain(raw, list)
const problemCodes = (raw: string) => inspect(raw).problems.map((problem) => problem.code)

describe('what people type', () => {
  test.each([
    ['example.cn', 'example.cn', []],
    ['EXAMPLE.CN', 'example.cn', []],
    [
      'https://www.example.cn/index.html?x=1#top',
      'example.cn',
      ['scheme-removed', 'path-removed', 'subdomain-removed'],
    ],
    ['//example.cn', 'example.cn', ['scheme-removed']],
    ['example.cn:8443', 'example.cn', ['port-removed']],
    ['example.cn.', 'example.cn', ['trailing-dot-removed']],
    ['ｅｘａｍｐｌｅ．ｃｎ', 'example.cn', []],
    ['example。cn', 'example.cn', []],
    ['shop.example.com.cn', 'example.com.cn', ['subdomain-removed']],
    ['example.bj.cn', 'example.bj.cn', []],
    ['a.b.example.gov.cn', 'example.gov.cn', ['subdomain-removed']],
    [' example\u200b.cn ', 'example.cn', []],
  ])('%s is the domain %s', (raw, registrable, notes) => {
    expect(inspect(raw)).toMatchObject({ ok: true, registrable, notes, problems: [] })
  })

  test('a Chinese domain is kept in ASCII and shown in characters, whichever way it came', () => {
    for (const raw of ['示例.中国', 'xn--fsq092h.xn--fiqs8s', '示例。中国', 'www.示例.中国'])
      expect(inspect(raw)).toMatchObject({
        ok: true,
        registrable: 'xn--fsq092h.xn--fiqs8s',
        display: '示例.中国',
        suffix: '中国',
      })
  })

  test('a suffix reserved for some says so', () => {
    expect(inspect('example.gov.cn')).toMatchObject({
      suffix: 'gov.cn',
      suffixEntry: { reservedFor: 'government' },
    })
    expect(inspect('示例.政务.cn')).toMatchObject({
      suffix: '政务.cn',
      suffixEntry: { reservedFor: 'government' },
    })
    expect(inspect('example.com.cn')).toMatchObject({ suffixEntry: { meantFor: 'business' } })
  })

  test.each([
    ['', 'domain-missing'],
    ['https://', 'domain-missing'],
    ['localhost', 'domain-without-suffix'],
    ['cn', 'domain-length'],
    ['com.cn', 'domain-is-suffix'],
    ['gov.cn', 'domain-is-suffix'],
    ['me@example.cn', 'domain-is-email'],
    ['192.0.2.1', 'domain-is-address'],
    ['http://0x7f000001/', 'domain-is-address'],
    ['http://[2001:db8::1]/', 'domain-is-address'],
    ['-example.cn', 'domain-label'],
    ['exa_mple.cn', 'domain-label'],
    ['example..cn', 'domain-label'],
    ['ab--cd.cn', 'domain-label'],
    ['xn--0.cn', 'domain-label'],
    ['exa mple<.cn', 'domain-characters'],
    ['example\0.cn', 'domain-characters'],
    ['example%2ecn.cn', 'domain-characters'],
    [`${'a'.repeat(64)}.cn`, 'domain-label'],
    [`${'a.'.repeat(70)}cn`, 'domain-length'],
    [`example.cn/${'a'.repeat(600)}`, 'domain-length'],
  ])('%s is refused: %s', (raw, code) => {
    expect(problemCodes(raw)).toEqual([code])
  })
})

describe('suffixes', () => {
  test('approval is a matter of the list and the day', () => {
    const dated = {
      ...list,
      suffixes: [{ suffix: 'cn' }, { suffix: 'zone', from: '2020-01-01', until: '2024-06-01' }],
    }
    expect(isApproved('cn', dated, '2018-01-01')).toBe(true)
    expect(isApproved('zone', dated, '2019-12-31')).toBe(false)
    expect(isApproved('zone', dated, '2020-01-01')).toBe(true)
    expect(isApproved('zone', dated, '2024-06-01')).toBe(false)
    expect(isApproved('dev', dated, '2026-01-01')).toBe(false)
    expect(isApproved('__proto__', dated, '2026-01-01')).toBe(false)
  })

  test('the published list holds the usual ones and not those never approved', () => {
    for (const suffix of ['cn', 'com', 'net', 'com.cn', '中国', '公司', 'bj.cn', 'top'])
      expect(isApproved(suffix, list, '2026-11-22'), suffix).toBe(true)
    for (const suffix of ['org', 'io', 'dev', 'app', 'uk'])
      expect(isApproved(suffix, list, '2026-11-22'), suffix).toBe(false)
  })

  test('a domain under an unknown suffix still has a registrable part', () => {
    expect(suffixOf(list, ['www', 'example', 'dev'])).toBe('dev')
    const inspection = inspect('www.example.dev')
    expect(inspection).toMatchObject({ ok: true, registrable: 'example.dev', suffix: 'dev' })
    expect(inspection).not.toHaveProperty('suffixEntry')
  })
})

describe('home pages', () => {
  test.each([
    ['http://www.example.cn/a', 'www.example.cn', true],
    ['example.cn', 'example.cn', true],
    ['www.示例.中国', 'www.xn--fsq092h.xn--fiqs8s', false],
    ['https://notexample.cn', 'notexample.cn', false],
    ['https://example.cn.example.com', 'example.cn.example.com', false],
  ])('%s has the host %s; within example.cn: %s', (url, host, isWithin) => {
    expect(hostOfUrl(url)).toBe(host)
    expect(isWithinDomain(host, 'example.cn')).toBe(isWithin)
  })

  test('what has no host has none', () => {
    expect(hostOfUrl('')).toBeUndefined()
    expect(hostOfUrl('http:///path')).toBeUndefined()
    expect(hostOfUrl('a'.repeat(1_000))).toBeUndefined()
  })
})

describe('punycode', () => {
  test('decodes what the platform encodes', () => {
    const label = fc
      .string({ unit: fc.constantFrom(...'示例中文网站北京ü网0a备案号'), minLength: 1, maxLength: 12 })
      .filter((text) => /[^a-z0-9]/.test(text))
    fc.assert(
      fc.property(label, (text) => {
        expect(toDisplayDomain(toAsciiHost(`${text}.cn`) ?? '')).toBe(`${text}.cn`)
      }),
    )
  })

  test('refuses what is not validly encoded', () => {
    for (const text of ['', 'xn--', 'xn--!!!', 'example', 'xn--999999999999999', `xn--${'a'.repeat(70)}`])
      expect(decodeLabel(text), text).toBeUndefined()
  })
})

describe('whatever comes', () => {
  test('nothing throws, and what is accepted is accepted again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(hostileTexts, fc.domain(), fc.webUrl()), (raw) => {
        const inspection = inspect(raw)
        expect(inspection.ok).toBe(inspection.problems.length === 0)
        if (!inspection.ok) return
        expect(inspection.registrable).toMatch(/^[a-z0-9.-]{4,128}$/)
        expect(inspect(inspection.registrable)).toMatchObject({
          ok: true,
          registrable: inspection.registrable,
          notes: [],
        })
        expect(inspect(inspection.display)).toMatchObject({ registrable: inspection.registrable })
      }),
    )
  })

  test('ten megabytes get an answer', () => {
    for (const text of hugeTexts) {
      expect(inspect(text).ok).toBe(false)
      expect(hostOfUrl(text)).toBeUndefined()
    }
  })
})
