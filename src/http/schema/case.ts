// What the API says of one application (备案订单): mirrors flows/views.ts. Personal values in it are masked already.
import Type from 'typebox'
import { statuses } from '../../core/application/status.ts'
import { serviceKinds } from '../../core/material.ts'
import type {
  CaseLine,
  CaseView,
  ClockView,
  DocumentView,
  FieldDemandView,
  ForecastView,
  HistoryEntry,
  Page,
  ReturnItemView,
  ServiceLine,
  SlotDemandView,
  StepView,
  TaskView,
} from '../../flows/views.ts'
import { Determination, FilingTypeEnum } from './determination.ts'
import { DomainSchema } from './domain.ts'
import { FiledSchema } from './filed.ts'
import { CancelledSchema, FollowUpSchema } from './follow-up.ts'
import { mirror } from './mirror.ts'
import { RulesChanged } from './rules.ts'
import { Count, FindingSchema, Instant, oneOf, Params, Text, Value } from './value.ts'

export const StatusEnum = oneOf([...statuses])
export const OwnerEnum = oneOf(['applicant', 'reviewer', 'system', 'bureau', 'nobody'])
export const caseLineFields = {
  id: Text,
  domain: Text,
  subjectName: Text,
  provinceCode: Text,
  filingType: FilingTypeEnum,
  status: StatusEnum,
  owner: OwnerEnum,
  touchedAt: Instant,
  createdAt: Instant,
  dueAt: Type.Optional(Instant),
  openItems: Count,
  subjectNumber: Type.Optional(Text),
  expedited: Type.Optional(
    Type.String({ description: 'For the provider’s people: it goes first, with the reason given' }),
  ),
}

const CaseLineSchema = mirror<CaseLine>()('CaseLine', Type.Object(caseLineFields))

export const CasePage = mirror<Page<CaseLine>>()(
  'CasePage',
  Type.Object({ items: Type.Array(CaseLineSchema), nextCursor: Type.Optional(Text) }),
)

export const DocumentSchema = mirror<DocumentView>()(
  'Document',
  Type.Object({
    id: Text,
    slot: Text,
    format: oneOf(['jpeg', 'png']),
    bytes: Count,
    widthPx: Count,
    heightPx: Count,
    addedAt: Instant,
    by: oneOf(['upload', 'phone']),
  }),
)

const TaskSchema = mirror<TaskView>()(
  'Task',
  Type.Object({
    key: oneOf([
      'filing',
      'product',
      'subject',
      'subject-principal',
      'service',
      'service-principal',
      'documents',
      'verification-form',
      'portrait',
      'submit',
    ]),
    serviceId: Type.Optional(Text),
    state: oneOf(['done', 'in-progress', 'to-mend', 'not-started', 'locked']),
    line: Type.Object({ key: Text, params: Params }),
    findings: Count,
  }),
)

const ReturnItemSchema = mirror<ReturnItemView>()(
  'ReturnItem',
  Type.Object({
    path: Text,
    reason: Text,
    suggestion: Type.Optional(Text),
    note: Type.Optional(Text),
    from: oneOf(['reviewer', 'bureau']),
    bureauCode: Type.Optional(Text),
    isMended: Type.Boolean(),
  }),
)

const HistorySchema = mirror<HistoryEntry>()(
  'HistoryEntry',
  Type.Object({
    seq: Count,
    at: Instant,
    event: Text,
    by: oneOf(['applicant', 'reviewer', 'bureau', 'system', 'phone']),
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())])),
  }),
)

const StepSchema = mirror<StepView>()(
  'Step',
  Type.Object({
    key: oneOf(['submit', 'first-review', 'portrait', 'report', 'sms', 'bureau-review', 'number']),
    state: oneOf(['done', 'now', 'ahead']),
    owner: OwnerEnum,
    limit: Type.Optional(Type.Object({ amount: Type.Number(), unit: oneOf(['working-days', 'hours']) })),
    at: Type.Optional(Instant),
  }),
)

const ClockSchema = mirror<ClockView>()(
  'Clock',
  Type.Object({
    dueAt: Instant,
    owner: OwnerEnum,
    isProvisional: Type.Boolean(),
    what: oneOf(['first-review', 'portrait', 'sms', 'bureau-review', 'idle']),
  }),
)

const ForecastSchema = mirror<ForecastView>()(
  'Forecast',
  Type.Object({
    typicalWorkingDays: Type.Number(),
    atMostWorkingDays: Type.Number(),
    basis: oneOf(['history', 'law']),
    sampleSize: Count,
    spentWorkingDays: Type.Number(),
  }),
)

const ServiceLineSchema = mirror<ServiceLine>()(
  'ServiceLine',
  Type.Object({
    id: Text,
    kind: oneOf([...serviceKinds]),
    label: Text,
    host: Type.Optional(Text),
    domain: Text,
    name: Text,
    principalIsSubjects: Type.Boolean(),
    serviceNumber: Type.Optional(Text),
    addresses: Type.Array(Text),
  }),
)

const SlotDemandSchema = mirror<SlotDemandView>()(
  'SlotDemand',
  Type.Object({ slot: Text, required: Type.Boolean(), advice: Type.Optional(Text), basis: Text }),
)
const FieldDemandSchema = mirror<FieldDemandView>()(
  'FieldDemand',
  Type.Object({
    path: Text,
    required: Type.Boolean(),
    options: Type.Optional(Type.Array(Text)),
    advice: Type.Optional(Text),
  }),
)

export const Case = mirror<CaseView>()(
  'Case',
  Type.Object({
    id: Text,
    revision: Count,
    round: Count,
    status: StatusEnum,
    owner: OwnerEnum,
    filingType: FilingTypeEnum,
    determination: Determination,
    provinceCode: Text,
    createdAt: Instant,
    allowedActions: Type.Array(Text),
    values: Type.Record(Type.String(), Value),
    services: Type.Array(ServiceLineSchema),
    domains: Type.Array(DomainSchema),
    documents: Type.Array(DocumentSchema),
    slots: Type.Array(SlotDemandSchema),
    fields: Type.Array(FieldDemandSchema),
    open: Type.Union([Type.Literal('all'), Type.Array(Text)]),
    findings: Type.Array(FindingSchema),
    tasks: Type.Array(TaskSchema),
    items: Type.Array(ReturnItemSchema),
    history: Type.Array(HistorySchema),
    steps: Type.Array(StepSchema),
    clock: Type.Optional(ClockSchema),
    forecast: Type.Optional(ForecastSchema),
    filed: Type.Optional(FiledSchema),
    followUp: Type.Optional(FollowUpSchema),
    cancelled: Type.Optional(CancelledSchema),
    signedForm: Type.Optional(
      Type.Object({
        how: oneOf(['on-screen', 'on-paper']),
        signedAt: Instant,
        isCurrent: Type.Boolean(),
      }),
    ),
    heldBack: Type.Optional(Text),
    packVersion: Text,
    endedWith: Type.Optional(Text),
    rulesChanged: Type.Optional(RulesChanged),
    smsPageUrl: Type.Optional(Text),
  }),
)
