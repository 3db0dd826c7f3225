// Reporting the provider's ranges: entries that are complete go into the queue of the provider's own reports, which the next
// file takes. An allocation waits until the source that it lies in is filed (result code 2005).
import type { Actor } from '../../core/actor.ts'
import { formatRange } from '../../core/ip-range.ts'
import { isCovered } from '../../core/ip-range-sets.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Tx } from '../store.ts'
import type { AddressEntry } from '../store-addresses.ts'
import { transact } from '../transaction.ts'
import type { BureauWorld } from '../world.ts'
import { isCarried } from './address-entry.ts'
import { eventOf, mayEditAddresses } from './address-rights.ts'
import { rangeRefusal } from './clean-entry.ts'
import { missingIn, reportOfEntry } from './report-of-entry.ts'

/** Whether the bureau has the source of an allocation; of everything else it needs none. */
const hasSource = async (tx: Tx, entry: AddressEntry): Promise<boolean> => {
  if (entry.part !== 'allocation' || entry.operation === 'delete') return true
  const sources = await tx.addresses.overlapping(entry.bureau, 'source', entry.range)
  return isCovered(
    entry.range,
    sources.flatMap(({ filed }) => filed ?? []),
  )
}

const queue = async (world: BureauWorld, tx: Tx, entry: AddressEntry): Promise<string> => {
  const id = world.secrets.uuid()
  await tx.compliance.reports.add({
    id,
    bureau: entry.bureau,
    block: 'address',
    report: reportOfEntry(entry),
    references: [referenceOf(entry)],
    at: world.clock.now(),
  })
  return id
}

/** By what the queue knows the report of an entry. */
export const referenceOf = ({ part, operation, reportId, bureauId }: AddressEntry): string =>
  `${part}:${operation === 'add' ? reportId : (bureauId ?? reportId)}`

/** Puts an entry on its way: into the queue, or behind its source. */
export const sendEntry = async (
  world: BureauWorld,
  tx: Tx,
  actor: Actor,
  entry: AddressEntry,
): Promise<AddressEntry> => {
  const { providerReportId: _last, ...rest } = entry
  const isReady = await hasSource(tx, entry)
  const sent: AddressEntry = {
    ...rest,
    state: 'pending',
    codes: [],
    updatedAt: world.clock.now(),
    ...(isReady ? { providerReportId: await queue(world, tx, entry) } : {}),
  }
  const detail = `${entry.operation} ${formatRange(entry.range)}${isReady ? '' : ', after its source'}`
  await tx.addresses.put(sent, eventOf(world, actor, 'reported', detail))
  return sent
}

/** Allocations whose source came to be filed go now. */
export const sendWaiting = async (world: BureauWorld, tx: Tx): Promise<void> => {
  for (const entry of await tx.addresses.lockWaiting(world.bureau.code))
    if (await hasSource(tx, entry)) await sendEntry(world, tx, { kind: 'system' }, entry)
}

/** Why an entry cannot be reported; undefined where it can. */
const obstacle = (entry: AddressEntry): { readonly ok: false; readonly error: Refusal } | undefined => {
  if (!isCarried(entry.range.family))
    return rangeRefusal('family-not-carried', 'range', { range: formatRange(entry.range) })
  const [missing] = missingIn(entry)
  return missing === undefined || entry.operation === 'delete'
    ? undefined
    : rangeRefusal('column-missing', missing, { range: formatRange(entry.range) })
}

const PAGE = 1000

const draftsOf = async (world: BureauWorld, tx: Tx): Promise<readonly string[]> => {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await tx.addresses.list(world.bureau.code, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    found.push(...page.filter(({ state }) => state === 'draft').map(({ id }) => id))
    after = page.length === PAGE ? page.at(-1)?.id : undefined
  } while (after !== undefined)
  return found
}

/**
 * Flow: report these entries, or without any named all drafts. One that cannot be reported refuses the call when it was
 * named, and is passed over otherwise. Answers how many are on their way.
 */
export const reportAddresses =
  (world: BureauWorld) =>
  async (
    actor: Actor,
    input: { readonly ids?: readonly string[] },
  ): Promise<Result<{ reported: number; left: number }, Refusal>> => {
    if (!mayEditAddresses(actor)) return refuse('not-permitted')
    return transact(world, async (tx) => {
      let reported = 0
      let left = 0
      for (const id of input.ids ?? (await draftsOf(world, tx))) {
        const entry = await tx.addresses.lock(id)
        if (entry === undefined || entry.bureau !== world.bureau.code)
          return refuse('not-found', { path: 'id' })
        if (entry.state !== 'draft' && entry.state !== 'rejected') {
          left += 1
          continue
        }
        const cannot = obstacle(entry)
        if (cannot !== undefined && input.ids !== undefined) return cannot
        if (cannot === undefined) await sendEntry(world, tx, actor, entry)
        if (cannot === undefined) reported += 1
        else left += 1
      }
      const detail = `${reported} ranges, ${left} left`
      await tx.audit.add({ at: world.clock.now(), actor, action: 'report-address-ranges', detail })
      return ok({ reported, left })
    })
  }
