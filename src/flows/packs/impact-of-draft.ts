// Which open cases a draft would touch: each judged by the rules in force and by the draft, on the same day and with the
// same facts, so that every difference comes from the draft. In batches: thousands of cases are many short answers.
import type { Actor } from '../../core/actor.ts'
import type { Application } from '../../core/application/state.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { type CalendarDate, dateInShanghai } from '../../core/time.ts'
import { evaluate } from '../../rules/evaluate.ts'
import type { Facts } from '../../rules/facts.ts'
import { type Pack, parsePackText } from '../../rules/pack.ts'
import { type RuleSet, resolveRuleSet } from '../../rules/resolve.ts'
import { factsOnDay } from '../judge-case.ts'
import type { ImpactView, TouchedCase } from '../pack-views.ts'
import type { World } from '../world.ts'
import { problemLine } from './publish-pack.ts'
import { isPackCode, mayEditPacks } from './read-packs.ts'
import { othersOn } from './try-draft.ts'

const BATCH = 100
/** Links shown for one rule of one batch. */
const MOST_LINKED = 20

type RuleSets = (provinceCode: string) => RuleSet | undefined

/** Rule sets of a day by province, resolved once. */
const ruleSetsOf = (packs: readonly Pack[], on: CalendarDate): RuleSets => {
  const kept = new Map<string, RuleSet | undefined>()
  return (provinceCode) => {
    if (kept.has(provinceCode)) return kept.get(provinceCode)
    const resolved = resolveRuleSet(packs, provinceCode, on)
    const found = resolved.ok ? resolved.value : undefined
    kept.set(provinceCode, found)
    return found
  }
}

const blockingCodes = (ruleSet: RuleSet, facts: Facts): ReadonlySet<string> =>
  new Set(
    evaluate(ruleSet, facts)
      .filter((finding) => finding.severity === 'blocking')
      .map((finding) => finding.code),
  )

type Verdict = {
  readonly state: Application
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
}

const verdictOf = async (
  world: World,
  state: Application,
  on: CalendarDate,
  sets: { readonly before: RuleSets; readonly after: RuleSets },
): Promise<Verdict | undefined> => {
  const [before, after] = [sets.before(state.provinceCode), sets.after(state.provinceCode)]
  if (!before || !after || before.version === after.version) return undefined
  const facts = await factsOnDay(world, world.store.read, state, on)
  return { state, before: blockingCodes(before, facts), after: blockingCodes(after, facts) }
}

const touched = ({ state }: Verdict): TouchedCase => ({
  id: state.id,
  domain: state.material.services[0]?.domain ?? '',
  status: state.status,
  provinceCode: state.provinceCode,
})

/** By rule: which cases it newly blocks, and which it no longer does. */
const rulesOf = (verdicts: readonly Verdict[]): ImpactView['rules'] => {
  const lines = new Map<
    string,
    { code: string; effect: 'blocks' | 'no-longer-blocks'; cases: TouchedCase[] }
  >()
  const note = (code: string, effect: 'blocks' | 'no-longer-blocks', verdict: Verdict): void => {
    const key = `${effect} ${code}`
    const line = lines.get(key) ?? { code, effect, cases: [] }
    line.cases.push(touched(verdict))
    lines.set(key, line)
  }
  for (const verdict of verdicts) {
    for (const code of verdict.after) if (!verdict.before.has(code)) note(code, 'blocks', verdict)
    for (const code of verdict.before) if (!verdict.after.has(code)) note(code, 'no-longer-blocks', verdict)
  }
  return [...lines.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { code, effect, cases }]) => ({
      code,
      effect,
      count: cases.length,
      cases: cases.slice(0, MOST_LINKED),
    }))
}

/** Flow: judge the next batch of open cases by the rules in force and by a draft. */
export const impactOfDraft =
  (world: World) =>
  async (
    actor: Actor,
    input: { code: string; body: string; effectiveOn?: CalendarDate; cursor?: string },
  ): Promise<Result<ImpactView, Refusal>> => {
    if (!mayEditPacks(actor)) return refuse('not-permitted')
    if (!isPackCode(input.code)) return refuse('not-found', { path: 'code' })
    const on = input.effectiveOn ?? dateInShanghai(world.clock.now())
    const others = othersOn(world.rules, input.code, on)
    const parsed = parsePackText(input.body)
    if (!parsed.ok)
      return refuse('pack-broken', {
        params: { count: parsed.error.length, problems: parsed.error.map(problemLine) },
      })
    const pack = parsed.value
    const sets = { before: ruleSetsOf(world.rules.packsOn(on), on), after: ruleSetsOf([...others, pack], on) }
    const where = /^\d/.test(input.code) ? { provinceCode: input.code } : {}
    const { applications } = world.store.read
    const after = input.cursor === undefined ? {} : { after: input.cursor }
    const states = await applications.openCases({ ...where, ...after, limit: BATCH })
    const verdicts: Verdict[] = []
    for (const state of states) {
      const verdict = await verdictOf(world, state, on, sets)
      if (verdict) verdicts.push(verdict)
    }
    const last = states.at(-1)
    return ok({
      judged: states.length,
      total: await applications.countOpen(where.provinceCode),
      ...(states.length === BATCH && last ? { nextCursor: last.id } : {}),
      newlyBlocked: verdicts.filter((one) => one.before.size === 0 && one.after.size > 0).length,
      freed: verdicts.filter((one) => one.before.size > 0 && one.after.size === 0).length,
      rules: rulesOf(verdicts),
    })
  }
