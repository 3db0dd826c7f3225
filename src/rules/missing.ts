// The one rule behind every "this is missing": fields and documents that the rule set asks for and that are not there.
// Also refuses a value that the rule set does not offer for a field.
import type { Finding } from '../core/finding.ts'
import type { Facts } from './fact.ts'
import { demandsAsked, fieldsAsked } from './form.ts'
import type { RuleSet } from './resolve.ts'

/** Findings `value-missing`, `document-missing` and `value-not-offered`, at most one for each path. */
export const missingFindings = (ruleSet: RuleSet, facts: Facts): readonly Finding[] => [
  ...fieldsAsked(ruleSet, facts).flatMap((field): Finding[] => {
    const stands = {
      path: field.path,
      params: {},
      severity: 'blocking',
      basis: field.basis,
      pack: field.pack,
    } as const
    if (field.value === undefined) return field.required ? [{ ...stands, code: 'value-missing' }] : []
    return isOffered(field.value, field.options) ? [] : [{ ...stands, code: 'value-not-offered' }]
  }),
  ...demandsAsked(ruleSet, facts).flatMap((demand): Finding[] => {
    const isThere = facts.documents.some((document) => document.path === demand.slot)
    if (isThere || !demand.required) return []
    const { slot: path, basis, pack, advice } = demand
    const suggestion = advice === undefined ? {} : { suggestion: { key: `advice.${advice}` } }
    return [{ code: 'document-missing', path, params: {}, severity: 'blocking', basis, pack, ...suggestion }]
  }),
]

const isOffered = (value: unknown, options: readonly string[] | undefined): boolean => {
  if (!options) return true
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.every((one) => options.some((option) => option === one))
}
