// Foreigners' permanent residence cards. Two forms live side by side: 15 characters beginning with the country, and
// since December 2023 18 digits beginning with 9 that share the check of resident identity numbers.
import { type InputProblem, inputProblem } from '../input-problem.ts'
import { type CalendarDate, isCalendarDate } from '../time.ts'
import { birthDateOf, expectedCheckCharacter, PROVINCE_PREFIXES } from './resident-id.ts'

/**
 * The birth date inside the number; undefined when there is none. The short form leaves the century out: it is the
 * latest that is not after `today`.
 */
export function permanentResidenceBirthDate(number: string, today: CalendarDate): CalendarDate | undefined {
  if (number.length === 18) return birthDateOf(number)
  const digits = /^[A-Z]{3}\d{4}(\d{2})(\d{2})(\d{2})\d{2}$/.exec(number)
  if (!digits) return undefined
  const [, year, month, day] = digits
  return [`20${year}-${month}-${day}`, `19${year}-${month}-${day}`].find(
    (date) => isCalendarDate(date) && date <= today,
  )
}

/**
 * Division code of the place where the card was applied for; undefined when the form is wrong. The long form names the
 * province only (positions 2–3), the short one the city (four digits behind the country).
 */
export function permanentResidenceRegion(number: string): string | undefined {
  const [, long, short] = /^9(\d{2})\d{14}[\dX]$|^[A-Z]{3}(\d{4})\d{8}$/.exec(number) ?? []
  const digits = long ?? short
  return digits === undefined || !PROVINCE_PREFIXES.has(digits.slice(0, 2))
    ? undefined
    : digits.padEnd(6, '0')
}

/** What is wrong with a normalised number; empty when nothing is. */
export function permanentResidenceProblems(number: string, today: CalendarDate): InputProblem[] {
  if (number.length !== 15 && number.length !== 18)
    return [inputProblem('certificate-number-length', { expected: '15, 18', actual: number.length })]
  const form = number.length === 15 ? /^[A-Z]{3}\d{12}$/ : /^9\d{16}[\dX]$/
  if (!form.test(number)) return [inputProblem('permanent-residence-form')]
  const bornOn = permanentResidenceBirthDate(number, today)
  if (!bornOn || bornOn > today) return [inputProblem('permanent-residence-birth-date')]
  if (number.length === 15) return []
  const expected = expectedCheckCharacter(number)
  if (expected === number[17]) return []
  const suggestion = `${number.slice(0, 17)}${expected}`
  return [inputProblem('permanent-residence-check-character', { expected: expected ?? '' }, suggestion)]
}
