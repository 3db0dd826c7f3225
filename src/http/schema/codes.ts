// Code tables in force: what forms choose from, and what officers see of them.
import Type from 'typebox'
import type { CodeTablesView, CodeTableView, FormCodes } from '../../flows/codes/code-views.ts'
import { mirror } from './mirror.ts'
import { Count, closed, Instant, oneOf, Text } from './value.ts'

export const FormCodesSchema = mirror<FormCodes>()(
  'FormCodes',
  Type.Object({
    tables: Type.Array(
      Type.Object({
        table: Text,
        rows: Type.Array(
          Type.Object({
            code: Text,
            name: Type.String({ description: 'Chinese name in force' }),
            isOffered: Type.Boolean({ description: 'False: kept for what is filed, not for new entries' }),
          }),
        ),
      }),
    ),
  }),
)

export const CodeTable = mirror<CodeTableView>()(
  'CodeTable',
  Type.Object({
    bureau: Text,
    bureauName: Text,
    table: Text,
    unknown: Type.Integer({ minimum: 0, description: 'Rows of the bureau that we have no word for' }),
    rows: Type.Array(
      Type.Object({
        origin: oneOf(['bureau', 'program']),
        code: Text,
        name: Text,
        number: Type.Optional(Count),
        ourName: Type.Optional(Text),
        isOffered: Type.Boolean(),
        isEnded: Type.Boolean(),
        isUnknown: Type.Boolean(),
        isSaid: Type.Boolean(),
        since: Type.Optional(Instant),
        fileId: Type.Optional(Text),
        fileName: Type.Optional(Text),
      }),
    ),
  }),
)

export const CodeTables = mirror<CodeTablesView>()(
  'CodeTables',
  Type.Object({ tables: Type.Array(CodeTable) }),
)

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const MeaningBody = closed({
  bureau: line(64),
  table: line(64),
  number: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  code: Type.Optional(line(64)),
})
