// The draft of one page inside React: reads the whole values once, keeps the store, saves before leaving.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { CaseView } from '../api/shapes.ts'
import { type DraftPlace, type DraftState, DraftStore, readPlace } from './draft-store.ts'
import { caseKey } from './use-case.ts'

const nothing: DraftState = { values: {}, save: { kind: 'idle' }, clashes: [], problem: undefined, dirty: [] }
const noStore = { subscribe: () => () => undefined, read: () => nothing }

export const useDraft = ({ caseId, pages, serviceId }: DraftPlace) => {
  const queries = useQueryClient()
  const first = useQuery({
    queryKey: ['values', caseId, pages.join(' '), serviceId ?? ''],
    queryFn: async () => {
      const place: DraftPlace = { caseId, pages, serviceId }
      return { place, read: await readPlace(place) }
    },
    // Whole personal values: read once for this visit, not kept after it.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const store = useMemo(() => {
    if (!first.data) return undefined
    const { place, read } = first.data
    const { caseId: id } = place
    return new DraftStore(place, read, ({ revision, findings }) => {
      queries.setQueryData<CaseView>(caseKey(id), (known) => known && { ...known, revision, findings })
      // Which fields are shown may depend on what was just saved.
      void queries.invalidateQueries({ queryKey: caseKey(id) })
    })
  }, [first.data, queries])
  useLeaving(store)
  const state = useSyncExternalStore((store ?? noStore).subscribe, (store ?? noStore).read)
  return { isReady: store !== undefined, cause: first.error, again: () => void first.refetch(), store, state }
}

/** Saves when the page is left, and asks before the browser closes over something unsafe. */
const useLeaving = (store: DraftStore | undefined): void => {
  useEffect(() => {
    if (!store) return
    const ask = (event: BeforeUnloadEvent) => {
      if (store.isUnsafe) event.preventDefault()
    }
    const save = () => void store.flush()
    window.addEventListener('beforeunload', ask)
    window.addEventListener('online', save)
    document.addEventListener('visibilitychange', save)
    return () => {
      window.removeEventListener('beforeunload', ask)
      window.removeEventListener('online', save)
      document.removeEventListener('visibilitychange', save)
      void store.flush()
    }
  }, [store])
}
