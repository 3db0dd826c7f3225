// Our identifiers → the regulator's numbers, through the code tables in force at the moment of the question: the bureau
// changes them while we run. A table that is missing stops the start; a row without a number (the bureau has not told it
// yet) stops only the record that needs it, and says which.
import { type CodeTable, rowOf, rowOfId } from '../../../core/code-table.ts'
import { Fault } from '../../../core/fault.ts'

const NEEDED = [
  'subject-kinds',
  'certificate-types',
  'service-contents',
  'languages',
  'pre-approvals',
  'access-ways',
  'server-locations',
  'attachment-formats',
  'attachment-uses',
  'cancellation-reasons',
] as const

export type TableName = (typeof NEEDED)[number]

export type Numbers = {
  /** The number of a code; throws a Fault of class `operator` when the bureau's number is not known. */
  numberOf(table: TableName, code: string): number
  /** Like `numberOf`, but undefined when there is no number. */
  findNumber(table: TableName, code: string): number | undefined
  /** Our identifier of a bureau's number; undefined for one that the table does not know. */
  codeOf(table: TableName, number: number): string | undefined
  /** Number for `isp_querybeianstatus`; undefined when the bureau cannot be asked by that paper. */
  queryConditionType(certificateType: string): number | undefined
  /** Cap of an attachment in kilobytes of 1024. */
  capKilobytes(use: string): number
}

const DEFAULT_CAP_KILOBYTES = 100

const requireTables = (tables: ReadonlyMap<string, CodeTable>): void => {
  const missing = NEEDED.filter((name) => (tables.get(name)?.rows.length ?? 0) === 0)
  if (missing.length > 0)
    throw new Fault('regulator-code-tables-missing', `code tables missing: ${missing.join(', ')}`, 'operator')
}

/** Looks numbers up in the tables as they are. Throws a Fault of class `operator` when one that is needed is absent or empty. */
export const readNumbers = (tables: () => ReadonlyMap<string, CodeTable>): Numbers => {
  requireTables(tables())
  const row = (name: TableName, code: string) => {
    const table = tables().get(name)
    return table === undefined ? undefined : rowOf(table, code)
  }
  const findNumber = (table: TableName, code: string): number | undefined => row(table, code)?.id ?? undefined
  return {
    findNumber,
    codeOf: (name, number) => {
      const table = tables().get(name)
      return table === undefined ? undefined : rowOfId(table, number)?.code
    },
    numberOf: (table, code) => {
      const number = findNumber(table, code)
      if (number !== undefined) return number
      throw new Fault(
        'regulator-number-unknown',
        `code table ${table}: the bureau's number of "${code.slice(0, 60)}" is not known`,
        'operator',
      )
    },
    queryConditionType: (certificateType) => row('certificate-types', certificateType)?.queryConditionType,
    capKilobytes: (use) => row('attachment-uses', use)?.maxKilobytes ?? DEFAULT_CAP_KILOBYTES,
  }
}
