// A finding's words: the message of its code with its figures put in, and the advice where there is one. `problem` in
// the figures is the code of what is wrong with a typed value; its words are in input-problems.json.
import { useTranslation } from 'react-i18next'
import type { Finding, FindingParams } from '../../src/core/finding.ts'
import { useFieldWords } from './field-words.ts'

export const useFindingWords = () => {
  const { t, i18n } = useTranslation(['findings', 'input-problems', 'fields'])
  const fields = useFieldWords()
  const inWords = (params: FindingParams): FindingParams => {
    const problem = params.problem
    const missing = params.missing
    return {
      ...params,
      ...(typeof problem === 'string' && i18n.exists(`input-problems:${problem}`)
        ? { problem: t(`input-problems:${problem}`, params) }
        : {}),
      ...(typeof missing === 'string' ? { missing: fields.label(missing) } : {}),
      // A package without a name goes by its system.
      ...(typeof params.at === 'string' ? { at: fields.option('app-systems', params.at) } : {}),
    }
  }
  /** `says`: own words of the rule, which stand over those of its code. */
  const textOf = (code: string, params: FindingParams, says?: Finding['says']): string =>
    t(`findings:${says ? 'says' : code}`, {
      ...inWords(params),
      defaultValue: says?.[i18n.language] ?? code,
    })
  return {
    textOf,
    /** A refusal shown at its field comes with its words (`pack` server): the server has said them already. */
    text: (finding: Finding): string =>
      finding.pack === 'server'
        ? `${finding.params.what ?? ''} ${finding.params.do ?? ''}`.trim()
        : textOf(finding.code, { ...finding.params, field: fields.label(finding.path) }, finding.says),
    advice: (finding: Finding): string => {
      const key = finding.suggestion?.key
      return key === undefined
        ? ''
        : t(`findings:${key}`, { ...finding.params, ...finding.suggestion?.params, defaultValue: '' })
    },
  }
}
