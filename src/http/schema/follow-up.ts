// What the API says of a case about something filed already: mirrors flows/follow-up-view.ts.
import Type from 'typebox'
import type { CancelledView, FollowUpView } from '../../flows/follow-up-view.ts'
import { mirror } from './mirror.ts'
import { Instant, Text, Value } from './value.ts'

export const FollowUpSchema = mirror<FollowUpView>()(
  'FollowUp',
  Type.Object({
    subjectNumber: Text,
    services: Type.Array(
      Type.Object({
        serviceFilingNumber: Text,
        serviceId: Type.Optional(Text),
        name: Text,
        domain: Text,
      }),
    ),
    moveTo: Type.Optional(Text),
    filedValues: Type.Record(Type.String(), Value),
    changed: Type.Array(Text),
  }),
)

export const CancelledSchema = mirror<CancelledView>()(
  'Cancelled',
  Type.Object({ cancelledAt: Instant, numbers: Type.Array(Text) }),
)
