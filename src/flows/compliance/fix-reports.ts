// Fixing a file of reports that belong to no case: like a file of cases it gets its bytes and its number in one transaction,
// in the same sequence. One file holds one block of the interface; the others wait for their turn.
import { Fault } from '../../core/fault.ts'
import type { Tx } from '../store.ts'
import type { KeptReport } from '../store-compliance.ts'
import type { UploadFile } from '../store-exchange.ts'
import type { BureauWorld } from '../world.ts'

/** A report that cannot be built stands aside with the reason; the others go on. */
const orAside = async <T>(tx: Tx, { id }: KeptReport, work: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Fault) || error.retry === 'later') throw error
    await tx.compliance.reports.setAside(id, `${error.code}: ${error.message}`)
    return undefined
  }
}

type Filled = { readonly chosen: readonly KeptReport[]; readonly records: number }

/** Takes reports in order until the next one would burst the file. */
const fill = async (world: BureauWorld, tx: Tx, waiting: readonly KeptReport[]): Promise<Filled> => {
  const { regulator, batch } = world.bureau
  const room = Math.min(regulator.limits.bytes, batch.maxBytes)
  const most = Math.min(regulator.limits.records, batch.maxRecords)
  const chosen: KeptReport[] = []
  let bytes = 0
  let records = 0
  for (const one of waiting) {
    const sized = await orAside(tx, one, async () => {
      await regulator.buildReports([one.report])
      return { size: regulator.estimateReportBytes(one.report), count: regulator.countReport(one.report) }
    })
    if (sized === undefined) continue
    if (chosen.length > 0 && (bytes + sized.size > room || records + sized.count > most)) break
    chosen.push(one)
    bytes += sized.size
    records += sized.count
  }
  return { chosen, records }
}

/** Flow of the worker: fix the next file of reports. Undefined when none waits, or the bureau is held. */
export const fixReports = (world: BureauWorld): Promise<UploadFile | undefined> =>
  world.store.write(async (tx): Promise<UploadFile | undefined> => {
    const { code, regulator } = world.bureau
    const { lastSequence, isHeld } = await tx.exchange.lockBureau(code)
    if (isHeld) return undefined
    const [block] = await tx.compliance.reports.waitingBlocks(code)
    if (block === undefined) return undefined
    const waiting = await tx.compliance.reports.lockWaiting(code, block, regulator.limits.records)
    const { chosen, records } = await fill(world, tx, waiting)
    if (chosen.length === 0) return undefined
    const { container, digest } = await regulator.buildReports(chosen.map(({ report }) => report))
    const file: UploadFile = {
      id: world.secrets.uuid(),
      bureau: code,
      sequence: lastSequence + 1,
      digest,
      attempts: 0,
      applicationIds: [],
    }
    await world.blobs.put(file.id, container)
    await tx.exchange.addUpload({ ...file, records, bytes: container.length, at: world.clock.now() })
    await tx.exchange.setSequence(code, file.sequence)
    await tx.compliance.reports.setFile(
      chosen.map(({ id }) => id),
      file.id,
    )
    return file
  })

/** Whether a report waits for a file. */
export const hasReports = async (world: BureauWorld, tx: Tx): Promise<boolean> =>
  (await tx.compliance.reports.waitingBlocks(world.bureau.code)).length > 0
