// A range as the bureau has it, from a full synchronisation (SJTB): the way in which an installation that comes late learns
// what its provider filed before. Drafts that somebody works on are left alone.
import type { Actor } from '../../core/actor.ts'
import { formatRange, type IpRange, parseAddress } from '../../core/ip-range.ts'
import type { AddressAllocation, AddressBroadcast, AddressSource, BroughtAddress } from '../address-record.ts'
import { eventOf } from '../entries/entry-kind.ts'
import type { SynchronisedMessage } from '../provider-message.ts'
import type { Tx } from '../store.ts'
import { type AddressEntry, type AddressFacts, type FactName, factNames } from '../store-addresses.ts'
import type { BureauWorld } from '../world.ts'

export type SynchronisedAddress = Extract<SynchronisedMessage, { kind: 'synchronised-address' }>
type Facts = AddressSource | AddressAllocation | AddressBroadcast | BroughtAddress

const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no'

const userColumns = (user: AddressAllocation['user']): Partial<Record<FactName, string | undefined>> => ({
  userName: user?.name,
  userSubjectKind: user?.subjectKind?.toString(),
  userUnitClass: user?.unitClass?.toString(),
  userIndustry: user?.industry?.toString(),
  userProvinceCode: user?.region?.provinceCode,
  userCityCode: user?.region?.cityCode,
  userDistrictCode: user?.region?.districtCode,
  userAddress: user?.address,
  contactName: user?.contactName,
  contactPhone: user?.contactPhone,
  contactEmail: user?.contactEmail,
})

const plain = (facts: Facts, name: string): string | undefined => {
  const value = Object.entries(facts).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : undefined
}

/** Columns of what the bureau sent; what it left out stays out. */
export const columnsOfFacts = (facts: Facts): AddressFacts => {
  const columns: Partial<Record<FactName, string | undefined>> = {
    ...Object.fromEntries(factNames.map((name) => [name, plain(facts, name)])),
    ...('user' in facts ? userColumns(facts.user) : {}),
    ...('isForRedirection' in facts ? { isForRedirection: yesNo(facts.isForRedirection) } : {}),
    ...('origin' in facts
      ? 'unit' in facts.origin
        ? { originUnit: facts.origin.unit }
        : { originName: facts.origin.name }
      : {}),
  }
  return Object.fromEntries(Object.entries(columns).filter(([, text]) => text !== undefined && text !== ''))
}

const rangeOf = ({ first, last }: Facts): IpRange | undefined => {
  const [from, to] = [parseAddress(first), parseAddress(last)]
  return from === undefined || to === undefined || from.family !== to.family || from.value > to.value
    ? undefined
    : { family: from.family, first: from.value, last: to.value }
}

/** The outcome in words. A range of another unit is none of ours. */
export const takeOver = async (
  world: BureauWorld,
  tx: Tx,
  actor: Actor,
  message: SynchronisedAddress,
): Promise<string> => {
  const range = rangeOf(message.facts)
  if (range === undefined) return 'kept: no range'
  if (message.unit !== world.bureau.ispId) return 'kept: of another unit'
  const { part, bureauId } = message
  const known = await tx.addresses.lockReported(world.bureau.code, part, { bureauId })
  const { providerReportId: _last, ...before } = known ?? {
    id: world.secrets.uuid(),
    bureau: world.bureau.code,
    part,
    reportId: await tx.addresses.newReportId(),
    state: 'filed' as const,
    range,
    facts: {},
  }
  const isOurs = known === undefined || known.state === 'filed' || known.state === 'deleted'
  const entry: AddressEntry = {
    operation: 'add',
    codes: [],
    ...before,
    ...(isOurs ? { range, facts: columnsOfFacts(message.facts), state: 'filed' } : (known ?? {})),
    bureauId,
    filed: range,
    updatedAt: world.clock.now(),
  }
  await tx.addresses.put(entry, eventOf(world, actor, 'filed', `${part} ${formatRange(range)}`))
  return 'applied'
}
