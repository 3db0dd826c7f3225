// Names of cities and districts by their codes, as people say them: 北京市, never the 市辖区 of the code table.
import { regionName } from '../../../src/core/regions.ts'
import { useRegions } from '../../parts/region-picker.tsx'

/** Finds a division's name; the code itself until the table has come, and for codes that it does not hold. */
export const useDivisionNames = (): ((code: string) => string) => {
  const regions = useRegions()
  return (code) => (regions.data ? regionName(regions.data, code) : undefined) ?? code
}
