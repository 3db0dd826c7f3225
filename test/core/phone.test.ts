// Telephone numbers as people write them, and which of them the regulator's messages may not reach.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectLandline, inspectMobile, inspectPhone, normalisePhone } from '../../src/core/phone.ts'
import { hostileTexts, hugeTexts } from '../support/certificate-numbers.ts'

test.each([
  '13800132468',
  '138 0013 2468',
  '138-0013-2468',
  '+86 13800132468',
  '+8613800132468',
  '0086-13800132468',
  '(+86)13800132468',
  '8613800132468',
  '１３８００１３２４６８',
  '＋８６ １３８００１３２４６８',
])('%s is understood as one mobile number', (raw) => {
  expect(inspectMobile(raw)).toEqual({ ok: true, normalised: '13800132468', kind: 'mobile', problems: [] })
})

test.each(['162', '165', '167', '170', '171'])('%s is a virtual operator and accepted', (beginning) => {
  expect(inspectMobile(`${beginning}00132468`)).toMatchObject({ ok: true, kind: 'virtual-operator' })
})

test.each(['140', '141', '144', '146', '148', '149', '172'])(
  '%s is for machines and refused',
  (beginning) => {
    expect(inspectMobile(`${beginning}00132468`)).toMatchObject({
      ok: false,
      kind: 'machine',
      problems: [{ code: 'mobile-machine-range' }],
    })
  },
)

test.each([
  ['', 'phone-missing'],
  ['1380013246', 'mobile-length'],
  ['138001324680', 'mobile-length'],
  ['12800132468', 'mobile-range'],
  ['23800132468', 'mobile-range'],
  ['1380013246O', 'mobile-characters'],
  ['+852 51234567', 'phone-not-mainland'],
  ['0571-87654321', 'mobile-is-landline'],
  ['138001324\0', 'mobile-characters'],
  ['1'.repeat(600), 'phone-too-long'],
])('mobile %s is refused: %s', (raw, code) => {
  expect(inspectMobile(raw).problems.map((problem) => problem.code)).toEqual([code])
})

test('the ranges are the operator’s to replace', () => {
  expect(inspectMobile('19200132468', { virtualOperator: ['192'], machine: [] }).kind).toBe(
    'virtual-operator',
  )
  expect(inspectMobile('19200132468').kind).toBe('mobile')
})

test.each([
  ['0571-87654321', '0571-87654321'],
  ['057187654321', '0571-87654321'],
  ['(0571)87654321', '0571-87654321'],
  ['010 8765 4321', '010-87654321'],
  ['010-87654321-801', '010-87654321-801'],
  ['010-87654321转801', '010-87654321-801'],
  ['0951-6543210', '0951-6543210'],
  ['０１０－８７６５４３２１', '010-87654321'],
])('landline %s is understood as %s', (raw, normalised) => {
  expect(inspectLandline(raw)).toEqual({ ok: true, normalised, kind: 'landline', problems: [] })
  expect(inspectPhone(raw).ok).toBe(true)
})

test.each(['87654321', '0571-876543', '0071-87654321', '013800132468', '0571-87654321-1234567', '', '0\0'])(
  'landline %j is refused',
  (raw) => {
    expect(inspectLandline(raw)).toMatchObject({ ok: false, problems: [{}] })
  },
)

describe('whatever comes', () => {
  test('nothing throws, and what is accepted is accepted again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(hostileTexts, fc.stringMatching(/^[+0-9 ()-]{5,20}$/)), (raw) => {
        const inspection = inspectPhone(raw)
        expect(inspection.ok).toBe(inspection.problems.length === 0)
        if (inspection.ok) {
          expect(inspection.normalised).toMatch(/^[\d-]{11,24}$/)
          expect(inspectPhone(inspection.normalised)).toEqual(inspection)
        }
      }),
    )
  })

  test('ten megabytes get an answer', () => {
    for (const text of hugeTexts) {
      expect(inspectPhone(text).ok).toBe(false)
      expect(normalisePhone(text).length).toBeLessThanOrEqual(512)
    }
  })
})
