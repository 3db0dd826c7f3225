// Code tables of the bureau. Rows are kept with their versions; a number that no longer means what our identifier says is a
// task for a person, because every value filed under it would be reported as something else.
import type { CodeTableMessage, ReportingUnitMessage } from '../bureau-tables.ts'
import type { Tx } from '../store.ts'
import type { World } from '../world.ts'
import { openTask } from './concerned-filing.ts'

const sameName = (a: string, b: string): boolean => {
  const fold = (name: string): string =>
    name
      .normalize('NFKC')
      .replace(/[\s()（）、，,]/g, '')
      .toLowerCase()
  return fold(a) === fold(b)
}

type Clash = {
  readonly number: number
  readonly name: string
  readonly problem: 'not-valid-any-more' | 'another-name' | 'another-number'
  readonly ourName?: string
  readonly ourNumber?: number
}

/** What the bureau's table says against the one that we report by. */
const clashesOf = (world: World, { table, rows }: CodeTableMessage): readonly Clash[] => {
  const ours = world.reference.codeRows(table)
  return rows.flatMap(({ number, name, isValid }): readonly Clash[] => {
    const byNumber = ours.find((row) => row.id === number)
    const byName = ours.find((row) => sameName(row.nameZh, name))
    if (byNumber !== undefined && !isValid)
      return [{ number, name, problem: 'not-valid-any-more', ourName: byNumber.nameZh }]
    if (byNumber !== undefined && !sameName(byNumber.nameZh, name))
      return [{ number, name, problem: 'another-name', ourName: byNumber.nameZh }]
    if (byName !== undefined && byName.id !== null && byName.id !== number && isValid)
      return [{ number, name, problem: 'another-number', ourNumber: byName.id }]
    return []
  })
}

export const takeCodeTable = async (world: World, tx: Tx, message: CodeTableMessage): Promise<string> => {
  const { code } = world.bureau
  const { table, rows } = message
  const changed = await tx.compliance.codes.put(code, table, rows, world.clock.now())
  const renamed = changed.filter(
    ({ row, before }) => before !== undefined && !sameName(row.name, before.name),
  )
  const clashes = clashesOf(world, { ...message, rows: changed.map(({ row }) => row) })
  for (const clash of clashes)
    await openTask(world, tx, {
      kind: 'code-changed',
      sourceKey: `${table} ${clash.number}`,
      body: { kind: 'code-changed', table, ...clash },
    })
  for (const { row, before } of renamed.filter(
    ({ row }) => !clashes.some((one) => one.number === row.number),
  ))
    await openTask(world, tx, {
      kind: 'code-changed',
      sourceKey: `${table} ${row.number}`,
      body: {
        kind: 'code-changed',
        table,
        number: row.number,
        name: row.name,
        problem: 'another-name',
        ourName: before?.name ?? '',
      },
    })
  return `rows changed: ${changed.length}`
}

/** Reporting units are a table of their own: lists and checks name providers by these numbers. */
export const takeReportingUnit = async (
  world: World,
  tx: Tx,
  message: ReportingUnitMessage,
): Promise<string> => {
  const number = Number(message.unit)
  if (!Number.isSafeInteger(number)) return 'kept: the number of the unit is too large'
  const { kind: _kind, unit: _unit, name, isValid, note, ...more } = message
  const changed = await tx.compliance.codes.put(
    world.bureau.code,
    'reporting-units',
    [
      {
        number,
        name,
        isValid,
        ...(note === undefined ? {} : { note }),
        more: Object.fromEntries(Object.entries(more).map(([key, value]) => [key, String(value)])),
      },
    ],
    world.clock.now(),
  )
  return `rows changed: ${changed.length}`
}
