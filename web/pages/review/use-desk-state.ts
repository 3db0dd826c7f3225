// Where the reviewer is on the desk and what was said so far. The active row leads the paper: moving to a row shows
// what proves it, unless the reviewer has picked another paper for that row.
import { useState } from 'react'
import { isPortraitSlot } from '../../../src/core/slot.ts'
import type { ReviewDesk } from '../../api/shapes.ts'
import { type RowDeeds, rowId } from '../../parts/desk/fact-row.tsx'
import { keptAs } from '../../parts/desk/kept-verdicts.ts'
import { flat, type PaperView } from '../../parts/desk/paper-view.ts'
import {
  type DeskPaper,
  type DeskRow,
  type DeskWords,
  isOfNote,
  paperFor,
  rowsOf,
} from '../../parts/desk/review-desk.ts'
import { useVerdicts } from '../../parts/desk/use-verdicts.ts'
import {
  acceptPending,
  countVerdicts,
  nextPending,
  REASON_OTHER,
  returnedWith,
} from '../../parts/desk/verdicts.ts'
import { pictureAddress } from './review-calls.ts'

const THUMBNAIL_PX = 96

const papersOf = (desk: ReviewDesk, words: DeskWords): readonly DeskPaper[] => {
  const order = rowsOf(desk.groups).map((row) => row.path)
  const rank = (slot: string): number => (order.includes(slot) ? order.indexOf(slot) : order.length)
  return desk.case.documents
    .map((document) => ({
      ...document,
      label: words.labelOf(document.slot),
      short: words.shortOf(document.slot),
      src: pictureAddress(desk.case.id, document.id),
      thumbnail: pictureAddress(desk.case.id, document.id, THUMBNAIL_PX),
    }))
    .toSorted((a, b) => rank(a.slot) - rank(b.slot))
}

const focusRow = (path: string): void => {
  const element = document.getElementById(rowId(path))
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest' })
}

/** The note of a returned row, once it is there. */
const focusNote = (path: string): void => {
  requestAnimationFrame(() => document.getElementById(rowId(path))?.querySelector('textarea')?.focus())
}

/** Paper shown and how it lies. */
const usePaper = (papers: readonly DeskPaper[], first: string | undefined) => {
  const [slot, setSlot] = useState(first ?? papers[0]?.slot)
  const [view, setView] = useState<PaperView>(flat)
  const showPaper = (next: string): void => {
    if (next === slot || !papers.some((paper) => paper.slot === next)) return
    setSlot(next)
    setView(flat)
  }
  const turnPaper = (by: 1 | -1): void => {
    const at = papers.findIndex((paper) => paper.slot === slot)
    const next = papers[(at + by + papers.length) % papers.length]
    if (next) showPaper(next.slot)
  }
  return { slot, view, setView, showPaper, turnPaper }
}

export const useDeskState = (desk: ReviewDesk, words: DeskWords, mayJudge: boolean) => {
  const isPortraitWork = desk.case.status === 'judging-portrait'
  const judges = (path: string): boolean => mayJudge && (!isPortraitWork || isPortraitSlot(path))
  const all = rowsOf(desk.groups)
  const judged = all.filter((row) => !isPortraitWork || isPortraitSlot(row.path))
  const [onlyDifferences, showOnlyDifferences] = useState(false)
  const rows = onlyDifferences ? all.filter(isOfNote) : all
  const [active, setActive] = useState<string | undefined>(() => judged[0]?.path)
  const [reasonOpenAt, setReasonOpenAt] = useState<string>()
  const papers = papersOf(desk, words)
  const paper = usePaper(papers, paperFor(judged[0]))
  const { verdicts, say, change } = useVerdicts(
    keptAs(desk.case.id, desk.case.round, desk.case.status),
    judged,
  )

  const activate = (path: string): void => {
    if (path === active) return
    setActive(path)
    const slot = paperFor(all.find((row) => row.path === path))
    if (slot !== undefined) paper.showPaper(slot)
  }
  const go = (path: string | undefined): void => {
    if (path === undefined) return
    activate(path)
    if (rows.some((row) => row.path === path)) {
      focusRow(path)
      return
    }
    showOnlyDifferences(false)
    requestAnimationFrame(() => focusRow(path))
  }
  const move = (by: 1 | -1): void => {
    const at = rows.findIndex((row) => row.path === active)
    go((rows[at === -1 ? 0 : at + by] ?? rows[at])?.path)
  }
  const accept = (path: string): void => {
    if (!judges(path)) return
    const next = { ...verdicts, [path]: { kind: 'accepted' } as const }
    say(path, { kind: 'accepted' })
    go(
      nextPending(
        next,
        rows.filter((row) => judges(row.path)),
        path,
      ) ?? path,
    )
  }
  const giveBack = (path: string): void => {
    if (!judges(path)) return
    activate(path)
    if (verdicts[path]?.kind !== 'returned') say(path, returnedWith(''))
    setReasonOpenAt(path)
  }
  const chooseReason = (path: string, code: string): void => {
    const before = verdicts[path]
    say(path, before?.kind === 'returned' ? { ...before, reason: code } : returnedWith(code))
    setReasonOpenAt(undefined)
    go(path)
    if (code === REASON_OTHER) focusNote(path)
  }
  /** Leads to what keeps a return from being sent: the reason, or the note that "other" needs. */
  const mend = (path: string): void => {
    const verdict = verdicts[path]
    if (verdict?.kind === 'returned' && verdict.reason !== '') {
      go(path)
      focusNote(path)
    } else giveBack(path)
  }
  const acceptAll = (some: readonly DeskRow[]): void =>
    change((now) =>
      acceptPending(
        now,
        some.filter((row) => judges(row.path)),
      ),
    )

  const rowDeeds: RowDeeds = {
    onActive: activate,
    onVerdict: say,
    onAccept: accept,
    onReturn: giveBack,
    onReasonOpen: (path) => {
      if (path === undefined && reasonOpenAt !== undefined) focusRow(reasonOpenAt)
      setReasonOpenAt(path)
    },
    onReason: chooseReason,
    onProof: paper.showPaper,
    focusRow,
  }
  return {
    ...paper,
    papers,
    rows,
    judged,
    judges,
    verdicts,
    counts: countVerdicts(verdicts, judged),
    active,
    reasonOpenAt,
    onlyDifferences,
    showOnlyDifferences,
    move,
    accept,
    giveBack,
    mend,
    acceptAll,
    acceptRest: () => acceptAll(judged),
    toNextPending: () => go(nextPending(verdicts, judged, active)),
    go,
    rowDeeds,
  }
}

export type DeskState = ReturnType<typeof useDeskState>
