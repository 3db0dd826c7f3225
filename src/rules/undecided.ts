// Which rules cannot be decided yet, and for want of which facts. Silence of a rule has two meanings, "all is well" and
// "nobody can say"; this tells the second apart, for whoever tries the rules from outside.
import type { FilingType } from '../core/determine.ts'
import type { Path } from '../core/path.ts'
import type { Facts } from './fact.ts'
import { withAskedDocuments } from './form.ts'
import { type FactFrame, framesOf, judgingOf } from './frame.ts'
import { type Judging, judge, type Predicate } from './predicate.ts'
import type { RuleSet } from './resolve.ts'

export type Undecided = {
  readonly what: 'rule' | 'field' | 'document'
  readonly code: string
  readonly path: Path
  /** Names of the facts that are missing, sorted; docs/rule-packs.md says what each means. */
  readonly missing: readonly string[]
  readonly basis: string
  readonly pack: string
}

type Entry = {
  readonly code: string
  readonly basis: string
  readonly pack: string
  readonly when?: Predicate
  readonly filingTypes?: readonly FilingType[]
}

/** Rules, fields and documents of which nobody can say yet whether they apply or hold; in the order of their codes. */
export const undecidedOf = (ruleSet: RuleSet, given: Facts): readonly Undecided[] => {
  const facts = withAskedDocuments(ruleSet, given)
  const framesFor = (entry: Entry, scope: string) =>
    framesOf(scope, facts, ruleSet.settings, entry.filingTypes)
  const told = (what: Undecided['what'], entry: Entry, frame: FactFrame, require?: Predicate) => {
    const missing = missingFor(entry.when, require, judgingOf(ruleSet, facts, frame))
    const { code, basis, pack } = entry
    return missing.length === 0 ? [] : [{ what, code, path: frame.path, missing, basis, pack }]
  }
  return [
    ...ruleSet.rules.flatMap((rule) =>
      framesFor(rule, rule.scope).flatMap((frame) => told('rule', rule, frame, rule.require)),
    ),
    ...ruleSet.fields.flatMap((field) =>
      framesFor(field, field.path).flatMap((frame) => told('field', field, frame)),
    ),
    ...ruleSet.settings.demands.flatMap((demand) =>
      framesFor(demand, demand.slot).flatMap((frame) => told('document', demand, frame)),
    ),
  ]
}

/** Empty where what is known settles it: the entry does not apply, or its requirement holds or fails for sure. */
const missingFor = (
  when: Predicate | undefined,
  require: Predicate | undefined,
  judging: Judging,
): readonly string[] => {
  const missing = new Set<string>()
  const verdictOf = (predicate: Predicate): boolean | undefined => {
    judging.trace.missing.clear()
    const verdict = judge(predicate, judging)
    if (verdict === undefined) for (const fact of judging.trace.missing) missing.add(fact)
    return verdict
  }
  if (when !== undefined && verdictOf(when) === false) return []
  if (require !== undefined && verdictOf(require) === true) return []
  return [...missing].sort()
}
