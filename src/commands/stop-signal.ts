// Ctrl-C and SIGTERM: the first asks for a clean stop, a later one ends at once; so does a stop that hangs.

const STOP_WITHIN_MS = 20_000
/** One Ctrl-C comes more than once: from the terminal to the whole group, and again from npm to its child. */
const SAME_KEY_MS = 1_000

/** Resolves at the first signal. */
export const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    let askedAt: number | undefined
    const onSignal = (): void => {
      const now = performance.now()
      if (askedAt !== undefined && now - askedAt > SAME_KEY_MS) process.exit(130)
      if (askedAt !== undefined) return
      askedAt = now
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
      resolve()
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
  })
