// What a decision would lead to, in words: the sentence in the decision bar. Read from the case's own steps, so that it
// cannot promise another order than the one in force.
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/shapes.ts'
import { usePlaces } from '../../i18n/places.ts'
import type { Counts } from '../../parts/desk/verdicts.ts'

/** Whether passing leads to the portrait or to the bureau. */
export const afterPass = (view: Pick<CaseView, 'status' | 'steps'>): 'portrait' | 'report' => {
  if (view.status === 'judging-portrait') return 'report'
  return view.steps.some((step) => step.key === 'portrait' && step.state === 'ahead') ? 'portrait' : 'report'
}

export type NextWords = {
  /** What would follow, or what keeps the case from being decided. */
  readonly before: (counts: Counts, unfinished: number) => string
  /** What follows now that it is decided. */
  readonly after: (kind: 'returned' | 'passed', counts: Counts) => string
}

export const useNextWords = (view: CaseView): NextWords => {
  const { t } = useTranslation('review')
  const { bureauName } = usePlaces()
  const bureau = bureauName(view.provinceCode)
  const isPortrait = view.status === 'judging-portrait'
  return {
    before: (counts, unfinished) => {
      if (unfinished > 0) return t('next.unfinished', { count: unfinished })
      if (counts.returned > 0)
        return t(isPortrait ? 'next.return-portrait' : 'next.return', { count: counts.returned })
      return t(`next.pass-${afterPass(view)}`, { bureau })
    },
    after: (kind, counts) =>
      kind === 'passed'
        ? t(`then.pass-${afterPass(view)}`, { bureau })
        : t(isPortrait ? 'then.return-portrait' : 'then.return', { count: counts.returned }),
  }
}
