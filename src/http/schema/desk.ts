// What the API says to the provider's people and machines: reviewer's queue and desk, products, filings, exchange with
// the bureaux, audit. Values on the reviewer's desk are whole: the flow records each read.
import Type from 'typebox'
import type { MeView } from '../../flows/me-view.ts'
import type { AuditLine, InstanceView, PhoneLinkView } from '../../flows/operation-views.ts'
import type { QueueLine, QueueView, ReviewDesk, ReviewGroup, ReviewRow } from '../../flows/review-views.ts'
import type { Page } from '../../flows/views.ts'
import { Case, caseLineFields } from './case.ts'
import { mirror } from './mirror.ts'
import { Count, Day, FindingSchema, Instant, oneOf, Params, Text, Value } from './value.ts'

export const Me = mirror<MeView>()(
  'Me',
  Type.Object({
    accountId: Text,
    name: Text,
    email: Text,
    role: Text,
    mobile: Type.Optional(Type.String({ description: 'Masked; absent until a mobile number is verified' })),
    locale: Text,
    isDemo: Type.Boolean(),
    isRegistrar: Type.Boolean(),
    accessUnits: Type.Optional(
      Type.Array(Type.Object({ bureau: Text, name: Text, bureauName: Text }), {
        description: 'Companies of the provider that give access, where it has several',
      }),
    ),
  }),
)

const QueueLineSchema = mirror<QueueLine>()(
  'QueueLine',
  Type.Object({
    ...caseLineFields,
    submittedAt: Instant,
    round: Count,
    claimedBy: Type.Optional(Text),
    claimedByMe: Type.Boolean(),
    work: oneOf(['first-review', 'portrait']),
  }),
)

export const Queue = mirror<QueueView>()(
  'Queue',
  Type.Object({ items: Type.Array(QueueLineSchema), waiting: Count, late: Count, mine: Count }),
)

const ReviewRowSchema = mirror<ReviewRow>()(
  'ReviewRow',
  Type.Object({
    path: Text,
    kind: oneOf(['field', 'document']),
    value: Type.Optional(Value),
    before: Type.Optional(Value),
    isChanged: Type.Boolean(),
    findings: Type.Array(FindingSchema),
    lastReturn: Type.Optional(Type.Object({ reason: Text, note: Type.Optional(Text) })),
    proof: Type.Optional(Text),
  }),
)

const ReviewGroupSchema = mirror<ReviewGroup>()(
  'ReviewGroup',
  Type.Object({ key: Text, serviceId: Type.Optional(Text), rows: Type.Array(ReviewRowSchema) }),
)

export const Desk = mirror<ReviewDesk>()(
  'ReviewDesk',
  Type.Object({
    case: Case,
    groups: Type.Array(ReviewGroupSchema),
    reasons: Type.Array(Text),
    position: Count,
    waiting: Count,
    expedited: Type.Optional(Text),
  }),
)

export const Instance = mirror<InstanceView>()(
  'Instance',
  Type.Object({
    id: Text,
    product: Text,
    name: Text,
    region: Text,
    bureau: Type.Optional(Text),
    isMainland: Type.Boolean(),
    addresses: Type.Array(Text),
    startsOn: Day,
    endsOn: Day,
    numbersLeft: Count,
    numbers: Type.Array(
      Type.Object({
        serviceNumber: Text,
        state: oneOf(['free', 'bound', 'used']),
        applicationId: Type.Optional(Text),
      }),
    ),
    problems: Type.Array(Type.Object({ code: Text, params: Params })),
  }),
)

export const PhoneLink = mirror<PhoneLinkView>()(
  'PhoneLink',
  Type.Object({
    applicationId: Text,
    slots: Type.Array(Type.Object({ slot: Text, isDone: Type.Boolean() })),
    expiresAt: Instant,
    locale: Text,
    personName: Text,
  }),
)

const AuditLineSchema = mirror<AuditLine>()(
  'AuditLine',
  Type.Object({ at: Instant, actor: Text, action: Text, applicationId: Type.Optional(Text), detail: Text }),
)

export const AuditPage = mirror<Page<AuditLine>>()(
  'AuditPage',
  Type.Object({ items: Type.Array(AuditLineSchema), nextCursor: Type.Optional(Text) }),
)
