// What owners send and get about what is filed: follow-ups, and filings that pass from account to account.
import Type from 'typebox'
import { filingTypes, isFollowUp } from '../../core/determine.ts'
import { serviceKinds } from '../../core/material.ts'
import type { ClaimStep, Offer, PassedFiling } from '../../flows/handovers.ts'
import type { FilingLine } from '../../flows/operation-views.ts'
import type { StartAnswers } from '../../flows/start-answers.ts'
import { mirror } from './mirror.ts'
import { BureauInput, CodeInput, Count, closed, IdInput, Instant, oneOf, Text } from './value.ts'

const NumberInput = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'Filing number, such as 京ICP备2026000001号',
})

export const Filing = mirror<FilingLine>()(
  'Filing',
  Type.Object({
    subjectNumber: Text,
    subjectName: Text,
    subjectKind: Type.Optional(Text),
    provinceCode: Text,
    bureau: Text,
    filedAt: Instant,
    openCaseId: Type.Optional(Text),
    offeredUntil: Type.Optional(Instant),
    notices: Type.Optional(
      Type.Array(Type.Object({ text: Text, number: Text, receivedAt: Instant, dueAt: Instant })),
    ),
    services: Type.Array(
      Type.Object({
        serviceFilingNumber: Text,
        kind: oneOf([...serviceKinds]),
        name: Text,
        domain: Text,
        addresses: Type.Array(Text),
        filedAt: Instant,
      }),
    ),
  }),
)

export const FollowUpBody = Type.Object(
  {
    filingType: oneOf(filingTypes.filter(isFollowUp)),
    subjectNumber: NumberInput,
    serviceFilingNumbers: Type.Optional(
      Type.Array(NumberInput, { maxItems: 50, description: 'All services where absent' }),
    ),
    moveTo: Type.Optional(NumberInput),
    bureau: Type.Optional(BureauInput),
  },
  { additionalProperties: false },
)

export const SubjectNumberBody = closed({ subjectNumber: NumberInput })
export const OwnSubjectBody = closed({ subjectNumber: NumberInput, bureau: Type.Optional(BureauInput) })
export const AcceptBody = closed({
  code: Type.String({ minLength: 1, maxLength: 64 }),
  certificateNumber: Type.String({ minLength: 1, maxLength: 64 }),
})
export const ClaimBody = closed({
  subjectNumber: NumberInput,
  certificateType: IdInput,
  certificateNumber: Type.String({ minLength: 1, maxLength: 64 }),
})
export const ClaimCodeBody = closed({ code: CodeInput })

export const StartAnswersSchema = mirror<StartAnswers>()(
  'StartAnswers',
  Type.Object({
    subjectKind: Text,
    certificateType: Text,
    certificateNumber: Text,
    provinceCode: Text,
    cityCode: Text,
    districtCode: Text,
  }),
)
export const OfferSchema = mirror<Offer>()('FilingOffer', Type.Object({ code: Text, expiresAt: Instant }))
export const ClaimStepSchema = mirror<ClaimStep>()(
  'ClaimStep',
  Type.Object({ mobile: Text, expiresInSeconds: Count }),
)
export const PassedFilingSchema = mirror<PassedFiling>()('PassedFiling', Type.Object({ subjectNumber: Text }))
