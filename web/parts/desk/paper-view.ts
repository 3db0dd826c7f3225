// How a paper lies on the desk: zoom, turn and shift as plain numbers. 100 % is "wholly visible", not pixels: a reviewer
// thinks in papers, and the same number then means the same on every screen.
export type PaperView = {
  readonly zoom: number
  readonly turn: 0 | 90 | 180 | 270
  readonly x: number
  readonly y: number
}
export type Size = { readonly width: number; readonly height: number }

export const flat: PaperView = { zoom: 1, turn: 0, x: 0, y: 0 }

export const LEAST_ZOOM = 0.5
export const MOST_ZOOM = 8
const STEP = 1.25

const clampZoom = (zoom: number): number => Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom))

/** Zooms to a factor; `at` is the point that stays where it is, measured from the middle of the stage. */
export const zoomTo = (view: PaperView, wanted: number, at = { x: 0, y: 0 }): PaperView => {
  const zoom = clampZoom(wanted)
  const ratio = zoom / view.zoom
  const x = at.x - (at.x - view.x) * ratio
  const y = at.y - (at.y - view.y) * ratio
  return { ...view, zoom, x, y }
}

export const zoomIn = (view: PaperView): PaperView => zoomTo(view, view.zoom * STEP)
export const zoomOut = (view: PaperView): PaperView => zoomTo(view, view.zoom / STEP)

const turnAfter = { 0: 90, 90: 180, 180: 270, 270: 0 } as const

/** A quarter turn clockwise; the shift goes back to the middle, because what was looked at is elsewhere now. */
export const turned = (view: PaperView): PaperView => ({ ...view, turn: turnAfter[view.turn], x: 0, y: 0 })

/** Size of the paper as drawn before turning, so that it fits the stage with a margin at zoom 1. */
export const drawnSize = (paper: Size, stage: Size, turn: PaperView['turn'], margin: number): Size => {
  const isLying = turn === 90 || turn === 270
  const roomX = Math.max(40, stage.width - 2 * margin)
  const roomY = Math.max(40, stage.height - 2 * margin)
  const fit = Math.min(
    roomX / (isLying ? paper.height : paper.width),
    roomY / (isLying ? paper.width : paper.height),
  )
  return { width: paper.width * fit, height: paper.height * fit }
}

/** Keeps at least a corner of the paper on the stage, so that nobody loses it. */
export const shifted = (view: PaperView, dx: number, dy: number, drawn: Size, stage: Size): PaperView => {
  const isLying = view.turn === 90 || view.turn === 270
  const limit = (along: number, room: number): number => (along * view.zoom) / 2 + room / 2 - 48
  const limitX = limit(isLying ? drawn.height : drawn.width, stage.width)
  const limitY = limit(isLying ? drawn.width : drawn.height, stage.height)
  const keep = (value: number, most: number): number => Math.min(most, Math.max(-most, value))
  return { ...view, x: keep(view.x + dx, limitX), y: keep(view.y + dy, limitY) }
}
