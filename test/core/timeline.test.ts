// Dated policy: the value of the latest day that has come, nothing before the first.
import { expect, test } from 'vitest'
import { at, changesBetween, timelineOf } from '../../src/core/timeline.ts'

const codeHours = timelineOf([
  { from: '2020-08-17', value: 24 },
  { from: '2018-01-01', value: 72 },
])

test.each([
  ['2017-12-31', undefined],
  ['2018-01-01', 72],
  ['2020-08-16', 72],
  ['2020-08-17', 24],
  ['2030-01-01', 24],
])('on %s the value is %s', (date, value) => {
  expect(at(codeHours, date)).toBe(value)
})

test('changes between two days include the first and leave out the second', () => {
  expect(changesBetween(codeHours, '2020-08-17', '2020-08-18')).toEqual([{ from: '2020-08-17', value: 24 }])
  expect(changesBetween(codeHours, '2020-01-01', '2020-08-17')).toEqual([])
})

test('an empty timeline has no value', () => {
  expect(at(timelineOf([]), '2026-01-01')).toBeUndefined()
})

test('two values from one day, or a day that is none, stop the start', () => {
  expect(() =>
    timelineOf([
      { from: '2026-01-01', value: 1 },
      { from: '2026-01-01', value: 2 },
    ]),
  ).toThrow(/two values/)
  expect(() => timelineOf([{ from: '2026-02-30', value: 1 }])).toThrow(/not a date/)
})
