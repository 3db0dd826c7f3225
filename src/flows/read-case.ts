// Reading cases: lists, one case masked, whole values of one page (recorded), and the rule set for judging while typing.
import type { Actor } from '../core/actor.ts'
import { hasRole } from '../core/actor.ts'
import { isOpen, openPaths } from '../core/application/open-paths.ts'
import type { Application } from '../core/application/state.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import type { RuleSet } from '../rules/resolve.ts'
import { caseView, lineOf } from './case-view.ts'
import { judgeCase } from './judge-case.ts'
import { fieldPathsOf, valuesOf } from './masked-values.ts'
import { maySee } from './perform.ts'
import type { CaseLine, CaseView, Page, Value } from './views.ts'
import type { World } from './world.ts'

const PAGE_SIZE = 50

/** Loads a case that the actor may see; for anybody else it does not exist. */
export const loadVisible = async (
  world: World,
  actor: Actor,
  applicationId: string,
): Promise<Result<Application, Refusal>> => {
  const state = await world.store.read.applications.load(applicationId)
  return state === undefined || !maySee(actor, state) ? refuse('not-found') : ok(state)
}

export const readCase =
  (world: World) =>
  async (actor: Actor, input: { applicationId: string }): Promise<Result<CaseView, Refusal>> => {
    const state = await loadVisible(world, actor, input.applicationId)
    return state.ok ? ok(await caseView(world, world.store.read, state.value, actor)) : state
  }

export const listCases =
  (world: World) =>
  async (
    actor: Actor,
    input: { status?: string; cursor?: string },
  ): Promise<Result<Page<CaseLine>, Refusal>> => {
    if (actor.kind !== 'person') return refuse('not-permitted')
    const { applications } = world.store.read
    const filter = { ...input, limit: PAGE_SIZE }
    const isOwner = hasRole(actor, 'applicant')
    const page = isOwner
      ? await applications.ofAccount(actor.accountId, filter)
      : await applications.all(filter)
    const ids = isOwner ? [] : page.items.map(({ id }) => id)
    const first = await applications.expedited(ids)
    const items = page.items.map((state) => {
      const expedited = first.get(state.id)
      return { ...lineOf(state), ...(expedited === undefined ? {} : { expedited }) }
    })
    return ok(page.nextCursor === undefined ? { items } : { items, nextCursor: page.nextCursor })
  }

/** Whole values, for the owner who edits them. The read is recorded like every other read of personal data. */
export const readValues =
  (world: World) =>
  async (
    actor: Actor,
    input: { applicationId: string; page: string; serviceId?: string },
  ): Promise<Result<{ revision: number; values: Readonly<Record<string, Value>> }, Refusal>> => {
    const state = await loadVisible(world, actor, input.applicationId)
    if (!state.ok) return state
    if (actor.kind !== 'person' || actor.accountId !== state.value.accountId) return refuse('not-permitted')
    const judgement = await judgeCase(world, world.store.read, state.value)
    const open = openPaths(state.value, judgement.findings)
    const openNow = new Set(
      fieldPathsOf(state.value.material)
        .filter(({ path }) => isOpen(open, path))
        .map(({ path }) => path),
    )
    const onPage = (field: { page: string }, serviceId?: string) =>
      field.page === input.page &&
      (input.serviceId === undefined || serviceId === undefined || serviceId === input.serviceId)
    const whole = valuesOf(state.value, { whole: true, only: onPage })
    const masked = valuesOf(state.value, { whole: false, only: onPage })
    const values = Object.fromEntries(
      Object.entries(masked).map(([path, value]) => [
        path,
        openNow.has(path) ? (whole[path] ?? value) : value,
      ]),
    )
    await world.store.read.audit.add({
      at: world.clock.now(),
      actor,
      action: 'read-values',
      applicationId: state.value.id,
      detail: input.page,
    })
    return ok({ revision: state.value.revision, values })
  }

export const readRuleSet =
  (world: World) =>
  async (
    actor: Actor,
    input: { applicationId: string },
  ): Promise<Result<{ ruleSet: RuleSet; context: unknown }, Refusal>> => {
    const state = await loadVisible(world, actor, input.applicationId)
    if (!state.ok) return state
    const { ruleSet, context } = await judgeCase(world, world.store.read, state.value)
    return ok({ ruleSet, context })
  }
