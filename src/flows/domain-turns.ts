// When domains are looked up: beside the turns of a case, never inside one. Each function here puts a look-up before or
// after a flow that knows nothing of it; what could not be found out in time is simply not known yet.
import { type Actor, hasRole } from '../core/actor.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { caseView } from './case-view.ts'
import type { Change } from './catalogue.ts'
import { domainsAround, domainsOf, lookUpDomains } from './domain-look-up.ts'
import { maySee } from './perform.ts'
import type { CaseView } from './views.ts'
import type { World } from './world.ts'

type Flow<In, Out> = (actor: Actor, input: In) => Promise<Result<Out, Refusal>>

/** What somebody waits for who asked for nothing else. */
const PATIENCE_MS = 15_000
const NAMES_DOMAINS = /^services\.[^.]+\.(domain|appDomains)$/

const viewAgain = async (world: World, actor: Actor, view: CaseView): Promise<CaseView> => {
  const state = await world.store.read.applications.load(view.id)
  return state === undefined ? view : caseView(world, world.store.read, state, actor)
}

/** After a flow that brought a domain into a case: looks it up, and shows what came in time. */
export const thenLookUp =
  <In>(world: World, flow: Flow<In, CaseView>): Flow<In, CaseView> =>
  async (actor, input) => {
    const answer = await flow(actor, input)
    if (!answer.ok || (world.domains.registry ?? world.domains.dns) === undefined) return answer
    const state = await world.store.read.applications.load(answer.value.id)
    if (state !== undefined) await lookUpDomains(world, await domainsAround(world, state))
    return ok(await viewAgain(world, actor, answer.value))
  }

/** After an edit: a domain that was changed is looked up meanwhile; saving waits for nobody. */
export const thenLookUpChanged =
  <In extends { readonly applicationId: string; readonly changes: readonly Change[] }, Out>(
    world: World,
    flow: Flow<In, Out>,
  ): Flow<In, Out> =>
  async (actor, input) => {
    const answer = await flow(actor, input)
    if (answer.ok && input.changes.some((change) => NAMES_DOMAINS.test(change.path))) {
      const state = await world.store.read.applications.load(input.applicationId)
      if (state !== undefined) await lookUpDomains(world, domainsOf(world, state), { waitMs: 0 })
    }
    return answer
  }

/** Before a case is handed in: answers older than the policy allows are asked for anew, as long as that takes no time. */
export const lookUpFirst =
  <In extends { readonly applicationId: string }, Out>(world: World, flow: Flow<In, Out>): Flow<In, Out> =>
  async (actor, input) => {
    const state = await world.store.read.applications.load(input.applicationId)
    if (state !== undefined && maySee(actor, state))
      await lookUpDomains(world, await domainsAround(world, state))
    return flow(actor, input)
  }

/** Flow: the applicant or the reviewer wants to know how things stand now. */
export const lookUpAgain =
  (world: World) =>
  async (actor: Actor, input: { applicationId: string }): Promise<Result<CaseView, Refusal>> => {
    if (actor.kind !== 'person' || hasRole(actor, 'auditor')) return refuse('not-permitted')
    const state = await world.store.read.applications.load(input.applicationId)
    if (state === undefined || !maySee(actor, state)) return refuse('not-found')
    await lookUpDomains(world, domainsOf(world, state), { isByHand: true, waitMs: PATIENCE_MS })
    return ok(await caseView(world, world.store.read, state, actor))
  }
