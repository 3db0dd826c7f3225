// Names of cities and districts by their codes. The table is large, so it comes in its own chunk when a desk needs it.
import { useQuery } from '@tanstack/react-query'

const load = async (): Promise<Readonly<Record<string, string>>> =>
  (await import('../../../data/divisions.json')).names

/** Finds a division's name; the code itself until the table has come, and for codes that it does not hold. */
export const useDivisionNames = (): ((code: string) => string) => {
  const table = useQuery({ queryKey: ['divisions'], queryFn: load, staleTime: Number.POSITIVE_INFINITY })
  return (code) => table.data?.[code] ?? code
}
