// The words of findings outside the browser: the same message keys as on screen, with their figures put in.
import type { Finding, FindingParams } from '../core/finding.ts'
import type { Locale } from '../flows/ports.ts'
import { fieldName, textsOf } from './language.ts'

const inWords = (locale: Locale, params: FindingParams): FindingParams => {
  const { problem, missing } = params
  const words = textsOf(locale, 'input-problems')
  return {
    ...params,
    ...(typeof problem === 'string' ? { problem: words(problem, { ...params, defaultValue: problem }) } : {}),
    ...(typeof missing === 'string' ? { missing: fieldName(locale, missing) } : {}),
  }
}

/** What is wrong, as a sentence for the person who filled it in. */
export const messageOf = (locale: Locale, finding: Finding): string =>
  // Own words of a rule stand over those of the same code.
  textsOf(locale, 'findings')(finding.says ? 'says' : finding.code, {
    ...inWords(locale, finding.params),
    field: fieldName(locale, finding.path),
    defaultValue: finding.says?.[locale] ?? finding.code,
  })

/** The advice of a suggestion, where it has one. */
export const adviceOf = (locale: Locale, { suggestion, params }: Finding): string | undefined =>
  suggestion?.key === undefined
    ? undefined
    : textsOf(locale, 'findings')(suggestion.key, { ...params, ...suggestion.params, defaultValue: '' }) ||
      undefined
