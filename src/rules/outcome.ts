// What one rule comes to in one frame. Used by whoever judges, explains, or tries a value that nobody typed yet.
import { type Judging, judge } from './predicate.ts'
import type { ResolvedRule } from './resolve.ts'

export type Outcome = 'not-applicable' | 'holds' | 'broken' | 'unknown'

/** Fills the trace of `judging` with what the message needs. */
export const outcomeOf = (rule: ResolvedRule, judging: Judging): Outcome => {
  if (rule.when && judge(rule.when, judging) !== true) return 'not-applicable'
  judging.trace.missing.clear()
  // A shape that only opens the door to a rule is not what the rule objects to; a word may be.
  delete judging.trace.piece
  const verdict = judge(rule.require, judging)
  return verdict === undefined ? 'unknown' : verdict ? 'holds' : 'broken'
}
