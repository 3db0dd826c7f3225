// What is wrong with one value that somebody typed. Not a Finding: it knows neither field nor rule; rules turn it
// into one. Readers of typed text cut it first, so that ten megabytes cost no more than ten characters.

/** Every code, never reused; its text is under the same key in data/locales, namespace input-problems. */
export const inputProblemCodes = [
  'certificate-type-unknown',
  'certificate-number-missing',
  'certificate-number-too-long',
  'certificate-number-length',
  'certificate-number-form',
  'certificate-number-region',
  'look-alike-characters',
  'resident-id-first-generation',
  'resident-id-characters',
  'resident-id-birth-date',
  'resident-id-check-character',
  'resident-id-of-residence-permit',
  'credit-code-characters',
  'credit-code-authority',
  'credit-code-check-character',
  'organisation-code-characters',
  'organisation-code-check-character',
  'old-licence-characters',
  'old-licence-check-digit',
  'passport-characters',
  'passport-without-digits',
  'travel-permit-first-letter',
  'travel-permit-form',
  'permanent-residence-form',
  'permanent-residence-birth-date',
  'permanent-residence-check-character',
  'phone-missing',
  'phone-too-long',
  'phone-not-mainland',
  'mobile-is-landline',
  'mobile-characters',
  'mobile-length',
  'mobile-machine-range',
  'mobile-range',
  'landline-form',
  'email-missing',
  'email-too-long',
  'email-at-sign',
  'email-name',
  'email-domain',
  'domain-missing',
  'domain-length',
  'domain-is-email',
  'domain-is-address',
  'domain-characters',
  'domain-label',
  'domain-without-suffix',
  'domain-is-suffix',
  'domain-mixed-scripts',
  'domain-look-alike',
  'app-system-unknown',
  'fingerprint-missing',
  'fingerprint-characters',
  'fingerprint-length',
  'fingerprint-other-hash',
  'fingerprint-placeholder',
  'public-key-missing',
  'public-key-too-long',
  'public-key-characters',
  'public-key-short',
  'public-key-cut',
  'public-key-even',
  'public-key-off-curve',
  'package-name-missing',
  'package-name-length',
  'package-name-form',
] as const

export type InputProblemCode = (typeof inputProblemCodes)[number]

/** `suggestion` is a whole value to put in its place, when one is likely. */
export type InputProblem = {
  readonly code: InputProblemCode
  readonly params: Readonly<Record<string, string | number>>
  readonly suggestion?: string
}

/** Longest part of a typed value that is ever looked at; everything that we read is far shorter. */
export const LONGEST_INPUT = 512

/** A problem without a suggestion leaves the property out. */
export function inputProblem(
  code: InputProblemCode,
  params: InputProblem['params'] = {},
  suggestion?: string,
): InputProblem {
  return suggestion === undefined ? { code, params } : { code, params, suggestion }
}
