// How often one address was tried, whatever host the tries come from. In memory: with several processes each counts its
// own, which still bounds guessing by their number.
import { createHash } from 'node:crypto'
import type { Clock } from '../../flows/ports.ts'

export type Limit = { readonly max: number; readonly windowMs: number }

const MOST_KEYS = 50_000

/** `take` answers false when the key was taken `max` times within the window; a refused try is not counted. */
export const makeAttempts = (clock: Clock, { max, windowMs }: Limit) => {
  const taken = new Map<string, number[]>()
  const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64')
  return {
    take(text: string): boolean {
      const now = Date.parse(clock.now())
      const key = keyOf(text)
      const recent = (taken.get(key) ?? []).filter((at) => now - at < windowMs && at <= now)
      if (recent.length >= max) return false
      taken.delete(key)
      taken.set(key, [...recent, now])
      const oldest = taken.keys().next()
      if (taken.size > MOST_KEYS && !oldest.done) taken.delete(oldest.value)
      return true
    },
    forget(text: string): void {
      taken.delete(keyOf(text))
    },
  }
}
