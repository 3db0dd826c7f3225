// A problem's words: the server answers them in the reader's language already (title: what happened; detail: why and
// what to do). Only what never reached the server has words of the browser's own.
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'

export type ProblemWords = { readonly what: string; readonly doNext: string }

export const useProblemWords = () => {
  const { t } = useTranslation('app')
  return (problem: Problem): ProblemWords => {
    if (problem.code === 'offline')
      return { what: t('problem.offline.what'), doNext: t('problem.offline.do') }
    if (problem.title === undefined)
      return { what: t('problem.internal.what'), doNext: t('problem.internal.do') }
    return { what: problem.title, doNext: problem.detail === problem.title ? '' : (problem.detail ?? '') }
  }
}
