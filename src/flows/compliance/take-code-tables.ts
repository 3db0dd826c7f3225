// Code tables of the bureau. Rows are kept with their versions and are in force from the moment of the commit, here and in
// every other process; where that changes what a code of ours is reported as, a person has to look at what was filed before.
import type { CodeRow } from '../../core/code-table.ts'
import { isCalled, isSameName } from '../../core/codes-in-force.ts'
import type { BureauTableRow, CodeTableMessage, ReportingUnitMessage } from '../bureau-tables.ts'
import type { Tx } from '../store.ts'
import type { BureauWorld } from '../world.ts'
import { openTask } from './concerned-filing.ts'

type Clash = {
  readonly number: number
  readonly name: string
  readonly problem: 'not-valid-any-more' | 'another-name' | 'another-number'
  readonly ourName?: string
  readonly ourNumber?: number
}

/** What one row of the bureau says against the table that the program brings. */
const clashOf = (ours: readonly CodeRow[], { number, name, isValid }: BureauTableRow): Clash | undefined => {
  const byNumber = ours.find((row) => row.id === number)
  const byName = ours.find((row) => isCalled(row, name))
  if (byNumber !== undefined && !isValid)
    return { number, name, problem: 'not-valid-any-more', ourName: byNumber.nameZh }
  if (byNumber !== undefined && !isCalled(byNumber, name))
    return { number, name, problem: 'another-name', ourName: byNumber.nameZh }
  if (byName !== undefined && byName.id !== null && byName.id !== number && isValid)
    return { number, name, problem: 'another-number', ourNumber: byName.id }
  return undefined
}

/** What it says against what it said before: of rows that the program does not know. */
const renamed = (row: BureauTableRow, before: BureauTableRow | undefined): Clash | undefined =>
  before === undefined || isSameName(row.name, before.name)
    ? undefined
    : { number: row.number, name: row.name, problem: 'another-name', ourName: before.name }

type From = { readonly fileId?: string }

/** Takes rows over. Cases that stood aside for want of a number are reported with the next file. */
export const takeCodeTable = async (
  world: BureauWorld,
  tx: Tx,
  { table, rows }: CodeTableMessage,
  { fileId }: From = {},
): Promise<string> => {
  const from = { at: world.clock.now(), ...(fileId === undefined ? {} : { fileId }) }
  const changed = await tx.compliance.codes.put(world.bureau.code, table, rows, from)
  const ours = world.codes.shipped(table)?.rows ?? []
  for (const { row, before } of changed) {
    const clash = clashOf(ours, row) ?? renamed(row, before)
    if (clash === undefined) continue
    await openTask(world, tx, {
      kind: 'code-changed',
      sourceKey: `${table} ${clash.number}`,
      body: { kind: 'code-changed', table, ...clash },
    })
  }
  if (changed.length > 0 && ours.length > 0) await tx.applications.retryReporting()
  return `rows changed: ${changed.length}`
}

/** Reporting units are a table of their own: lists and checks name providers by these numbers. */
export const takeReportingUnit = async (
  world: BureauWorld,
  tx: Tx,
  message: ReportingUnitMessage,
  { fileId }: From = {},
): Promise<string> => {
  const number = Number(message.unit)
  if (!Number.isSafeInteger(number)) return 'kept: the number of the unit is too large'
  const { kind: _kind, unit: _unit, name, isValid, note, ...more } = message
  const row = {
    number,
    name,
    isValid,
    ...(note === undefined ? {} : { note }),
    more: Object.fromEntries(Object.entries(more).map(([key, value]) => [key, String(value)])),
  }
  const from = { at: world.clock.now(), ...(fileId === undefined ? {} : { fileId }) }
  const changed = await tx.compliance.codes.put(world.bureau.code, 'reporting-units', [row], from)
  return `rows changed: ${changed.length}`
}
