// A clock that stands still until it is moved: for scenarios told "at time T" and for demonstrations of long waits. It
// never runs backwards, as the real one must not either.
import { epochMsOf, type Instant, instantOfEpochMs } from '../../core/time.ts'
import type { Clock } from '../../flows/ports.ts'

export type ManualClock = Clock & {
  /** Moves to an instant. Throws RangeError when it lies before the present one. */
  moveTo(instant: Instant): void
  moveByMs(milliseconds: number): void
  /** Called after every move with the new present; gives back a function that ends it. */
  onMove(listener: (now: Instant) => void): () => void
}

export const createManualClock = (start: Instant): ManualClock => {
  let nowMs = epochMsOf(start)
  const listeners = new Set<(now: Instant) => void>()
  const move = (toMs: number): void => {
    if (toMs < nowMs) throw new RangeError('a clock does not run backwards')
    nowMs = toMs
    for (const listener of listeners) listener(instantOfEpochMs(nowMs))
  }
  return {
    now: () => instantOfEpochMs(nowMs),
    moveTo: (instant) => move(epochMsOf(instant)),
    moveByMs: (milliseconds) => move(nowMs + milliseconds),
    onMove: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
