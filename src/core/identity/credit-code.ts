// Unified social credit codes (GB 32100-2015): 18 characters without I, O, S, V, Z, two checks. The inner one (the
// organisation code, GB 11714) is missing from some codes issued in practice, so it can only be remarked on.
import { type InputProblem, inputProblem } from '../input-problem.ts'
import { expectedOrganisationCheck } from './organisation-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/
const PROVINCE_PREFIXES = new Set(
  // 10 is the national registration office; 71, 81, 82 stand in the table of divisions.
  '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66 71 81 82'.split(
    ' ',
  ),
)

/** Who registers a unit, by the first character. */
export type RegistrationAuthority =
  | 'establishment-office'
  | 'foreign-affairs'
  | 'justice'
  | 'culture'
  | 'civil-affairs'
  | 'tourism'
  | 'religion'
  | 'trade-unions'
  | 'market-regulation'
  | 'military'
  | 'agriculture'
  | 'other'

const AUTHORITIES: Readonly<Record<string, RegistrationAuthority>> = {
  '1': 'establishment-office',
  '2': 'foreign-affairs',
  '3': 'justice',
  '4': 'culture',
  '5': 'civil-affairs',
  '6': 'tourism',
  '7': 'religion',
  '8': 'trade-unions',
  '9': 'market-regulation',
  A: 'military',
  N: 'agriculture',
  Y: 'other',
}

/** The last character that belongs to the first 17; undefined when one of them is not in the alphabet. */
export function expectedCreditCheck(code: string): string | undefined {
  if (code.length < 17) return undefined
  let sum = 0
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(code[index] ?? ' ')
    if (value < 0) return undefined
    sum += weight * value
  }
  return ALPHABET[(31 - (sum % 31)) % 31]
}

/** Who registered the unit; undefined for a first character without meaning. */
export function registrationAuthorityOf(code: string): RegistrationAuthority | undefined {
  return AUTHORITIES[code[0] ?? '']
}

/** Division code of the place of registration (positions 3–8); undefined when the form is wrong. */
export function registrationRegionOf(code: string): string | undefined {
  return FORM.test(code) ? code.slice(2, 8) : undefined
}

/** Whether positions 9–17 carry a right organisation code; advice at most, never a reason to refuse. */
export function hasRightOrganisationCode(code: string): boolean {
  return FORM.test(code) && expectedOrganisationCheck(code.slice(8, 16)) === code[16]
}

/** What is wrong with a normalised code; empty when nothing is. One slip gives one problem. */
export function creditCodeProblems(code: string): InputProblem[] {
  if (code.length !== 18)
    return [inputProblem('certificate-number-length', { expected: 18, actual: code.length })]
  if (!FORM.test(code)) return [inputProblem('credit-code-characters')]
  if (!registrationAuthorityOf(code))
    return [inputProblem('credit-code-authority', { character: code[0] ?? '' })]
  if (!PROVINCE_PREFIXES.has(code.slice(2, 4)))
    return [inputProblem('certificate-number-region', { region: code.slice(2, 8) })]
  const expected = expectedCreditCheck(code)
  if (expected === code[17]) return []
  const suggestion = `${code.slice(0, 17)}${expected}`
  return [inputProblem('credit-code-check-character', { expected: expected ?? '' }, suggestion)]
}
