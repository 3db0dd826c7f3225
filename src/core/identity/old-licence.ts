// Business licence numbers from before the unified code: 15 digits, the last a check (GB/T 17710, mod 11,10). Since
// 2018 such a licence has been replaced; the number is only right for telling an old filing apart.
import { type InputProblem, inputProblem } from '../input-problem.ts'
import { PROVINCE_PREFIXES } from './resident-id.ts'

/** The check digit that belongs to the first 14 digits; undefined when they are not 14 digits. */
export function expectedLicenceCheck(number: string): string | undefined {
  if (!/^\d{14}/.test(number.slice(0, 14))) return undefined
  let product = 10
  for (const digit of number.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}

/** Division code of the office that registered the unit (first six digits); undefined where it is none of a province. */
export function oldLicenceRegion(number: string): string | undefined {
  return /^\d{15}$/.test(number) && PROVINCE_PREFIXES.has(number.slice(0, 2)) ? number.slice(0, 6) : undefined
}

/** What is wrong with a normalised number; empty when nothing is. */
export function oldLicenceProblems(number: string): InputProblem[] {
  if (number.length !== 15)
    return [inputProblem('certificate-number-length', { expected: 15, actual: number.length })]
  if (!/^\d{15}$/.test(number)) return [inputProblem('old-licence-characters')]
  const expected = expectedLicenceCheck(number)
  if (expected === number[14]) return []
  const suggestion = `${number.slice(0, 14)}${expected}`
  return [inputProblem('old-licence-check-digit', { expected: expected ?? '' }, suggestion)]
}
