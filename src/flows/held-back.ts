// What keeps a case from being handed in that no rule and no applicant can mend: the bureau cannot take it yet.
import type { Application } from '../core/application/state.ts'
import type { RefusalCode } from '../core/refusal.ts'
import type { World } from './world.ts'

/** The refusal with which submission will be answered; undefined where nothing stands in the way. */
export const heldBack = (world: World, state: Application): RefusalCode | undefined =>
  !world.bureau.regulator.takesApps && state.material.services.some((service) => service.kind !== 'website')
    ? 'bureau-takes-no-apps'
    : undefined
