// The papers of a case in their usual order, which one lies on the desk, and how it lies.
import { useState } from 'react'
import { matchesPattern } from '../../../src/core/path.ts'
import { slots } from '../../../src/core/slot.ts'
import type { CaseView } from '../../api/shapes.ts'
import { flat, type PaperView } from '../../parts/desk/paper-view.ts'
import type { DeskPaper, DeskWords } from '../../parts/desk/review-desk.ts'
import { pictureAddress } from './review-calls.ts'

const THUMBNAIL_PX = 96

const rankOf = (slot: string): number => slots.findIndex((one) => matchesPattern(one.pattern, slot))

const papersOf = (view: CaseView, words: DeskWords): readonly DeskPaper[] =>
  view.documents
    .map((document) => ({
      ...document,
      label: words.labelOf(document.slot),
      short: words.shortOf(document.slot),
      src: pictureAddress(view.id, document.id),
      thumbnail: pictureAddress(view.id, document.id, THUMBNAIL_PX),
    }))
    .toSorted((a, b) => rankOf(a.slot) - rankOf(b.slot))

/** `first` is the slot to begin with; without it the first paper lies on the desk. */
export const usePapers = (view: CaseView, words: DeskWords, first: string | undefined) => {
  const papers = papersOf(view, words)
  const [slot, setSlot] = useState(first ?? papers[0]?.slot)
  const [paperView, setPaperView] = useState<PaperView>(flat)
  const showPaper = (next: string): void => {
    if (next === slot || !papers.some((paper) => paper.slot === next)) return
    setSlot(next)
    setPaperView(flat)
  }
  const turnPaper = (by: 1 | -1): void => {
    const at = papers.findIndex((paper) => paper.slot === slot)
    const next = papers[(at + by + papers.length) % papers.length]
    if (next) showPaper(next.slot)
  }
  return { papers, slot, view: paperView, setView: setPaperView, showPaper, turnPaper }
}
