// Judges facts by a rule set. Pure and deterministic: findings come in the order of the form, whatever the order of
// rules. A missing value is told once, as missing; rules that would need it stay silent.
import type { Finding, FindingParams, Suggestion } from '../core/finding.ts'
import type { Facts } from './fact.ts'
import { withAskedDocuments } from './form.ts'
import { type FactFrame, framesOf, judgingOf } from './frame.ts'
import { markOf } from './mark.ts'
import { missingFindings } from './missing.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import type { ParamSource } from './pack-entry.ts'
import { placeOrder } from './place.ts'
import type { FactValue, Judging } from './predicate.ts'
import type { ResolvedRule, RuleSet } from './resolve.ts'
import { suggestNames } from './suggest-names.ts'

export type { Outcome } from './outcome.ts'

/** All findings at once, in the order of the form; equal input gives equal output. */
export const evaluate = (ruleSet: RuleSet, facts: Facts): readonly Finding[] => {
  const asked = withAskedDocuments(ruleSet, facts)
  const findings = [
    ...missingFindings(ruleSet, facts),
    ...ruleSet.rules.flatMap((rule) => applyRule(ruleSet, asked, rule)),
  ]
  return inFormOrder(withNames(findings, ruleSet, asked), facts)
}

/** Services for which names are proposed in one judgement; whoever has more bad names mends these first. */
const MOST_NAMED = 20

/** Findings at a service's name, with names that pass. */
const withNames = (findings: readonly Finding[], ruleSet: RuleSet, facts: Facts): readonly Finding[] => {
  const proposed = new Map<string, readonly string[]>()
  return findings.map((finding) => {
    const id = /^services\.([^.]+)\.name$/.exec(finding.path)?.[1]
    if (id === undefined || finding.severity === 'undecided' || finding.code === 'value-missing')
      return finding
    if (!proposed.has(id) && proposed.size < MOST_NAMED) proposed.set(id, suggestNames(ruleSet, facts, id))
    const suggestions = proposed.get(id) ?? []
    const [value] = suggestions
    return value === undefined
      ? finding
      : { ...finding, suggestion: { ...finding.suggestion, value }, suggestions }
  })
}

const applyRule = (ruleSet: RuleSet, facts: Facts, rule: ResolvedRule): readonly Finding[] =>
  framesOf(rule.scope, facts, ruleSet.settings, rule.filingTypes).flatMap((frame) => {
    const judging = judgingOf(ruleSet, facts, frame)
    const outcome = outcomeOf(rule, judging)
    if (outcome === 'broken') return [findingOf(rule, frame, judging, false)]
    return outcome === 'unknown' && rule.whenUnknown === 'undecided'
      ? [findingOf(rule, frame, judging, true)]
      : []
  })

/** What a rule came to, place by place: for tests of packs, and for whoever asks why a rule was silent. */
export const explainRule = (
  ruleSet: RuleSet,
  facts: Facts,
  code: string,
): readonly { readonly path: string; readonly outcome: Outcome }[] =>
  ruleSet.rules
    .filter((rule) => rule.code === code)
    .flatMap((rule) =>
      framesOf(rule.scope, facts, ruleSet.settings, rule.filingTypes).map((frame) => ({
        path: frame.path,
        outcome: outcomeOf(rule, judgingOf(ruleSet, facts, frame)),
      })),
    )

const findingOf = (rule: ResolvedRule, frame: FactFrame, judging: Judging, isUndecided: boolean): Finding => {
  const suggestion = isUndecided ? undefined : suggestionOf(rule, frame)
  const missing = [...judging.trace.missing].sort()
  const word = judging.trace.word ?? judging.trace.piece
  const params: FindingParams = {
    ...paramsOf(rule.params ?? {}, frame),
    ...(word === undefined ? {} : { word: plain(word) }),
    ...(isUndecided && missing[0] !== undefined ? { missing: missing[0] } : {}),
  }
  const mark = isUndecided ? undefined : markOf(rule, frame, [word, params.place, params.quoted])
  return {
    code: rule.code,
    path: frame.path,
    params,
    severity: isUndecided ? 'undecided' : rule.severity,
    basis: rule.basis,
    pack: rule.pack,
    ...(rule.says ? { says: rule.says } : {}),
    ...(suggestion ? { suggestion } : {}),
    ...(mark ? { mark } : {}),
  }
}

const paramsOf = (sources: Readonly<Record<string, ParamSource>>, frame: FactFrame): FindingParams => {
  const params: Record<string, string | number> = {}
  for (const [name, source] of Object.entries(sources)) {
    const value = sourceValue(source, frame)
    if (value !== undefined) params[name] = plain(value)
  }
  return params
}

/** Longest text that a message quotes; a finding is no place for a pasted book. */
const LONGEST_QUOTED = 80

const plain = (value: FactValue): string | number => {
  if (typeof value === 'number') return value
  const text = typeof value === 'object' ? value.join(', ') : String(value)
  return text.length > LONGEST_QUOTED ? `${[...text].slice(0, LONGEST_QUOTED).join('')}…` : text
}

const sourceValue = (source: ParamSource, frame: FactFrame): FactValue | undefined =>
  typeof source === 'object' ? frame.read(source.fact) : source

const suggestionOf = (rule: ResolvedRule, frame: FactFrame): Suggestion | undefined => {
  const source = rule.suggestion
  if (!source) return undefined
  const value = source.value === undefined ? undefined : sourceValue(source.value, frame)
  if (value === undefined && source.key === undefined) return undefined
  return {
    ...(value === undefined ? {} : { value: String(value) }),
    ...(source.key === undefined ? {} : { key: `advice.${source.key}` }),
  }
}

const SEVERITY_ORDER = { blocking: 0, warning: 1, undecided: 2 } as const

const inFormOrder = (findings: readonly Finding[], facts: Facts): readonly Finding[] => {
  const serviceIds = facts.services.map((service) => service.id)
  const keyed = findings.map((finding) => ({ finding, place: placeOrder(finding.path, serviceIds) }))
  keyed.sort(
    (a, b) =>
      a.place[0] - b.place[0] ||
      a.place[1] - b.place[1] ||
      a.place[2] - b.place[2] ||
      SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity] ||
      (a.finding.code < b.finding.code ? -1 : a.finding.code > b.finding.code ? 1 : 0),
  )
  return keyed.map((one) => one.finding)
}
