// Waiting for a fact, with an end. The fact is looked at again and again; no test waits for an amount of time.
import { setTimeout as wait } from 'node:timers/promises'

const LOOK_EVERY_MS = 15
const MOST_MS = 60_000

/** Resolves with the first answer that is not undefined or false; rejects, naming what was awaited, when none comes. */
export const until = async <T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  why: () => Promise<string> | string = () => '',
): Promise<T> => {
  const end = Date.now() + MOST_MS
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}. ${await why()}`)
    await wait(LOOK_EVERY_MS)
  }
}
