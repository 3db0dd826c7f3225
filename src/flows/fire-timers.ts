// Timers that have come due. They are derived from the state, so a timer that fires says no more than "look again".
import type { Timer } from '../core/application/timers.ts'
import { addDays } from '../core/time.ts'
import { remindOfficers } from './compliance/remind-officers.ts'
import { ruleSetOf } from './judge-case.ts'
import { turn } from './perform.ts'
import type { Tx } from './store.ts'
import type { World } from './world.ts'

const AT_ONCE = 200

const fire = async (world: World, tx: Tx, applicationId: string, kind: Timer['kind']): Promise<void> => {
  const state = await tx.applications.lock(applicationId)
  if (state === undefined) return
  if (kind === 'expire') {
    await turn(world, tx, state, { type: 'expire' }, { kind: 'clock' })
    return
  }
  await tx.applications.clearTimer(applicationId, kind)
  if (kind !== 'warn-idle') {
    const detail = `${kind} in ${state.status}`
    await tx.audit.add({
      at: world.clock.now(),
      actor: { kind: 'clock' },
      action: 'clock-ran-out',
      applicationId,
      detail,
    })
    return
  }
  const domain = state.material.services[0]?.domain ?? ''
  const dueAt = addDays(state.touchedAt, ruleSetOf(world, state.provinceCode).settings.idleDays)
  await tx.effects.addFor(
    state,
    { kind: 'mail', template: 'expiring-soon', params: { applicationId, domain, dueAt } },
    world.clock.now(),
  )
}

/** Flow of the worker: fire what is due now; answers how many. */
export const fireTimers = async (world: World): Promise<number> => {
  const due = await world.store.read.applications.dueTimers(world.clock.now(), AT_ONCE)
  for (const { applicationId, kind } of due)
    await world.store.write((tx) => fire(world, tx, applicationId, kind))
  return due.length + (await remindOfficers(world))
}
