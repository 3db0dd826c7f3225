// Instants and dates: the day in Shanghai is not the day in UTC, and what cannot be read is refused, never guessed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addCalendarDays,
  addCalendarMonths,
  addDays,
  addHours,
  addMinutes,
  clockInShanghai,
  compareTimes,
  dateInShanghai,
  daysBetween,
  epochMsOf,
  instantAt,
  instantOfEpochMs,
  isCalendarDate,
  isInstant,
  millisecondsBetween,
  parseCalendarDate,
  parseInstant,
  weekdayOf,
  yearsBetween,
} from '../../src/core/time.ts'
import { hostileTexts } from '../support/certificate-numbers.ts'

const instants = fc.integer({ min: -30_000_000_000_000, max: 200_000_000_000_000 }).map(instantOfEpochMs)

describe('reading instants', () => {
  test.each([
    ['2026-02-11T10:00:00+08:00', '2026-02-11T02:00:00.000Z'],
    ['2026-02-11T02:00Z', '2026-02-11T02:00:00.000Z'],
    ['2026-02-11T02:00:00.123456Z', '2026-02-11T02:00:00.123Z'],
    ['2026-02-10T21:00:00-05:00', '2026-02-11T02:00:00.000Z'],
    ['2024-02-29T00:00:00.5Z', '2024-02-29T00:00:00.500Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(parseInstant(text)).toEqual({ ok: true, value: instant })
  })

  test.each([
    ['2026-02-11T10:00:00', 'no offset'],
    ['2026-02-30T10:00:00Z', 'no such day'],
    ['2026-02-11 10:00:00Z', 'no T'],
    ['2026-02-11T25:00:00Z', 'no such hour'],
    ['2026-02-11T10:61:00Z', 'no such minute'],
    ['2026-2-11T10:00:00Z', 'one digit'],
    ['11 Feb 2026', 'words'],
    ['', 'empty'],
    ['2026-02-11T10:00:00Z\0', 'NUL behind'],
  ])('refuses %j: %s', (text) => {
    expect(parseInstant(text)).toMatchObject({ ok: false, error: { code: 'not-an-instant' } })
  })

  test('every instant reads back as itself, and sorts as text as it does in time', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(parseInstant(a)).toEqual({ ok: true, value: a })
        expect(isInstant(a)).toBe(true)
        expect(compareTimes(a, b)).toBe(Math.sign(epochMsOf(a) - epochMsOf(b)))
      }),
    )
  })

  test('never throws on any text', () => {
    fc.assert(
      fc.property(hostileTexts, (text) => {
        expect(parseInstant(text).ok && parseCalendarDate(text).ok).toBe(false)
      }),
    )
  })
})

describe('days in Shanghai', () => {
  test('16:00 UTC begins the next day', () => {
    expect(dateInShanghai('2026-12-31T15:59:59.999Z')).toBe('2026-12-31')
    expect(dateInShanghai('2026-12-31T16:00:00.000Z')).toBe('2027-01-01')
    expect(clockInShanghai('2026-12-31T16:00:00.000Z')).toBe('00:00')
  })

  test('an instant at a clock time shows that clock on that day', () => {
    expect(instantAt('2026-02-11', '18:00')).toBe('2026-02-11T10:00:00.000Z')
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 23 }), (instant, hour) => {
        const clock = `${String(hour).padStart(2, '0')}:30`
        const there = instantAt(dateInShanghai(instant), clock)
        expect(dateInShanghai(there)).toBe(dateInShanghai(instant))
        expect(clockInShanghai(there)).toBe(clock)
      }),
    )
  })

  test.each(['24:00', '7:00', '07:60', ''])('%j is no time of day', (clock) => {
    expect(() => instantAt('2026-02-11', clock)).toThrow(RangeError)
  })
})

describe('reckoning', () => {
  test('adds minutes, hours and days across month ends', () => {
    expect(addMinutes('2026-02-28T23:59:00.000Z', 1)).toBe('2026-03-01T00:00:00.000Z')
    expect(addHours('2024-02-28T12:00:00.000Z', 24)).toBe('2024-02-29T12:00:00.000Z')
    expect(addDays('2026-01-01T00:00:00.000Z', -1)).toBe('2025-12-31T00:00:00.000Z')
    expect(millisecondsBetween('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z')).toBe(86_400_000)
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-15', 0, '2026-05-15'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addCalendarMonths(date, months)).toBe(expected)
  })

  test.each([
    ['2008-11-22', '2026-11-21', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('who was born on %s has on %s completed %i years', (bornOn, on, years) => {
    expect(yearsBetween(bornOn, on)).toBe(years)
  })

  test('days added are days between', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const date = addCalendarDays('2026-06-15', days)
        expect(daysBetween('2026-06-15', date)).toBe(days)
        expect(isCalendarDate(date)).toBe(true)
        expect(weekdayOf(date)).toBe(((((0 + days) % 7) + 7) % 7) + 1)
      }),
    )
  })

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '0026-01-01', '2026-1-1', '2026-01-011', '20260101'])(
    '%s is no date',
    (text) => {
      expect(parseCalendarDate(text)).toMatchObject({ ok: false, error: { code: 'not-a-date' } })
      expect(() => weekdayOf(text)).toThrow(RangeError)
    },
  )
})
