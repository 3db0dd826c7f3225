// Doing something in a world that breaks: try, look again, try again. A step is told as what to reach, so that a try whose
// answer was lost is not done twice.
import { setTimeout as wait } from 'node:timers/promises'

const PAUSE_MS = 120

/** Resolves when `step` answers something; whatever it throws is taken as a broken world until `mostMs` have passed. */
export const insist = async <T>(
  what: string,
  step: () => Promise<T | undefined>,
  mostMs: number,
): Promise<T> => {
  const end = performance.now() + mostMs
  let last = 'not reached'
  for (;;) {
    try {
      const reached = await step()
      if (reached !== undefined) return reached
      last = 'not reached'
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
    if (performance.now() > end) throw new Error(`${what}: ${last}`)
    await wait(PAUSE_MS)
  }
}
