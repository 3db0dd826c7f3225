// Which columns the form asks for, by part and way. The server judges; this only keeps what cannot apply off the screen.
import type { AddressFacts, AddressPart } from './address-calls.ts'

export type FactName = keyof AddressFacts

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
const gateway: readonly FactName[] = ['gatewayAddress', 'gatewayPlace']

export const choicesOf: Readonly<Partial<Record<FactName, readonly string[]>>> = {
  way: ['allocated', 'passed-on', 'own-use', 'reserved'],
  use: ['static', 'dynamic', 'unknown'],
  isForRedirection: ['yes', 'no'],
}

const ofAllocation = (way: string | undefined): readonly FactName[] => {
  if (way === 'allocated') return ['way', 'use', 'usedOn', ...user, ...gateway, 'note']
  if (way === 'passed-on') return ['way', 'passedOnTo', 'note']
  return way === 'own-use' ? ['way', 'use', 'usedOn', 'note'] : ['way', 'note']
}

export const columnsFor = (part: AddressPart, facts: AddressFacts): readonly FactName[] => {
  switch (part) {
    case 'source':
      return ['unit', 'note']
    case 'broadcast':
      return ['broadcaster', 'requester', 'note']
    case 'brought':
      return ['isForRedirection', 'use', 'usedOn', ...user, ...gateway, 'originUnit', 'originName', 'note']
    default:
      return ofAllocation(facts.way)
  }
}

const optional: ReadonlySet<FactName> = new Set(['note', 'originUnit', 'originName'])

/** What the bureau demands before the range can be reported. */
export const requiredFor = (part: AddressPart, facts: AddressFacts): readonly FactName[] =>
  columnsFor(part, facts).filter(
    (name) => !optional.has(name) && (part === 'brought' || !gateway.includes(name)),
  )
