// The answer of a judgement in words: messages, advice and names of fields in the language asked for, beside the codes
// that never change.
import type { Finding } from '../../core/finding.ts'
import { type Path, patternOf } from '../../core/path.ts'
import type { JudgeAnswer } from '../../flows/judging/judge-facts.ts'
import type { Locale } from '../../flows/ports.ts'
import { adviceOf, messageOf } from '../finding-texts.ts'
import { fieldName } from '../language.ts'

export type SaidFinding = Finding & { readonly message: string; readonly advice?: string }

export type SaidAnswer = Omit<JudgeAnswer, 'findings' | 'documents' | 'fields'> & {
  readonly findings: readonly SaidFinding[]
  readonly documents: readonly (JudgeAnswer['documents'][number] & { readonly label: string })[]
  readonly fields: readonly (JudgeAnswer['fields'][number] & { readonly label: string })[]
}

/** Names of fields, looked up once in each language: thousands of answers name the same few dozen. */
const labels = new Map<string, string>()

const labelOf = (locale: Locale, path: Path): string => {
  const key = `${locale} ${patternOf(path)}`
  const label = labels.get(key) ?? fieldName(locale, path)
  labels.set(key, label)
  return label
}

export const sayFinding = (locale: Locale, finding: Finding): SaidFinding => {
  const advice = adviceOf(locale, finding)
  return { ...finding, message: messageOf(locale, finding), ...(advice === undefined ? {} : { advice }) }
}

export const sayAnswer = (locale: Locale, answer: JudgeAnswer): SaidAnswer => ({
  ...answer,
  findings: answer.findings.map((finding) => sayFinding(locale, finding)),
  documents: answer.documents.map((one) => ({ ...one, label: labelOf(locale, one.slot) })),
  fields: answer.fields.map((one) => ({ ...one, label: labelOf(locale, one.path) })),
})
