// Passport numbers. Foreign states agree on little more than letters and digits, so only Chinese ones are judged
// closely; the line below the photo carries checks, the number on its own does not.
import { type InputProblem, inputProblem } from '../input-problem.ts'

const CHINESE = /^(?:E[A-HJ-NP-Z]\d{7}|[EGDSP]\d{8}|[DSP]E\d{7}|1[45]\d{7})$/
const FOREIGN = /^[0-9A-Z]{5,17}$/

/** Whether a number has the form of a passport of the People's Republic. */
export function isChinesePassportNumber(number: string): boolean {
  return CHINESE.test(number)
}

/** What is wrong with a normalised number; empty when nothing is. */
export function passportProblems(number: string): InputProblem[] {
  if (!/^[0-9A-Z]*$/.test(number)) return [inputProblem('passport-characters')]
  if (!FOREIGN.test(number))
    return [inputProblem('certificate-number-length', { expected: '5–17', actual: number.length })]
  return /\d/.test(number) ? [] : [inputProblem('passport-without-digits')]
}
