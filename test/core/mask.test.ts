// Masks show enough to recognise one's own data and never the whole of it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  maskAddress,
  maskBy,
  maskEmail,
  maskIdNumber,
  maskPersonName,
  maskPhone,
} from '../../src/core/identity/mask.ts'
import { hostileTexts, hugeTexts } from '../support/certificate-numbers.ts'

test.each([
  [maskIdNumber, '11010819900101231X', '110108********231X'],
  [maskIdNumber, 'E12345678', 'E1*****78'],
  [maskIdNumber, 'A123', 'A***'],
  [maskPhone, '13800132468', '138****2468'],
  [maskPhone, '0571-87654321', '0571-******21'],
  [maskPhone, '010-87654321-8', '010-******21'],
  [maskPhone, '12345', '***45'],
  [maskEmail, 'linyuan@example.cn', 'l***@example.cn'],
  [maskEmail, 'no-at-sign', '**********'],
  [maskPersonName, '林小远', '林*远'],
  [maskPersonName, '林远', '林*'],
  [maskPersonName, '欧阳小远', '欧**远'],
  [maskPersonName, '𠮷小远', '𠮷*远'],
  [maskPersonName, '林', '*'],
  [maskAddress, '文三路478号华星科技大厦3层', '文三路478****'],
  [maskAddress, '3层', '3****'],
  [maskAddress, '', ''],
] as const)('%o turns %s into %s', (mask, value, expected) => {
  expect(mask(value)).toBe(expected)
})

describe('whatever comes', () => {
  const kinds = ['id-number', 'phone', 'email', 'address', 'person-name'] as const

  test('no mask shows a value whole, and none throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), hostileTexts, (kind, value) => {
        const masked = maskBy(kind, value)
        if (value !== '' && !value.includes('*')) expect(masked).not.toBe(value)
      }),
    )
  })

  test('the mask of public values leaves them', () => {
    expect(maskBy('none', '示例有限公司')).toBe('示例有限公司')
  })

  test('ten megabytes are cut first', () => {
    for (const text of hugeTexts)
      for (const kind of kinds) expect(maskBy(kind, text).length).toBeLessThan(600)
  })
})
