// One range as somebody typed or loaded it, checked: the range itself, and the columns that its part takes with their form.
import { parseAddress, parseRange } from '../../core/ip-range.ts'
import type { EncodableRanges } from '../../core/language-text.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { ok, type Result } from '../../core/result.ts'
import { isCalendarDate } from '../../core/time.ts'
import {
  cleanColumns,
  isEmail,
  isNumber,
  isOneOf,
  isPhone,
  isRegion,
  within,
} from '../entries/clean-columns.ts'
import type { Params, Refused } from '../entries/entry-kind.ts'
import type { AddressPart } from '../provider-report.ts'
import { type AddressContent, type AddressFacts, type FactName, factNames } from '../store-addresses.ts'
import { addressParts, allocationWays, columnsOf } from './address-entry.ts'

export type AddressInput = { readonly range: string; readonly part: string; readonly facts: AddressFacts }

/** `why` chooses the sentence; `path` is the column. */
export const rangeRefusal = (why: string, path: string, params: Params = {}): Refused =>
  refuse('address-range-refused', { path, params: { ...params, column: path, why } })

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
  contactPhone: isPhone,
  contactEmail: isEmail(128),
  gatewayAddress: (text) => parseAddress(text)?.family === 'ipv4',
  gatewayPlace: within(1, 512),
  broadcaster: isNumber,
  requester: isNumber,
  originUnit: isNumber,
  originName: within(1, 255),
  note: within(1, 512),
}

const isPart = (text: string): text is AddressPart => addressParts.some((part) => part === text)

const cleanFacts = (
  part: AddressPart,
  facts: AddressFacts,
  encodable: EncodableRanges,
): Result<AddressFacts, Refusal> => {
  const { required, optional } = columnsOf[part]
  const taken = new Set<FactName>([...required, ...optional])
  const cleaned = cleanColumns(
    { names: factNames, taken, of: { part }, fits, refuse: rangeRefusal },
    facts,
    encodable,
  )
  return cleaned.ok && cleaned.value.originUnit !== undefined && cleaned.value.originName !== undefined
    ? rangeRefusal('origin-twice', 'originName')
    : cleaned
}

/** The entry in its one form, or the first thing that is wrong with it. */
export const cleanEntry = (
  input: AddressInput,
  encodable: EncodableRanges,
): Result<AddressContent, Refusal> => {
  if (!isPart(input.part)) return rangeRefusal('part-unknown', 'part', { text: input.part.slice(0, 64) })
  const range = parseRange(input.range)
  if (!range.ok) {
    const { code, text, suggestion } = range.error
    return rangeRefusal(code, 'range', { text, ...(suggestion === undefined ? {} : { suggestion }) })
  }
  const facts = cleanFacts(input.part, input.facts, encodable)
  return facts.ok ? ok({ range: range.value, part: input.part, facts: facts.value }) : facts
}
