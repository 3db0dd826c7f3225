// What the API says of the exchange with the bureaux: how each stands, its files, and what one file holds. Values of people
// are masked by the flow; nothing here decides that.
import Type from 'typebox'
import type {
  ExchangeFileDetail,
  ExchangeFileView,
  ExchangeView,
  FileContentView,
} from '../../flows/exchange-views.ts'
import { mirror } from './mirror.ts'
import { Count, IdInput, Instant, oneOf, Text } from './value.ts'

const ExchangeFileSchema = mirror<ExchangeFileView>()(
  'ExchangeFile',
  Type.Object({
    id: Text,
    bureau: Text,
    direction: oneOf(['up', 'down']),
    sequence: Type.Optional(Count),
    fileName: Type.Optional(Text),
    state: Text,
    records: Count,
    kinds: Type.Array(Text, {
      description: 'Up: types of filing or of reports. Down: kinds of messages, once it was processed',
    }),
    bytes: Count,
    createdAt: Instant,
    answeredAt: Type.Optional(Instant),
    answerCode: Type.Optional(Text),
    answerText: Type.Optional(Text),
    attempts: Count,
    droppedAt: Type.Optional(Instant),
  }),
)

const FileWord = Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' })

/** What the list of files can be narrowed to, each by itself or together. */
export const FileFilterInput = {
  bureau: Type.Optional(IdInput),
  direction: Type.Optional(oneOf(['up', 'down'])),
  state: Type.Optional(FileWord),
  kind: Type.Optional(FileWord),
}

export const Exchange = mirror<ExchangeView>()(
  'Exchange',
  Type.Object({
    bureaux: Type.Array(
      Type.Object({
        code: Text,
        about: Type.Optional(
          Type.Object(
            {
              name: Text,
              unitName: Text,
              ispId: Text,
              provinceCode: Text,
              version: Text,
              windows: Type.Array(Type.Object({ from: Text, to: Text }), {
                description: 'Empty: always open',
              }),
              filesPerHour: Type.Optional(Count),
              pauseSeconds: Count,
              fileRecords: Count,
              fileBytes: Count,
              waitSeconds: Count,
            },
            { description: 'What the configuration says of it, without secrets; absent where it is gone' },
          ),
        ),
        lastSequence: Count,
        waiting: Count,
        aside: Count,
        waitingSince: Type.Optional(Instant),
        isHeld: Type.Boolean(),
        holdReason: Type.Optional(Text),
        lastError: Type.Optional(Text),
        lastContactAt: Type.Optional(Instant),
        nextTryAt: Type.Optional(Instant),
        filesByState: Type.Array(Type.Object({ state: Text, count: Count })),
        needsPerson: Type.Array(
          oneOf(['held', 'set-aside', 'reporting-refused', 'fetching-refused', 'unreadable-file']),
        ),
      }),
    ),
    files: Type.Array(ExchangeFileSchema),
    nextCursor: Type.Optional(Text),
  }),
)

export const ExchangeFileDetailSchema = mirror<ExchangeFileDetail>()(
  'ExchangeFileDetail',
  Type.Object({
    file: ExchangeFileSchema,
    byType: Type.Array(Type.Object({ filingType: Text, count: Count })),
    records: Type.Array(Type.Object({ applicationId: Text, filingType: Text, status: Text, domain: Text }), {
      description: 'Cases in the file, or named by its messages; at most 1,000',
    }),
    reports: Type.Array(Type.Object({ id: Text, kind: Text, state: Text, problem: Type.Optional(Text) }), {
      description: 'Reports of the provider that belong to no case; at most 1,000',
    }),
    messages: Type.Array(
      Type.Object({
        position: Count,
        kind: Text,
        applicationId: Type.Optional(Text),
        outcome: Text,
      }),
    ),
    attempts: Type.Array(Type.Object({ at: Instant, code: Text, text: Text })),
  }),
)

export const FileContentSchema = mirror<FileContentView>()(
  'FileContent',
  Type.Object({
    isWhole: Type.Boolean(),
    lines: Type.Array(
      Type.Object({
        depth: Count,
        name: Text,
        text: Type.Optional(Text),
        isMasked: Type.Optional(Type.Literal(true)),
      }),
    ),
    more: Count,
  }),
)

export const ExpeditedSchema = Type.Object({ isExpedited: Type.Boolean() })
