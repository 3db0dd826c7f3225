// A registrar's domain between its columns and the record of the interface, both ways. Asked only for entries that are
// complete (`missingIn`); whatever is missing all the same is a bug of ours and says so before a file is made.
import { Fault } from '../../core/fault.ts'
import type { DomainContact, RegisteredDomain } from '../address-record.ts'
import type { DomainReport } from '../provider-report.ts'
import type { DomainFactName, DomainFacts, RegistrarDomain } from '../store-registrar.ts'

const parts = ['name', 'organisation', 'address', 'provinceCode', 'cityCode', 'email', 'phone'] as const
type Who = 'registrant' | 'administrator' | 'payer'

const columnOf = (who: Who, part: (typeof parts)[number]): DomainFactName =>
  `${who}${part.charAt(0).toUpperCase()}${part.slice(1)}` as DomainFactName

const need = (facts: DomainFacts, name: DomainFactName): string => {
  const text = facts[name]
  if (text === undefined) throw new Fault('registrar-domain-incomplete', `a domain lacks ${name}`, 'bug')
  return text
}

const wholeContact = (facts: DomainFacts, who: Who): DomainContact => {
  const of = (part: (typeof parts)[number]): string => need(facts, columnOf(who, part))
  return {
    name: of('name'),
    organisation: of('organisation'),
    address: of('address'),
    provinceCode: of('provinceCode'),
    cityCode: of('cityCode'),
    email: of('email'),
    phone: of('phone'),
  }
}

const partialContact = (facts: DomainFacts, who: Who): Partial<DomainContact> =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const text = facts[columnOf(who, part)]
      return text === undefined ? [] : [[part, text]]
    }),
  )

const factsOf = ({ domain, facts }: RegistrarDomain): RegisteredDomain => {
  const payer = partialContact(facts, 'payer')
  return {
    domain,
    domainType: Number(need(facts, 'domainType')),
    registeredOn: need(facts, 'registeredOn'),
    expiresOn: need(facts, 'expiresOn'),
    registrant: wholeContact(facts, 'registrant'),
    administrator: wholeContact(facts, 'administrator'),
    ...(Object.keys(payer).length === 0 ? {} : { payer }),
    registrar: need(facts, 'registrar'),
    nameServer: need(facts, 'nameServer'),
  }
}

/** What goes to the bureau; throws a Fault of class `bug` for an entry that is not complete. */
export const reportOfDomain = (entry: RegistrarDomain): DomainReport => {
  const { operation, reportId, bureauId } = entry
  if (operation === 'add') return { kind: 'domain', operation, reportId, facts: factsOf(entry) }
  if (bureauId === undefined)
    throw new Fault('registrar-domain-incomplete', 'a domain has no id of the bureau', 'bug')
  return operation === 'change'
    ? { kind: 'domain', operation, bureauId, facts: factsOf(entry) }
    : { kind: 'domain', operation, bureauId }
}

const columnsOfContact = (who: Who, contact: Partial<DomainContact> | undefined): DomainFacts =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const text = contact?.[part] ?? ''
      return text === '' ? [] : [[columnOf(who, part), text]]
    }),
  )

/** Columns of what the bureau sent; what it left out stays out. */
export const columnsOfDomain = (facts: RegisteredDomain): DomainFacts => ({
  domainType: String(facts.domainType),
  registeredOn: facts.registeredOn,
  expiresOn: facts.expiresOn,
  registrar: facts.registrar,
  nameServer: facts.nameServer,
  ...columnsOfContact('registrant', facts.registrant),
  ...columnsOfContact('administrator', facts.administrator),
  ...columnsOfContact('payer', facts.payer),
})
