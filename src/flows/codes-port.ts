// The port to the code tables as they are in force now: ours, and over them what each bureau has delivered. Answers are
// values of the moment: never keep a table across a wait, another one may be in force by then.
import type { CodeTable } from '../core/code-table.ts'
import type { BureauCodes } from './store-compliance.ts'

export type LiveCodes = {
  /** Tables in force with a bureau, by our name. Until it has sent any, those of the program. */
  of(bureau: string): ReadonlyMap<string, CodeTable>
  /** For forms and names: the tables of all bureaux joined. */
  joined(): ReadonlyMap<string, CodeTable>
  /** As the program brings it; undefined for a table that we have not. */
  shipped(table: string): CodeTable | undefined
  /** Tells one state of all tables from another. */
  stamp(): string
  /** Reads again what was delivered. Whoever is about to report calls it with its own transaction, and does not rely on
   * having been notified. */
  refresh(from?: Pick<BureauCodes, 'stamp' | 'delivered'>): Promise<void>
}
