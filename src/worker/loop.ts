// Runs one piece of work again and again: at an interval, and at once when woken. Never twice at the same time; a wake-up
// during a run makes one more run follow.

export type Loop = { wake(): void; stop(): Promise<void> }

/** Starts the loop; the first run begins at once. */
export const loop = (
  everyMs: number,
  /** May answer after how many milliseconds it should run again, where that is sooner than usual. */
  work: () => Promise<number | undefined>,
  onError: (error: unknown) => void,
): Loop => {
  let isStopped = false
  let isWoken = true
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let sooner: number | undefined

  const run = async (): Promise<void> => {
    while (isWoken && !isStopped) {
      isWoken = false
      sooner = await work().catch((error: unknown) => {
        onError(error)
        return undefined
      })
    }
    running = undefined
    if (!isStopped) timer = setTimeout(wake, Math.max(0, Math.min(sooner ?? everyMs, everyMs)))
  }
  const wake = (): void => {
    isWoken = true
    if (isStopped || running !== undefined) return
    clearTimeout(timer)
    running = run()
  }
  wake()
  return {
    wake,
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
