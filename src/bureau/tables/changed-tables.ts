// The bureau's code tables as they are now: those that it began with, and over them the rows that whoever tests has added, renamed
// or ended. What it delivers and what it checks by are the same.
import type { CodeRow, Policy } from '../bureau-options.ts'
import type { CodeTable } from './code-tables.ts'

type Changes = Pick<Policy, 'codeRows'>

const rowsOf = ({ codeRows }: Changes, group: string): CodeRow[] =>
  codeRows.filter((one) => one.table === group)

/** A table with all its rows, ended ones too. `group`: as the interface spells it, such as `Zjlx_dms`. */
export const wholeTable = (changes: Changes, group: string, table: CodeTable): CodeTable => ({
  ...table,
  ...Object.fromEntries(rowsOf(changes, group).map(({ id, name }) => [id, name])),
})

/** Numbers that are no longer taken. */
export const endedIn = (changes: Changes, group: string): number[] =>
  rowsOf(changes, group)
    .filter((one) => !one.isValid)
    .map((one) => one.id)

/** The table that records are checked by: without what was ended. */
export const validTable = (changes: Changes, group: string, table: CodeTable): CodeTable => {
  const ended = endedIn(changes, group).map(String)
  return Object.fromEntries(
    Object.entries(wholeTable(changes, group, table)).filter(([id]) => !ended.includes(id)),
  )
}

/** Whether a number came later: of what kind of unit it is nobody said. */
export const isAdded = (changes: Changes, group: string, table: CodeTable, id: number): boolean =>
  table[id] === undefined && rowsOf(changes, group).some((one) => one.id === id)
