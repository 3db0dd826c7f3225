// Adding, changing and removing the provider's ranges. What was reported and not answered yet cannot be touched: the answer
// would be about something else. What is filed stays filed until the bureau agrees to the change.
import type { Actor } from '../../core/actor.ts'
import { formatRange } from '../../core/ip-range.ts'
import { collisionOf, subtractRanges } from '../../core/ip-range-sets.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Tx } from '../store.ts'
import type { AddressEntry } from '../store-addresses.ts'
import { transact } from '../transaction.ts'
import type { BureauWorld } from '../world.ts'
import { eventOf, mayEditAddresses } from './address-rights.ts'
import { type AddressView, viewOf } from './address-views.ts'
import { type AddressInput, type CleanEntry, cleanEntry, rangeRefusal } from './clean-entry.ts'
import { sendEntry } from './report-addresses.ts'

const MOST_LOADED = 10_000

const audit = (world: BureauWorld, tx: Tx, actor: Actor, action: string, detail: string): Promise<void> =>
  tx.audit.add({ at: world.clock.now(), actor, action, detail })

/** One address belongs to one entry of a part; who announces it may be several. */
const checkPlace = async (
  world: BureauWorld,
  tx: Tx,
  { range, part }: CleanEntry,
  own?: string,
): Promise<Result<true, Refusal>> => {
  const others = (await tx.addresses.overlapping(world.bureau.code, part, range)).filter(
    ({ id }) => id !== own,
  )
  const collision = part === 'broadcast' ? undefined : collisionOf(range, others)
  if (collision !== undefined) {
    const { entry, shared } = collision
    return rangeRefusal('overlaps', 'range', { other: formatRange(entry.range), shared: formatRange(shared) })
  }
  if (part !== 'allocation') return ok(true)
  const sources = await tx.addresses.overlapping(world.bureau.code, 'source', range)
  const [outside] = subtractRanges(
    range,
    sources.map((one) => one.range),
  )
  return outside === undefined
    ? ok(true)
    : rangeRefusal('outside-sources', 'range', { outside: formatRange(outside) })
}

const addOne = async (
  world: BureauWorld,
  tx: Tx,
  actor: Actor,
  clean: CleanEntry,
): Promise<Result<AddressEntry, Refusal>> => {
  const fits = await checkPlace(world, tx, clean)
  if (!fits.ok) return fits
  const entry: AddressEntry = {
    ...clean,
    id: world.secrets.uuid(),
    bureau: world.bureau.code,
    state: 'draft',
    operation: 'add',
    reportId: await tx.addresses.newReportId(),
    codes: [],
    updatedAt: world.clock.now(),
  }
  await tx.addresses.put(entry, eventOf(world, actor, 'added', `${clean.part} ${formatRange(clean.range)}`))
  return ok(entry)
}

/** Flow: one more range, as a draft. */
export const addAddress =
  (world: BureauWorld) =>
  async (actor: Actor, input: AddressInput): Promise<Result<AddressView, Refusal>> => {
    if (!mayEditAddresses(actor)) return refuse('not-permitted')
    const clean = cleanEntry(input)
    if (!clean.ok) return clean
    return transact(world, async (tx) => {
      const added = await addOne(world, tx, actor, clean.value)
      if (!added.ok) return added
      await audit(
        world,
        tx,
        actor,
        'add-address-range',
        `${clean.value.part} ${formatRange(clean.value.range)}`,
      )
      return ok(viewOf(added.value, undefined))
    })
  }

