// The bureau's own time: real by default, shifted or frozen by whoever tests. It outlives a restart.
// All of the bureau's dates are dates in Shanghai, which has had no daylight saving since 1991.
import type { Store } from './store/open-store.ts'
import { readSetting, writeSetting } from './store/settings.ts'

export interface BureauClock {
  /** milliseconds since 1970 */
  now(): number
  set(at: number): void
  advance(milliseconds: number): void
  freeze(): void
  /** goes on from the time shown */
  run(): void
  /** back to real time */
  reset(): void
  isFrozen(): boolean
}

interface ClockState {
  offset: number
  frozenAt: number | null
}

export function openClock(store: Store, realNow: () => number = Date.now): BureauClock {
  let state: ClockState = readSetting<ClockState>(store, 'clock') ?? { offset: 0, frozenAt: null }
  const save = (next: ClockState): void => {
    state = next
    writeSetting(store, 'clock', state)
  }
  const now = (): number => state.frozenAt ?? realNow() + state.offset
  const moveTo = (at: number): void =>
    save(state.frozenAt === null ? { offset: at - realNow(), frozenAt: null } : { ...state, frozenAt: at })
  return {
    now,
    set: moveTo,
    advance: (milliseconds) => moveTo(now() + milliseconds),
    freeze: () => save({ ...state, frozenAt: now() }),
    run: () => save({ offset: now() - realNow(), frozenAt: null }),
    reset: () => save({ offset: 0, frozenAt: null }),
    isFrozen: () => state.frozenAt !== null,
  }
}

const shifted = (at: number): string => new Date(at + 8 * 3_600_000).toISOString()

/** 2026-11-22, in Shanghai */
export const shanghaiDate = (at: number): string => shifted(at).slice(0, 10)

/** 2026-11-22 09:30:00, in Shanghai */
export const shanghaiTime = (at: number): string => shifted(at).slice(0, 19).replace('T', ' ')
