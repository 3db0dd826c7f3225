// Characters: what Chinese typing does to text, and what the regulator's GBK messages cannot carry.
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { loadEncodableRanges } from '../../src/adapters/data/gbk.ts'
import {
  countCharacters,
  countHanCharacters,
  findUnencodable,
  gbkByteLength,
  isEncodable,
  toHalfWidth,
  withoutSpaces,
  withPlainDashes,
} from '../../src/core/language-text.ts'

const ranges = loadEncodableRanges()

describe('what GBK carries', () => {
  test.each([
    '林小远',
    '示例（杭州）网络有限公司',
    'ABC abc 0-9 !@#%&*()',
    '买买提·艾力',
    '繁體字與標點「」——……',
    '㈱①ⅠαЯあア',
    '\t\r\n',
    '镕喆堃',
  ])('%j is carried whole, and survives the way through GBK', (text) => {
    expect(findUnencodable(ranges, text)).toEqual([])
    expect(iconv.decode(iconv.encode(text, 'gbk'), 'gbk')).toBe(text)
    expect(gbkByteLength(text)).toBe(iconv.encode(text, 'gbk').length)
  })

  test.each([
    ['𠮷小远', '𠮷', 0, 'U+20BB7'],
    ['王䶮', '䶮', 1, 'U+4DAE'],
    ['示例😀', '😀', 2, 'U+1F600'],
    ['100€', '€', 3, 'U+20AC'],
    ['a\0b', '\0', 1, 'U+0000'],
    ['a\u000bb', '\u000b', 1, 'U+000B'],
    ['a\ud800', '\ud800', 1, 'U+D800'],
    ['\ue000', '\ue000', 0, 'U+E000'],
    ['한국', '한', 0, 'U+D55C'],
  ])('in %j, %j at %i cannot be carried', (text, character, position, codePoint) => {
    expect(findUnencodable(ranges, text)[0]).toEqual({ character, position, codePoint })
  })

  test('each character is named once, and no more than asked for', () => {
    expect(findUnencodable(ranges, '𠮷a𠮷😀𠮷').map(({ position }) => position)).toEqual([0, 3])
    expect(findUnencodable(ranges, '𠮷😀€', 2)).toHaveLength(2)
  })

  test('whatever the table lets through, the encoder carries and brings back', () => {
    for (const [first, last] of ranges)
      for (let codePoint = first; codePoint <= last; codePoint += 1) {
        const character = String.fromCodePoint(codePoint)
        const bytes = iconv.encode(character, 'gbk')
        const isCarried =
          bytes.length === (codePoint < 0x80 ? 1 : 2) && iconv.decode(bytes, 'gbk') === character
        if (!isCarried) expect.fail(`U+${codePoint.toString(16)}`)
      }
  })

  test('the table holds the 21,791 characters of GBK without user-defined and later ones, and ASCII', () => {
    const count = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0)
    expect(count).toBe(21_791 + 98)
  })

  test('all of Chinese as it is commonly written is carried', () => {
    for (let codePoint = 0x4e00; codePoint <= 0x9fa5; codePoint += 1)
      if (!isEncodable(ranges, codePoint)) expect.fail(String.fromCodePoint(codePoint))
  })
})

describe('folding', () => {
  test('full width becomes half width, and nothing else changes', () => {
    expect(toHalfWidth('ＡＢｃ１２３（）－　～')).toBe('ABc123()- ~')
    expect(toHalfWidth('示例，。、「」')).toBe('示例,。、「」')
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(toHalfWidth(text)).toBe(text)
      }),
    )
  })

  test('spaces and invisible marks go, dashes become one', () => {
    expect(withoutSpaces(' a\u00a0b\u200bc\u2060d\ufeffe\u202ef\u3000g\n')).toBe('abcdefg')
    expect(withPlainDashes('a‐b‑c–d—e―f−g－h')).toBe('a-b-c-d-e-f-g-h')
  })

  test('counts characters as people do', () => {
    expect(countCharacters('𠮷小远a')).toBe(4)
    expect(countHanCharacters('𠮷小远abc，1')).toBe(3)
    expect(countCharacters('')).toBe(0)
  })
})
