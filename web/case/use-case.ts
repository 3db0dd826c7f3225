// One case as the server tells it, and the ways in which a page changes it. Every answer that carries the whole case
// replaces what is known; a short answer (autosave) only moves the revision on.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { readCase, type Turn, turnCase } from '../api/cases.ts'
import type { CaseView } from '../api/shapes.ts'

export const caseKey = (id: string) => ['case', id] as const

/** How long a page waits before it asks for its case again; it may depend on how the case stands. */
export type Every = number | ((view: CaseView) => number)

const intervalOf = (view: CaseView, everyMs: Every | undefined): number | false =>
  everyMs === undefined ? false : typeof everyMs === 'number' ? everyMs : everyMs(view)

export const useCase = (id: string, { everyMs }: { readonly everyMs?: Every } = {}) =>
  useQuery<CaseView>({
    queryKey: caseKey(id),
    queryFn: () => readCase(id),
    refetchInterval: ({ state: { data } }) => (data === undefined ? false : intervalOf(data, everyMs)),
  })

/** Puts a fresher case in place of the known one. */
export const useCaseReplacer = () => {
  const queries = useQueryClient()
  return (fresh: CaseView): void => {
    queries.setQueryData(caseKey(fresh.id), fresh)
    void queries.invalidateQueries({ queryKey: ['cases'] })
  }
}

/** Submit, withdraw and the like: what carries nothing but the revision. */
export const useTurn = (known: CaseView | undefined, turn: Turn) => {
  const replace = useCaseReplacer()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => {
      if (!known) throw new Error('a turn needs a case')
      return turnCase(known.id, turn, known.revision)
    },
    onSuccess: replace,
    // Refused, most often because the case has moved on by itself: show where it stands now.
    onError: () => void (known && queries.invalidateQueries({ queryKey: caseKey(known.id) })),
  })
}
