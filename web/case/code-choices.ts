// What a choice field offers: the options of the rule set where it gives any, else the whole code table in force. What the
// bureau has ended is not offered; where it is chosen already it stays, or nobody could take it away.

import type { Field } from '../../src/core/field.ts'
import { certificateTypes, certificateTypesForPersons } from '../../src/core/identity/certificate-types.ts'
import type { FormCode } from '../api/codes.ts'

/** Our own order of papers is that of the usual ones first. */
const papersOf = (field: Field): readonly string[] =>
  (field.pattern.includes('principal') ? certificateTypesForPersons() : certificateTypes).map(
    (type) => type.id,
  )

const listed = (field: Field, rows: readonly FormCode[]): readonly string[] => {
  if (field.table === 'certificate-types') return papersOf(field)
  const codes = rows.map((row) => row.code)
  return field.table === 'pre-approvals' ? codes.filter((code) => code !== 'none') : codes
}

/** `rows`: of the field's table, undefined while they are not known; `chosen`: what the field holds. */
export const codesOf = (
  field: Field,
  options: readonly string[] | undefined,
  rows: readonly FormCode[] | undefined,
  chosen: readonly string[] = [],
): readonly string[] => {
  const wanted = options !== undefined && options.length > 0 ? options : listed(field, rows ?? [])
  const closed = new Set((rows ?? []).filter((row) => !row.isOffered).map((row) => row.code))
  const offered = wanted.filter((code) => !closed.has(code))
  return [...offered, ...chosen.filter((code) => code !== '' && !offered.includes(code))]
}
