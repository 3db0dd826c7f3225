// The desk as one thing: papers, place, and verdicts put together, with what a row may do to them.
import type { ReviewDesk } from '../../api/shapes.ts'
import type { RowDeeds } from '../../parts/desk/fact-row.tsx'
import { type DeskWords, paperFor, rowsOf } from '../../parts/desk/review-desk.ts'
import { judgedRows, useJudging } from './use-judging.ts'
import { usePapers } from './use-papers.ts'
import { focusRow, usePlace } from './use-place.ts'

export const useDeskState = (desk: ReviewDesk, words: DeskWords, mayJudge: boolean) => {
  const all = rowsOf(desk.groups)
  const judged = judgedRows(desk.case.status, all)
  const papers = usePapers(desk.case, words, paperFor(judged[0]))
  const place = usePlace(all, judged[0]?.path, papers.showPaper)
  const judging = useJudging(desk.case, { rows: judged, mayJudge }, place)
  const rowDeeds: RowDeeds = {
    onActive: place.activate,
    onVerdict: judging.say,
    onAccept: judging.accept,
    onReturn: judging.giveBack,
    onReasonOpen: judging.openReason,
    onReason: judging.chooseReason,
    onProof: papers.showPaper,
    focusRow,
  }
  return { ...papers, ...place, ...judging, acceptRest: () => judging.acceptAll(judged), rowDeeds }
}

export type DeskState = ReturnType<typeof useDeskState>
