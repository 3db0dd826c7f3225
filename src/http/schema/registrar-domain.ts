// What the API says and takes about a registrar's domains. Columns are texts as in a file; what does not fit is told by the
// flows, with its column.
import Type from 'typebox'
import type {
  RegistrarDomainDetail,
  RegistrarDomainsView,
  RegistrarDomainView,
} from '../../flows/registrar-domains/registrar-domain-flows.ts'
import { domainFactNames } from '../../flows/store-registrar.ts'
import { columnInput, columnsOf, entryFields, historyField } from './entry.ts'
import { mirror } from './mirror.ts'
import { Count, closed, oneOf, Text } from './value.ts'

const FactsInput = closed(columnsOf(domainFactNames, columnInput))
const DomainInput = Type.String({ maxLength: 256, description: 'A domain, without anything below it' })

export const RegistrarDomainBody = closed({ domain: DomainInput, facts: FactsInput })
export const RegistrarDomainChangeBody = closed({ facts: FactsInput })
export const RegistrarDomainLoadBody = closed({
  entries: Type.Array(RegistrarDomainBody, { maxItems: 10_000 }),
})

const fields = {
  ...entryFields,
  domain: Text,
  facts: Type.Object(columnsOf(domainFactNames, () => Type.Optional(Text))),
  isFiled: Type.Boolean({ description: 'Whether the bureau has it' }),
  missing: Type.Array(oneOf([...domainFactNames]), {
    description: 'Columns needed before it can be reported',
  }),
}

export const RegistrarDomain = mirror<RegistrarDomainView>()('RegistrarDomain', Type.Object(fields))

export const RegistrarDomainWithHistory = mirror<RegistrarDomainDetail>()(
  'RegistrarDomainWithHistory',
  Type.Object({ ...fields, ...historyField }),
)

export const RegistrarDomains = mirror<RegistrarDomainsView>()(
  'RegistrarDomains',
  Type.Object({
    entries: Type.Array(RegistrarDomain),
    nextAfter: Type.Optional(Text),
    counts: Type.Object({ entries: Count, filed: Count }),
  }),
)
