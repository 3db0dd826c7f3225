// Facts of the product on which a service runs. Its addresses were filled in by product verification; they are judged all the
// same, because a console can be wrong.
import { isPublicIpv4 } from '../core/ip-address.ts'
import type { Service } from '../core/material.ts'
import { addCalendarDays, addCalendarMonths, isCalendarDate } from '../core/time.ts'
import type { FactsContext, InstanceFacts } from './fact.ts'
import { type FactBuilder, isMissing } from './fact-builder.ts'

export const addAccess = (facts: FactBuilder, service: Service, context: FactsContext): void => {
  const { access } = service
  const addresses = access.addresses ?? []
  facts
    .set('access.isVerified', !isMissing(access.serviceNumber))
    .set('access.serverProvinceCode', access.serverProvinceCode)
  if (access.serviceNumber !== undefined) facts.set('access.addressCount', addresses.length)
  if (addresses.length > 0)
    facts.set(
      'access.hasOnlyPublicAddresses',
      addresses.every((address) => isPublicIpv4(address, context.allowedAddressUses)),
    )
  const unfiled = context.unfiledAddresses
  if (addresses.length > 0 && unfiled !== undefined)
    facts.set('access.unfiledAddress', addresses.find((address) => unfiled.includes(address)) ?? 'none')
  const instance = context.instances?.[service.id]
  if (!instance) return
  facts
    .set('access.product', instance.product)
    .set('access.isInMainland', instance.isMainland)
    .set('access.termMonths', wholeMonths(instance))
    .set('access.isRunning', context.on <= instance.endsOn)
}

/** Whole months from the first day to the day after the last; no product runs for centuries. */
const wholeMonths = (instance: InstanceFacts): number | undefined => {
  if (!isCalendarDate(instance.startsOn) || !isCalendarDate(instance.endsOn)) return undefined
  // A term from 1 January to 31 March is three months, as is one to 1 April: the last day counts.
  const dayAfter = addCalendarDays(instance.endsOn, 1)
  let months = 0
  while (months < 1200 && addCalendarMonths(instance.startsOn, months + 1) <= dayAfter) months += 1
  return months
}
