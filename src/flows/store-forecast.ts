// What the store keeps of forecasts: for each report of a case the codes expected and, when answers come, the codes that came.
import type { Instant } from '../core/time.ts'

export type ForecastNote = {
  readonly applicationId: string
  readonly fileId: string
  readonly packVersion: string
  readonly reportedAt: Instant
  readonly expected: readonly string[]
}

/** How often a code was expected and came, over reports that were answered. */
export type CodeCounts = {
  readonly code: string
  readonly both: number
  readonly onlyExpected: number
  readonly onlyHappened: number
}

export type ForecastCounts = {
  /** Reports that were answered. */
  readonly answered: number
  /** Of these: exactly the expected codes came, which may be none. */
  readonly asExpected: number
  readonly codes: readonly CodeCounts[]
}

export type CodeForecasts = {
  /** Noted again for the same file, the first note stays. */
  add(note: ForecastNote): Promise<void>
  /** Adds to the newest report of a case; does nothing where none was noted. */
  addFact(applicationId: string, codes: readonly string[], at: Instant): Promise<void>
  counts(since: Instant): Promise<ForecastCounts>
}
