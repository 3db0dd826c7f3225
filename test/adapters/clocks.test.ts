// Both clocks keep the form of instants and never run backwards.
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../src/adapters/clock/manual-clock.ts'
import { systemClock } from '../../src/adapters/clock/system-clock.ts'
import { isInstant } from '../../src/core/time.ts'

describe.each([
  ['the system clock', () => systemClock],
  ['the manual clock', () => createManualClock('2026-02-11T02:00:00.000Z')],
])('%s', (_name, open) => {
  it('tells instants in the stored form that do not run backwards', () => {
    const clock = open()
    const readings = Array.from({ length: 100 }, () => clock.now())
    expect(readings.every(isInstant)).toBe(true)
    expect(readings).toEqual(readings.toSorted())
  })
})

describe('the manual clock', () => {
  it('stands still until it is moved, and tells who listens', () => {
    const clock = createManualClock('2026-02-11T02:00:00.000Z')
    const heard: string[] = []
    const end = clock.onMove((now) => heard.push(now))
    clock.moveByMs(1500)
    clock.moveTo('2026-02-12T00:00:00.000Z')
    end()
    clock.moveByMs(1)
    expect(heard).toEqual(['2026-02-11T02:00:01.500Z', '2026-02-12T00:00:00.000Z'])
    expect(clock.now()).toBe('2026-02-12T00:00:00.001Z')
  })

  it('refuses to run backwards', () => {
    const clock = createManualClock('2026-02-11T02:00:00.000Z')
    expect(() => clock.moveTo('2026-02-11T01:59:59.999Z')).toThrow(RangeError)
    expect(clock.now()).toBe('2026-02-11T02:00:00.000Z')
  })
})
