// How long past cases took, for the forecast. Every look at a case asks for it and it changes slowly, so it is kept for a
// minute; a forecast that is a minute old is still a forecast.
import type { Application } from '../core/application/state.ts'
import { addDays, addMinutes, type Instant } from '../core/time.ts'
import type { Tx } from './store.ts'
import type { World } from './world.ts'

type Past = readonly { readonly submittedAt: Instant; readonly filedAt: Instant }[]

const FORECAST_DAYS = 30
const kept = new WeakMap<World, Map<string, { readonly until: Instant; readonly past: Past }>>()

/** Cases of the same province and type that were filed in the last 30 days. */
export const recentTurnarounds = async (world: World, tx: Tx, state: Application): Promise<Past> => {
  const now = world.clock.now()
  const known = kept.get(world) ?? new Map()
  kept.set(world, known)
  const key = `${state.provinceCode} ${state.filingType}`
  const before = known.get(key)
  if (before !== undefined && now < before.until) return before.past
  const past = await tx.applications.turnarounds(
    state.provinceCode,
    state.filingType,
    addDays(now, -FORECAST_DAYS),
  )
  known.set(key, { until: addMinutes(now, 1), past })
  return past
}
