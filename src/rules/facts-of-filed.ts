// Facts about what stands in the register already: the year of a filing number, and what a change would alter. A value that
// is not given in the application is no change; it is only not told yet.
import { parseFilingNumber } from '../core/filing-number.ts'
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
    .set('certificateNumber.isChanged', differs(now.certificateNumber, filed.certificateNumber))
    .set('provinceCode.isChanged', differs(now.provinceCode, filed.provinceCode))
    .set('name.isChanged', differs(now.name, filed.name))
    .set('legalRepresentative.isChanged', differs(now.legalRepresentative, filed.legalRepresentative))
}

/** Undefined where one of them is not known. */
export const differs = (now: string | undefined, filed: string | undefined): boolean | undefined =>
  isMissing(now) || isMissing(filed) ? undefined : foldText(now) !== foldText(filed)
