// The code tables as they are alive: those on disk, and over them what bureaux have delivered into the database. Every
// process looks again when it is notified; a look that fails is tried again, and meanwhile the former tables hold.
import { type CodeTable, rowOf } from '../../core/code-table.ts'
import { codesInForce, isOffered, joinedTable } from '../../core/codes-in-force.ts'
import type { LiveCodes } from '../../flows/codes-port.ts'
import type { BureauCodes, DeliveredRow } from '../../flows/store-compliance.ts'
import type { Reference } from '../../flows/world.ts'
import type { CodeTables } from './code-tables.ts'

type Parts = {
  readonly shipped: CodeTables
  /** Bureaux that are reported to, the one that most cases go to first. */
  readonly bureaux: readonly string[]
  readonly source: Pick<BureauCodes, 'stamp' | 'delivered'>
  readonly log: (what: string, error: unknown) => void
}

type Tables = ReadonlyMap<string, CodeTable>

/** After a look that failed: nobody may notify again for months. */
const RETRY_MS = 5_000

const tablesInForce = (shipped: CodeTables, rows: readonly DeliveredRow[]): Tables =>
  new Map(
    [...shipped].map(([name, table]) => [
      name,
      codesInForce(
        table,
        rows.filter((row) => row.table === table.name),
      ),
    ]),
  )

const joinedTables = (shipped: CodeTables, all: readonly Tables[]): Tables =>
  new Map(
    [...shipped].map(([name, table]) => [
      name,
      joinedTable(all.flatMap((tables) => tables.get(name) ?? [])) ?? table,
    ]),
  )

type Started = LiveCodes & {
  /** The first look; throws where it fails, because a process that does not know what was delivered reports wrongly. */
  start(): Promise<void>
  stop(): void
}

/** Nothing is read from the database before `start`. */
export const createLiveCodes = ({ shipped, bureaux, source, log }: Parts): Started => {
  const names = [...new Set([...shipped.values()].map((table) => table.name))]
  let byBureau: ReadonlyMap<string, Tables> = new Map()
  let joined: Tables = shipped
  let stamp: string | undefined
  let running: Promise<void> = Promise.resolve()
  let retry: NodeJS.Timeout | undefined
  let isStopped = false

  const look = async (from = source): Promise<void> => {
    const newest = await from.stamp()
    if (newest === stamp) return
    const rows = await from.delivered(names)
    byBureau = new Map(
      [...new Set([...bureaux, ...rows.map((row) => row.bureau)])].map((bureau) => [
        bureau,
        tablesInForce(
          shipped,
          rows.filter((row) => row.bureau === bureau),
        ),
      ]),
    )
    const reportedTo = [...byBureau].filter(([bureau]) => bureaux.includes(bureau))
    joined = joinedTables(
      shipped,
      reportedTo.map(([, tables]) => tables),
    )
    stamp = newest
  }
  const lookAgain = async (error: unknown): Promise<void> => {
    log('delivered code tables could not be read', error)
    if (isStopped) return
    retry = setTimeout(() => void refresh(), RETRY_MS)
    retry.unref()
  }
  const refresh: LiveCodes['refresh'] = (from) => {
    clearTimeout(retry)
    running = running.then(() => look(from)).catch(lookAgain)
    return running
  }
  return {
    start: () => look(),
    stop() {
      isStopped = true
      clearTimeout(retry)
    },
    of: (bureau) => byBureau.get(bureau) ?? shipped,
    joined: () => joined,
    shipped: (table) => shipped.get(table),
    stamp: () => stamp ?? '',
    refresh,
  }
}

/** What flows ask of single codes, answered from the tables of the moment. Names are Chinese: they go onto the regulator's
 * paper. */
export const codeNames = (codes: LiveCodes): Pick<Reference, 'nameOf' | 'hasCode' | 'mayEnter'> => {
  const found = (name: string, code: string) => {
    const table = codes.joined().get(name)
    const row = table === undefined ? undefined : rowOf(table, code)
    return table === undefined || row === undefined ? undefined : { table, row }
  }
  return {
    nameOf: (table, code) => found(table, code)?.row.nameZh ?? code,
    hasCode: (table, code) => found(table, code) !== undefined,
    mayEnter: (table, code) => {
      const one = found(table, code)
      return one !== undefined && isOffered(one.table, one.row)
    },
  }
}
