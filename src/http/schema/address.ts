// What the API says and takes about the provider's own addresses. Columns are texts as in a file; what each part takes is
// told by the flows, with the column that does not fit.
import Type from 'typebox'
import type { addressParts } from '../../flows/addresses/address-entry.ts'
import type { AddressDetail, AddressesView, AddressView } from '../../flows/addresses/address-views.ts'
import { factNames } from '../../flows/store-addresses.ts'
import { columnInput, columnsOf, entryFields, historyField } from './entry.ts'
import { mirror } from './mirror.ts'
import { Count, closed, Instant, oneOf, Text } from './value.ts'

const partWords = ['source', 'allocation', 'broadcast', 'brought'] as const satisfies typeof addressParts

export const PartInput = oneOf([...partWords])

const FactsInput = closed(columnsOf(factNames, columnInput))
const RangeInput = Type.String({
  maxLength: 128,
  description: 'An address, a network such as `203.0.113.0/24`, or first and last with a dash',
})

export const AddressBody = closed({ range: RangeInput, part: PartInput, facts: FactsInput })
export const AddressChangeBody = closed({ range: RangeInput, facts: FactsInput })
export const AddressLoadBody = closed({ entries: Type.Array(AddressBody, { maxItems: 10_000 }) })

const fields = {
  ...entryFields,
  part: oneOf([...partWords]),
  range: Text,
  size: Type.String({ description: 'How many addresses; a text, because IPv6 has more than a number holds' }),
  facts: Type.Object(columnsOf(factNames, () => Type.Optional(Text))),
  filedRange: Type.Optional(Type.String({ description: 'What the bureau has' })),
  missing: Type.Array(oneOf([...factNames]), { description: 'Columns needed before it can be reported' }),
  isCarried: Type.Boolean({ description: 'False: the interface has no such addresses (IPv6)' }),
}

export const Address = mirror<AddressView>()('Address', Type.Object(fields))

export const AddressWithHistory = mirror<AddressDetail>()(
  'AddressWithHistory',
  Type.Object({ ...fields, ...historyField }),
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
