// Fixing one upload file: its cases, its bytes and its sequence number come into being in one transaction. From then on the
// file is sent, byte for byte, until the bureau has it; no case is ever in two files.
import type { Application } from '../core/application/state.ts'
import { Fault } from '../core/fault.ts'
import { turn } from './perform.ts'
import type { ReportRecord } from './regulator-port.ts'
import { attachmentsOf } from './report-attachments.ts'
import type { Tx } from './store.ts'
import type { UploadFile } from './store-exchange.ts'
import { isWorkable } from './workable-types.ts'
import type { World } from './world.ts'

const recordOf = async (world: World, tx: Tx, state: Application): Promise<ReportRecord> => {
  if (!isWorkable(state.filingType))
    throw new Fault('not-reportable', `case ${state.id} is of type ${state.filingType}`, 'bug')
  const own =
    state.subjectNumber === undefined ? undefined : await tx.register.subjectByNumber(state.subjectNumber)
  return {
    applicationId: state.id,
    filingType: state.filingType,
    ids: await tx.exchange.reportIds(state),
    material: state.material,
    ...(state.subjectNumber === undefined ? {} : { subjectNumber: state.subjectNumber }),
    ...(own === undefined ? {} : { bureauSubjectId: own.bureauSubjectId }),
    attachments: await attachmentsOf(world, state),
  }
}

/** Takes cases in order until the next one would burst the file. */
const fill = async (
  world: World,
  tx: Tx,
  ready: readonly Application[],
): Promise<readonly { state: Application; record: ReportRecord }[]> => {
  const { limits, estimateBytes } = world.bureau.regulator
  const chosen: { state: Application; record: ReportRecord }[] = []
  let bytes = 0
  for (const state of ready) {
    const record = await recordOf(world, tx, state)
    const size = estimateBytes(record)
    if (chosen.length > 0 && bytes + size > limits.bytes) break
    chosen.push({ state, record })
    bytes += size
  }
  return chosen
}

const keepFile = async (world: World, tx: Tx, file: UploadFile, container: Uint8Array): Promise<void> => {
  await world.blobs.put(file.id, container)
  await tx.exchange.addUpload({
    ...file,
    records: file.applicationIds.length,
    bytes: container.length,
    at: world.clock.now(),
  })
  await tx.exchange.setSequence(file.bureau, file.sequence)
}

/** Flow of the worker: fix the next file, if anything is ready. Undefined when nothing is, or the bureau is held. */
export const fixFile = (
  world: World,
  limit = world.reference.batch.maxRecords,
): Promise<UploadFile | undefined> =>
  world.store.write(async (tx) => {
    const { code, regulator } = world.bureau
    const { lastSequence, isHeld } = await tx.exchange.lockBureau(code)
    if (isHeld) return undefined
    const ready = await tx.applications.lockReady('all', Math.min(limit, regulator.limits.records))
    if (ready.length === 0) return undefined
    const chosen = await fill(world, tx, ready)
    const { container, digest } = await regulator.build(chosen.map(({ record }) => record))
    const file: UploadFile = {
      id: world.secrets.uuid(),
      bureau: code,
      sequence: lastSequence + 1,
      digest,
      attempts: 0,
      applicationIds: chosen.map(({ state }) => state.id),
    }
    await keepFile(world, tx, file, container)
    for (const { state } of chosen) {
      const done = await turn(world, tx, state, { type: 'report', fileId: file.id }, { kind: 'system' })
      if (!done.ok)
        throw new Fault('report-refused', `case ${state.id} could not be reported: ${done.error.code}`, 'bug')
      await tx.products.markUsed(state.id, world.clock.now())
    }
    return file
  })
