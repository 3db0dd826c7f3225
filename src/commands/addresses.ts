// The provider's own addresses from the command line; column names are those of docs/operations.md.
import type { AddressesView, AddressView } from '../flows/addresses/address-views.ts'
import type { AddressInput } from '../flows/addresses/clean-entry.ts'
import { factNames } from '../flows/store-addresses.ts'
import { type EntryCommand, entriesCommand, system } from './entries.ts'

export const addressCommand: EntryCommand<AddressInput, AddressView, AddressesView> = {
  name: 'addresses',
  several: 'ranges',
  places: ['part', 'range'],
  columns: factNames,
  inputOf: ({ part = '', range = '', ...facts }) => ({ part, range, facts }),
  wordsOf: ({ part, range }) => [part.padEnd(10), range],
  below: ({ gaps }) => gaps.map(({ address }) => `not filed, and in use: ${address}`),
  list: (app, page) => app.flows.addresses.listAddresses(system, page),
  add: (app, input) => app.flows.addresses.addAddress(system, input),
  load: (app, input) => app.flows.addresses.loadAddresses(system, input),
  report: (app, input) => app.flows.addresses.reportAddresses(system, input),
  remove: (app, input) => app.flows.addresses.removeAddress(system, input),
}

export const addressesCommand = entriesCommand(addressCommand)
