// Permits with which people from Hong Kong, Macau and Taiwan travel to the mainland. The last two digits of the longer
// Hong Kong and Macau form count renewals: the same person has another number after renewing.
import { type InputProblem, inputProblem } from '../input-problem.ts'

const HONG_KONG_MACAU = /^[HM]\d{8}(?:\d{2})?$/
const TAIWAN = /^(?:\d{8}|\d{10}(?:[A-Z]|\([A-Z]\)))$/

/** What is wrong with a normalised number of a permit for Hong Kong and Macau residents (回乡证). */
export function hongKongMacauPermitProblems(number: string): InputProblem[] {
  if (HONG_KONG_MACAU.test(number)) return []
  if (/^[A-Z]?\d{6,10}$/.test(number) && !/^[HM]/.test(number))
    return [inputProblem('travel-permit-first-letter', { expected: 'H, M' })]
  return [inputProblem('travel-permit-form', { expected: 'H12345678' })]
}

/** What is wrong with a normalised number of a permit for Taiwan residents (台胞证). */
export function taiwanPermitProblems(number: string): InputProblem[] {
  return TAIWAN.test(number) ? [] : [inputProblem('travel-permit-form', { expected: '12345678' })]
}
