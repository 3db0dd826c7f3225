// Verdicts in progress: what the reviewer has said so far about each row. Only returned rows travel to the server; an
// accepted row is the reviewer's own tick, which is why passing needs all of them or an explicit "accept the rest".
import type { Path } from '../../../src/core/path.ts'
import type { DeskRow } from './review-desk.ts'

export type Verdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'returned'; readonly reason: string; readonly suggestion: string; readonly note: string }

export type Verdicts = Readonly<Record<Path, Verdict>>
export type ReturnItem = {
  readonly path: Path
  readonly reason: string
  readonly suggestion?: string
  readonly note?: string
}
export type Counts = { readonly accepted: number; readonly returned: number; readonly pending: number }

/** The reason that says nothing by itself: it needs a note. */
export const REASON_OTHER = 'other'

export const returnedWith = (reason: string): Verdict => ({
  kind: 'returned',
  reason,
  suggestion: '',
  note: '',
})

export const withVerdict = (verdicts: Verdicts, path: Path, verdict: Verdict): Verdicts => ({
  ...verdicts,
  [path]: verdict,
})

export const withoutVerdict = (verdicts: Verdicts, path: Path): Verdicts => {
  const { [path]: _dropped, ...rest } = verdicts
  return rest
}

/** Accepts every given row that has no verdict yet; what was returned stays returned. */
export const acceptPending = (verdicts: Verdicts, rows: readonly DeskRow[]): Verdicts => ({
  ...Object.fromEntries(rows.map((row) => [row.path, { kind: 'accepted' } as const])),
  ...verdicts,
})

export const countVerdicts = (verdicts: Verdicts, rows: readonly DeskRow[]): Counts => {
  const of = (kind: Verdict['kind']): number => rows.filter((row) => verdicts[row.path]?.kind === kind).length
  const accepted = of('accepted')
  const returned = of('returned')
  return { accepted, returned, pending: rows.length - accepted - returned }
}

/** Returned rows that cannot be sent yet: without a reason, or "other" without a note. */
export const unfinishedReturns = (verdicts: Verdicts, rows: readonly DeskRow[]): readonly Path[] =>
  rows.flatMap(({ path }) => {
    const verdict = verdicts[path]
    if (verdict?.kind !== 'returned') return []
    return verdict.reason === '' || (verdict.reason === REASON_OTHER && verdict.note.trim() === '')
      ? [path]
      : []
  })

/** What travels to the server, in the order of the rows. */
export const returnItems = (verdicts: Verdicts, rows: readonly DeskRow[]): readonly ReturnItem[] =>
  rows.flatMap(({ path }) => {
    const verdict = verdicts[path]
    if (verdict?.kind !== 'returned') return []
    const suggestion = verdict.suggestion.trim()
    const note = verdict.note.trim()
    return [{ path, reason: verdict.reason, ...(suggestion && { suggestion }), ...(note && { note }) }]
  })

/** The next row without a verdict after the given one, going round; undefined when none is left. */
export const nextPending = (
  verdicts: Verdicts,
  rows: readonly DeskRow[],
  after: Path | undefined,
): Path | undefined => {
  const start = rows.findIndex((row) => row.path === after) + 1
  return [...rows.slice(start), ...rows.slice(0, start)].find((row) => verdicts[row.path] === undefined)?.path
}
