// The applicant's own moves in the life of a case: submit, give portraits, confirm the SMS, withdraw, abandon.
import type { Actor } from '../core/actor.ts'
import type { Command } from '../core/application/command.ts'
import type { Refusal } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { caseView } from './case-view.ts'
import type { OnCase } from './catalogue.ts'
import { type Judgement, judgeCase } from './judge-case.ts'
import { perform } from './perform.ts'
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
    let judgement: Judgement | undefined
    const turn = await perform(world, actor, input, async (state, tx) => {
      judgement = await judgeCase(world, tx, state)
      return ok({ type: 'submit', findings: judgement.findings, packVersion: judgement.ruleSet.version })
    })
    return turn.ok ? ok(await caseView(world, world.store.read, turn.value.state, actor, judgement)) : turn
  }

export const submitPortraits = move({ type: 'submit-portraits' })

/** Flow: the applicant says that the bureau's code was entered; where the bureau tells us itself, that counts first. */
export const confirmSms = move({ type: 'confirm-sms' })

export const withdrawApplication = move({ type: 'withdraw' })

export const abandonApplication = move({ type: 'abandon' })
