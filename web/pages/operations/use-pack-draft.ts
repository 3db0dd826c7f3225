// A draft being typed: judged in the browser at once, saved after a pause. A save that somebody else overtook stops saving:
// the page says so, and nothing of either is lost until one is chosen.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { parsePackText } from '../../../src/rules/pack.ts'
import { readCases } from '../../../src/rules/read-cases.ts'
import type { SaveState } from '../../parts/save-state.ts'
import { type PackView, packKey, saveDraft } from './pack-calls.ts'

const PAUSE_MS = 900

export const usePackDraft = (pack: PackView, draft: NonNullable<PackView['draftText']>) => {
  const queries = useQueryClient()
  const [body, setBody] = useState(draft.body)
  const [cases, setCases] = useState(draft.cases)
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: draft.editedAt })
  const [clash, setClash] = useState<unknown>()
  const revision = useRef(draft.revision)
  const kept = useRef({ body: draft.body, cases: draft.cases })
  const saving = useRef<Promise<void>>(Promise.resolve())
  const latest = useRef({ body, cases })
  latest.current = { body, cases }

  const save = (): Promise<void> => {
    saving.current = saving.current.then(async () => {
      const now = latest.current
      if (now.body === kept.current.body && now.cases === kept.current.cases) return
      setState({ kind: 'saving' })
      try {
        const line = await saveDraft(pack.code, { revision: revision.current, ...now })
        revision.current = line.revision
        kept.current = now
        setState({ kind: 'saved', at: line.editedAt })
        queries.setQueryData<PackView>(packKey(pack.code), (view) =>
          view ? { ...view, draft: line, draftText: { ...line, ...now } } : view,
        )
      } catch (cause) {
        setClash(cause)
        setState({ kind: 'idle' })
      }
    })
    return saving.current
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed starts the pause, and nothing else
  useEffect(() => {
    if (clash !== undefined) return
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [body, cases])

  const parsed = useMemo(() => parsePackText(body), [body])
  const caseProblems = useMemo(() => {
    const read = readCases(cases)
    return read.ok ? [] : read.error
  }, [cases])
  return {
    body,
    cases,
    setBody,
    setCases,
    save,
    state,
    clash,
    revision,
    pack: parsed.ok ? parsed.value : undefined,
    problems: parsed.ok ? [] : parsed.error,
    caseProblems,
  }
}
