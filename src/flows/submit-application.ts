// The applicant's own moves in the life of a case: submit, give portraits, confirm the SMS, withdraw, abandon.
import type { Actor } from '../core/actor.ts'
import type { Command } from '../core/application/command.ts'
import type { Application } from '../core/application/state.ts'
import type { Refusal } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { caseView } from './case-view.ts'
import type { OnCase } from './catalogue.ts'
import { judgeCase } from './judge-case.ts'
import { perform } from './perform.ts'
import type { Tx } from './store.ts'
import type { CaseView } from './views.ts'
import type { World } from './world.ts'

type Answer = Promise<Result<CaseView, Refusal>>
type Make = (state: Application, tx: Tx) => Promise<Command> | Command

const move =
  (make: (world: World) => Make) =>
  (world: World) =>
  async (actor: Actor, input: OnCase): Answer => {
    const turn = await perform(world, actor, input, async (state, tx) => ok(await make(world)(state, tx)))
    return turn.ok ? ok(await caseView(world, world.store.read, turn.value.state, actor)) : turn
  }

/** Flow: hand the case in. Judged here and now by the rules in force, whatever the browser said. */
export const submitApplication = move((world) => async (state, tx) => {
  const { findings, ruleSet } = await judgeCase(world, tx, state)
  return { type: 'submit', findings, packVersion: ruleSet.version }
})

export const submitPortraits = move(() => () => ({ type: 'submit-portraits' }))

/** Flow: the applicant says that the bureau's code was entered; where the bureau tells us itself, that counts first. */
export const confirmSms = move(() => () => ({ type: 'confirm-sms' }))

export const withdrawApplication = move(() => () => ({ type: 'withdraw' }))

export const abandonApplication = move(() => () => ({ type: 'abandon' }))
