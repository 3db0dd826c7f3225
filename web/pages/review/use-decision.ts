// The two ends of a case on the desk. Every decision names the revision that was looked at: what changed meanwhile is
// told, never overwritten.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { problemOf } from '../../api/problem.ts'
import type { CaseView } from '../../api/shapes.ts'
import { forgetVerdicts, keptAs } from '../../parts/desk/kept-verdicts.ts'
import { returnItems, unfinishedReturns } from '../../parts/desk/verdicts.ts'
import type { Decision } from './decided.tsx'
import { useNextWords } from './next-words.ts'
import { pass, queueKey, sendBack } from './review-calls.ts'
import type { DeskState } from './use-desk-state.ts'

/** Refusals that mean: the case is not what this desk shows any more. */
const conflicts: readonly string[] = [
  'changed-meanwhile',
  'claimed-by-another',
  'not-claimed',
  'not-allowed-in-status',
]

export const useDecision = (view: CaseView, state: DeskState, onDecided: (decision: Decision) => void) => {
  const queries = useQueryClient()
  const openedAt = useRef(Date.now())
  const { counts, verdicts, judged } = state
  const unfinished = unfinishedReturns(verdicts, judged)
  const words = useNextWords(view)
  const settled = (kind: Decision['kind']) => async (): Promise<void> => {
    forgetVerdicts(sessionStorage, keptAs(view.id, view.round, view.status))
    const seconds = Math.round((Date.now() - openedAt.current) / 1000)
    onDecided({ kind, domain: view.services[0]?.label ?? '', follows: words.after(kind, counts), seconds })
    await queries.invalidateQueries({ queryKey: queueKey })
  }
  const returning = useMutation({
    mutationFn: () => sendBack(view.id, view.revision, returnItems(verdicts, judged)),
    onSuccess: settled('returned'),
  })
  const passing = useMutation({
    mutationFn: () => pass(view.id, view.revision),
    onSuccess: settled('passed'),
  })
  const isBusy = returning.isPending || passing.isPending
  const mayReturn = counts.returned > 0 && unfinished.length === 0
  const mayPass = counts.returned === 0 && counts.pending === 0 && counts.accepted > 0
  const cause = returning.error ?? passing.error ?? undefined
  const isConflict = cause !== undefined && conflicts.includes(problemOf(cause).code)
  return {
    says: words.before(counts, unfinished.length),
    mayReturn,
    mayPass,
    busy: returning.isPending ? ('return' as const) : passing.isPending ? ('pass' as const) : undefined,
    conflict: isConflict ? cause : undefined,
    failure: isConflict ? undefined : cause,
    sendBack: () => returning.mutate(),
    pass: () => passing.mutate(),
    /** What Ctrl+Enter does: the one end that is open, else to the row that keeps it closed. */
    decide: () => {
      if (isBusy) return
      if (mayReturn) returning.mutate()
      else if (mayPass) passing.mutate()
      else if (unfinished[0] !== undefined) state.mend(unfinished[0])
      else state.toNextPending()
    },
  }
}
