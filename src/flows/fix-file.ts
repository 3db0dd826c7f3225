// Fixing one upload file: its cases, its bytes and its sequence number come into being in one transaction. From then on the
// file is sent, byte for byte, until the bureau has it; no case is ever in two files.
import type { Application } from '../core/application/state.ts'
import { Fault } from '../core/fault.ts'
import { demandFiled } from './addresses/filed-addresses.ts'
import { asReported } from './as-reported.ts'
import { demandUnlisted } from './compliance/demand-unlisted.ts'
import { companyOf, dueForCompany, type Urging } from './exchange-schedule.ts'
import { noteForecast } from './forecast-codes.ts'
import { turn } from './perform.ts'
import type { ReportRecord } from './regulator-port.ts'
import { attachmentsOf } from './report-attachments.ts'
import type { Tx } from './store.ts'
import type { UploadFile } from './store-exchange.ts'
import type { BureauWorld } from './world.ts'

const recordOf = async (world: BureauWorld, tx: Tx, state: Application): Promise<ReportRecord> => {
  const { code } = world.bureau
  const reported = await asReported(code, tx, state)
  const own =
    state.subjectNumber === undefined
      ? undefined
      : await tx.register.subjectByNumber(code, state.subjectNumber)
  return {
    applicationId: state.id,
    filingType: state.filingType,
    ids: await tx.exchange.reportIds(reported),
    material: reported.material,
    ...(state.subjectNumber === undefined ? {} : { subjectNumber: state.subjectNumber }),
    ...(own === undefined ? {} : { bureauSubjectId: own.bureauSubjectId }),
    ...(state.serviceFilingNumber === undefined ? {} : { serviceFilingNumber: state.serviceFilingNumber }),
    ...(state.filed === undefined ? {} : { filed: state.filed }),
    attachments: await attachmentsOf(world, reported),
  }
}

type Chosen = { readonly state: Application; readonly record: ReportRecord }

/** A case that cannot be put into a file must not hold up the others: it stands aside, with the reason for the operator. */
const orAside = async <T>(tx: Tx, state: Application, work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Fault) || error.retry === 'later') throw error
    await tx.applications.setAside(state.id, `${state.id} ${error.code}: ${error.message}`)
    return undefined
  }
}

type Filled = { readonly chosen: readonly Chosen[]; readonly isFull: boolean }

/** Takes cases in order until the next one would burst the file. */
const fill = async (world: BureauWorld, tx: Tx, ready: readonly Application[]): Promise<Filled> => {
  const { batch, regulator } = world.bureau
  const { limits, estimateBytes, countRecords } = regulator
  const room = Math.min(limits.bytes, batch.maxBytes)
  const most = Math.min(limits.records, batch.maxRecords)
  const chosen: Chosen[] = []
  let bytes = 0
  let records = 0
  for (const state of ready) {
    const sized = await orAside(tx, state, async () => {
      await demandFiled(world, tx, state)
      await demandUnlisted(world, tx, state)
      const record = await recordOf(world, tx, state)
      return { record, size: estimateBytes(record), count: countRecords(record) }
    })
    if (sized === undefined) continue
    const isFull = bytes + sized.size > room || records + sized.count > most
    if (chosen.length > 0 && isFull) return { chosen, isFull }
    chosen.push({ state, record: sized.record })
    bytes += sized.size
    records += sized.count
  }
  return { chosen, isFull: records >= most || bytes >= room }
}

type Built = { readonly chosen: readonly Chosen[]; readonly container: Uint8Array; readonly digest: string }

/** Builds the file; where that fails, the case that cannot be built is found by building each alone. */
const buildFile = async (
  world: BureauWorld,
  tx: Tx,
  chosen: readonly Chosen[],
): Promise<Built | undefined> => {
  const { regulator } = world.bureau
  const records = (of: readonly Chosen[]) => of.map(({ record }) => record)
  if (chosen.length === 0) return undefined
  try {
    return { chosen, ...(await regulator.build(records(chosen))) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
  const good: Chosen[] = []
  for (const one of chosen) {
    const built = await orAside(tx, one.state, () => regulator.build([one.record]))
    if (built !== undefined) good.push(one)
  }
  return good.length === 0 ? undefined : { chosen: good, ...(await regulator.build(records(good))) }
}

const keepFile = async (
  world: BureauWorld,
  tx: Tx,
  file: UploadFile,
  container: Uint8Array,
): Promise<void> => {
  await world.blobs.put(file.id, container)
  await tx.exchange.addUpload({
    ...file,
    records: file.applicationIds.length,
    bytes: container.length,
    at: world.clock.now(),
  })
  await tx.exchange.setSequence(file.bureau, file.sequence)
}

/** Flow of the worker: fix the next file, if one is due. Undefined when nothing is ready or due, or the bureau is held. */
export const fixFile = (world: BureauWorld, urging: Urging = {}): Promise<UploadFile | undefined> =>
  world.store.write(async (tx) => {
    const { code, regulator, batch } = world.bureau
    const { lastSequence, isHeld } = await tx.exchange.lockBureau(code)
    if (isHeld) return undefined
    const { maxRecords, waitSeconds } = batch
    const now = world.clock.now()
    const isDue =
      urging.byPerson === true || dueForCompany(await companyOf(world, tx), waitSeconds, now) <= now
    const ready = await tx.applications.lockReady(code, Math.min(maxRecords, regulator.limits.records))
    if (ready.length === 0) return undefined
    await world.codes.refresh(tx.compliance.codes)
    const filled = await fill(world, tx, ready)
    if (!isDue && !filled.isFull) return undefined
    const built = await buildFile(world, tx, filled.chosen)
    if (built === undefined) return undefined
    const { chosen, container, digest } = built
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
      await noteForecast(world, tx, state, file.id)
      await tx.products.markUsed(state.id, world.clock.now())
    }
    return file
  })
