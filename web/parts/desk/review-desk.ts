// The shapes that the desk's parts draw: what the server answers, cut down to what a screen needs. Values are whole
// here (the read is recorded), so nothing of them may go into storage, addresses or logs.
import type { Finding } from '../../../src/core/finding.ts'
import type { Path } from '../../../src/core/path.ts'

export type Value = string | readonly string[] | readonly { readonly kind: string; readonly number: string }[]

export type DeskRow = {
  readonly path: Path
  readonly kind: 'field' | 'document'
  readonly value?: Value | undefined
  readonly before?: Value | undefined
  readonly isChanged: boolean
  readonly findings: readonly Finding[]
  readonly lastReturn?: { readonly reason: string; readonly note?: string | undefined } | undefined
  readonly proof?: Path | undefined
}

export type DeskGroup = {
  readonly key: string
  readonly serviceId?: string | undefined
  readonly rows: readonly DeskRow[]
}

/** One image of the case, with the addresses under which the browser gets it small and large. */
export type DeskPaper = {
  readonly slot: Path
  readonly label: string
  readonly src: string
  readonly thumbnail: string
  readonly widthPx: number
  readonly heightPx: number
}

/** How the words of paths and values are found: the desk itself knows no field by name. */
export type DeskWords = {
  readonly labelOf: (path: Path) => string
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
