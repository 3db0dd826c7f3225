// Resident identity numbers (GB 11643-1999): 18 characters, the last a check. The first two digits are a province of
// the holder's first registration, which may be abolished or far from where the holder lives now.
import { type InputProblem, inputProblem } from '../input-problem.ts'
import { type CalendarDate, isCalendarDate, yearsBetween } from '../time.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'
const EARLIEST_BIRTH = '1890-01-01'
/** First two digits: the 31 provinces, and Taiwan (71, 83), Hong Kong (81), Macau (82). */
export const PROVINCE_PREFIXES: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 ' +
    '71 81 82 83'
  ).split(' '),
)
/** Residence permits of people from Hong Kong (81), Macau (82) and Taiwan (83) have the same form. */
const RESIDENCE_PERMIT_PREFIXES = new Set(['81', '82', '83'])

/** The check character that belongs to the first 17 digits; undefined when they are not 17 digits. */
export function expectedCheckCharacter(number: string): string | undefined {
  if (!/^\d{17}/.test(number.slice(0, 17))) return undefined
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECK_CHARACTERS[sum % 11]
}

/** The birth date in the number; undefined when the form is wrong or no such day exists. */
export function birthDateOf(number: string): CalendarDate | undefined {
  if (!/^\d{17}[\dX]$/.test(number)) return undefined
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return isCalendarDate(date) ? date : undefined
}

/** Completed years on a day, as the number tells; undefined when it has no birth date. */
export function ageOn(number: string, date: CalendarDate): number | undefined {
  const bornOn = birthDateOf(number)
  return bornOn && isCalendarDate(date) ? yearsBetween(bornOn, date) : undefined
}

/** Whether the number belongs to a residence permit for people from Hong Kong, Macau or Taiwan. */
export function isResidencePermitNumber(number: string): boolean {
  return number.length === 18 && RESIDENCE_PERMIT_PREFIXES.has(number.slice(0, 2))
}

/**
 * What is wrong with a normalised number (half-width, upper case, no spaces); empty when nothing is.
 * `today` bounds the birth date. The check character is judged only where the rest can be right, so one slip gives one
 * problem; the suggestion replaces the last character, though any of the others may be the wrong one.
 */
export function residentIdProblems(number: string, today: CalendarDate): InputProblem[] {
  if (/^\d{15}$/.test(number)) return [inputProblem('resident-id-first-generation')]
  if (number.length !== 18)
    return [inputProblem('certificate-number-length', { expected: 18, actual: number.length })]
  if (!/^\d{17}[\dX]$/.test(number)) return [inputProblem('resident-id-characters')]
  if (!PROVINCE_PREFIXES.has(number.slice(0, 2)))
    return [inputProblem('certificate-number-region', { region: number.slice(0, 6) })]
  const bornOn = birthDateOf(number)
  if (!bornOn || bornOn < EARLIEST_BIRTH || bornOn > today)
    return [inputProblem('resident-id-birth-date', { digits: number.slice(6, 14) })]
  const expected = expectedCheckCharacter(number)
  if (expected === number[17]) return []
  const suggestion = `${number.slice(0, 17)}${expected}`
  return [inputProblem('resident-id-check-character', { expected: expected ?? '' }, suggestion)]
}
