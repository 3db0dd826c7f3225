// The code tables in force: for forms, and for whoever answers for them. What a form offers and what a report says come from
// the same tables, so a row is never offered that could not be told to the bureau for want of knowing it.
import type { Actor } from '../../core/actor.ts'
import { type CodeTable, rowOf } from '../../core/code-table.ts'
import { isOffered, meaningsOf } from '../../core/codes-in-force.ts'
import { fields } from '../../core/field.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { mayAnswer, mayRead } from '../compliance/read-compliance.ts'
import type { BureauCodeRow } from '../store-compliance.ts'
import type { Bureau, World } from '../world.ts'
import type { CodeRowView, CodeTablesView, CodeTableView, FormCodes, MeaningInput } from './code-views.ts'

export type CodeFlows = {
  /** For everybody: what forms choose from now. */
  readFormCodes(): FormCodes
  /** Every table of every bureau that we report by, row by row. */
  readCodeTables(actor: Actor): Promise<Result<CodeTablesView, Refusal>>
  /** Says which identifier of ours a delivered row means; answers its table. */
  sayMeaning(actor: Actor, input: MeaningInput): Promise<Result<CodeTableView, Refusal>>
}

const formTables: readonly string[] = [
  ...new Set(['access-ways', ...fields.flatMap((field) => field.table ?? [])]),
]

const readFormCodes = (world: World) => (): FormCodes => ({
  tables: formTables.flatMap((name) => {
    const table = world.codes.joined().get(name)
    if (table === undefined) return []
    const rows = table.rows.map((row) => ({
      code: row.code,
      name: row.nameZh,
      isOffered: isOffered(table, row),
    }))
    return [{ table: name, rows }]
  }),
})

/** Tables that JCDM delivers and that we have words for. */
const tableNames = (world: World): readonly string[] =>
  formTables.filter((name) => world.codes.shipped(name)?.table.startsWith('own-') === false)

const deliveredView = (
  shipped: CodeTable,
  inForce: CodeTable,
  row: BureauCodeRow,
  code: string,
): CodeRowView => {
  const ours = rowOf(shipped, code)
  const now = rowOf(inForce, code)
  return {
    origin: 'bureau',
    code,
    name: row.name,
    number: row.number,
    ...(ours === undefined || ours.nameZh === row.name ? {} : { ourName: ours.nameZh }),
    isOffered: row.isValid && now !== undefined && isOffered(inForce, now),
    isEnded: !row.isValid,
    isUnknown: ours === undefined,
    isSaid: row.meaning !== undefined,
    since: row.since,
    ...(row.fileId === undefined ? {} : { fileId: row.fileId }),
    ...(row.fileName === undefined ? {} : { fileName: row.fileName }),
  }
}

const tableView = async (world: World, bureau: Bureau, name: string): Promise<CodeTableView | undefined> => {
  const shipped = world.codes.shipped(name)
  const inForce = world.codes.of(bureau.code).get(name)
  if (shipped === undefined || inForce === undefined) return undefined
  const delivered = await world.store.read.compliance.codes.rows(bureau.code, name)
  const meanings = meaningsOf(shipped, delivered)
  const own = inForce.rows.filter((row) => row.isUnknown !== true && !meanings.includes(row.code))
  const rows: readonly CodeRowView[] = [
    ...delivered.map((row, at) => deliveredView(shipped, inForce, row, meanings[at] ?? '')),
    ...own.map((row) => ({
      origin: 'program' as const,
      code: row.code,
      name: row.nameZh,
      ...(row.id === null ? {} : { number: row.id }),
      isOffered: isOffered(inForce, row),
      isEnded: false,
      isUnknown: false,
      isSaid: false,
    })),
  ]
  const unknown = rows.filter((row) => row.isUnknown).length
  return { bureau: bureau.code, bureauName: bureau.name, table: name, unknown, rows }
}

const readCodeTables =
  (world: World): CodeFlows['readCodeTables'] =>
  async (actor) => {
    if (!mayRead(actor)) return refuse('not-permitted')
    const views = world.bureaux.flatMap((bureau) =>
      tableNames(world).map((name) => tableView(world, bureau, name)),
    )
    return ok({ tables: (await Promise.all(views)).filter((view) => view !== undefined) })
  }

const sayMeaning =
  (world: World): CodeFlows['sayMeaning'] =>
  async (actor, input) => {
    if (!mayAnswer(actor)) return refuse('not-permitted')
    const bureau = world.bureaux.find((one) => one.code === input.bureau)
    const shipped = tableNames(world).includes(input.table) ? world.codes.shipped(input.table) : undefined
    if (bureau === undefined || shipped === undefined) return refuse('not-found')
    if (input.code !== undefined && !shipped.rows.some((row) => row.code === input.code))
      return refuse('value-malformed', { path: 'code', params: { why: 'unknown-code' } })
    const isDone = await world.store.write(async (tx) => {
      const at = world.clock.now()
      const { table, number, code } = input
      if (!(await tx.compliance.codes.setMeaning(bureau.code, table, number, code, at))) return false
      await tx.applications.retryReporting()
      const detail = `${bureau.code} ${table} ${number} ${code ?? '-'}`
      await tx.audit.add({ at, actor, action: 'say-code-meaning', detail })
      return true
    })
    if (!isDone) return refuse('not-found')
    await world.codes.refresh()
    const view = await tableView(world, bureau, input.table)
    return view === undefined ? refuse('not-found') : ok(view)
  }

export const codeFlows = (world: World): CodeFlows => ({
  readFormCodes: readFormCodes(world),
  readCodeTables: readCodeTables(world),
  sayMeaning: sayMeaning(world),
})
