// The draft of one page inside React: reads the whole values once, keeps the store, saves before leaving.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { editMaterial, type FormPageKey, readValues } from '../api/cases.ts'
import type { CaseView } from '../api/shapes.ts'
import { type DraftServer, type DraftState, DraftStore } from './draft-store.ts'
import { caseKey } from './use-case.ts'

const nothing: DraftState = { values: {}, save: { kind: 'idle' }, clashes: [], problem: undefined, dirty: [] }
const noStore = { subscribe: () => () => undefined, read: () => nothing }

/** A page may show fields of two pages of the catalogue: the subject's own, and those decided at the start. */
export type DraftPlace = {
  readonly caseId: string
  readonly pages: readonly FormPageKey[]
  readonly serviceId?: string | undefined
}

const serverOf = ({ caseId, pages, serviceId }: DraftPlace): DraftServer => ({
  save: (revision, changes) => editMaterial(caseId, revision, changes),
  // The oldest of the revisions answered: a change between two answers must not go unnoticed.
  read: async () => {
    const read = await Promise.all(pages.map((page) => readValues(caseId, page, serviceId)))
    return {
      revision: Math.min(...read.map(({ revision }) => revision)),
      values: Object.assign({}, ...read.map(({ values }) => values)),
    }
  },
})

export const useDraft = ({ caseId, pages, serviceId }: DraftPlace) => {
  const queries = useQueryClient()
  const first = useQuery({
    queryKey: ['values', caseId, pages.join(' '), serviceId ?? ''],
    queryFn: async () => {
      const server = serverOf({ caseId, pages, serviceId })
      return { caseId, server, read: await server.read() }
    },
    // Whole personal values: read once for this visit, not kept after it.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    structuralSharing: false,
  })
  const store = useMemo(() => {
    if (!first.data) return undefined
    const { caseId: id, server, read } = first.data
    return new DraftStore(server, read, ({ revision, findings }) => {
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
