// Plays cases against packs. A case fails where the findings are not exactly the expected ones; a case that cannot be
// played at all (no such clean application, no rules on its day) fails too, with the reason.
import { evaluate, explainRule, type Outcome } from './evaluate.ts'
import { type Facts, factsOf } from './facts.ts'
import type { Pack } from './pack.ts'
import { type CaseBase, type CaseSurroundings, type PackCase, packsFor, situationOf } from './pack-case.ts'
import { type RuleSet, resolveRuleSet } from './resolve.ts'

export type CaseOutcome = {
  readonly case: PackCase
  readonly found: readonly string[]
  readonly isPassed: boolean
  /** Why it could not be played. */
  readonly fault?: string
  /** Rules of the watched pack that spoke here: what they refused, and what they let pass. */
  readonly refusing: readonly string[]
  readonly passing: readonly string[]
}

export type CaseBook = {
  readonly base: CaseBase
  readonly surroundings: CaseSurroundings
  readonly cases: readonly PackCase[]
}

/** Cases by which a pack is judged: of its province for a province's pack, all for the others. */
export const casesOfPack = (cases: readonly PackCase[], packCode: string): readonly PackCase[] =>
  /^\d{6}$/.test(packCode) ? cases.filter((one) => one.province === packCode) : cases

/**
 * A player of cases against packs as they are given; it keeps the rule set of each province and day. `watched` is the code
 * of a pack whose rules are listened to one by one, for `uncoveredRules`.
 */
export const casePlayer = (
  packs: readonly Pack[],
  book: CaseBook,
  watched?: string,
): ((one: PackCase) => CaseOutcome) => {
  const kept = new Map<string, RuleSet | string>()
  const ruleSetFor = (one: PackCase, on: string): RuleSet | string => {
    const { province, wake } = one
    const key = [province, on, ...(wake ?? [])].join(' ')
    const known = kept.get(key)
    if (known !== undefined) return known
    const resolved = resolveRuleSet(packsFor(packs, one), province, on)
    const found = resolved.ok ? resolved.value : `no rules for ${province} on ${on}: ${resolved.error.code}`
    kept.set(key, found)
    return found
  }
  return (one) => playCase(one, book, ruleSetFor, watched)
}

/** Plays every case of a book. */
export const runCases = (packs: readonly Pack[], book: CaseBook, watched?: string): readonly CaseOutcome[] =>
  book.cases.map(casePlayer(packs, book, watched))

const playCase = (
  one: PackCase,
  { base, surroundings }: CaseBook,
  ruleSetFor: (one: PackCase, on: string) => RuleSet | string,
  watched: string | undefined,
): CaseOutcome => {
  const unplayed = (fault: string): CaseOutcome => ({
    case: one,
    found: [],
    isPassed: false,
    fault,
    refusing: [],
    passing: [],
  })
  const situation = situationOf(base, surroundings, one)
  if (!situation) return unplayed(`there is no clean application ${one.subject}-${one.province}`)
  const ruleSet = ruleSetFor(one, situation.context.on)
  if (typeof ruleSet === 'string') return unplayed(ruleSet)
  const phoneRanges = ruleSet.settings.numberRanges
  const facts = factsOf(situation.material, { phoneRanges, ...situation.context })
  const found = evaluate(ruleSet, facts).map(({ code, path }) => `${code} ${path}`)
  return {
    case: one,
    found,
    isPassed: found.length === one.expect.length && found.every((text, i) => text === one.expect[i]),
    ...listen(ruleSet, facts, watched),
  }
}

const listen = (
  ruleSet: RuleSet,
  facts: Facts,
  watched: string | undefined,
): Pick<CaseOutcome, 'refusing' | 'passing'> => {
  const spoke = ruleSet.rules
    .filter((rule) => rule.pack === watched)
    .map(({ code }) => ({ code, outcomes: explainRule(ruleSet, facts, code).map((one) => one.outcome) }))
  const where = (outcome: Outcome): readonly string[] =>
    spoke.filter((one) => one.outcomes.includes(outcome)).map((one) => one.code)
  return { refusing: where('broken'), passing: where('holds') }
}

export type Uncovered = { readonly code: string; readonly lacks: 'failing' | 'passing' | 'both' }

/** Rules of a pack, awake ones, that no case shows refusing, or none shows letting something pass. */
export const uncoveredRules = (pack: Pack, outcomes: readonly CaseOutcome[]): readonly Uncovered[] => {
  const refusing = new Set(outcomes.flatMap((outcome) => outcome.refusing))
  const passing = new Set(outcomes.flatMap((outcome) => outcome.passing))
  const codes = new Set(pack.rules.flatMap((rule) => (rule.removed || rule.offByDefault ? [] : [rule.code])))
  return [...codes].flatMap((code): Uncovered[] => {
    const isRefused = refusing.has(code)
    const isPassed = passing.has(code)
    if (isRefused && isPassed) return []
    return [{ code, lacks: !isRefused && !isPassed ? 'both' : isRefused ? 'passing' : 'failing' }]
  })
}
