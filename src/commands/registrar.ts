// A registrar's domains from the command line; column names are those of docs/operations.md.
import type { RegistrarDomainInput } from '../flows/registrar-domains/clean-domain.ts'
import type {
  RegistrarDomainsView,
  RegistrarDomainView,
} from '../flows/registrar-domains/registrar-domain-flows.ts'
import { domainFactNames } from '../flows/store-registrar.ts'
import { type EntryCommand, entriesCommand, system } from './entries.ts'

export const registrarDomainCommand: EntryCommand<
  RegistrarDomainInput,
  RegistrarDomainView,
  RegistrarDomainsView
> = {
  name: 'registrar',
  several: 'domains',
  places: ['domain'],
  columns: domainFactNames,
  inputOf: ({ domain = '', ...facts }) => ({ domain, facts }),
  wordsOf: ({ domain }) => [domain],
  below: () => [],
  list: (app, page) => app.flows.registrarDomains.list(system, page),
  add: (app, input) => app.flows.registrarDomains.add(system, input),
  load: (app, input) => app.flows.registrarDomains.load(system, input),
  report: (app, input) => app.flows.registrarDomains.report(system, input),
  remove: (app, input) => app.flows.registrarDomains.remove(system, input),
}

export const registrarCommand = entriesCommand(registrarDomainCommand)
