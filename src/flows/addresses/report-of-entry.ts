// An entry as the bureau is told of it. Asked only for entries that are complete (`missingIn`); whatever is missing all the
// same is a bug of ours and says so before a file is made.
import { Fault } from '../../core/fault.ts'
import { formatAddress, type IpRange } from '../../core/ip-range.ts'
import type {
  AddressAllocation,
  AddressBroadcast,
  AddressSource,
  AddressUse,
  AddressUser,
  BroughtAddress,
} from '../address-record.ts'
import type { AddressSpan } from '../bureau-record.ts'
import type { AddressReport, Registration } from '../provider-report.ts'
import type { AddressEntry, AddressFacts, FactName } from '../store-addresses.ts'
import { requiredOf } from './address-entry.ts'

/** Columns that the bureau demands and the entry does not have. */
export const missingIn = ({ part, facts }: Pick<AddressEntry, 'part' | 'facts'>): readonly FactName[] =>
  requiredOf(part, facts).filter((name) => facts[name] === undefined)

export const spanOf = ({ family, first, last }: IpRange): AddressSpan => ({
  first: formatAddress(family, first),
  last: formatAddress(family, last),
})

const need = (facts: AddressFacts, name: FactName): string => {
  const text = facts[name]
  if (text === undefined) throw new Fault('address-incomplete', `an address entry lacks ${name}`, 'bug')
  return text
}

const given = <Name extends string, Value>(
  name: Name,
  text: string | undefined,
  read: (text: string) => Value,
): { readonly [key in Name]?: Value } =>
  (text === undefined ? {} : { [name]: read(text) }) as { readonly [key in Name]?: Value }

const same = (text: string): string => text
const isYes = (text: string): boolean => text === 'yes'
const useOf = (text: string): AddressUse => (text === 'static' || text === 'dynamic' ? text : 'unknown')

const noteOf = (facts: AddressFacts) => given('note', facts.note, same)
const gatewayOf = (facts: AddressFacts) => ({
  ...given('gatewayAddress', facts.gatewayAddress, same),
  ...given('gatewayPlace', facts.gatewayPlace, same),
})

const partialUser = (facts: AddressFacts): Partial<AddressUser> => ({
  ...given('name', facts.userName, same),
  ...given('subjectKind', facts.userSubjectKind, Number),
  ...given('unitClass', facts.userUnitClass, Number),
  ...given('industry', facts.userIndustry, Number),
  ...given('region', facts.userProvinceCode, (provinceCode) => ({
    provinceCode,
    ...given('cityCode', facts.userCityCode, same),
    ...given('districtCode', facts.userDistrictCode, same),
  })),
  ...given('address', facts.userAddress, same),
  ...given('contactName', facts.contactName, same),
  ...given('contactPhone', facts.contactPhone, same),
  ...given('contactEmail', facts.contactEmail, same),
})

const wholeUser = (facts: AddressFacts): AddressUser => ({
  name: need(facts, 'userName'),
  subjectKind: Number(need(facts, 'userSubjectKind')),
  region: {
    provinceCode: need(facts, 'userProvinceCode'),
    cityCode: need(facts, 'userCityCode'),
    ...given('districtCode', facts.userDistrictCode, same),
  },
  address: need(facts, 'userAddress'),
  contactName: need(facts, 'contactName'),
  contactPhone: need(facts, 'contactPhone'),
  contactEmail: need(facts, 'contactEmail'),
})

const sourceOf = (span: AddressSpan, facts: AddressFacts): AddressSource => ({
  ...span,
  unit: need(facts, 'unit'),
  ...noteOf(facts),
})

const wayOf = (text: string): AddressAllocation['way'] =>
  text === 'allocated' || text === 'passed-on' || text === 'own-use' ? text : 'reserved'

const allocationOf = (span: AddressSpan, facts: AddressFacts): AddressAllocation => ({
  ...span,
  way: wayOf(need(facts, 'way')),
  ...given('passedOnTo', facts.passedOnTo, same),
  ...given('use', facts.use, useOf),
  ...given('usedOn', facts.usedOn, same),
  ...given('isForRedirection', facts.isForRedirection, isYes),
  user: partialUser(facts),
  ...gatewayOf(facts),
  ...noteOf(facts),
})

const broadcastOf = (span: AddressSpan, facts: AddressFacts): AddressBroadcast => ({
  ...span,
  broadcaster: need(facts, 'broadcaster'),
  requester: need(facts, 'requester'),
  ...noteOf(facts),
})

const broughtOf = (span: AddressSpan, facts: AddressFacts): BroughtAddress => ({
  ...span,
  isForRedirection: isYes(need(facts, 'isForRedirection')),
  use: useOf(need(facts, 'use')),
  usedOn: need(facts, 'usedOn'),
  user: wholeUser(facts),
  ...gatewayOf(facts),
  origin: facts.originUnit === undefined ? { name: need(facts, 'originName') } : { unit: facts.originUnit },
  ...noteOf(facts),
})

const registration = <Facts>(
  { operation, reportId, bureauId }: AddressEntry,
  facts: () => Facts,
): Registration<Facts> => {
  if (operation === 'add') return { operation, reportId, facts: facts() }
  if (bureauId === undefined)
    throw new Fault('address-incomplete', 'an address entry has no id of the bureau', 'bug')
  return operation === 'change' ? { operation, bureauId, facts: facts() } : { operation, bureauId }
}

/** What goes to the bureau; throws a Fault of class `bug` for an entry that is not complete. */
export const reportOfEntry = (entry: AddressEntry): AddressReport => {
  const span = spanOf(entry.range)
  const { facts } = entry
  switch (entry.part) {
    case 'source':
      return { kind: 'address', part: 'source', ...registration(entry, () => sourceOf(span, facts)) }
    case 'allocation':
      return { kind: 'address', part: 'allocation', ...registration(entry, () => allocationOf(span, facts)) }
    case 'broadcast':
      return { kind: 'address', part: 'broadcast', ...registration(entry, () => broadcastOf(span, facts)) }
    case 'brought':
      return { kind: 'address', part: 'brought', ...registration(entry, () => broughtOf(span, facts)) }
  }
}
