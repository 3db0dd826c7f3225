// Collects facts under names. Empty texts and empty lists count as missing, so that clearing a field is the same as
// never having filled it in.
import type { NumberInspection } from '../core/identity/inspect-number.ts'
import type { InputProblem } from '../core/input-problem.ts'
import { countHanCharacters, toHalfWidth, withoutSpaces } from '../core/language-text.ts'
import { isRegionCode, provinceCodeOf } from '../core/regions.ts'
import { isCalendarDate } from '../core/time.ts'
import type { FactMap } from './fact.ts'
import { LONGEST_JUDGED } from './fold.ts'
import { type FactValue, LONG_TERM } from './predicate.ts'

export class FactBuilder {
  readonly facts: Record<string, FactValue> = {}
  readonly prefix: string

  constructor(prefix: string) {
    this.prefix = prefix
  }

  /** Sets a fact, unless the value is missing. */
  set(name: string, value: FactValue | undefined): this {
    if (value === undefined || (typeof value === 'number' && Number.isNaN(value))) return this
    if (typeof value === 'object' && value.length === 0) return this
    if (typeof value === 'string' && value.slice(0, LONGEST_JUDGED).trim() === '') return this
    this.facts[`${this.prefix}.${name}`] = typeof value === 'string' ? value.slice(0, LONGEST_JUDGED) : value
    return this
  }

  /** A text with its length, which is that of the whole input. */
  text(name: string, value: string | undefined): this {
    if (isMissing(value)) return this
    return this.set(name, value).set(`${name}.length`, lengthOf(value))
  }

  /** A name, with what name rules need. */
  named(name: string, value: string | undefined): this {
    if (isMissing(value)) return this
    const start = value.slice(0, LONGEST_JUDGED)
    return this.text(name, value)
      .set(`${name}.hanCount`, countHanCharacters(start))
      .set(`${name}.fullWidth`, start.replaceAll('(', '（').replaceAll(')', '）'))
      .set(`${name}.trimmed`, withoutSpaces(start))
  }

  /** A certificate number and what its inspection says. */
  inspected(name: string, inspection: NumberInspection): this {
    const [first] = inspection.problems
    const expected = first?.params.expected
    const region = inspection.regionCode
    return this.set(name, inspection.normalised)
      .problem(name, inspection.problems)
      .set(`${name}.expected`, expected === undefined ? undefined : String(expected))
      .set(`${name}.suggestion`, first?.suggestion)
      .set(
        `${name}.province`,
        region !== undefined && isRegionCode(region) ? provinceCodeOf(region) : undefined,
      )
  }

  /** `<name>.problem` is the first problem's code, or `none`; `<name>.quoted` what it points at. */
  problem(name: string, problems: readonly InputProblem[]): this {
    const [first] = problems
    return this.set(`${name}.problem`, first?.code ?? 'none').set(`${name}.quoted`, quotedOf(first))
  }

  build(): FactMap {
    return this.facts
  }
}

/** The part of the input that a problem points at, for messages. */
const quotedOf = (problem: InputProblem | undefined): string | undefined => {
  const { actual, region, digits, character, characters, beginning, label, name, domain, address, suffix } =
    problem?.params ?? {}
  const quoted =
    actual ??
    region ??
    digits ??
    character ??
    characters ??
    beginning ??
    label ??
    name ??
    address ??
    suffix ??
    domain
  return quoted === undefined ? undefined : String(quoted)
}

export const isMissing = (value: string | undefined): value is undefined =>
  value === undefined || value.slice(0, LONGEST_JUDGED).trim() === ''

/** Characters; beyond what is judged, the cheaper count of code units is near enough. */
const lengthOf = (value: string): number => (value.length > LONGEST_JUDGED ? value.length : [...value].length)

/** Undefined where nothing was given. */
export const isDayOrLongTerm = (value: string | undefined): boolean | undefined =>
  isMissing(value) ? undefined : value === LONG_TERM || isCalendarDate(value)

/** Two names of one person, whatever their width and spaces. */
export const isSameName = (a: string, b: string): boolean => plainName(a) === plainName(b)

const plainName = (name: string): string =>
  withoutSpaces(toHalfWidth(name.slice(0, 256)))
    .replace(/[·•.]/g, '·')
    .toLowerCase()
