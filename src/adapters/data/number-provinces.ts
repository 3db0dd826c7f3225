// The operator's table of number ranges, read once at start. A faulty line stops the start: a table that is read by half would
// find local numbers foreign.
import { readFileSync } from 'node:fs'
import { Fault } from '../../core/fault.ts'
import { type NumberProvinces, provinceOfNumber, readNumberProvinces } from '../../core/number-provinces.ts'

/** A look-up in the table at a path; without one it knows nothing. */
export function provinceLookup(path: string | undefined): (mobile: string) => string | undefined {
  if (path === undefined) return () => undefined
  const table = loadNumberProvinces(path)
  return (mobile) => provinceOfNumber(table, mobile)
}

/** Throws a Fault (`operator`) that names file and line. */
function loadNumberProvinces(path: string): NumberProvinces {
  const table = readNumberProvinces(readText(path))
  if ('beginnings' in table) return table
  throw new Fault(
    'broken-number-table',
    `${path}:${table.line}: must be seven digits, a comma and a province such as 1380013,110000, not “${table.text}”`,
    'operator',
  )
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Fault('number-table-unreadable', `${path}: cannot be read`, 'operator', cause)
  }
}
