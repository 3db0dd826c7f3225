// What a bureau answered and nobody could read is kept byte for byte, sealed, and shown among the exchange files: an operator
// has something to send to the bureau, and nothing that was said is lost. The same answer again is kept once.
import type { Fault } from '../core/fault.ts'
import type { Tx } from './store.ts'
import type { BureauWorld } from './world.ts'

const NAME = 'unreadable-answer'

/** Keeps the raw answer that a fault carries, if it carries one. */
export const keepEvidence = async (world: BureauWorld, tx: Tx, fault: Fault): Promise<void> => {
  const { evidence } = fault
  if (evidence === undefined || evidence.length === 0) return
  const { code: bureau } = world.bureau
  const digest = world.secrets.digest(evidence)
  if ((await tx.exchange.findDownload(bureau, NAME, digest)) !== undefined) return
  const id = world.secrets.uuid()
  const at = world.clock.now()
  await world.blobs.put(id, evidence)
  await tx.exchange.addDownload({
    id,
    bureau,
    fileName: NAME,
    digest,
    state: 'unreadable',
    bytes: evidence.length,
    at,
  })
  await tx.exchange.setDownloadState(id, 'unreadable', at, { text: `${fault.code}: ${fault.message}` })
}
