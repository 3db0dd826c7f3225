// The one shape of every answer that is not a success: RFC 9457 with a code, the field, and what to do.
import Type from 'typebox'
import { mirror } from './mirror.ts'
import { Text } from './value.ts'

export type ProblemView = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** A refusal's code (docs/errors.md), or one of the edge's own. */
  readonly code: string
  /** Field, slot or parameter that it is about. */
  readonly path?: string
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>
  /** Of the request, for the log; people quote it to the operator. */
  readonly reference: string
  /** Every invalid place of the input, in the order of the schema. */
  readonly errors?: readonly { readonly path: string; readonly detail: string }[]
}

export const Problem = mirror<ProblemView>()(
  'Problem',
  Type.Object(
    {
      type: Text,
      title: Text,
      status: Type.Integer(),
      detail: Text,
      code: Text,
      path: Type.Optional(Text),
      params: Type.Optional(
        Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())])),
      ),
      reference: Text,
      errors: Type.Optional(Type.Array(Type.Object({ path: Text, detail: Text }))),
    },
    { description: 'RFC 9457 problem, in the language of the caller' },
  ),
)
