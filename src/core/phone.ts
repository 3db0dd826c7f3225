// Telephone numbers of the mainland. Which ranges belong to virtual operators or to machines changes with the years, so
// the ranges are a value that the operator may replace; the regulator's text messages do not reach all of them.
import { type InputProblem, inputProblem, LONGEST_INPUT } from './input-problem.ts'
import { toHalfWidth, withoutSpaces, withPlainDashes } from './language-text.ts'

export type PhoneRanges = {
  /** Beginnings of numbers that virtual operators (虚拟运营商) give out. */
  readonly virtualOperator: readonly string[]
  /** Beginnings of numbers for machines and data cards: nobody answers there. */
  readonly machine: readonly string[]
}

export type PhoneInspection = {
  readonly ok: boolean
  /** `13800132468` or `0571-87654321-01`: the form that the regulator's interface takes. */
  readonly normalised: string
  readonly kind: 'mobile' | 'virtual-operator' | 'machine' | 'landline' | 'unknown'
  readonly problems: readonly InputProblem[]
}

export const phoneRanges: PhoneRanges = {
  virtualOperator: ['162', '165', '167', '170', '171'],
  machine: ['140', '141', '144', '146', '148', '149', '172'],
}

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2}))-?(\d{7,8})(?:-(\d{1,6}))?$/

/** Half-width, without spaces, brackets and the country code. */
export function normalisePhone(raw: string): string {
  const plain = withPlainDashes(withoutSpaces(toHalfWidth(raw.slice(0, LONGEST_INPUT))))
  const national = plain.replace(/^(?:\+86|0086|\(\+?86\))-?/, '')
  const mobile = national.replace(/[-.()]/g, '')
  if (/^1\d{10}$/.test(mobile)) return mobile
  if (/^861[3-9]\d{9}$/.test(mobile)) return mobile.slice(2)
  const landline = LANDLINE.exec(
    national.replace(/^\((\d{3,4})\)-?/, '$1-').replace(/(?:转|EXT\.?|#|x)(\d{1,6})$/i, '-$1'),
  )
  if (!landline) return national
  return `${landline[1]}-${landline[2]}${landline[3] ? `-${landline[3]}` : ''}`
}

/** Judges a mobile number; virtual operators and machine numbers are told by `kind`, machine numbers refused. */
export function inspectMobile(raw: string, ranges: PhoneRanges = phoneRanges): PhoneInspection {
  const normalised = normalisePhone(raw)
  const refuse = (problem: InputProblem, kind: PhoneInspection['kind'] = 'unknown'): PhoneInspection => ({
    ok: false,
    normalised: normalised.slice(0, 64),
    kind,
    problems: [problem],
  })
  if (normalised === '') return refuse(inputProblem('phone-missing'))
  if (raw.length > LONGEST_INPUT) return refuse(inputProblem('phone-too-long'))
  if (/^\+(?!86)|^00(?!86)/.test(normalised)) return refuse(inputProblem('phone-not-mainland'))
  if (LANDLINE.test(normalised)) return refuse(inputProblem('mobile-is-landline'), 'landline')
  if (!/^\d+$/.test(normalised)) return refuse(inputProblem('mobile-characters'))
  if (normalised.length !== 11)
    return refuse(inputProblem('mobile-length', { expected: 11, actual: normalised.length }))
  if (startsWithOne(normalised, ranges.machine))
    return refuse(inputProblem('mobile-machine-range'), 'machine')
  if (!MOBILE.test(normalised))
    return refuse(inputProblem('mobile-range', { beginning: normalised.slice(0, 3) }))
  const kind = startsWithOne(normalised, ranges.virtualOperator) ? 'virtual-operator' : 'mobile'
  return { ok: true, normalised, kind, problems: [] }
}

/** Judges a landline number, area code and optional extension: `0571-87654321-01`. */
export function inspectLandline(raw: string): PhoneInspection {
  const normalised = normalisePhone(raw)
  const landline = raw.length <= LONGEST_INPUT && LANDLINE.exec(normalised)
  if (landline) return { ok: true, normalised, kind: 'landline', problems: [] }
  const code = normalised === '' ? 'phone-missing' : 'landline-form'
  const problem = inputProblem(code, { expected: '0571-87654321' })
  return { ok: false, normalised: normalised.slice(0, 64), kind: 'unknown', problems: [problem] }
}

/** Judges a number that may be a mobile or a landline, such as an emergency number. */
export function inspectPhone(raw: string, ranges: PhoneRanges = phoneRanges): PhoneInspection {
  return normalisePhone(raw).startsWith('0') ? inspectLandline(raw) : inspectMobile(raw, ranges)
}

function startsWithOne(number: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => number.startsWith(beginning))
}
