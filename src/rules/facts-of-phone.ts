// Facts of the numbers under which a person in charge is reached. The province of a mobile number comes from a table that
// the operator supplies: without an entry it stays unknown, so nobody is blamed for a number that the table lacks.
import type { Principal } from '../core/material.ts'
import { inspectLandline, inspectMobile, inspectPhone } from '../core/phone.ts'
import { provinceOfAreaCode } from '../core/phone-province.ts'
import type { FactsContext } from './fact.ts'
import { type FactBuilder, isMissing } from './fact-builder.ts'

/** `path` is where the person's fields stand. */
export type Person = { readonly path: string; readonly serviceId?: string; readonly principal: Principal }

/** Who gave which mobile number, normalised: made once, because a thousand persons would otherwise be compared in pairs. */
export type Mobiles = ReadonlyMap<string, readonly Person[]>

export const mobilesOf = (persons: readonly Person[], context: FactsContext): Mobiles => {
  const mobiles = new Map<string, Person[]>()
  for (const person of persons) {
    const { mobile } = person.principal
    if (isMissing(mobile)) continue
    const { normalised } = inspectMobile(mobile, context.phoneRanges)
    const same = mobiles.get(normalised)
    if (same) same.push(person)
    else mobiles.set(normalised, [person])
  }
  return mobiles
}

/** Adds what is known of mobile, emergency phone and landline; `mobiles` are those of all who are in charge here. */
export const addPhones = (
  facts: FactBuilder,
  person: Person,
  mobiles: Mobiles,
  context: FactsContext,
): void => {
  addMobile(facts, person, mobiles, context)
  addEmergencyPhone(facts, person, mobiles, context)
  const { landline } = person.principal
  if (isMissing(landline)) return
  const inspection = inspectLandline(landline)
  facts.set('landline', inspection.normalised).problem('landline', inspection.problems)
  if (inspection.ok) facts.set('landline.province', provinceOfAreaCode(inspection.normalised))
}

const addMobile = (facts: FactBuilder, person: Person, mobiles: Mobiles, context: FactsContext): void => {
  const { mobile } = person.principal
  if (isMissing(mobile)) return
  const inspection = inspectMobile(mobile, context.phoneRanges)
  facts
    .set('mobile', inspection.normalised)
    .set('mobile.kind', inspection.kind)
    .problem('mobile', inspection.problems)
    .set('mobile.province', provinceOf(inspection.normalised, context))
    .set('mobile.isUsedByOtherPerson', isMobileOfOther(inspection.normalised, person, mobiles))
  const users = context.register?.otherSubjectsUsingPhone
  if (users)
    facts.set(
      'mobile.isUsedByOtherSubject',
      (Object.hasOwn(users, inspection.normalised) ? (users[inspection.normalised] ?? 0) : 0) > 0,
    )
}

const addEmergencyPhone = (
  facts: FactBuilder,
  person: Person,
  mobiles: Mobiles,
  context: FactsContext,
): void => {
  const { emergencyPhone } = person.principal
  if (isMissing(emergencyPhone)) return
  const inspection = inspectPhone(emergencyPhone, context.phoneRanges)
  const { normalised } = inspection
  facts
    .set('emergencyPhone', normalised)
    .set('emergencyPhone.kind', inspection.kind)
    .problem('emergencyPhone', inspection.problems)
    .set('emergencyPhone.province', provinceOf(normalised, context))
    .set('emergencyPhone.isMobileOfOtherPerson', isMobileOfOther(normalised, person, mobiles))
}

/** Landlines say it by their area code; of mobile numbers only the operator's table knows. */
const provinceOf = (number: string, context: FactsContext): string | undefined => {
  if (number.startsWith('0')) return provinceOfAreaCode(number)
  const known = context.numberProvinces
  return known && Object.hasOwn(known, number) ? known[number] : undefined
}

/** The same number with another person's certificate; one person with two roles may of course give one number. */
const isMobileOfOther = (number: string, person: Person, mobiles: Mobiles): boolean =>
  (mobiles.get(number) ?? []).some(
    (other) =>
      other.path !== person.path && other.principal.certificateNumber !== person.principal.certificateNumber,
  )
