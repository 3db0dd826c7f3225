// The code tables in force, as the server has them. The bureau adds and ends rows while pages are open, so they are asked for
// again when somebody comes back to a page; until they are here, a page has the identifiers alone.
import { useQuery } from '@tanstack/react-query'
import type { FormCode } from '../api/codes.ts'

export type CodesInForce = {
  /** Rows of a table; undefined until it is known, and for a table that there is not. */
  readonly rowsOf: (table: string) => readonly FormCode[] | undefined
  /** The bureau's own name of a code, for those that our texts have no words for. */
  readonly nameOf: (table: string, code: string) => string | undefined
}

export const useCodesInForce = (): CodesInForce => {
  const codes = useQuery({
    queryKey: ['codes'],
    staleTime: 30_000,
    // Words of fields are used where there is no browser to ask from.
    queryFn: async () => (await import('../api/codes.ts')).readFormCodes(),
  })
  const rowsOf = (table: string) => codes.data?.tables.find((one) => one.table === table)?.rows
  return {
    rowsOf,
    nameOf: (table, code) => rowsOf(table)?.find((row) => row.code === code)?.name,
  }
}
