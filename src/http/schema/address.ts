// What the API says and takes about the provider's own addresses. Columns are texts as in a file; what each part takes is
// told by the flows, with the column that does not fit.
import Type from 'typebox'
import type { addressParts, addressStates } from '../../flows/addresses/address-entry.ts'
import type { AddressDetail, AddressesView, AddressView } from '../../flows/addresses/address-views.ts'
import { type FactName, factNames } from '../../flows/store-addresses.ts'
import { mirror } from './mirror.ts'
import { Count, closed, IdInput, Instant, oneOf, Text } from './value.ts'

const partWords = ['source', 'allocation', 'broadcast', 'brought'] as const satisfies typeof addressParts
const stateWords = [
  'draft',
  'to-report',
  'to-delete',
  'reported',
  'filed',
  'rejected',
  'deleted',
] as const satisfies typeof addressStates

export const PartInput = oneOf([...partWords])

const facts = <Made>(make: () => Made): Record<FactName, Made> =>
  Object.fromEntries(factNames.map((name) => [name, make()])) as Record<FactName, Made>

const FactsInput = closed(facts(() => Type.Optional(Type.String({ maxLength: 1024 }))))
const RangeInput = Type.String({
  maxLength: 128,
  description: 'An address, a network such as `203.0.113.0/24`, or first and last with a dash',
})

export const AddressBody = closed({ range: RangeInput, part: PartInput, facts: FactsInput })
export const AddressChangeBody = closed({ range: RangeInput, facts: FactsInput })
export const AddressLoadBody = closed({ entries: Type.Array(AddressBody, { maxItems: 10_000 }) })
export const AddressReportBody = closed({ ids: Type.Optional(Type.Array(IdInput, { maxItems: 1000 })) })

const entryFields = {
  id: Text,
  part: oneOf([...partWords]),
  range: Text,
  size: Type.String({ description: 'How many addresses; a text, because IPv6 has more than a number holds' }),
  facts: Type.Object(facts(() => Type.Optional(Text))),
  state: oneOf([...stateWords]),
  operation: oneOf(['add', 'change', 'delete']),
  bureauId: Type.Optional(Text),
  filedRange: Type.Optional(Type.String({ description: 'What the bureau has' })),
  codes: Type.Array(Type.Object({ code: Text, text: Text, related: Type.Optional(Type.Array(Text)) })),
  missing: Type.Array(oneOf([...factNames]), { description: 'Columns needed before it can be reported' }),
  isCarried: Type.Boolean({ description: 'False: the interface has no such addresses (IPv6)' }),
  updatedAt: Instant,
}

export const Address = mirror<AddressView>()('Address', Type.Object(entryFields))

export const AddressWithHistory = mirror<AddressDetail>()(
  'AddressWithHistory',
  Type.Object({
    ...entryFields,
    history: Type.Array(
      Type.Object({
        at: Instant,
        actor: Text,
        what: oneOf(['added', 'changed', 'reported', 'filed', 'rejected', 'deleted', 'removed']),
        detail: Text,
      }),
    ),
  }),
)

export const Addresses = mirror<AddressesView>()(
  'Addresses',
  Type.Object({
    entries: Type.Array(Address),
    nextAfter: Type.Optional(Text),
    counts: Type.Object({ entries: Count, filed: Count }),
    isRequired: Type.Boolean({ description: 'Whether cases wait until their addresses are filed' }),
    gaps: Type.Array(
      Type.Object({
        address: Text,
        applicationId: Type.Optional(Text),
        firstSeenAt: Instant,
        lastSeenAt: Instant,
      }),
    ),
  }),
)
