// One way in for every certificate number: normalises what was typed, judges it by the paper's form, and proposes a
// correction where look-alikes (O for 0, I for 1) explain the fault. It never changes a letter silently.
import { type InputProblem, inputProblem, LONGEST_INPUT } from '../input-problem.ts'
import { toHalfWidth, withoutSpaces, withPlainDashes } from '../language-text.ts'
import type { CalendarDate } from '../time.ts'
import { certificateTypeOf, type NumberForm } from './certificate-types.ts'
import { creditCodeProblems, registrationRegionOf } from './credit-code.ts'
import { oldLicenceProblems, oldLicenceRegion } from './old-licence.ts'
import { formatOrganisationCode, organisationCodeProblems } from './organisation-code.ts'
import { passportProblems } from './passport.ts'
import {
  permanentResidenceBirthDate,
  permanentResidenceProblems,
  permanentResidenceRegion,
} from './permanent-residence.ts'
import { birthDateOf, isResidencePermitNumber, residentIdProblems } from './resident-id.ts'
import { hongKongMacauPermitProblems, taiwanPermitProblems } from './travel-permit.ts'

export type NumberInspection = {
  readonly ok: boolean
  /** Half-width, upper case, no spaces; an organisation code gets its dash. Store and compare this one. */
  readonly normalised: string
  /** What the number turned out to be, where a paper knows several forms. */
  readonly form?: 'credit-code' | 'old-licence' | 'organisation-code'
  readonly birthOn?: CalendarDate
  /** Six-digit division code in the number: of registration, not of residence, and perhaps abolished since. */
  readonly regionCode?: string
  readonly problems: readonly InputProblem[]
}

/** Letters and signs taken for digits; Cyrillic and Greek twins of Latin letters follow in `TWINS`. */
const DIGIT_LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5' }
const TWINS: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', У: 'Y' },
  ...{ Α: 'A', Β: 'B', Ε: 'E', Η: 'H', Κ: 'K', Μ: 'M', Ο: 'O', Ρ: 'P', Τ: 'T', Χ: 'X', Υ: 'Y' },
  ...{ '×': 'X', '✕': 'X', '✗': 'X', 〇: '0', '○': '0' },
}
/** Longer than any certificate number that exists; beyond it nothing is worth judging. */
const LONGEST_NUMBER = 64

/**
 * Judges a certificate number as typed. `certificateType` is an identifier of `certificate-types.ts`; an unknown one is
 * a problem, not an exception. `today` bounds birth dates. Never throws, whatever the text.
 */
export function inspectNumber(certificateType: string, raw: string, today: CalendarDate): NumberInspection {
  const type = certificateTypeOf(certificateType)
  const normalised = normaliseNumber(raw)
  if (!type) return refused(normalised, inputProblem('certificate-type-unknown'))
  if (normalised === '') return refused(normalised, inputProblem('certificate-number-missing'))
  if (raw.length > LONGEST_INPUT || normalised.length > LONGEST_NUMBER)
    return refused(normalised.slice(0, LONGEST_NUMBER), inputProblem('certificate-number-too-long'))
  const problems = problemsOf(type.numberForm, normalised, today)
  if (problems.length === 0) return accepted(type.numberForm, normalised, today)
  const candidate = withoutLookAlikes(type.numberForm, normalised, today)
  if (candidate === undefined) return { ok: false, normalised, problems }
  const characters = [...normalised].filter((character, index) => character !== [...candidate][index])
  const found = [...new Set(characters)].join(' ')
  return refused(normalised, inputProblem('look-alike-characters', { characters: found }, candidate))
}

/** Half-width, upper case, without spaces and with plain dashes; looks at the first 512 characters only. */
export function normaliseNumber(raw: string): string {
  return withPlainDashes(withoutSpaces(toHalfWidth(raw.slice(0, LONGEST_INPUT)))).toUpperCase()
}

function refused(normalised: string, problem: InputProblem): NumberInspection {
  return { ok: false, normalised, problems: [problem] }
}

function accepted(form: NumberForm, number: string, today: CalendarDate): NumberInspection {
  const done = { ok: true, normalised: number, problems: [] } as const
  switch (form) {
    case 'resident-id':
    case 'residence-permit': {
      const birthOn = birthDateOf(number)
      return { ...done, regionCode: number.slice(0, 6), ...(birthOn ? { birthOn } : {}) }
    }
    case 'permanent-residence': {
      const birthOn = permanentResidenceBirthDate(number, today)
      const region = permanentResidenceRegion(number)
      return { ...done, ...(birthOn ? { birthOn } : {}), ...(region ? { regionCode: region } : {}) }
    }
    case 'licence-number':
    case 'credit-code':
    case 'organisation-code':
      return acceptedOfUnit(number)
    default:
      return done
  }
}

function acceptedOfUnit(number: string): NumberInspection {
  if (number.length === 15) {
    const region = oldLicenceRegion(number)
    const done = { ok: true, normalised: number, form: 'old-licence', problems: [] } as const
    return region ? { ...done, regionCode: region } : done
  }
  const regionCode = registrationRegionOf(number)
  if (regionCode) return { ok: true, normalised: number, form: 'credit-code', regionCode, problems: [] }
  return { ok: true, normalised: formatOrganisationCode(number), form: 'organisation-code', problems: [] }
}

function problemsOf(form: NumberForm, number: string, today: CalendarDate): readonly InputProblem[] {
  switch (form) {
    case 'licence-number':
      return /^\d{15}$/.test(number) ? oldLicenceProblems(number) : creditCodeProblems(number)
    case 'credit-code':
      return creditCodeProblems(number)
    case 'organisation-code':
      return number.length < 12 ? organisationCodeProblems(number) : creditCodeProblems(number)
    case 'resident-id':
      return residentCardProblems(number, today)
    case 'residence-permit':
      return residencePermitProblems(number, today)
    case 'passport':
      return passportProblems(number)
    case 'hong-kong-macau-permit':
      return hongKongMacauPermitProblems(number)
    case 'taiwan-permit':
      return taiwanPermitProblems(number)
    case 'permanent-residence':
      return permanentResidenceProblems(number, today)
    case 'free':
      return /^[\p{Script=Han}0-9A-Z()-]{4,32}$/u.test(number)
        ? []
        : [inputProblem('certificate-number-form')]
  }
}

function residentCardProblems(number: string, today: CalendarDate): readonly InputProblem[] {
  const problems = residentIdProblems(number, today)
  if (!isResidencePermitNumber(number)) return problems
  // Correcting the check of such a number would lead to a paper that is not an identity card.
  const isPermit = problems.length === 0
  return [isPermit ? inputProblem('resident-id-of-residence-permit') : regionProblem(number)]
}

function residencePermitProblems(number: string, today: CalendarDate): readonly InputProblem[] {
  const problems = residentIdProblems(number, today)
  const isOther = number.length === 18 && !isResidencePermitNumber(number)
  return isOther ? [regionProblem(number)] : problems
}

function regionProblem(number: string): InputProblem {
  return inputProblem('certificate-number-region', { region: number.slice(0, 6) })
}

/** The number with look-alikes replaced, where that makes it right; letters that may stand are tried first. */
function withoutLookAlikes(form: NumberForm, number: string, today: CalendarDate): string | undefined {
  const latin = [...number].map((character) => TWINS[character] ?? character).join('')
  const digits = [...latin].map((character) => DIGIT_LOOK_ALIKES[character] ?? character).join('')
  return [latin, digits].find(
    (candidate) => candidate !== number && problemsOf(form, candidate, today).length === 0,
  )
}