/** Flow: many ranges, all or none; the line of the first wrong one is named. Sources first: allocations lie in them. */
export const loadAddresses =
  (world: BureauWorld) =>
  async (
    actor: Actor,
    input: { readonly entries: readonly AddressInput[] },
  ): Promise<Result<{ loaded: number }, Refusal>> => {
    if (!mayEditAddresses(actor)) return refuse('not-permitted')
    const { entries } = input
    if (entries.length > MOST_LOADED)
      return refuse('value-malformed', { params: { why: 'too-many', limit: MOST_LOADED } })
    const cleaned: { readonly line: number; readonly clean: CleanEntry }[] = []
    for (const [index, one] of entries.entries()) {
      const clean = cleanEntry(one)
      if (!clean.ok) return onLine(clean.error, index + 1)
      cleaned.push({ line: index + 1, clean: clean.value })
    }
    cleaned.sort((a, b) => Number(b.clean.part === 'source') - Number(a.clean.part === 'source'))
    return transact(world, async (tx) => {
      for (const { line, clean } of cleaned) {
        const added = await addOne(world, tx, actor, clean)
        if (!added.ok) return onLine(added.error, line)
      }
      await audit(world, tx, actor, 'load-address-ranges', `${entries.length} ranges`)
      return ok({ loaded: entries.length })
    })
  }

const onLine = (error: Refusal, line: number): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { ...error, params: { ...error.params, line } },
})

const findFree = async (world: BureauWorld, tx: Tx, id: string): Promise<Result<AddressEntry, Refusal>> => {
  const entry = await tx.addresses.lock(id)
  if (entry === undefined || entry.bureau !== world.bureau.code || entry.state === 'deleted')
    return refuse('not-found', { path: 'id' })
  const { providerReportId } = entry
  const report =
    providerReportId === undefined
      ? undefined
      : (await tx.addresses.reportStates([providerReportId]))[providerReportId]
  const isOnItsWay = entry.state === 'pending' && providerReportId !== undefined && report !== 'aside'
  return isOnItsWay ? rangeRefusal('on-its-way', 'range') : ok(entry)
}

/** Flow: other values for a range. What is filed becomes a change that is reported when somebody says so. */
export const changeAddress =
  (world: BureauWorld) =>
  async (
    actor: Actor,
    input: Omit<AddressInput, 'part'> & { readonly id: string },
  ): Promise<Result<AddressView, Refusal>> => {
    if (!mayEditAddresses(actor)) return refuse('not-permitted')
    return transact(world, async (tx) => {
      const before = await findFree(world, tx, input.id)
      if (!before.ok) return before
      const clean = cleanEntry({ range: input.range, part: before.value.part, facts: input.facts })
      if (!clean.ok) return clean
      const fits = await checkPlace(world, tx, clean.value, input.id)
      if (!fits.ok) return fits
      const { providerReportId: _over, ...kept } = before.value
      const entry: AddressEntry = {
        ...kept,
        ...clean.value,
        state: 'draft',
        operation: kept.filed === undefined ? 'add' : 'change',
        codes: [],
        updatedAt: world.clock.now(),
      }
      const detail = `${formatRange(kept.range)} → ${formatRange(entry.range)}`
      await tx.addresses.put(entry, eventOf(world, actor, 'changed', detail))
      await audit(world, tx, actor, 'change-address-range', `${entry.part} ${detail}`)
      return ok(viewOf(entry, undefined))
    })
  }

/** Flow: a range is given up. What the bureau has is reported as a deletion; a draft goes at once. */
export const removeAddress =
  (world: BureauWorld) =>
  async (actor: Actor, input: { readonly id: string }): Promise<Result<AddressView, Refusal>> => {
    if (!mayEditAddresses(actor)) return refuse('not-permitted')
    return transact(world, async (tx) => {
      const found = await findFree(world, tx, input.id)
      if (!found.ok) return found
      const { providerReportId: _over, ...before } = found.value
      const range = formatRange(before.range)
      await audit(world, tx, actor, 'remove-address-range', `${before.part} ${range}`)
      if (before.filed !== undefined && before.bureauId !== undefined) {
        const deletion: AddressEntry = { ...before, operation: 'delete', codes: [] }
        return ok(viewOf(await sendEntry(world, tx, actor, deletion), undefined))
      }
      const { filed: _filed, ...ours } = before
      const gone: AddressEntry = { ...ours, state: 'deleted', updatedAt: world.clock.now() }
      await tx.addresses.put(gone, eventOf(world, actor, 'removed', range))
      return ok(viewOf(gone, undefined))
    })
  }
