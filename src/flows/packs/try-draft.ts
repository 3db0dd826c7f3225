// Trying a draft: is it sound, what does it change against what is in force, and do the cases still come out as they say.
// Playing cases is work for the processor; it is done in slices, so that other requests are answered meanwhile.
import type { Actor } from '../../core/actor.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { type CalendarDate, dateInShanghai } from '../../core/time.ts'
import { checkPackText } from '../../rules/check-pack.ts'
import { comparePacks } from '../../rules/compare-packs.ts'
import type { Pack } from '../../rules/pack.ts'
import type { PackCase } from '../../rules/pack-case.ts'
import { readCases } from '../../rules/read-cases.ts'
import { type CaseOutcome, casePlayer, casesOfPack, uncoveredRules } from '../../rules/run-cases.ts'
import type { CaseFailure, CaseRun, TrialView } from '../pack-views.ts'
import type { LiveRules } from '../rules-port.ts'
import type { World } from '../world.ts'
import { isPackCode, mayEditPacks } from './read-packs.ts'

const SLICE = 40
const MOST_SHOWN = 50

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

const failureOf = ({ case: one, found, fault }: CaseOutcome): CaseFailure => ({
  rule: one.rule,
  province: one.province,
  ...(one.on === undefined ? {} : { on: one.on }),
  expected: one.expect,
  found,
  ...(fault === undefined ? {} : { fault }),
  source: one.source,
})

/** Plays the cases that come with the packs, and further ones, against a pack laid over the others. */
export const playCases = async (
  rules: Pick<LiveRules, 'cases'>,
  pack: Pack,
  others: readonly Pack[],
  further: readonly PackCase[],
): Promise<CaseRun> => {
  const book = rules.cases()
  const cases = [...casesOfPack(book.cases, pack.code), ...further]
  const play = casePlayer([...others, pack], book, pack.code)
  const outcomes: CaseOutcome[] = []
  for (let from = 0; from < cases.length; from += SLICE) {
    outcomes.push(...cases.slice(from, from + SLICE).map(play))
    await breathe()
  }
  const failed = outcomes.filter((one) => !one.isPassed)
  return {
    played: outcomes.length,
    failed: failed.length,
    failures: failed.slice(0, MOST_SHOWN).map(failureOf),
    uncovered: uncoveredRules(pack, outcomes),
  }
}

/** The other packs of a day, over which or under which a pack of this code lies. */
export const othersOn = (
  rules: Pick<LiveRules, 'packsOn'>,
  code: string,
  on: CalendarDate,
): readonly Pack[] => rules.packsOn(on).filter((pack) => pack.code !== code)

/** Everything that can be said of a text that wants to become the pack `code` from a day. */
export const trialOf = async (
  rules: LiveRules,
  input: { readonly code: string; readonly body: string; readonly cases: string; readonly on: CalendarDate },
): Promise<TrialView & { readonly pack?: Pack }> => {
  const { code, body, on } = input
  const others = othersOn(rules, code, on)
  const { pack, problems } = checkPackText(body, { others, messages: rules.messages(), days: [on] })
  const further = readCases(input.cases)
  const caseProblems = further.ok ? [] : further.error
  if (!pack) return { problems, caseProblems, changes: [] }
  const misnamed =
    pack.code === code
      ? []
      : [{ pointer: '/code', reason: `must be ${code}: this is the draft of that pack` }]
  const before = rules.packsOn(on).find((one) => one.code === code)
  return {
    pack,
    problems: [...problems, ...misnamed],
    caseProblems,
    changes: comparePacks(before, pack),
    ...(problems.length + misnamed.length > 0
      ? {}
      : { cases: await playCases(rules, pack, others, further.ok ? further.value : []) }),
  }
}

/** Flow: try a text without saving it. */
export const tryDraft =
  (world: World) =>
  async (
    actor: Actor,
    input: { code: string; body: string; cases: string; effectiveOn?: CalendarDate },
  ): Promise<Result<TrialView, Refusal>> => {
    if (!mayEditPacks(actor)) return refuse('not-permitted')
    if (!isPackCode(input.code)) return refuse('not-found', { path: 'code' })
    const on = input.effectiveOn ?? dateInShanghai(world.clock.now())
    const { pack: _pack, ...trial } = await trialOf(world.rules, { ...input, on })
    return ok(trial)
  }
