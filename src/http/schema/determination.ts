// What the API says of the type of a filing: which it is, why, and who was asked.
import Type from 'typebox'
import { filingTypes, isFollowUp } from '../../core/determine.ts'
import type { DeterminationView } from '../../flows/views.ts'
import { mirror } from './mirror.ts'
import { oneOf, Text } from './value.ts'

export const FilingTypeEnum = oneOf([...filingTypes])

export const Determination = mirror<DeterminationView>()(
  'Determination',
  Type.Object({
    accessUnit: Type.Optional(
      Type.String({ description: 'Access unit that the case is for, where the provider has several' }),
    ),
    kind: oneOf(['type', 'already-filed', 'conflict']),
    filingType: Type.Optional(FilingTypeEnum),
    reason: Text,
    options: Type.Array(oneOf(filingTypes.filter(isFollowUp))),
    evidence: Type.Array(
      Type.Object({
        asked: oneOf(['own-register', 'bureau']),
        about: oneOf(['certificate', 'domain', 'service']),
        answer: oneOf(['filed', 'not-filed', 'unknown']),
        number: Type.Optional(Text),
      }),
    ),
    conflict: Type.Optional(
      oneOf([
        'domain-of-other-subject',
        'empty-subject-must-cancel',
        'subject-blacklisted',
        'domain-blacklisted',
        'domain-connected-illegally',
        'cannot-be-decided-yet',
      ]),
    ),
  }),
)
