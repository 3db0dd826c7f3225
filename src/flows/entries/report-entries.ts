// Reporting entries: what is complete goes into the queue of the provider's own reports, which the next file takes. What needs
// another entry filed before it waits for that one.
import type { Actor } from '../../core/actor.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Tx } from '../store.ts'
import type { EntryLife } from '../store-entries.ts'
import { transact } from '../transaction.ts'
import type { BureauWorld } from '../world.ts'
import { type EntryKind, eventOf, mayEditEntries, referenceOf } from './entry-kind.ts'

type Part = { readonly part: string }

const queue = async <Content extends Part, Input>(
  world: BureauWorld,
  tx: Tx,
  kind: EntryKind<Content, Input>,
  entry: EntryLife & Content,
): Promise<string> => {
  const id = world.secrets.uuid()
  await tx.compliance.reports.add({
    id,
    bureau: entry.bureau,
    block: kind.block,
    report: kind.reportOf(entry),
    references: [referenceOf(entry, entry)],
    at: world.clock.now(),
  })
  return id
}

/** Puts an entry on its way: into the queue, or behind what must be filed before it. */
export const sendEntry = async <Content extends Part, Input>(
  world: BureauWorld,
  tx: Tx,
  actor: Actor,
  kind: EntryKind<Content, Input>,
  entry: EntryLife & Content,
): Promise<EntryLife & Content> => {
  const { providerReportId: _last, ...rest } = entry
  const isReady = entry.operation === 'delete' || (await kind.isReady(tx, entry))
  const sent = {
    ...rest,
    state: 'pending',
    codes: [],
    updatedAt: world.clock.now(),
    ...(isReady ? { providerReportId: await queue(world, tx, kind, entry) } : {}),
  } as EntryLife & Content
  const detail = `${entry.operation} ${kind.nameOf(entry)}${isReady ? '' : ', after what it lies in'}`
  await kind.store(tx).put(sent, eventOf(world, actor, 'reported', detail))
  return sent
}

/** Entries whose turn has come go now. */
export const sendWaiting = async <Content extends Part, Input>(
  world: BureauWorld,
  tx: Tx,
  kind: EntryKind<Content, Input>,
): Promise<void> => {
  for (const entry of await kind.store(tx).lockWaiting(world.bureau.code))
    if (await kind.isReady(tx, entry)) await sendEntry(world, tx, { kind: 'system' }, kind, entry)
}

const PAGE = 1000

const draftsOf = async <Content extends Part, Input>(
  world: BureauWorld,
  tx: Tx,
  kind: EntryKind<Content, Input>,
): Promise<readonly string[]> => {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await kind.store(tx).list(world.bureau.code, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    found.push(...page.filter(({ state }) => state === 'draft').map(({ id }) => id))
    after = page.length === PAGE ? page.at(-1)?.id : undefined
  } while (after !== undefined)
  return found
}

/** What was set aside because no file could take it may be reported again, like what the bureau refused. */
const isReportable = async <Content extends Part, Input>(
  tx: Tx,
  kind: EntryKind<Content, Input>,
  { state, providerReportId: id }: EntryLife,
): Promise<boolean> => {
  if (state !== 'pending') return state === 'draft' || state === 'rejected'
  return id !== undefined && (await kind.store(tx).reportStates([id]))[id]?.state === 'aside'
}

/**
 * Flow: report these entries, or without any named all drafts. One that cannot be reported refuses the call when it was
 * named, and is passed over otherwise. Answers how many are on their way.
 */
export const reportEntries =
  <Content extends Part, Input>(world: BureauWorld, kind: EntryKind<Content, Input>) =>
  async (
    actor: Actor,
    input: { readonly ids?: readonly string[] },
  ): Promise<Result<{ reported: number; left: number }, Refusal>> => {
    if (!mayEditEntries(actor)) return refuse('not-permitted')
    return transact(world, async (tx) => {
      let reported = 0
      let left = 0
      for (const id of input.ids ?? (await draftsOf(world, tx, kind))) {
        const entry = await kind.store(tx).lock(id)
        if (entry === undefined || entry.bureau !== world.bureau.code)
          return refuse('not-found', { path: 'id' })
        const isOpen = await isReportable(tx, kind, entry)
        const cannot = isOpen && entry.operation !== 'delete' ? kind.obstacle(entry) : undefined
        if (cannot !== undefined && input.ids !== undefined) return cannot
        if (isOpen && cannot === undefined) {
          await sendEntry(world, tx, actor, kind, entry)
          reported += 1
        } else left += 1
      }
      const action = `report-${kind.noun[1]}`
      await tx.audit.add({
        at: world.clock.now(),
        actor,
        action,
        detail: `${reported} reported, ${left} left`,
      })
      return ok({ reported, left })
    })
  }
