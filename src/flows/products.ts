// Product verification: instances of the account, the service numbers issued on them, and binding one to a service.
import type { Actor } from '../core/actor.ts'
import { hasRole } from '../core/actor.ts'
import { instanceProblems, type ProductProblem } from '../core/product.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { dateInShanghai, isCalendarDate } from '../core/time.ts'
import { noteUnfiled } from './addresses/filed-addresses.ts'
import { accessUnitsOf, atBureau, bureauCodeOf, namedBureau } from './at-bureau.ts'
import { caseView } from './case-view.ts'
import type { OnCase } from './catalogue.ts'
import { ruleSetOf } from './judge-case.ts'
import type { InstanceView } from './operation-views.ts'
import { perform } from './perform.ts'
import type { Tx } from './store.ts'
import type { Instance, ServiceNumber } from './store-register.ts'
import { transact } from './transaction.ts'
import type { CaseView } from './views.ts'
import type { World } from './world.ts'

/** Product rules do not differ by province today; the national ones hold wherever the case is filed. */
const problemsOf = (world: World, instance: Instance): readonly ProductProblem[] =>
  instanceProblems(
    instance,
    ruleSetOf(world, world.bureaux[0].provinceCode).settings.productRules,
    dateInShanghai(world.clock.now()),
    world.reference.allowedAddressUses,
  )

const numbersAllowed = (world: World): number =>
  ruleSetOf(world, world.bureaux[0].provinceCode).settings.productRules.serviceNumbersPerInstance

const stateOf = (number: ServiceNumber): 'free' | 'bound' | 'used' =>
  number.isUsed ? 'used' : number.applicationId === undefined ? 'free' : 'bound'

const viewOf = (world: World, instance: Instance, numbers: readonly ServiceNumber[]): InstanceView => ({
  id: instance.id,
  product: instance.product,
  name: instance.name,
  region: instance.region,
  ...(accessUnitsOf(world) === undefined ? {} : { bureau: instance.bureau ?? world.bureaux[0].code }),
  isMainland: instance.isMainland,
  addresses: instance.addresses,
  startsOn: instance.startsOn,
  endsOn: instance.endsOn,
  numbersLeft: Math.max(0, numbersAllowed(world) - numbers.length),
  numbers: numbers.map((one) => ({
    serviceNumber: one.serviceNumber,
    state: stateOf(one),
    ...(one.applicationId === undefined ? {} : { applicationId: one.applicationId }),
  })),
  problems: problemsOf(world, instance).map(({ code, params }) => ({ code, params })),
})

const ownedBy = async (world: World, accountId: string): Promise<readonly Instance[]> => {
  const { products } = world.store.read
  const owned = await products.ofAccount(accountId)
  if (owned.length > 0 || world.sampleInstances === undefined) return owned
  const now = world.clock.now()
  for (const one of world.sampleInstances(accountId, dateInShanghai(now))) await products.put(one, now)
  return products.ofAccount(accountId)
}

/** Flow: what the account owns, with the reason where an instance cannot carry a filing. */
export const listInstances =
  (world: World) =>
  async (actor: Actor): Promise<Result<readonly InstanceView[], Refusal>> => {
    if (actor.kind !== 'person') return refuse('not-permitted')
    const { products } = world.store.read
    const owned = await ownedBy(world, actor.accountId)
    return ok(
      await Promise.all(owned.map(async (one) => viewOf(world, one, await products.numbersOf(one.id)))),
    )
  }

const eligible = (world: World, instance: Instance): Result<true, Refusal> => {
  const [problem] = problemsOf(world, instance)
  return problem === undefined
    ? ok(true)
    : refuse('instance-not-eligible', { params: { ...problem.params, problem: problem.code } })
}

const newNumber = (world: World): string => `OB${world.secrets.digits(12)}`

/** Flow: one more service number on an instance; five at most on a server, each good for one service. */
export const issueServiceNumber =
  (world: World) =>
  (actor: Actor, input: { instanceId: string }): Promise<Result<InstanceView, Refusal>> =>
    transact(world, async (tx) => {
      const instance = await tx.products.lock(input.instanceId)
      if (instance === undefined || actor.kind !== 'person' || instance.accountId !== actor.accountId)
        return refuse('instance-unknown')
      const fit = eligible(world, instance)
      if (!fit.ok) return fit
      const numbers = await tx.products.numbersOf(instance.id)
      if (numbers.length >= numbersAllowed(world))
        return refuse('numbers-exhausted', { params: { limit: numbersAllowed(world) } })
      await tx.products.addNumber(newNumber(world), instance.id, world.clock.now())
      return ok(viewOf(world, instance, await tx.products.numbersOf(instance.id)))
    })

