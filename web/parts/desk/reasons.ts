// Which return reasons fit a row. The list comes with the desk (the server refuses any other); data/return-reasons.json
// only says for what each is meant, so that the likely ones stand first.
import returnReasons from '../../../data/return-reasons.json' with { type: 'json' }
import { matchesPattern, type Path } from '../../../src/core/path.ts'
import { isPortraitSlot } from '../../../src/core/slot.ts'

export type ReasonChoice = { readonly code: string; readonly isLikely: boolean }

type Reason = { readonly code: string; readonly appliesTo: string; readonly fits?: readonly string[] }
const reasons: readonly Reason[] = returnReasons

const kindOf = (path: Path, kind: 'field' | 'document'): string =>
  isPortraitSlot(path) ? 'portrait' : kind === 'document' ? 'document' : 'field'

/** Reasons for one row, made for it first, "other" last. A code that the table does not know is offered all the same. */
export function reasonsFor(
  allowed: readonly string[],
  path: Path,
  kind: 'field' | 'document',
): readonly ReasonChoice[] {
  const wanted = kindOf(path, kind)
  const choices = allowed.flatMap((code): readonly (ReasonChoice & { readonly rank: number })[] => {
    const reason = reasons.find((one) => one.code === code)
    if (!reason || reason.appliesTo === 'any') return [{ code, isLikely: false, rank: 3 }]
    if (reason.appliesTo !== wanted) return []
    if (!reason.fits) return [{ code, isLikely: true, rank: 1 }]
    const isMade = reason.fits.some((pattern) => matchesPattern(pattern, path))
    return isMade
      ? [{ code, isLikely: true, rank: 0 }]
      : wanted === 'field'
        ? [{ code, isLikely: false, rank: 2 }]
        : []
  })
  return choices.toSorted((a, b) => a.rank - b.rank).map(({ code, isLikely }) => ({ code, isLikely }))
}
