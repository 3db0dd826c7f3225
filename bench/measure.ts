// Counting: latencies as they were seen from outside, and how many were done in the time that passed.
export type Latencies = {
  readonly count: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const round = (value: number): number => Math.round(value * 10) / 10

const latenciesOf = (each: readonly number[], elapsedMs: number): Latencies => {
  const sorted = [...each].sort((a, b) => a - b)
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return {
    count: each.length,
    perSecond: round((each.length / elapsedMs) * 1000),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  }
}

/** Runs the work of each worker at once, one piece after the other, until the pieces or the time are used up. */
export const measure = async (
  workers: number,
  limits: { readonly pieces: number; readonly ms: number },
  work: (worker: number, piece: number) => Promise<unknown>,
): Promise<Latencies> => {
  const each: number[] = []
  const begin = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let piece = 0; piece < limits.pieces && performance.now() - begin < limits.ms; piece += 1) {
        const from = performance.now()
        await work(worker, piece)
        each.push(performance.now() - from)
      }
    }),
  )
  return latenciesOf(each, performance.now() - begin)
}
