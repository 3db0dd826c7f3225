// Lets a few pieces of work run at once and makes the rest wait their turn, first come first served.

/** A function that runs work when fewer than `atOnce` pieces are running. */
export const turnstile = (atOnce: number) => {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    // Whoever finishes hands its place straight to the next, so `running` does not fall in between.
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
