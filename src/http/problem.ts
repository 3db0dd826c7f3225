// From a refusal, or from something wrong with the request itself, to the problem document that the caller gets. The
// text says what happened, why, and what to do; a variant of the text is chosen by the refusal's reason, if it has one.
import type { Refusal } from '../core/refusal.ts'
import type { Locale } from '../flows/ports.ts'
import { fieldName, listOf, textsOf } from './language.ts'
import { type EdgeCode, edgeStatus, refusalStatus } from './problem-status.ts'
import type { ProblemView } from './schema/problem.ts'

/** Whom a problem is for, and under which number it stands in the log. */
export type Audience = { readonly locale: Locale; readonly reference: string }

type Values = Readonly<Record<string, string | number | readonly string[]>>

const typeOf = (code: string): string => `/api/v1/reference#problem-${code}`

/** Which variant of the text fits: the flows name the reason under one of these. */
const contextOf = (params: Values): string | undefined => {
  for (const name of ['reason', 'problem', 'why', 'what']) {
    const value = params[name]
    if (typeof value === 'string') return value
  }
  return Array.isArray(params.fields) && params.fields.length > 0 ? 'fields' : undefined
}

const wordsFor = (locale: Locale, path: string | undefined, params: Values): Record<string, unknown> => ({
  ...params,
  ...(path === undefined ? {} : { field: fieldName(locale, path) }),
  ...(typeof params.status === 'string'
    ? { status: textsOf(locale, 'status')(`${params.status}.title`, { defaultValue: params.status }) }
    : {}),
  ...(Array.isArray(params.fields)
    ? {
        fields: listOf(
          locale,
          params.fields.map((one) => fieldName(locale, one)),
          'conjunction',
        ),
      }
    : {}),
})

export const problemOfRefusal = (refusal: Refusal, { locale, reference }: Audience): ProblemView => {
  const { code, path, params = {} } = refusal
  const t = textsOf(locale, 'refusals')
  const words = wordsFor(locale, path, params)
  const context = contextOf(params)
  return {
    type: typeOf(code),
    title: t(`${code}.title`, words),
    status: refusalStatus[code],
    detail: t(`${code}.detail`, context === undefined ? words : { ...words, context }),
    code,
    ...(path === undefined ? {} : { path }),
    ...(refusal.params === undefined ? {} : { params: refusal.params }),
    reference,
  }
}

export const problemOfEdge = (
  code: EdgeCode,
  { locale, reference }: Audience,
  words: Record<string, string> = {},
  more: Pick<ProblemView, 'path' | 'errors'> = {},
): ProblemView => {
  const t = textsOf(locale, 'problems')
  return {
    type: typeOf(code),
    title: t(`${code}.title`, { ...words, reference }),
    status: edgeStatus[code],
    detail: t(`${code}.detail`, { ...words, reference }),
    code,
    ...more,
    reference,
  }
}
