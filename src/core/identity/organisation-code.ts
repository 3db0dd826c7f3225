// Organisation codes (GB 11714-1997): eight characters and a check, written with a dash before the check. Still on old
// papers, and as positions 9 to 17 inside every unified social credit code.
import { type InputProblem, inputProblem } from '../input-problem.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

/** The check that belongs to the first eight characters; undefined when they are not eight of 0–9 A–Z. */
export function expectedOrganisationCheck(code: string): string | undefined {
  if (!/^[0-9A-Z]{8}/.test(code.slice(0, 8))) return undefined
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(code[index] ?? ''),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

/** Gives the code its dash, `12345678-9`; text of another length is returned as it is. */
export function formatOrganisationCode(code: string): string {
  const plain = code.replaceAll('-', '')
  return plain.length === 9 ? `${plain.slice(0, 8)}-${plain.slice(8)}` : code
}

/** What is wrong with a normalised code (with or without dash); empty when nothing is. */
export function organisationCodeProblems(code: string): InputProblem[] {
  const plain = code.replace(/^(.{8})-(.)$/, '$1$2')
  if (plain.length !== 9)
    return [inputProblem('certificate-number-length', { expected: 9, actual: plain.length })]
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(plain)) return [inputProblem('organisation-code-characters')]
  const expected = expectedOrganisationCheck(plain)
  if (expected === plain[8]) return []
  const suggestion = formatOrganisationCode(`${plain.slice(0, 8)}${expected}`)
  return [inputProblem('organisation-code-check-character', { expected: expected ?? '' }, suggestion)]
}
