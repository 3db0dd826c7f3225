// The vocabulary, word by word: what is true, what is false, and that a missing fact is neither.
import { describe, expect, it } from 'vitest'
import { type FactValue, type Judging, judge, type Predicate } from '../../src/rules/predicate.ts'

const judging = (facts: Record<string, FactValue>): Judging => ({
  on: '2026-11-22',
  words: { banned: ['中国', 'VIP'] },
  read: (fact) => facts[fact],
  trace: { missing: new Set() },
})

const facts = {
  text: '示例 中 国 ｖｉｐ',
  name: '示例（北京）有限公司',
  number: 18,
  truth: false,
  day: '2027-02-22',
  long: 'long-term',
  noDay: '2027-02-30',
  list: ['blog', 'other'],
} as const

const verdict = (predicate: Predicate) => judge(predicate, judging(facts))

describe('a word of the vocabulary', () => {
  it.each<[string, Predicate, boolean]>([
    ['equals takes the exact value', { op: 'equals', fact: 'number', value: 18 }, true],
    ['equals tells 18 from "18"', { op: 'equals', fact: 'number', value: '18' }, false],
    ['equals compares false', { op: 'equals', fact: 'truth', value: false }, true],
    ['equals compares two facts', { op: 'equals', fact: 'number', value: { fact: 'number' } }, true],
    [
      'same-as ignores width, spaces and capitals',
      { op: 'same-as', fact: 'text', value: '示例中国VIP' },
      true,
    ],
    ['one-of finds the value', { op: 'one-of', fact: 'number', value: [16, 18] }, true],
    ['only holds if every item is listed', { op: 'only', fact: 'list', value: ['blog', 'other', 'x'] }, true],
    ['only fails with one item too many', { op: 'only', fact: 'list', value: ['blog'] }, false],
    ['includes-any needs one item', { op: 'includes-any', fact: 'list', value: ['other'] }, true],
    ['matches asks for a shape', { op: 'matches', fact: 'name', value: 'has-full-width-bracket' }, true],
    [
      'contains-word sees through spaces',
      { op: 'contains-word', fact: 'text', value: { list: 'banned' } },
      true,
    ],
    [
      'contains-word sees full-width letters',
      { op: 'contains-word', fact: 'text', value: { words: ['vip'] } },
      true,
    ],
    [
      'contains-word lets a word pass that stands in the other fact',
      { op: 'contains-word', fact: 'name', value: { words: ['北京'] }, unlessIn: 'name' },
      false,
    ],
    ['is-word wants the whole text', { op: 'is-word', fact: 'text', value: { list: 'banned' } }, false],
    ['starts-with', { op: 'starts-with', fact: 'name', value: '示例' }, true],
    ['ends-with', { op: 'ends-with', fact: 'name', value: '公司' }, true],
    ['contains-text', { op: 'contains-text', fact: 'name', value: '上海' }, false],
    ['longer-than counts characters', { op: 'longer-than', fact: 'name', value: 9 }, true],
    ['longer-than counts items', { op: 'longer-than', fact: 'list', value: 2 }, false],
    ['shorter-than', { op: 'shorter-than', fact: 'list', value: 3 }, true],
    ['at-least includes the bound', { op: 'at-least', fact: 'number', value: 18 }, true],
    ['at-most includes the bound', { op: 'at-most', fact: 'number', value: 18 }, true],
    ['more-than leaves it out', { op: 'more-than', fact: 'number', value: 18 }, false],
    ['less-than leaves it out', { op: 'less-than', fact: 'number', value: 18 }, false],
    ['before a day', { op: 'before', fact: 'day', value: '2027-02-23' }, true],
    [
      'after three months to the day is not after',
      { op: 'after', fact: 'day', value: { monthsAhead: 3 } },
      false,
    ],
    ['after so many days', { op: 'after', fact: 'day', value: { daysAhead: 91 } }, true],
    ['long-term is after every day', { op: 'after', fact: 'long', value: '9999-12-31' }, true],
    ['long-term is before none', { op: 'before', fact: 'long', value: '9999-12-31' }, false],
    ['present', { op: 'present', fact: 'number', value: true }, true],
    ['absent', { op: 'present', fact: 'nothing', value: true }, false],
  ])('%s', (_name, predicate, expected) => {
    expect(verdict(predicate)).toBe(expected)
  })
})

describe('a fact that is missing', () => {
  const unknown: Predicate = { op: 'equals', fact: 'nothing', value: 1 }
  const yes: Predicate = { op: 'equals', fact: 'number', value: 18 }
  const no: Predicate = { op: 'not', of: yes }

  it('is neither right nor wrong', () => {
    expect(verdict(unknown)).toBeUndefined()
    expect(verdict({ op: 'not', of: unknown })).toBeUndefined()
    expect(verdict({ op: 'equals', fact: 'number', value: { fact: 'nothing' } })).toBeUndefined()
  })

  it('decides nothing that the known facts decide', () => {
    expect(verdict({ op: 'all', of: [unknown, no] })).toBe(false)
    expect(verdict({ op: 'any', of: [unknown, yes] })).toBe(true)
    expect(verdict({ op: 'all', of: [unknown, yes] })).toBeUndefined()
    expect(verdict({ op: 'any', of: [unknown, no] })).toBeUndefined()
  })

  it('is named in the trace', () => {
    const looking = judging(facts)
    judge({ op: 'all', of: [unknown, yes] }, looking)
    expect([...looking.trace.missing]).toEqual(['nothing'])
  })

  it('is what a day that does not exist counts as', () => {
    expect(verdict({ op: 'after', fact: 'noDay', value: '2026-01-01' })).toBeUndefined()
  })
})
