// What compliance officers send and get.
import Type from 'typebox'
import { complianceTaskKinds } from '../../core/compliance-task.ts'
import type {
  ComplianceDesk,
  ComplianceLists,
  ComplianceTaskView,
  PaperView,
} from '../../flows/compliance/compliance-views.ts'
import { paperUses } from '../../flows/store-compliance.ts'
import type { Page } from '../../flows/views.ts'
import { mirror } from './mirror.ts'
import { Count, closed, Instant, oneOf, Text } from './value.ts'

const ReportStateSchema = oneOf(['waiting', 'in-file', 'taken', 'answered', 'refused', 'withdrawn', 'aside'])

const Said = Type.Array(Type.Object({ name: Text, value: Text }))

export const ComplianceTask = mirror<ComplianceTaskView>()(
  'ComplianceTask',
  Type.Object({
    id: Text,
    kind: oneOf([...complianceTaskKinds]),
    bureau: Text,
    receivedAt: Instant,
    dueAt: Instant,
    isProvisional: Type.Boolean(),
    isOverdue: Type.Boolean(),
    timesTold: Count,
    subjectNumber: Type.Optional(Text),
    serviceFilingNumber: Type.Optional(Text),
    said: Said,
    answerKind: oneOf(['verification', 'unfiled', 'note']),
    mayCloseByNote: Type.Boolean(),
    earlier: Type.Optional(Said),
    answeredAt: Type.Optional(Instant),
    answer: Type.Optional(Said),
    reportState: Type.Optional(ReportStateSchema),
  }),
)

export const ComplianceDeskSchema = mirror<ComplianceDesk>()(
  'ComplianceDesk',
  Type.Object({
    open: Count,
    overdue: Count,
    tasks: Type.Object({ items: Type.Array(ComplianceTask), nextCursor: Type.Optional(Text) }),
    bureaux: Type.Array(Type.Object({ code: Text, name: Text })),
    outcomes: Type.Array(Type.Object({ number: Count, name: Text })),
  }),
)

export const ComplianceListsSchema = mirror<ComplianceLists>()(
  'ComplianceLists',
  Type.Object({
    entries: Type.Array(
      Type.Object({
        entryId: Text,
        list: oneOf(['blacklist', 'illegal-access']),
        what: oneOf(['subject', 'domain']),
        name: Text,
        listedAt: Instant,
        note: Type.Optional(Text),
      }),
    ),
    tables: Type.Array(Type.Object({ table: Text, rows: Count, since: Instant })),
    unknown: Type.Array(
      Type.Object({
        fileId: Text,
        position: Count,
        fileName: Type.Optional(Text),
        receivedAt: Instant,
        element: Text,
        xml: Text,
      }),
    ),
  }),
)

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const TaskAnswerBody = closed({
  isNote: Type.Optional(Type.Boolean()),
  isConfirmed: Type.Optional(Type.Boolean()),
  verifier: Type.Optional(line(64)),
  verifiedOn: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
  problem: Type.Optional(line(255)),
  outcome: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
  text: line(255),
})

const PaperUseSchema = oneOf([...paperUses])

export const PaperInputQuery = closed({
  number: line(128),
  use: PaperUseSchema,
  note: Type.Optional(line(256)),
})

export const PaperSchema = mirror<PaperView>()(
  'Paper',
  Type.Object({
    id: Text,
    bureau: Text,
    number: Text,
    use: PaperUseSchema,
    note: Type.Optional(Text),
    bytes: Count,
    addedAt: Instant,
    state: ReportStateSchema,
    codes: Type.Array(Type.Object({ code: Text, text: Text })),
  }),
)

export const PaperPageSchema = mirror<Page<PaperView>>()(
  'PaperPage',
  Type.Object({ items: Type.Array(PaperSchema), nextCursor: Type.Optional(Text) }),
)
