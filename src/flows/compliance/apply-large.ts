// A file too large to be held at once, such as a full synchronisation: read message by message and applied in batches, in
// memory that does not grow with it. It is read to its end before anything is applied, so a damaged file changes nothing.
import { applyMessages, type PlacedMessage } from '../apply-message.ts'
import type { LargeDocument } from '../exchange-port.ts'
import type { BureauMessage, OpenedDocument } from '../regulator-port.ts'
import type { BureauWorld } from '../world.ts'

const BATCH = 200

/** What is applied later: verdicts after the reasons, because the codes name fields and the verdict alone only says no; and
 * ends last, because afterwards nothing of the register leads from the bureau's ids to the case. */
export const rank = (message: BureauMessage): 0 | 1 | 2 =>
  message.kind === 'cancelled' ? 2 : message.kind === 'verdict' ? 1 : 0

/** Applies all messages of one rank, in the order of the file. */
const applyRank = async (
  world: BureauWorld,
  fileId: string,
  opened: OpenedDocument,
  turn: 0 | 1 | 2,
): Promise<void> => {
  let position = 0
  let batch: PlacedMessage[] = []
  for await (const message of opened.messages()) {
    if (rank(message) === turn) batch.push({ fileId, position, message })
    position += 1
    if (batch.length < BATCH) continue
    await applyMessages(world, batch)
    batch = []
  }
  await applyMessages(world, batch)
}

/** Applies a kept file once and answers how many messages it has. Faults like `decode`, before anything was applied. */
export const applyLarge = async (
  world: BureauWorld,
  fileId: string,
  document: LargeDocument,
): Promise<number> => {
  const opened = await world.bureau.regulator.openLarge(document.pieces())
  try {
    const counts = [0, 0, 0]
    for await (const message of opened.messages()) counts[rank(message)] = (counts[rank(message)] ?? 0) + 1
    for (const turn of [0, 1, 2] as const)
      if ((counts[turn] ?? 0) > 0) await applyRank(world, fileId, opened, turn)
    return counts.reduce((sum, count) => sum + count, 0)
  } finally {
    await opened.discard()
  }
}