/** A number may be bound by whoever was given it: the instance may belong to another account (authorised by the number). */
const take = async (
  world: World,
  tx: Tx,
  input: { applicationId: string; serviceId: string; serviceNumber: string; bureau: string },
): Promise<Result<Instance, Refusal>> => {
  const path = `services.${input.serviceId}.access.serviceNumber`
  const number = await tx.products.lockNumber(input.serviceNumber)
  if (number === undefined) return refuse('service-number-unknown', { path })
  const isMine = number.applicationId === input.applicationId && number.serviceId === input.serviceId
  if (number.isUsed || (number.applicationId !== undefined && !isMine))
    return refuse('service-number-used', { path })
  const instance = await tx.products.lock(number.instanceId)
  if (instance === undefined) return refuse('instance-unknown', { path })
  const fit = eligible(world, instance)
  if (!fit.ok) return { ok: false, error: { ...fit.error, path } }
  if ((instance.bureau ?? world.bureaux[0].code) !== input.bureau) {
    const { unitName } = atBureau(world, instance.bureau).bureau
    return refuse('instance-not-eligible', {
      path,
      params: { problem: 'of-another-unit', accessUnit: unitName },
    })
  }
  await tx.products.releaseOf(input.applicationId, input.serviceId)
  await tx.products.bind(input.serviceNumber, input.applicationId, input.serviceId)
  return ok(instance)
}

const tidy = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** Flow: verify the product of one service by its number; the addresses come from the instance, nobody types them. */
export const bindServiceNumber =
  (world: World) =>
  async (
    actor: Actor,
    input: OnCase & { serviceId: string; serviceNumber: string },
  ): Promise<Result<CaseView, Refusal>> => {
    const serviceNumber = tidy(input.serviceNumber)
    const turn = await perform(world, actor, input, async (state, tx) => {
      if (!state.material.services.some((one) => one.id === input.serviceId))
        return refuse('unknown-service', { params: { serviceId: input.serviceId } })
      const instance = await take(world, tx, {
        ...input,
        serviceNumber,
        bureau: bureauCodeOf(world, state),
      })
      if (!instance.ok) return instance
      const { id, addresses, accessWay, serverProvinceCode } = instance.value
      return ok({
        type: 'bind-service-number',
        serviceId: input.serviceId,
        serviceNumber,
        instanceId: id,
        addresses,
        way: accessWay,
        serverProvinceCode,
      })
    })
    if (!turn.ok) return turn
    await world.store.write((tx) => noteUnfiled(world, tx, turn.value.state))
    return ok(await caseView(world, world.store.read, turn.value.state, actor))
  }

type PutInput = {
  instanceId: string
  accountEmail: string
  product: string
  name: string
  region: string
  isMainland: boolean
  addresses: readonly string[]
  startsOn: string
  endsOn: string
  accessWay: string
  serverProvinceCode: string
  bureau?: string
}

/** Flow: the provider's console pushes an instance; the same id again replaces it. */
export const putInstance =
  (world: World) =>
  async (actor: Actor, input: PutInput): Promise<Result<InstanceView, Refusal>> => {
    if (!hasRole(actor, 'administrator') && actor.kind !== 'system') return refuse('not-permitted')
    const account = await world.accounts.findByEmail(input.accountEmail)
    if (account === undefined) return refuse('not-found', { path: 'accountEmail' })
    if (!isCalendarDate(input.startsOn))
      return refuse('value-malformed', { path: 'startsOn', params: { why: 'not-a-date' } })
    if (!isCalendarDate(input.endsOn) || input.endsOn < input.startsOn)
      return refuse('value-malformed', { path: 'endsOn', params: { why: 'not-a-date' } })
    if (!world.reference.hasCode('access-ways', input.accessWay))
      return refuse('value-malformed', { path: 'accessWay', params: { why: 'unknown-code' } })
    if (input.isMainland && !world.reference.hasCode('server-locations', input.serverProvinceCode))
      return refuse('value-malformed', { path: 'serverProvinceCode', params: { why: 'unknown-code' } })
    const at = namedBureau(world, input.bureau)
    if (!at.ok) return at
    const { instanceId, accountEmail: _email, ...rest } = input
    const instance: Instance = { ...rest, id: instanceId, accountId: account.id }
    return world.store.write(async (tx) => {
      await tx.products.put(instance, world.clock.now())
      return ok(viewOf(world, instance, await tx.products.numbersOf(instance.id)))
    })
  }
