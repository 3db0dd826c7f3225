// The provider's own addresses: which columns each part of the interface takes and demands. Entries themselves are in
// store-addresses.ts.
import type { AddressFamily } from '../../core/ip-range.ts'
import type { AddressPart } from '../provider-report.ts'
import type { AddressFacts, FactName } from '../store-addresses.ts'

export const addressParts: readonly AddressPart[] = ['source', 'allocation', 'broadcast', 'brought']

const user: readonly FactName[] = [
  'userName',
  'userSubjectKind',
  'userProvinceCode',
  'userCityCode',
  'userAddress',
  'contactName',
  'contactPhone',
  'contactEmail',
]

type Columns = { readonly required: readonly FactName[]; readonly optional: readonly FactName[] }

const allocationOptions: readonly FactName[] = [
  'use',
  'usedOn',
  'isForRedirection',
  ...user,
  'userUnitClass',
  'userIndustry',
  'userDistrictCode',
  'gatewayAddress',
  'gatewayPlace',
  'note',
]

/** What each part takes. An allocation demands more by its way: see `requiredOf`. */
export const columnsOf: Readonly<Record<AddressPart, Columns>> = {
  source: { required: ['unit'], optional: ['note'] },
  allocation: { required: ['way'], optional: ['passedOnTo', ...allocationOptions] },
  broadcast: { required: ['broadcaster', 'requester'], optional: ['note'] },
  brought: {
    required: ['isForRedirection', 'use', 'usedOn', ...user, 'gatewayAddress', 'gatewayPlace'],
    optional: ['userDistrictCode', 'originUnit', 'originName', 'note'],
  },
}

/** Ways of an allocation (分配且使用 · 再分配 · 自用 · 预留). */
export const allocationWays = ['allocated', 'passed-on', 'own-use', 'reserved'] as const

const ofWay: Readonly<Record<string, readonly FactName[]>> = {
  allocated: ['use', 'usedOn', ...user],
  'passed-on': ['passedOnTo'],
  'own-use': ['use', 'usedOn'],
}

/** A gateway may be left out, but not by half. */
const gatewayOf = ({ gatewayAddress, gatewayPlace }: AddressFacts): readonly FactName[] =>
  gatewayAddress === undefined && gatewayPlace === undefined ? [] : ['gatewayAddress', 'gatewayPlace']

/** What an entry must say before it is reported. */
export const requiredOf = (part: AddressPart, facts: AddressFacts): readonly FactName[] => {
  const always = columnsOf[part].required
  if (part === 'brought')
    return facts.originUnit === undefined && facts.originName === undefined
      ? [...always, 'originUnit']
      : always
  return part === 'allocation' ? [...always, ...(ofWay[facts.way ?? ''] ?? []), ...gatewayOf(facts)] : always
}

/** V3.0 has 32-bit numbers for addresses: another family can be kept, and not reported. */
export const isCarried = (family: AddressFamily): boolean => family === 'ipv4'
