// E-mail addresses, judged by form alone: what reaches a mailbox is known only after a code came back. Stricter than the
// standard on purpose (no quotes, comments, address literals): the regulator takes nothing of these.
import { type InputProblem, inputProblem, LONGEST_INPUT } from './input-problem.ts'
import { toHalfWidth, withoutSpaces } from './language-text.ts'

export type EmailInspection = {
  readonly ok: boolean
  /** Half-width, no spaces, domain in lower case; the name before the @ keeps its case. */
  readonly normalised: string
  readonly problems: readonly InputProblem[]
}

/** RFC 5321: 64 before the @; the regulator's interface takes 128 in all. */
const LONGEST_NAME = 64
const LONGEST_EMAIL = 128
const NAME = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

export function normaliseEmail(raw: string): string {
  const text = withoutSpaces(toHalfWidth(raw.slice(0, LONGEST_INPUT))).replaceAll('。', '.')
  const atSign = text.lastIndexOf('@')
  return atSign < 0 ? text : `${text.slice(0, atSign)}${text.slice(atSign).toLowerCase()}`
}

/** Judges an address as typed. Never throws. */
export function inspectEmail(raw: string): EmailInspection {
  const normalised = normaliseEmail(raw)
  const problem = problemOf(normalised, raw.length)
  const kept = normalised.slice(0, LONGEST_EMAIL)
  return problem
    ? { ok: false, normalised: kept, problems: [problem] }
    : { ok: true, normalised, problems: [] }
}

function problemOf(email: string, rawLength: number): InputProblem | undefined {
  if (email === '') return inputProblem('email-missing')
  if (rawLength > LONGEST_INPUT || email.length > LONGEST_EMAIL)
    return inputProblem('email-too-long', { limit: LONGEST_EMAIL })
  const parts = email.split('@')
  const [name = '', domain = ''] = parts
  if (parts.length !== 2 || name === '' || domain === '') return inputProblem('email-at-sign')
  if (name.length > LONGEST_NAME || !NAME.test(name))
    return inputProblem('email-name', { name: name.slice(0, 64) })
  return DOMAIN.test(domain) ? undefined : inputProblem('email-domain', { domain: domain.slice(0, 64) })
}
