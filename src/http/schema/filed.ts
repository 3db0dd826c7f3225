// What the API says of a filed case: mirrors flows/filed-view.ts.
import Type from 'typebox'
import { serviceKinds } from '../../core/material.ts'
import type { FiledView } from '../../flows/filed-view.ts'
import { mirror } from './mirror.ts'
import { Day, Instant, oneOf, Text } from './value.ts'

export const FiledSchema = mirror<FiledView>()(
  'Filed',
  Type.Object({
    subjectNumber: Text,
    filedAt: Instant,
    services: Type.Array(
      Type.Object({
        serviceId: Text,
        kind: oneOf([...serviceKinds]),
        name: Text,
        domain: Text,
        serviceFilingNumber: Text,
        footerHtml: Text,
      }),
    ),
    publicSecurityDueOn: Day,
  }),
)
