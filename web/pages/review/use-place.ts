// Where the reviewer is among the rows. The active row leads the paper: moving to it shows what proves it. Focus goes
// along, so that a screen reader says the row.
import { useState } from 'react'
import { rowId } from '../../parts/desk/fact-row.tsx'
import { type DeskRow, isOfNote, paperFor } from '../../parts/desk/review-desk.ts'

export const focusRow = (path: string): void => {
  const element = document.getElementById(rowId(path))
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest' })
}

/** Once the next picture of the page is drawn: for what is not there yet. */
export const afterDrawing = (act: () => void): void => {
  requestAnimationFrame(act)
}

export const usePlace = (
  all: readonly DeskRow[],
  first: string | undefined,
  showPaper: (slot: string) => void,
) => {
  const [active, setActive] = useState(first)
  const [onlyDifferences, setOnlyDifferences] = useState(false)
  const rows = onlyDifferences ? all.filter(isOfNote) : all

  const activate = (path: string): void => {
    if (path === active) return
    setActive(path)
    const slot = paperFor(all.find((row) => row.path === path))
    if (slot !== undefined) showPaper(slot)
  }
  const go = (path: string | undefined): void => {
    if (path === undefined) return
    activate(path)
    if (rows.some((row) => row.path === path)) focusRow(path)
    else {
      setOnlyDifferences(false)
      afterDrawing(() => focusRow(path))
    }
  }
  const move = (by: 1 | -1): void => {
    const at = rows.findIndex((row) => row.path === active)
    go((rows[at === -1 ? 0 : at + by] ?? rows[at])?.path)
  }
  /** Filtering must not leave the reviewer on a row that is gone. */
  const filterDifferences = (isOn: boolean): void => {
    setOnlyDifferences(isOn)
    const shown = isOn ? all.filter(isOfNote) : all
    const [next] = shown
    if (!next || shown.some((row) => row.path === active)) return
    activate(next.path)
    afterDrawing(() => focusRow(next.path))
  }
  return { rows, active, activate, go, move, onlyDifferences, filterDifferences }
}

export type Place = ReturnType<typeof usePlace>
