// When a bureau may be called: hours of the day in Shanghai, files an hour, pauses.
import { describe, expect, test } from 'vitest'
import { alwaysOpen, mayReportFrom, openFrom, readWindows } from '../../src/core/bureau-hours.ts'

const day = [{ from: '08:00', to: '18:00' }]
/** 09:30 in Shanghai. */
const MORNING = '2026-04-08T01:30:00.000Z'

describe('windows of the day', () => {
  test('inside a window the answer is now; the last minute belongs to it, its end does not', () => {
    expect(openFrom(day, MORNING)).toBe(MORNING)
    expect(openFrom(day, '2026-04-08T09:59:59.999Z')).toBe('2026-04-08T09:59:59.999Z')
    expect(openFrom(day, '2026-04-08T10:00:00.000Z')).toBe('2026-04-09T00:00:00.000Z')
  })

  test('before the first window it is that of the same Shanghai day, also where UTC has another day', () => {
    expect(openFrom(day, '2026-04-07T16:30:00.000Z')).toBe('2026-04-08T00:00:00.000Z')
  })

  test('between two windows it is the second one', () => {
    const two = [
      { from: '08:00', to: '09:00' },
      { from: '14:00', to: '18:00' },
    ]
    expect(openFrom(two, MORNING)).toBe('2026-04-08T06:00:00.000Z')
  })

  test('a window over midnight is open at both ends of the day', () => {
    const night = [{ from: '22:00', to: '06:00' }]
    expect(openFrom(night, '2026-04-07T16:30:00.000Z')).toBe('2026-04-07T16:30:00.000Z')
    expect(openFrom(night, MORNING)).toBe('2026-04-08T14:00:00.000Z')
  })

  test('are read from text, and a text that is none is refused', () => {
    expect(readWindows('')).toEqual([])
    expect(readWindows('08:00-12:00, 13:30-18:00')).toHaveLength(2)
    for (const wrong of ['8-12', '08:00', '08:00-24:00', '08:00-08:00', '08:00-12:00,', 'x'])
      expect(readWindows(wrong), wrong).toBeUndefined()
  })
})

describe('a cap of files an hour', () => {
  const capped = { ...alwaysOpen, filesPerHour: 2 }
  const sent = ['2026-04-08T01:10:00.000Z', '2026-04-08T00:40:00.000Z', '2026-04-08T00:20:00.000Z']

  test('leaves room when the oldest that counts is an hour old', () => {
    expect(mayReportFrom(capped, { sentAt: sent }, MORNING)).toBe('2026-04-08T01:40:00.000Z')
    expect(mayReportFrom(capped, { sentAt: sent.slice(0, 1) }, MORNING)).toBe(MORNING)
  })

  test('that ends outside the window waits for the window', () => {
    const hours = { ...capped, windows: [{ from: '08:00', to: '09:35' }] }
    expect(mayReportFrom(hours, { sentAt: sent }, MORNING)).toBe('2026-04-09T00:00:00.000Z')
  })
})

test('a pause holds until it is over', () => {
  const pausedUntil = '2026-04-08T01:35:00.000Z'
  expect(mayReportFrom(alwaysOpen, { sentAt: [], pausedUntil }, MORNING)).toBe(pausedUntil)
  expect(mayReportFrom(alwaysOpen, { sentAt: [], pausedUntil }, '2026-04-08T02:00:00.000Z')).toBe(
    '2026-04-08T02:00:00.000Z',
  )
})
