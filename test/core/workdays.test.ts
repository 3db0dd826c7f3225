// Working days by the real calendar of data/workdays: Spring Festival, weekend days worked, and what lies beyond it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCalendar } from '../../src/adapters/data/workdays.ts'
import { addCalendarDays, dateInShanghai, weekdayOf } from '../../src/core/time.ts'
import {
  addWorkingDays,
  calendarOf,
  deadline,
  isWorkingDay,
  workingDaysBetween,
} from '../../src/core/workdays.ts'

const calendar = loadCalendar()
const coveredDays = fc.integer({ min: 0, max: 3_000 }).map((offset) => addCalendarDays('2018-01-02', offset))

describe('the calendar data', () => {
  test('covers 2018 to 2026', () => {
    expect([calendar.coversFrom, calendar.coversUntil]).toEqual(['2018-01-01', '2026-12-31'])
  })

  test('Spring Festival 2026 is off from 15 to 23 February, with the 14th and the 28th worked', () => {
    const off = Array.from({ length: 9 }, (_, index) => addCalendarDays('2026-02-15', index))
    for (const date of off) expect(isWorkingDay(calendar, date)).toEqual({ ok: true, value: false })
    for (const date of ['2026-02-14', '2026-02-28', '2026-02-13', '2026-02-24'])
      expect(isWorkingDay(calendar, date)).toEqual({ ok: true, value: true })
  })

  test.each([
    ['2018-12-29', true, 'Saturday worked before New Year 2019'],
    ['2018-12-31', false, 'New Year 2019 begins on Monday'],
    ['2019-05-02', false, 'May 2019 was lengthened by a later notice'],
    ['2019-05-05', true, 'Sunday worked for it'],
    ['2020-01-31', false, 'Spring Festival 2020 was lengthened'],
    ['2020-02-01', false, 'and the Saturday in exchange dropped'],
    ['2025-10-08', false, 'eight days of National Day and Mid-Autumn 2025'],
    ['2025-09-28', true, 'Sunday worked for it'],
    ['2026-11-22', false, 'a Sunday'],
  ])('%s works: %s (%s)', (date, works) => {
    expect(isWorkingDay(calendar, date)).toEqual({ ok: true, value: works })
  })

  test('every day off listed is a weekday, every day worked a weekend day', () => {
    for (const date of calendar.restDays) expect(weekdayOf(date)).toBeLessThan(6)
    for (const date of calendar.workDays) expect(weekdayOf(date)).toBeGreaterThan(5)
  })

  test('every year has 247 to 252 working days', () => {
    for (let year = 2019; year <= 2026; year += 1) {
      const count = workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`)
      expect(count.ok && count.value, String(year)).toSatisfy((days: number) => days >= 247 && days <= 252)
    }
  })

  test('a gap between two years stops the start', () => {
    const year = (n: number) => ({
      year: n,
      source: '',
      coversFrom: `${n}-01-01`,
      coversUntil: `${n}-12-31`,
      restDays: [],
      workDays: [],
    })
    expect(() => calendarOf([year(2024), year(2026)])).toThrow(/gap/)
    expect(() => calendarOf([year(2024), year(2024)])).toThrow(/overlap/)
    expect(() => calendarOf([])).toThrow()
    expect(calendarOf([year(2026), year(2025)]).coversFrom).toBe('2025-01-01')
  })
})

describe('counting', () => {
  test('adding and counting working days agree, and end on a working day', () => {
    fc.assert(
      fc.property(coveredDays, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const to = addWorkingDays(calendar, from, days)
        if (!to.ok) throw new Error('covered')
        expect(workingDaysBetween(calendar, from, to.value)).toEqual({ ok: true, value: days })
        expect(isWorkingDay(calendar, to.value)).toEqual({ ok: true, value: true })
      }),
    )
  })

  test('zero working days later is the same day, even one off', () => {
    expect(addWorkingDays(calendar, '2026-11-22', 0)).toEqual({ ok: true, value: '2026-11-22' })
  })

  test('refuses to count beyond the calendar and names the first day not covered', () => {
    const error = { code: 'calendar-not-covered', date: '2027-01-01' }
    expect(addWorkingDays(calendar, '2026-12-30', 2)).toEqual({ ok: false, error })
    expect(workingDaysBetween(calendar, '2026-12-30', '2027-03-01')).toEqual({ ok: false, error })
    expect(isWorkingDay(calendar, '2027-10-01')).toEqual({
      ok: false,
      error: { code: 'calendar-not-covered', date: '2027-10-01' },
    })
    expect(isWorkingDay(calendar, '2017-12-31').ok).toBe(false)
  })

  test.each([-1, 1.5, Number.NaN, 1e9])('%s is no number of working days', (days) => {
    expect(() => addWorkingDays(calendar, '2026-01-01', days)).toThrow(RangeError)
    expect(() => deadline(calendar, '2026-01-01T00:00:00.000Z', days)).toThrow(RangeError)
  })
})

describe('deadlines', () => {
  test.each([
    ['2026-02-11T02:00:00.000Z', 1, '2026-02-12T10:00:00.000Z', 'the day of receipt is not counted'],
    ['2026-02-13T02:00:00.000Z', 1, '2026-02-14T10:00:00.000Z', 'a Saturday worked counts'],
    ['2026-02-14T02:00:00.000Z', 1, '2026-02-24T10:00:00.000Z', 'Spring Festival does not'],
    ['2026-02-11T02:00:00.000Z', 20, '2026-03-17T10:00:00.000Z', 'twenty days over Spring Festival'],
    ['2026-11-20T16:30:00.000Z', 1, '2026-11-23T10:00:00.000Z', 'received on Saturday in Shanghai'],
    ['2026-11-23T12:00:00.000Z', 0, '2026-11-23T10:00:00.000Z', 'none: the same day'],
  ])('from %s, %i working days end at %s: %s', (receivedAt, days, at) => {
    expect(deadline(calendar, receivedAt, days)).toEqual({ at, isProvisional: false })
  })

  test('a clock does not stop in December: days beyond the calendar count by weekends and are flagged', () => {
    expect(deadline(calendar, '2026-12-28T02:00:00.000Z', 3)).toEqual({
      at: '2026-12-31T10:00:00.000Z',
      isProvisional: false,
    })
    expect(deadline(calendar, '2026-12-28T02:00:00.000Z', 4)).toEqual({
      at: '2027-01-01T10:00:00.000Z',
      isProvisional: true,
    })
    expect(deadline(calendar, '2026-12-28T02:00:00.000Z', 5).at).toBe('2027-01-04T10:00:00.000Z')
  })

  test('more working days never end earlier', () => {
    fc.assert(
      fc.property(coveredDays, fc.integer({ min: 0, max: 60 }), (date, days) => {
        const receivedAt = `${date}T03:00:00.000Z`
        const sooner = deadline(calendar, receivedAt, days)
        const later = deadline(calendar, receivedAt, days + 1)
        expect(later.at > sooner.at).toBe(true)
        expect(dateInShanghai(sooner.at) >= date).toBe(true)
      }),
    )
  })
})
