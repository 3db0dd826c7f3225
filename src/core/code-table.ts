// A table of codes shared with the regulator: our identifier on one side, the regulator's number on the other. A number
// may be unknown (null): such a value may be chosen and checked, but not reported until the bureau's table says it
// (codes-in-force.ts).

export type CodeConfidence = 'official' | 'vendor' | 'open-code' | 'unverified'

export type CodeRow = {
  readonly id: number | null
  /** Our identifier, lower-kebab; what material holds. */
  readonly code: string
  readonly nameZh: string
  readonly confidence: CodeConfidence
  /** Certificate types: the regulator's number of the same paper when asking for a filing's state. */
  readonly queryConditionType?: number
  /** Attachment uses: size limit of the interface, and whether the image belongs to the subject or to a service. */
  readonly maxKilobytes?: number
  readonly belongsTo?: 'subject' | 'service'
  /** Pre-approvals: who gives it, what it is called, and whether it is still asked for. */
  readonly authorityZh?: string
  readonly licenceZh?: string
  readonly status?: 'required' | 'abolished'
  /** Other names under which bureaux deliver the same row. */
  readonly alsoCalled?: readonly string[]
  /** Delivered rows only: other numbers that the bureau has, or had, for the same thing. */
  readonly otherIds?: readonly number[]
  /** The bureau takes it no more: it keeps name and number for what is filed, and is not offered. */
  readonly isEnded?: true
  /** A row of the bureau's that we have no word for: its identifier is `bureau-<number>`. */
  readonly isUnknown?: true
}

export type CodeTable = {
  /** The regulator's name, as the file is called: `dwxz`. */
  readonly table: string
  /** Our name, as the field catalogue writes it: `subject-kinds`. */
  readonly name: string
  readonly note: string
  readonly asOf: string
  readonly rows: readonly CodeRow[]
}

const UNKNOWN = /^bureau-(\d{1,15})$/

/** The identifier of a delivered row that we have no word for; unique within its table. */
export const unknownCode = (number: number): string => `bureau-${number}`

/** The row of an identifier; undefined when the table does not know it. What was kept under `bureau-<number>` is found
 * also after we have learnt a word for that number. */
export function rowOf(table: CodeTable, code: string): CodeRow | undefined {
  const found = table.rows.find((row) => row.code === code)
  const number = found === undefined ? UNKNOWN.exec(code)?.[1] : undefined
  return number === undefined ? found : rowOfId(table, Number(number))
}

/** The row of one of the regulator's numbers; undefined when the table does not know it. */
export function rowOfId(table: CodeTable, id: number): CodeRow | undefined {
  return (
    table.rows.find((row) => row.id === id) ?? table.rows.find((row) => row.otherIds?.includes(id) === true)
  )
}

/** What is wrong with a table: identifiers or numbers that come twice. Empty for a good one. */
export function duplicatesIn(table: CodeTable): readonly (string | number)[] {
  const codes = table.rows.map((row) => row.code)
  const ids = table.rows.map((row) => row.id).filter((id) => id !== null)
  const twice = <T>(values: readonly T[]) => values.filter((value, index) => values.indexOf(value) !== index)
  return [...twice(codes), ...twice(ids)]
}
