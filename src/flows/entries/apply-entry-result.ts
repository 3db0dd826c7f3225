// What the bureau answers about an entry: it agreed, or it refused with its reasons. An answer that is not expected changes
// nothing: it came twice, or belongs to another installation.
import type { Actor } from '../../core/actor.ts'
import type { Tx } from '../store.ts'
import type { EntryCode, EntryLife, EntryOperation } from '../store-entries.ts'
import type { BureauWorld } from '../world.ts'
import { type EntryKind, eventOf, referenceOf } from './entry-kind.ts'

export type EntryResult<Part extends string> = {
  readonly part: Part
  readonly operation: EntryOperation
  readonly reportId?: string
  readonly bureauId?: string
  readonly codes: readonly EntryCode[]
}

const wordsOf = (codes: readonly EntryCode[]): string =>
  codes.map(({ code, text }) => `${code} ${text}`).join('; ')

/** Whether all of it stands as it was reported; what is gone already is as good as deleted. */
const isDone = <Content extends { readonly part: string }, Input>(
  kind: EntryKind<Content, Input>,
  { operation, codes }: EntryResult<string>,
): boolean => {
  const good = operation === 'delete' ? [kind.success, kind.absent] : [kind.success]
  return codes.length > 0 && codes.every(({ code }) => good.includes(code))
}

/** The outcome in words for the operator. `onDone` runs after the bureau agreed. */
export const applyEntryResult = async <Content extends { readonly part: string }, Input>(
  world: BureauWorld,
  tx: Tx,
  kind: EntryKind<Content, Input>,
  result: EntryResult<Content['part']>,
  onDone: () => Promise<void> = async () => {},
): Promise<string> => {
  const actor: Actor = { kind: 'bureau', bureau: world.bureau.code }
  const before = await kind.store(tx).lockReported(world.bureau.code, result.part, result)
  if (before === undefined) return 'kept: no entry found'
  if (before.state !== 'pending' || before.operation !== result.operation)
    return `ignored: not expected in ${before.state}`
  const isGood = isDone(kind, result)
  const isOver = isGood && result.operation === 'delete'
  const agreed = isOver ? kind.gone(before) : kind.filed(before)
  const entry = {
    ...(isGood ? agreed : before),
    ...(isGood && !isOver && result.bureauId !== undefined ? { bureauId: result.bureauId } : {}),
    state: !isGood ? 'rejected' : isOver ? 'deleted' : 'filed',
    codes: result.codes,
    updatedAt: world.clock.now(),
  } as EntryLife & Content
  const what = !isGood ? 'rejected' : isOver ? 'deleted' : 'filed'
  await kind.store(tx).put(entry, eventOf(world, actor, what, wordsOf(result.codes)))
  await tx.compliance.reports.settle(world.bureau.code, kind.block, referenceOf(before, before), {
    isGood,
    codes: result.codes,
  })
  if (isGood) await onDone()
  return 'applied'
}
