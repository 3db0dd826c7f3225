// The form of an instance as it is typed, and as it travels. Addresses are typed one a line or with commas.
import type { InstanceInput } from './operations-calls.ts'

export type InstanceForm = {
  readonly id: string
  readonly accountEmail: string
  readonly product: string
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string
  readonly region: string
  readonly isMainland: string
  readonly serverProvinceCode: string
  readonly addresses: string
  readonly accessWay: string
  /** Of the company that sells it; empty: the first. */
  readonly bureau: string
}

/** Kinds of product that can carry a filing; the packs say for how long each must run. */
export const productKinds = [
  'cloud-server',
  'light-server',
  'elastic-web-hosting',
  'virtual-host',
  'site-building',
  'dedicated-cloud',
] as const

export const accessWays = ['leased-line', 'co-location', 'virtual-host', 'other'] as const

export const emptyInstance: InstanceForm = {
  id: '',
  accountEmail: '',
  product: 'cloud-server',
  name: '',
  startsOn: '',
  endsOn: '',
  region: '',
  isMainland: 'yes',
  serverProvinceCode: '110000',
  addresses: '',
  accessWay: 'virtual-host',
  bureau: '',
}

export const addressesOf = (typed: string): readonly string[] => [
  ...new Set(typed.split(/[\s,，、;；]+/).filter((part) => part !== '')),
]

export const inputOf = ({ id: _id, bureau, ...form }: InstanceForm): InstanceInput => ({
  ...form,
  ...(bureau === '' ? {} : { bureau }),
  accountEmail: form.accountEmail.trim(),
  name: form.name.trim(),
  region: form.region.trim(),
  isMainland: form.isMainland === 'yes',
  addresses: addressesOf(form.addresses),
})
