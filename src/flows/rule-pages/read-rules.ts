// The public pages of rules: an index of provinces, and one province on one day. Made from the packs in force, so page, form
// and judgement cannot disagree. Kept until the rules or the day change: making one takes some hundred milliseconds.
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { type CalendarDate, dateInShanghai } from '../../core/time.ts'
import { turningDays } from '../../rules/check-pack.ts'
import { detailedDifferences, turningDaysOf } from '../../rules/compare-days.ts'
import type { Pack } from '../../rules/pack.ts'
import { type RuleSet, resolveRuleSet } from '../../rules/resolve.ts'
import { ruleClasses } from '../../rules/rule-class.ts'
import type { RuleIndexLine, RulePageView, RuleTurn } from '../rule-page-views.ts'
import type { LiveRules } from '../rules-port.ts'
import type { World } from '../world.ts'
import { ruleGroups } from './rule-lines.ts'

const MOST_KEPT = 64
/** Days of change that a page tells; older ones can be read by asking for their day. */
const MOST_TURNS = 24

const setOn = (rules: LiveRules, provinceCode: string, on: CalendarDate): RuleSet | undefined => {
  const resolved = resolveRuleSet(rules.packsOn(on), provinceCode, on)
  return resolved.ok ? resolved.value : undefined
}

/** Days on which the rule set of a province becomes another one, the latest first. */
const turnsOf = (rules: LiveRules, provinceCode: string, today: CalendarDate): readonly RuleTurn[] => {
  const layers = ['national', provinceCode, 'operator']
  const editionDays = rules
    .editions()
    .filter((one) => layers.includes(one.code))
    .map((one) => one.effectiveOn)
  const days = turningDaysOf((on) => rules.packsOn(on), provinceCode, editionDays)
  const turns: RuleTurn[] = []
  let before: RuleSet | undefined
  for (const on of days) {
    const after = setOn(rules, provinceCode, on)
    if (before && after && before.version !== after.version)
      turns.push({ on, isAhead: on > today, changes: detailedDifferences(before, after) })
    before = after ?? before
  }
  return turns.reverse().slice(0, MOST_TURNS)
}

type Kept = { readonly page: RulePageView; readonly editions: readonly unknown[] }

/** Flow: the rules of a province on a day, today where none is named. For everybody. */
export const readRules = ({ rules, clock }: Pick<World, 'rules' | 'clock'>) => {
  const kept = new Map<string, Kept>()
  return (input: { provinceCode: string; on?: CalendarDate }): Result<RulePageView, Refusal> => {
    const today = dateInShanghai(clock.now())
    const { provinceCode, on = today } = input
    const key = `${provinceCode} ${on} ${today}`
    const known = kept.get(key)
    // The list of editions is another object as soon as anything was published or withdrawn.
    if (known && known.editions === rules.editions()) return ok(known.page)
    const resolved = rules.ruleSetFor(provinceCode, on)
    if (!resolved.ok) {
      if (resolved.error.code === 'unknown-province') return refuse('not-found', { path: 'provinceCode' })
      return refuse('outside-coverage', { params: { reason: resolved.error.code, on } })
    }
    const page: RulePageView = {
      provinceCode,
      on,
      version: resolved.value.version,
      groups: ruleGroups({ ...resolved.value, on }, rules.packsOn(on), ruleClasses),
      turns: turnsOf(rules, provinceCode, today),
    }
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, { page, editions: rules.editions() })
    return ok(page)
  }
}

const ownEntries = (pack: Pack, on: CalendarDate): number =>
  [...pack.rules, ...pack.documents, ...pack.settings].filter(
    (entry) =>
      entry.effectiveFrom <= on &&
      (entry.effectiveTo ?? '9999-12-31') >= on &&
      !entry.offByDefault &&
      !entry.removed,
  ).length

/** Flow: which provinces have rules of their own, and when these changed last. For everybody. */
export const listRules =
  ({ rules, clock }: Pick<World, 'rules' | 'clock'>) =>
  (): readonly RuleIndexLine[] => {
    const today = dateInShanghai(clock.now())
    return rules
      .packsOn(today)
      .filter((pack) => pack.code !== 'operator')
      .map((pack) => {
        const editions = rules.editions().filter((one) => one.code === pack.code)
        const packs = [pack, ...editions.filter((one) => one.effectiveOn > today).map((one) => one.pack)]
        const days = [...packs.flatMap(turningDays), ...editions.map((one) => one.effectiveOn)].sort()
        // The first day of a pack is a beginning, not a change.
        const last = days.filter((day) => pack.effectiveFrom < day && day <= today).at(-1)
        const next = days.find((day) => day > today)
        return {
          code: pack.code,
          own: ownEntries(pack, today),
          ...(last === undefined ? {} : { lastChangedOn: last }),
          ...(next === undefined ? {} : { nextChangeOn: next }),
        }
      })
  }

export type RulePageFlows = {
  listRules(): readonly RuleIndexLine[]
  readRules(input: { provinceCode: string; on?: CalendarDate }): Result<RulePageView, Refusal>
}

export const rulePageFlows = (world: Pick<World, 'rules' | 'clock'>): RulePageFlows => ({
  listRules: listRules(world),
  readRules: readRules(world),
})
