// The filing password (备案密码), where one was given: the bureau says whether it is right before anything is sent, so that no
// case comes back for it days later.
import type { Application } from '../core/application/state.ts'
import { Fault } from '../core/fault.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { bureauOf } from './at-bureau.ts'
import type { World } from './world.ts'

/** Refuses a wrong password, or a bureau that cannot say. Without a password there is nothing to check. */
export const checkPassword = async (world: World, state: Application): Promise<Result<true, Refusal>> => {
  const password = state.material.filing?.password
  const number = state.serviceFilingNumber ?? state.subjectNumber
  if (password === undefined || number === undefined) return ok(true)
  try {
    const isRight = await bureauOf(world, state).bureau.regulator.verifyPassword({ number, password })
    return isRight
      ? ok(true)
      : refuse('filing-password-wrong', { path: 'filing.password', params: { number } })
  } catch (error) {
    if (!(error instanceof Fault) || error.retry === 'bug') throw error
    return refuse('regulator-unreachable', { path: 'filing.password' })
  }
}
