// What the register says beside a case: how much the subject has filed, what a change began from, and whether its people are in
// charge elsewhere too. Mobile numbers get their province from the operator's table, where there is one.
import type { Application } from '../core/application/state.ts'
import { normaliseNumber } from '../core/identity/inspect-number.ts'
import type { Material, Principal } from '../core/material.ts'
import { normalisePhone } from '../core/phone.ts'
import type { FactsContext } from '../rules/facts.ts'

import { bureauCodeOf } from './at-bureau.ts'
import { closedSites } from './domain-facts.ts'
import type { Tx } from './store.ts'
import type { World } from './world.ts'

type FiledFacts = Pick<FactsContext, 'register' | 'filedMaterial' | 'filedNumber' | 'numberProvinces'>

const people = (material: Material): readonly Principal[] => [
  material.subject.principal,
  ...material.services.filter((one) => one.principalIsSubjects === 'no').map((one) => one.principal),
]

const given = (values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== undefined && value.trim() !== '').map(String)),
]

/** Mobile and emergency numbers that the table of number ranges knows. */
const provincesOf = (world: World, persons: readonly Principal[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    given(persons.flatMap(({ mobile, emergencyPhone }) => [mobile, emergencyPhone])).flatMap((raw) => {
      const number = normalisePhone(raw)
      const province = world.reference.provinceOfNumber(number)
      return province === undefined ? [] : [[number, province]]
    }),
  )

/** What the bureau's lists have of it. */
const listed = async (
  tx: Tx,
  { subject, services }: Material,
): Promise<Pick<NonNullable<FactsContext['register']>, 'isSubjectBlacklisted' | 'blacklistedDomains'>> => {
  const { certificateType, certificateNumber } = subject
  const { blacklists } = tx.compliance
  return {
    blacklistedDomains: await blacklists.listedDomains(given(services.map((one) => one.domain))),
    ...(certificateType === undefined || certificateNumber === undefined
      ? {}
      : {
          isSubjectBlacklisted: await blacklists.hasSubject(
            certificateType,
            normaliseNumber(certificateNumber),
          ),
        }),
  }
}

/** The part of a judgement's context that comes from the register. */
export const filedFacts = async (world: World, tx: Tx, state: Application): Promise<FiledFacts> => {
  const { material, subjectNumber, filedMaterial } = state
  const subject =
    subjectNumber === undefined
      ? undefined
      : await tx.register.subjectByNumber(bureauCodeOf(world, state), subjectNumber)
  const persons = people(material)
  const others = await tx.register.othersInCharge(
    {
      mobiles: given(persons.map((one) => one.mobile)).map(normalisePhone),
      persons: given(persons.map((one) => one.certificateNumber)).map(normaliseNumber),
    },
    subject?.id,
  )
  const filed = subject === undefined ? [] : await tx.register.servicesOf(subject.id)
  const websites = filed.filter((one) => one.service.kind === 'website').map((one) => one.domain)
  const closed = await closedSites(world, tx, websites)
  const filedNumber = state.serviceFilingNumber ?? subjectNumber
  return {
    register: {
      servicesFiled: filed.length,
      ...(closed === undefined ? {} : { closedSites: closed }),
      ...(await listed(tx, material)),
      otherSubjectsUsingPhone: others.mobiles,
      otherSubjectsWithPerson: others.persons,
      otherUnitsWithPerson: others.personsOfUnits,
    },
    numberProvinces: provincesOf(world, persons),
    ...(filedMaterial === undefined ? {} : { filedMaterial }),
    ...(filedNumber === undefined ? {} : { filedNumber }),
  }
}
