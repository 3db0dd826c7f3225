// Delivering one effect of the outbox. The row stays locked while the world is asked, so a crash frees it and the next worker
// delivers again; mail carries an id made of the effect, so a repeat can be told.
import type { Effect } from '../core/application/effects.ts'
import { addMinutes } from '../core/time.ts'
import { bureauOf } from './at-bureau.ts'
import { continueUnderSuccessor } from './move-service.ts'
import { attachmentsOf } from './report-attachments.ts'
import type { Tx, WaitingEffect } from './store.ts'
import type { World } from './world.ts'

export type Delivery =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'delivered'; readonly effect: Effect['kind'] }
  | { readonly kind: 'failed'; readonly error: string }

const MOST_MINUTES = 60

const tell = async (
  world: World,
  tx: Tx,
  one: WaitingEffect,
  effect: Extract<Effect, { kind: 'mail' | 'sms' }>,
): Promise<void> => {
  const account = await world.accounts.find(one.accountId)
  if (account === undefined) return
  const message = {
    effectId: one.id,
    locale: account.locale,
    template: effect.template,
    params: effect.params,
  }
  if (effect.kind === 'mail') return world.mailer.send({ ...message, to: account.email })
  const mobile = await tx.mobiles.of(one.accountId)
  // Without a verified number there is nobody to text; the mail with the same news went out beside it.
  if (mobile !== undefined) await world.sms.send({ ...message, to: mobile })
}

const perform = async (world: World, tx: Tx, one: WaitingEffect): Promise<void> => {
  const { effect } = one
  switch (effect.kind) {
    case 'mail':
    case 'sms':
      return tell(world, tx, one, effect)
    case 'mobile-code': {
      const account = await world.accounts.find(one.accountId)
      const locale = account?.locale ?? 'zh-CN'
      return world.sms.send({
        effectId: one.id,
        to: effect.mobile,
        locale,
        template: 'mobile-code',
        params: { code: effect.code, minutes: effect.minutes },
      })
    }
    case 'continue-under-successor':
      if (one.applicationId !== undefined) await continueUnderSuccessor(world, one.applicationId)
      return
    case 'release-service-numbers':
      if (one.applicationId !== undefined) await tx.products.releaseOf(one.applicationId)
      return
    case 'report': {
      // Recompressing images is the slow part of reporting: done here, case by case, so that fixing a file is quick. The
      // worker that sees this kind delivered starts reporting.
      const state =
        one.applicationId === undefined ? undefined : await tx.applications.load(one.applicationId)
      if (state !== undefined) await attachmentsOf(bureauOf(world, state), state)
      return
    }
  }
}

/** Flow of the worker: deliver the next waiting effect, or note why not and when to try again. */
export const deliverEffect = (world: World): Promise<Delivery> =>
  world.store.write(async (tx): Promise<Delivery> => {
    const now = world.clock.now()
    const one = await tx.effects.lockNext(now)
    if (one === undefined) return { kind: 'nothing' }
    try {
      await perform(world, tx, one)
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause)
      await tx.effects.markFailed(
        one.id,
        error,
        addMinutes(now, Math.min(2 ** one.attempts / 4, MOST_MINUTES)),
      )
      return { kind: 'failed', error }
    }
    await tx.effects.markDone(one.id, world.clock.now())
    return { kind: 'delivered', effect: one.effect.kind }
  })
