// Saying verdicts: accept and go on, return and choose the reason, accept what is left. In portrait work only the
// portraits are judged; all else was accepted in the first review.
import { useState } from 'react'
import { isPortraitSlot } from '../../../src/core/slot.ts'
import type { CaseView } from '../../api/shapes.ts'
import { rowId } from '../../parts/desk/fact-row.tsx'
import { keptAs } from '../../parts/desk/kept-verdicts.ts'
import type { DeskRow } from '../../parts/desk/review-desk.ts'
import { useVerdicts } from '../../parts/desk/use-verdicts.ts'
import {
  acceptPending,
  countVerdicts,
  nextPending,
  REASON_OTHER,
  returnedWith,
} from '../../parts/desk/verdicts.ts'
import { afterDrawing, focusRow, type Place } from './use-place.ts'

/** The rows that this look at the case is about. */
export const judgedRows = (status: CaseView['status'], all: readonly DeskRow[]): readonly DeskRow[] =>
  status === 'judging-portrait' ? all.filter((row) => isPortraitSlot(row.path)) : all

const focusNote = (path: string): void =>
  afterDrawing(() => document.getElementById(rowId(path))?.querySelector('textarea')?.focus())

type Judged = { readonly rows: readonly DeskRow[]; readonly mayJudge: boolean }

export const useJudging = (view: CaseView, { rows: judged, mayJudge }: Judged, place: Place) => {
  const { verdicts, say, change } = useVerdicts(keptAs(view.id, view.round, view.status), judged)
  const [reasonOpenAt, setReasonOpenAt] = useState<string>()
  const judges = (path: string): boolean => mayJudge && judged.some((row) => row.path === path)

  const accept = (path: string): void => {
    if (!judges(path)) return
    say(path, { kind: 'accepted' })
    const shown = place.rows.filter((row) => judges(row.path))
    place.go(nextPending({ ...verdicts, [path]: { kind: 'accepted' } }, shown, path) ?? path)
  }
  const giveBack = (path: string): void => {
    if (!judges(path)) return
    place.activate(path)
    if (verdicts[path]?.kind !== 'returned') say(path, returnedWith(''))
    setReasonOpenAt(path)
  }
  const chooseReason = (path: string, reason: string): void => {
    const before = verdicts[path]
    say(path, before?.kind === 'returned' ? { ...before, reason } : returnedWith(reason))
    setReasonOpenAt(undefined)
    place.go(path)
    if (reason === REASON_OTHER) focusNote(path)
  }
  const openReason = (path: string | undefined): void => {
    if (path === undefined && reasonOpenAt !== undefined) focusRow(reasonOpenAt)
    setReasonOpenAt(path)
  }
  /** Leads to what keeps a return from being sent: the reason, or the note that "other" needs. */
  const mend = (path: string): void => {
    const verdict = verdicts[path]
    if (verdict?.kind !== 'returned' || verdict.reason === '') {
      giveBack(path)
      return
    }
    place.go(path)
    focusNote(path)
  }
  const acceptAll = (some: readonly DeskRow[]): void => {
    const mine = some.filter((row) => judges(row.path))
    change((now) => acceptPending(now, mine))
  }
  const counts = countVerdicts(verdicts, judged)
  const toNextPending = (): void => place.go(nextPending(verdicts, judged, place.active))
  return {
    judged,
    judges,
    verdicts,
    counts,
    reasonOpenAt,
    say,
    accept,
    giveBack,
    chooseReason,
    openReason,
    mend,
    acceptAll,
    toNextPending,
  }
}
