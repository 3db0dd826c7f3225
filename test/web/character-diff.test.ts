// What the reviewer sees marked when a value changed between two rounds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CharacterDiff, diffCharacters, type Piece } from '../../web/parts/desk/character-diff.ts'

const join = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('')
const marked = (pieces: readonly Piece[]): readonly string[] =>
  pieces.filter((piece) => piece.differs).map((piece) => piece.text)
const alike = (pieces: readonly Piece[]): string => join(pieces.filter((piece) => !piece.differs))
const marks = (diff: CharacterDiff) => [marked(diff.before), marked(diff.now)]

describe('character diff', () => {
  it('marks the one character of a credit code that differs, in both', () => {
    expect(marks(diffCharacters('91110108MA01K25228', '91110108MA01K25223'))).toEqual([['8'], ['3']])
  })

  it('marks only what was put in', () => {
    expect(marks(diffCharacters('示例大街27号', '示例大街27号1107室'))).toEqual([[], ['1107室']])
  })

  it('marks two places that are apart as two', () => {
    expect(marks(diffCharacters('2019-06-02 至 2039-06-02', '2018-06-02 至 2029-06-02'))).toEqual([
      ['9', '3'],
      ['8', '2'],
    ])
  })

  it('takes a character outside the basic plane for one character', () => {
    expect(marks(diffCharacters('𠮷野', '𠮶野'))).toEqual([['𠮷'], ['𠮶']])
  })

  it('marks all of the middle where hardly anything is alike', () => {
    expect(marks(diffCharacters('甲乙丙丁戊己', '子乙丑寅卯辰'))).toEqual([
      ['甲乙丙丁戊己'],
      ['子乙丑寅卯辰'],
    ])
  })

  it('marks nothing in equal texts', () => {
    expect(marks(diffCharacters('北京示例科技有限公司', '北京示例科技有限公司'))).toEqual([[], []])
  })

  it('gives both texts back, and the same unmarked characters in both', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', '1', '2', 'a', '𠮷', 'é'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, text, (before, now) => {
        const diff = diffCharacters(before, now)
        expect(join(diff.before)).toBe(before)
        expect(join(diff.now)).toBe(now)
        expect(alike(diff.before)).toBe(alike(diff.now))
      }),
    )
  })

  it('answers for very long texts without comparing every pair', () => {
    const diff = diffCharacters(`${'甲'.repeat(3000)}1`, `${'乙'.repeat(3000)}1`)
    expect(alike(diff.before)).toBe('1')
  })
})
