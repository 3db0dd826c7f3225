// One range as somebody typed or loaded it, checked: the range itself, the columns that its part takes, and their form. What
// is missing may stay missing in a draft; it is asked for when the entry is reported.
import { type IpRange, parseAddress, parseRange } from '../../core/ip-range.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { isCalendarDate } from '../../core/time.ts'
import type { AddressPart } from '../provider-report.ts'
import { type AddressFacts, type FactName, factNames } from '../store-addresses.ts'
import { addressParts, allocationWays, columnsOf } from './address-entry.ts'

export type AddressInput = { readonly range: string; readonly part: string; readonly facts: AddressFacts }

export type CleanEntry = {
  readonly range: IpRange
  readonly part: AddressPart
  readonly facts: AddressFacts
}

type Params = NonNullable<Refusal['params']>

/** `why` chooses the sentence; `path` is the column. */
export const rangeRefusal = (
  why: string,
  path: 'range' | 'part' | FactName,
  params: Params = {},
): { readonly ok: false; readonly error: Refusal } =>
  refuse('address-range-refused', { path, params: { ...params, column: path, why } })

const NUMBER = /^[1-9]\d{0,17}$/
const REGION = /^\d{6}$/
const isOneOf =
  (...words: readonly string[]) =>
  (text: string): boolean =>
    words.includes(text)
const isNumber = (text: string): boolean => NUMBER.test(text)
const isRegion = (text: string): boolean => REGION.test(text)
const within =
  (shortest: number, longest: number) =>
  (text: string): boolean =>
    text.length >= shortest && text.length <= longest

/** Lengths are the interface's. */
const fits: Readonly<Record<FactName, (text: string) => boolean>> = {
  unit: isNumber,
  way: isOneOf(...allocationWays),
  passedOnTo: isNumber,
  use: isOneOf('static', 'dynamic', 'unknown'),
  usedOn: isCalendarDate,
  isForRedirection: isOneOf('yes', 'no'),
  userName: within(1, 255),
  userSubjectKind: isNumber,
  userUnitClass: isNumber,
  userIndustry: isNumber,
  userProvinceCode: isRegion,
  userCityCode: isRegion,
  userDistrictCode: isRegion,
  userAddress: within(1, 512),
  contactName: within(2, 20),
  contactPhone: (text) => /^[\d;-]{11,255}$/.test(text),
  contactEmail: (text) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) && within(6, 128)(text),
  gatewayAddress: (text) => parseAddress(text)?.family === 'ipv4',
  gatewayPlace: within(1, 512),
  broadcaster: isNumber,
  requester: isNumber,
  originUnit: isNumber,
  originName: within(1, 255),
  note: within(1, 1024),
}

const isPart = (text: string): text is AddressPart => addressParts.some((part) => part === text)

const cleanFacts = (part: AddressPart, facts: AddressFacts): Result<AddressFacts, Refusal> => {
  const { required, optional } = columnsOf[part]
  const taken = new Set<FactName>([...required, ...optional])
  const cleaned: Partial<Record<FactName, string>> = {}
  for (const name of factNames) {
    const text = (facts[name] ?? '').trim()
    if (text === '') continue
    if (!taken.has(name)) return rangeRefusal('column-not-of-part', name, { part })
    if (!fits[name](text)) return rangeRefusal('column-malformed', name, { text: text.slice(0, 64) })
    cleaned[name] = text
  }
  if (cleaned.originUnit !== undefined && cleaned.originName !== undefined)
    return rangeRefusal('origin-twice', 'originName')
  return ok(cleaned)
}

/** The entry in its one form, or the first thing that is wrong with it. */
export const cleanEntry = (input: AddressInput): Result<CleanEntry, Refusal> => {
  if (!isPart(input.part)) return rangeRefusal('part-unknown', 'part', { text: input.part.slice(0, 64) })
  const range = parseRange(input.range)
  if (!range.ok) {
    const { code, text, suggestion } = range.error
    return rangeRefusal(code, 'range', { text, ...(suggestion === undefined ? {} : { suggestion }) })
  }
  const facts = cleanFacts(input.part, input.facts)
  return facts.ok ? ok({ range: range.value, part: input.part, facts: facts.value }) : facts
}
