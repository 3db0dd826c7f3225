import { describe, expect, it } from 'vitest'
import gbk from '../../data/gbk.json' with { type: 'json' }
import { encodableForm } from '../../src/core/character-variants.ts'
import { type EncodableRanges, findUnencodable } from '../../src/core/language-text.ts'

const ranges = gbk.ranges as unknown as EncodableRanges

describe('another way to write what GBK lacks', () => {
  it.each([
    ['a variant of an extension plane', '𠮷田一郎', '吉田一郎'],
    ['a simplified form of four bytes in GB 18030', '王𬱖', '王頔'],
    ['one in the basic plane that came after GBK', '䶮', '龑'],
    ['a radical out of a PDF', '⽂化公司', '文化公司'],
    ['a compatibility character', '\u{fa19}社', '神社'],
    ['a Latin letter with an accent', 'Señal', 'Senal'],
    ['a ligature', 'ﬁling', 'filing'],
    ['an emoji is left out', '优选商城😀🎉', '优选商城'],
    ['so is the choice of a glyph', '葛\u{e0100}城', '葛城'],
    ['and a space without width', '示\u200b例', '示例'],
  ])('%s', (_, text, form) => {
    expect(encodableForm(ranges, text)).toBe(form)
  })

  it('is not invented for a character that has none', () => {
    expect(encodableForm(ranges, '王𪚥')).toBeUndefined()
    expect(encodableForm(ranges, '😀')).toBeUndefined()
    expect(encodableForm(ranges, 'שלום')).toBeUndefined()
  })

  it('leaves a text alone that can be carried', () => {
    expect(encodableForm(ranges, '示例镕喆 (北京) Ltd.')).toBe('示例镕喆 (北京) Ltd.')
  })

  it('can itself be carried, for every character of the planes with names', () => {
    const places = [0x3400, 0x4e00, 0xf900, 0x20000, 0x2f800, 0x30000]
    const wrong = places.flatMap((first) =>
      Array.from({ length: 0x1400 }, (_, at) => String.fromCodePoint(first + at)).filter((character) => {
        const form = encodableForm(ranges, character)
        return form !== undefined && findUnencodable(ranges, form).length > 0
      }),
    )
    expect(wrong).toEqual([])
  })
})
