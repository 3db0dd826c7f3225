// Facts of the persons in charge: the subject's, and each service's own where it differs. A service whose person in charge
// is the subject's has no frame of its own, so nothing is said twice.

import { isWithinDomain, toAsciiHost } from '../core/domain-name.ts'
import { inspectEmail } from '../core/email.ts'
import { certificateTypeOf } from '../core/identity/certificate-types.ts'
import { inspectNumber, type NumberInspection, normaliseNumber } from '../core/identity/inspect-number.ts'
import type { Material, Principal } from '../core/material.ts'
import { isCalendarDate, yearsBetween } from '../core/time.ts'
import type { FactsContext, Scope } from './fact.ts'
import { FactBuilder, isDayOrLongTerm, isMissing, isSameName } from './fact-builder.ts'
import { addPhones, type Mobiles, mobilesOf, type Person } from './facts-of-phone.ts'
import { LONG_TERM } from './predicate.ts'
import { addReportable } from './reportable.ts'

export const principalScopes = (material: Material, context: FactsContext): readonly Scope[] => {
  const persons = personsOf(material)
  const mobiles = mobilesOf(persons, context)
  return persons.map((person) => ({
    path: person.path,
    ...(person.serviceId === undefined ? {} : { serviceId: person.serviceId }),
    facts: personFacts(person, mobiles, material, context),
  }))
}

const personsOf = (material: Material): readonly Person[] => [
  { path: 'subject.principal', principal: material.subject.principal },
  ...material.services
    .filter((service) => service.principalIsSubjects === 'no')
    .map((service) => ({
      path: `services.${service.id}.principal`,
      serviceId: service.id,
      principal: service.principal,
    })),
]

const personFacts = (
  person: Person,
  mobiles: Mobiles,
  material: Material,
  context: FactsContext,
): Scope['facts'] => {
  const { principal } = person
  const facts = new FactBuilder('principals.*')
    .set('role', person.serviceId === undefined ? 'subject' : 'service')
    .set('isInCharge', isInCharge(person, material))
    .named('name', principal.name)
    .set('certificateType', principal.certificateType)
    .set('certificateValidFrom', principal.certificateValidFrom)
    .set('certificateValidUntil', principal.certificateValidUntil)
    .set('certificateValidity.isDay', areDays(principal))
    .set('isLegalRepresentative', principal.isLegalRepresentative)
    .set('isTheLegalRepresentative', isTheLegalRepresentative(person, material))
    .set('hasAuthorisation', material.documents[`${person.path}.documents.authorisation`] !== undefined)
  if (principal.certificateType !== undefined)
    facts.set(
      'certificateType.isForPersons',
      certificateTypeOf(principal.certificateType)?.isForPersons ?? false,
    )
  addReportable(facts, context, { name: principal.name })
  addNumber(facts, principal, context)
  addPhones(facts, person, mobiles, context)
  addEmail(facts, principal, material)
  return facts.build()
}

const isInCharge = (person: Person, material: Material): boolean =>
  person.serviceId !== undefined || material.services.some((service) => service.principalIsSubjects === 'yes')

const areDays = (principal: Principal): boolean | undefined => {
  const from = isDayOrLongTerm(principal.certificateValidFrom)
  const until = isDayOrLongTerm(principal.certificateValidUntil)
  if (from === undefined && until === undefined) return undefined
  return from !== false && until !== false && principal.certificateValidFrom !== LONG_TERM
}

const isTheLegalRepresentative = (person: Person, material: Material): boolean | undefined => {
  const { name, isLegalRepresentative } = person.principal
  const representative = material.subject.legalRepresentative
  if (isLegalRepresentative === 'yes') return true
  if (!isMissing(name) && !isMissing(representative)) return isSameName(String(name), String(representative))
  return isLegalRepresentative === 'no' ? false : undefined
}

const addNumber = (facts: FactBuilder, principal: Principal, context: FactsContext): void => {
  if (isMissing(principal.certificateNumber)) return
  facts.set('certificateNumber', normaliseNumber(principal.certificateNumber ?? ''))
  if (isMissing(principal.certificateType)) return
  const inspection = inspectNumber(
    principal.certificateType ?? '',
    principal.certificateNumber ?? '',
    context.on,
  )
  facts.inspected('certificateNumber', inspection)
  facts
    .set(
      'certificateNumber.isUsedByOtherSubject',
      isUsed(inspection.normalised, 'otherSubjectsWithPerson', context),
    )
    .set(
      'certificateNumber.isUsedByOtherUnit',
      isUsed(inspection.normalised, 'otherUnitsWithPerson', context),
    )
  facts.set('sex', sexIn(principal.certificateType ?? '', inspection))
  if (inspection.birthOn !== undefined && isCalendarDate(context.on))
    facts.set('age', yearsBetween(inspection.birthOn, context.on))
}

/** Undefined where nobody has looked into the register. */
const isUsed = (
  number: string,
  by: 'otherSubjectsWithPerson' | 'otherUnitsWithPerson',
  context: FactsContext,
): boolean | undefined => {
  const users = context.register?.[by]
  return users && Object.hasOwn(users, number) && (users[number] ?? 0) > 0 ? true : users && false
}

/** The last digit but one of a resident's number: odd for men (GB 11643). */
const sexIn = (certificateType: string, inspection: NumberInspection): 'male' | 'female' | undefined => {
  if (certificateType !== 'resident-id' || !inspection.ok) return undefined
  return Number(inspection.normalised.charAt(16)) % 2 === 1 ? 'male' : 'female'
}

const addEmail = (facts: FactBuilder, principal: Principal, material: Material): void => {
  if (isMissing(principal.email)) return
  const inspection = inspectEmail(String(principal.email))
  facts.set('email', inspection.normalised).problem('email', inspection.problems)
  if (!inspection.ok) return
  const host = inspection.normalised.slice(inspection.normalised.lastIndexOf('@') + 1)
  const domains = material.services.flatMap(
    (service) => toAsciiHost((service.domain ?? '').slice(0, 256)) ?? [],
  )
  if (domains.length > 0)
    facts.set(
      'email.isOnFiledDomain',
      domains.some((domain) => isWithinDomain(host, domain)),
    )
}
