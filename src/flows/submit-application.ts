// The applicant's own moves in the life of a case: submit, give portraits, confirm the SMS, withdraw, abandon.
import type { Actor } from '../core/actor.ts'
import type { Command } from '../core/application/command.ts'
import type { Application } from '../core/application/state.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { err, ok, type Result } from '../core/result.ts'
import { bureauOf } from './at-bureau.ts'
import { rulesChangedFor } from './case-rules.ts'
import { caseView } from './case-view.ts'
import type { OnCase } from './catalogue.ts'
import { checkPassword } from './check-password.ts'
import { heldBack } from './held-back.ts'
import { type Judgement, judgeCase } from './judge-case.ts'
import { perform } from './perform.ts'
import { loadVisible } from './read-case.ts'
import type { CaseView } from './views.ts'
import type { World } from './world.ts'

type Answer = Promise<Result<CaseView, Refusal>>

const move =
  (command: Command) =>
  (world: World) =>
  async (actor: Actor, input: OnCase): Answer => {
    const turn = await perform(world, actor, input, async () => ok(command))
    return turn.ok ? ok(await caseView(world, world.store.read, turn.value.state, actor)) : turn
  }

/** Flow: hand the case in. Judged here and now by the rules in force, whatever the browser said. */
export const submitApplication =
  (world: World) =>
  async (actor: Actor, input: OnCase): Answer => {
    const before = await loadVisible(world, actor, input.applicationId)
    if (!before.ok) return before
    const held = heldBack(world, before.value)
    if (held !== undefined)
      return refuse(held, { params: { bureau: bureauOf(world, before.value).bureau.name } })
    const password = await checkPassword(world, before.value)
    if (!password.ok) return password
    let judged: { state: Application; judgement: Judgement } | undefined
    const turn = await perform(world, actor, input, async (state, tx) => {
      const judgement = await judgeCase(world, tx, state)
      judged = { state, judgement }
      await tx.packs.keepRuleSet(judgement.ruleSet, world.clock.now())
      return ok({ type: 'submit', findings: judgement.findings, packVersion: judgement.ruleSet.version })
    })
    if (turn.ok)
      return ok(await caseView(world, world.store.read, turn.value.state, actor, judged?.judgement))
    return turn.error.code === 'blocking-findings' && judged
      ? err(await withChange(world, turn.error, judged))
      : turn
  }

/** Says which of the findings are due to rules that changed since the case was handed in before. */
const withChange = async (
  world: World,
  refusal: Refusal,
  { state, judgement }: { readonly state: Application; readonly judgement: Judgement },
): Promise<Refusal> => {
  const changed = await rulesChangedFor(world, state, judgement)
  const appeared = changed?.changes.filter((one) => one.effect === 'appeared').map((one) => one.code) ?? []
  if (appeared.length === 0) return refusal
  return { ...refusal, params: { ...refusal.params, changedRules: [...new Set(appeared)] } }
}

export const submitPortraits = move({ type: 'submit-portraits' })

/** Flow: the applicant says that the bureau's code was entered; where the bureau tells us itself, that counts first. */
export const confirmSms = move({ type: 'confirm-sms' })

export const withdrawApplication = move({ type: 'withdraw' })

export const abandonApplication = move({ type: 'abandon' })
