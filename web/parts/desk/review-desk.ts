// The shapes that the desk's parts draw. Values are whole here (the read is recorded), so nothing of them may go into
// storage, addresses or logs.
import type { Finding } from '../../../src/core/finding.ts'
import type { Path } from '../../../src/core/path.ts'
import type { ReviewGroup, ReviewRow, Value } from '../../api/shapes.ts'

export type DeskRow = ReviewRow
export type DeskGroup = ReviewGroup

/** One image of the case, with the addresses under which the browser gets it small and large. */
export type DeskPaper = {
  readonly id: string
  readonly slot: Path
  readonly label: string
  /** For the narrow tab; the label says it in full. */
  readonly short: string
  readonly src: string
  readonly thumbnail: string
  readonly widthPx: number
  readonly heightPx: number
  readonly bytes: number
}

/** How the words of paths and values are found: the desk's parts know no field by name. */
export type DeskWords = {
  readonly labelOf: (path: Path) => string
  /** Name of a paper in a few characters. */
  readonly shortOf: (slot: Path) => string
  readonly groupOf: (group: DeskGroup) => string
  readonly valueOf: (path: Path, value: Value) => string
  readonly reasonOf: (code: string) => string
  readonly suggestionOf: (code: string) => string
  readonly findingOf: (finding: Finding) => string
}

export const rowsOf = (groups: readonly DeskGroup[]): readonly DeskRow[] =>
  groups.flatMap((group) => group.rows)

/** Rows that differ from the last round, were sent back in it, or carry a finding: all that D leaves standing. */
export const isOfNote = (row: DeskRow): boolean =>
  row.isChanged || row.findings.length > 0 || row.lastReturn !== undefined

/** The paper that belongs beside a row: a document itself, or what proves a value. */
export const paperFor = (row: DeskRow | undefined): Path | undefined =>
  row === undefined ? undefined : row.kind === 'document' ? row.path : row.proof

/** A portrait is judged beside the identity card of the same person. */
export const companionOf = (slot: Path): Path | undefined =>
  slot.endsWith('.documents.portrait') ? slot.replace(/portrait$/, 'front') : undefined
