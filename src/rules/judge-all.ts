// Everything that can be said of an application at once: what is wrong, and what nobody can say yet. Forms show the first
// only, because telling people what is not known yet while they type would bury what is wrong.
import type { Finding } from '../core/finding.ts'
import { evaluate } from './evaluate.ts'
import type { Facts } from './fact.ts'
import type { RuleSet } from './resolve.ts'
import { type Undecided, undecidedOf } from './undecided.ts'

export type Judgement = {
  /** Blocking ones and warnings, in the order of the form. */
  readonly findings: readonly Finding[]
  /** Rules, fields and documents that miss a fact, with its name. */
  readonly undecided: readonly Undecided[]
}

/** Pure and total: any facts, of any filing type, have a judgement. */
export const judgeAll = (ruleSet: RuleSet, facts: Facts): Judgement => ({
  findings: evaluate(ruleSet, facts).filter(({ severity }) => severity !== 'undecided'),
  undecided: undecidedOf(ruleSet, facts),
})
