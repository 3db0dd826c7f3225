// What the API says of everything that a provider files of its own, whatever it is about.
import Type from 'typebox'
import type { entryStates } from '../../flows/entries/entry-view.ts'
import { closed, IdInput, Instant, oneOf, Text } from './value.ts'

const stateWords = [
  'draft',
  'to-report',
  'to-delete',
  'reported',
  'filed',
  'rejected',
  'deleted',
] as const satisfies typeof entryStates

/** One schema for each column, by name. */
export const columnsOf = <Name extends string, Made>(
  names: readonly Name[],
  make: () => Made,
): Record<Name, Made> => Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Made>

export const columnInput = () => Type.Optional(Type.String({ maxLength: 1024 }))

export const EntryReportBody = closed({ ids: Type.Optional(Type.Array(IdInput, { maxItems: 1000 })) })

export const entryFields = {
  id: Text,
  state: oneOf([...stateWords]),
  operation: oneOf(['add', 'change', 'delete']),
  bureauId: Type.Optional(Text),
  codes: Type.Array(Type.Object({ code: Text, text: Text, related: Type.Optional(Type.Array(Text)) }), {
    description:
      'What the bureau said last; `not-written`: what was reported could not be written into a file, for this reason',
  }),
  updatedAt: Instant,
}

export const historyField = {
  history: Type.Array(
    Type.Object({
      at: Instant,
      actor: Text,
      what: oneOf(['added', 'changed', 'reported', 'filed', 'rejected', 'deleted', 'removed']),
      detail: Text,
    }),
  ),
}
