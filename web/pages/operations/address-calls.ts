// Calls about the provider's own addresses. Reporting sends drafts on their way; the bureau's answer changes states later.
import type { components } from '../../api/generated.ts'
import { ask } from '../../api/request.ts'

export type AddressView = components['schemas']['Address']
export type AddressesView = components['schemas']['Addresses']
export type AddressFacts = AddressView['facts']
export type AddressPart = AddressView['part']

const PLACE = '/api/v1/operations/addresses'
const one = (id: string): string => `${PLACE}/${encodeURIComponent(id)}`

export const addressesKey = ['operations', 'addresses'] as const

export const readAddresses = (after: string | undefined, bureau?: string): Promise<AddressesView> =>
  ask('GET', PLACE, { query: { after, bureau } })

export const addAddress = (
  body: { readonly range: string; readonly part: AddressPart; readonly facts: AddressFacts },
  bureau?: string,
): Promise<AddressView> => ask('POST', PLACE, { query: { bureau }, body })

export const changeAddress = (
  id: string,
  body: { readonly range: string; readonly facts: AddressFacts },
): Promise<AddressView> => ask('PUT', one(id), { body })

export const reportAddresses = (
  bureau?: string,
): Promise<{ readonly reported: number; readonly left: number }> =>
  ask('POST', `${PLACE}/report`, { query: { bureau }, body: {} })

export const removeAddress = (id: string): Promise<AddressView> => ask('DELETE', one(id))
