// By which rules a case is judged: a draft, and a case that was sent back, by those in force today; a case that was handed
// in by those in force then, however the rules have changed since. The latter are kept by their version.
import type { Application } from '../core/application/state.ts'
import type { Finding } from '../core/finding.ts'
import { evaluate } from '../rules/evaluate.ts'
import type { Facts } from '../rules/facts.ts'
import type { RuleSet } from '../rules/resolve.ts'
import type { RulesChangedView } from './views.ts'
import type { World } from './world.ts'

/** Statuses in which the applicant works on the material, and will hand it in by the rules of that day. */
const OPEN_FOR_WORK = new Set<Application['status']>(['draft', 'returned', 'bureau-rejected'])

/** The rule set by which a case was handed in; `today` where it is the same, where none is recorded, or where it is lost. */
const setAtSubmission = async (world: World, state: Application, today: RuleSet): Promise<RuleSet> => {
  const { packVersion } = state
  if (packVersion === undefined || packVersion === today.version) return today
  const kept = await world.rules.ruleSetOf(packVersion)
  // A newer program may read settings that did not exist when the set was kept.
  return kept === undefined ? today : { ...kept, settings: { ...today.settings, ...kept.settings } }
}

/** The rule set that judges a case as it stands. */
export const ruleSetForCase = async (world: World, state: Application, today: RuleSet): Promise<RuleSet> =>
  OPEN_FOR_WORK.has(state.status) ? today : setAtSubmission(world, state, today)

const keyOf = (finding: Finding): string => `${finding.code} ${finding.path}`

/**
 * What is different for a case that was handed in before and is open again, because rules changed since: the same facts
 * judged by the rules of then and of now. Undefined where nothing changed or the case was never handed in.
 */
export const rulesChangedFor = async (
  world: World,
  state: Application,
  now: { readonly ruleSet: RuleSet; readonly facts: Facts; readonly findings: readonly Finding[] },
): Promise<RulesChangedView | undefined> => {
  if (state.status === 'draft' || !OPEN_FOR_WORK.has(state.status)) return undefined
  const then = await setAtSubmission(world, state, now.ruleSet)
  if (then.version === now.ruleSet.version) return undefined
  const before = evaluate(then, now.facts)
  const had = new Set(before.map(keyOf))
  const has = new Set(now.findings.map(keyOf))
  const told = (finding: Finding, effect: 'appeared' | 'gone') => ({
    code: finding.code,
    path: finding.path,
    severity: finding.severity,
    effect,
  })
  return {
    from: then.version,
    to: now.ruleSet.version,
    changes: [
      ...now.findings.filter((one) => !had.has(keyOf(one))).map((one) => told(one, 'appeared')),
      ...before.filter((one) => !has.has(keyOf(one))).map((one) => told(one, 'gone')),
    ],
  }
}
