// Filing numbers: every form in use is read, written back as it was, and the running sequence of a subject never repeats.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadProvinces } from '../../src/adapters/data/provinces.ts'
import {
  compareFilingNumbers,
  formatFilingNumber,
  isSameSubject,
  isServiceFilingNumber,
  makeSubjectNumber,
  nextServiceFilingNumber,
  parseFilingNumber,
  parseServiceFilingNumber,
  parseSubjectNumber,
  provincePrefixes,
  type ServiceFilingNumber,
  subjectNumberOf,
} from '../../src/core/filing-number.ts'
import { hostileTexts, hugeTexts } from '../support/certificate-numbers.ts'

const subjects = fc
  .tuple(
    fc.constantFrom(...Object.keys(provincePrefixes)),
    fc.integer({ min: 2018, max: 2030 }),
    fc.integer({ min: 1, max: 999_999 }),
  )
  .map(([province, year, serial]) => makeSubjectNumber(province, year, serial))
const kinds = fc.constantFrom('website', 'app', 'mini-program', 'quick-app')
const services = fc
  .tuple(subjects, fc.integer({ min: 1, max: 9_999 }), kinds)
  .map(([subject, sequence, kind]) => ({ ...subject, sequence, kind }) as ServiceFilingNumber)

function service(text: string): ServiceFilingNumber {
  const parsed = parseServiceFilingNumber(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

describe('reading', () => {
  test.each([
    ['京ICP备2026012345号', '110000', 'filing', '2026012345'],
    ['京ICP备05012345号', '110000', 'filing', '05012345'],
    ['粤ICP证030173号', '440000', 'licence', '030173'],
    ['粤B2-20090059', '440000', 'value-added', 'B2-20090059'],
    ['川ICP备12345678号', '510000', 'filing', '12345678'],
    ['蜀ICP备12345678号', '510000', 'filing', '12345678'],
  ])('%s is a subject of %s, a %s numbered %s', (text, provinceCode, form, serial) => {
    expect(parseSubjectNumber(text)).toMatchObject({ ok: true, value: { provinceCode, form, serial } })
    expect(parseServiceFilingNumber(text).ok).toBe(false)
  })

  test.each([
    ['滇ICP备2026011700号-7X', 7, 'mini-program'],
    ['粤B2-20090059-1626X', 1626, 'mini-program'],
    ['京ICP备2026012345号-1', 1, 'website'],
    ['京ICP备2026012345号-2A', 2, 'app'],
    ['京ICP备2026012345号-4K', 4, 'quick-app'],
  ])('%s is service %i, a %s', (text, sequence, kind) => {
    expect(parseServiceFilingNumber(text)).toMatchObject({ ok: true, value: { sequence, kind } })
    expect(parseSubjectNumber(text).ok).toBe(false)
  })

  test.each(['京icp备 2026012345 号－2a', '京ＩＣＰ备２０２６０１２３４５号-2A', '京ICP备2026012345号—2A'])(
    '%s is understood',
    (text) => {
      expect(formatFilingNumber(service(text))).toBe('京ICP备2026012345号-2A')
    },
  )

  test.each([
    ['京ICP备202601234号', 'filing-number-form', 'nine digits'],
    ['京ICP备2026012345', 'filing-number-form', 'no 号'],
    ['ICP备2026012345号', 'filing-number-form', 'no province'],
    ['京ICP备2026012345号-0', 'filing-number-form', 'sequences begin with 1'],
    ['京ICP备2026012345号-01', 'filing-number-form', 'leading zero'],
    ['京ICP备2026012345号-2B', 'filing-number-form', 'no such kind'],
    ['港ICP备2026012345号', 'filing-number-prefix', 'no bureau there'],
    ['京公网安备11010802012345号', 'filing-number-form', 'the police’s number is another one'],
    ['', 'filing-number-form', 'empty'],
  ])('%s is refused (%s): %s', (text, code) => {
    expect(parseFilingNumber(text)).toMatchObject({ ok: false, error: { code } })
  })
})

describe('writing', () => {
  test('what is written is read back as the same', () => {
    fc.assert(
      fc.property(fc.oneof(subjects, services), (number) => {
        expect(parseFilingNumber(formatFilingNumber(number))).toEqual({ ok: true, value: number })
      }),
    )
  })

  test('the 31 provinces write the characters of the province data', () => {
    const provinces = [...loadProvinces().values()]
    expect(Object.fromEntries(provinces.map(({ code, prefix }) => [code, prefix]))).toEqual(provincePrefixes)
    expect(new Set(Object.values(provincePrefixes)).size).toBe(31)
  })

  test.each([
    ['110000', 2026, 0],
    ['110000', 2026, 1_000_000],
    ['110000', 26, 1],
    ['710000', 2026, 1],
  ])('there is no number for %s, %i, %i', (province, year, serial) => {
    expect(() => makeSubjectNumber(province, year, serial)).toThrow(RangeError)
  })
})

describe('the sequence of a subject', () => {
  const subject = makeSubjectNumber('330000', 2026, 12)

  test('begins with 1 and goes on after the highest, whatever the kind', () => {
    expect(formatFilingNumber(nextServiceFilingNumber(subject, [], 'website'))).toBe('浙ICP备2026000012号-1')
    const issued = ['浙ICP备2026000012号-1', '浙ICP备2026000012号-3A'].map(service)
    expect(formatFilingNumber(nextServiceFilingNumber(subject, issued, 'website'))).toBe(
      '浙ICP备2026000012号-4',
    )
  })

  test('numbers of other subjects do not count', () => {
    const issued = [service('浙ICP备2026000013号-9')]
    expect(nextServiceFilingNumber(subject, issued, 'app')).toMatchObject({ sequence: 1, kind: 'app' })
  })

  test('never repeats', () => {
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 20 }), (wanted) => {
        const issued: ServiceFilingNumber[] = []
        for (const kind of wanted) issued.push(nextServiceFilingNumber(subject, issued, kind))
        expect(issued.map((number) => number.sequence)).toEqual(wanted.map((_, index) => index + 1))
      }),
    )
  })
})

describe('comparing', () => {
  test('a service belongs to its subject, and 川 is 蜀', () => {
    expect(isSameSubject(service('川ICP备12345678号-3'), service('蜀ICP备12345678号-1'))).toBe(true)
    expect(isSameSubject(service('蜀ICP备12345678号-1'), service('蜀ICP备12345679号-1'))).toBe(false)
    expect(subjectNumberOf(service('蜀ICP备12345678号-1'))).not.toHaveProperty('sequence')
  })

  test('eight digits and ten are different numbers', () => {
    expect(isSameSubject(service('京ICP备20012345号-1'), service('京ICP备2020012345号-1'))).toBe(false)
  })

  test('sorts a subject before its services, and these by number, not by text', () => {
    const texts = ['京ICP备2026012345号-10', '京ICP备2026012345号', '京ICP备2026012345号-9A']
    const numbers = texts
      .map((text) => parseFilingNumber(text))
      .flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
    expect(numbers.sort(compareFilingNumbers).map(formatFilingNumber)).toEqual([texts[1], texts[2], texts[0]])
  })
})

describe('whatever comes', () => {
  test('nothing throws', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        const parsed = parseFilingNumber(text)
        if (parsed.ok) expect(isServiceFilingNumber(parsed.value)).toBeTypeOf('boolean')
        else expect(parsed.error.text.length).toBeLessThanOrEqual(40)
      }),
    )
  })

  test('ten megabytes get an answer', () => {
    for (const text of hugeTexts) expect(parseFilingNumber(text).ok).toBe(false)
  })
})
