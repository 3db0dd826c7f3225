// Facts about what stands in the register already: the year of a filing number, and what a change would alter. A value that
// is not given in the application is no change; it is only not told yet.
import { parseFilingNumber } from '../core/filing-number.ts'
import { normaliseNumber } from '../core/identity/inspect-number.ts'
import type { Subject } from '../core/material.ts'
import { type FactBuilder, isMissing } from './fact-builder.ts'
import { foldText } from './fold.ts'

/** Eight digits begin with two of the year, ten with four; licences of other kinds tell no year. */
export const filedYear = (filedNumber: string | undefined): number | undefined => {
  if (filedNumber === undefined) return undefined
  const parsed = parseFilingNumber(filedNumber)
  if (!parsed.ok || parsed.value.form !== 'filing') return undefined
  const { serial } = parsed.value
  return serial.length === 10 ? Number(serial.slice(0, 4)) : 2000 + Number(serial.slice(0, 2))
}

/** Adds which of the subject's decisive values differ from what is filed; nothing where nothing is known to be filed. */
export const addChanges = (facts: FactBuilder, now: Subject, filed: Subject | undefined): void => {
  if (!filed) return
  facts
    .set('certificateNumber.isChanged', isOtherNumber(now.certificateNumber, filed.certificateNumber))
    .set('provinceCode.isChanged', differs(now.provinceCode, filed.provinceCode))
    .set('name.isChanged', differs(now.name, filed.name))
    .set('legalRepresentative.isChanged', differs(now.legalRepresentative, filed.legalRepresentative))
}

/** Undefined where one of them is not known. */
export const differs = (now: string | undefined, filed: string | undefined): boolean | undefined =>
  isMissing(now) || isMissing(filed) ? undefined : foldText(now) !== foldText(filed)

/**
 * Whether two numbers are of different subjects. A unit that was filed under its organisation code, or its licence of old, is
 * still itself under its credit code: the first stands inside it, of the second nobody can tell.
 */
const isOtherNumber = (now: string | undefined, filed: string | undefined): boolean | undefined => {
  if (isMissing(now) || isMissing(filed)) return undefined
  const [a, b] = [now, filed].map((number) => normaliseNumber(number).replaceAll('-', ''))
  if (a === undefined || b === undefined || a === b) return false
  if (a.length === b.length) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length === 9 && long.length === 18 ? long.slice(8, 17) !== short : undefined
}
