// Ctrl-C and SIGTERM: the first asks for a clean stop, a second one ends at once; so does a stop that hangs.

const STOP_WITHIN_MS = 20_000

/** Resolves at the first signal. */
export const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    let asked = false
    const onSignal = (): void => {
      if (asked) process.exit(130)
      asked = true
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
      resolve()
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
  })
