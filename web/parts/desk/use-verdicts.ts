// The desk's memory: verdicts in progress and where the reviewer is. Kept for the tab by kept-verdicts.ts.
import { useEffect, useState } from 'react'
import { keepVerdicts, recallVerdicts } from './kept-verdicts.ts'
import type { DeskRow } from './review-desk.ts'
import { type Verdict, type Verdicts, withoutVerdict, withVerdict } from './verdicts.ts'

export type VerdictsInProgress = {
  readonly verdicts: Verdicts
  readonly say: (path: string, verdict: Verdict | undefined) => void
  readonly change: (change: (verdicts: Verdicts) => Verdicts) => void
}

/** `name` is the place in the tab's storage: one round of one case. */
export const useVerdicts = (name: string, rows: readonly DeskRow[]): VerdictsInProgress => {
  const [verdicts, change] = useState<Verdicts>(() =>
    recallVerdicts(
      sessionStorage,
      name,
      rows.map((row) => row.path),
    ),
  )
  useEffect(() => keepVerdicts(sessionStorage, name, verdicts), [name, verdicts])
  const say = (path: string, verdict: Verdict | undefined): void =>
    change((now) => (verdict ? withVerdict(now, path, verdict) : withoutVerdict(now, path)))
  return { verdicts, say, change }
}
