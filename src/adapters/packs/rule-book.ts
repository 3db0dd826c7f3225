// The packs as one book: resolves the rule set of a province on a day and keeps it, because a rule set is asked for on every
// save and changes at midnight at most.
import type { Result } from '../../core/result.ts'
import type { CalendarDate } from '../../core/time.ts'
import type { RuleBook } from '../../flows/rules-port.ts'
import type { Pack } from '../../rules/pack.ts'
import { type ResolveProblem, type RuleSet, resolveRuleSet } from '../../rules/resolve.ts'

const MOST_KEPT = 200

/** A book over packs that are the same every day, or that differ from day to day. */
export const ruleBook = (packs: readonly Pack[] | ((on: CalendarDate) => readonly Pack[])): RuleBook => {
  const kept = new Map<string, Result<RuleSet, ResolveProblem>>()
  return {
    ruleSetFor(provinceCode: string, on: CalendarDate) {
      const key = `${provinceCode} ${on}`
      const known = kept.get(key)
      if (known !== undefined) return known
      if (kept.size >= MOST_KEPT) kept.clear()
      const resolved = resolveRuleSet(typeof packs === 'function' ? packs(on) : packs, provinceCode, on)
      kept.set(key, resolved)
      return resolved
    },
  }
}
