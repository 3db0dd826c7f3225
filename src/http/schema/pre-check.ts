// What the public pre-check takes and answers: nothing personal in either direction.
import Type from 'typebox'
import { type ServiceKind, type SubjectKind, serviceKinds } from '../../core/material.ts'
import type { PersonNeeded } from '../../flows/judging/people-needed.ts'
import type { PreCheckAnswer } from '../../flows/judging/pre-check.ts'
import type { SaidFinding } from '../judging/say-answer.ts'
import { RoadForecast, SaidDetermination, SaidDocument, SaidFindingSchema } from './judge.ts'
import { mirror } from './mirror.ts'
import { Count, closed, Day, DigitsOfRegion, oneOf, Text } from './value.ts'

const subjectKinds = [
  'enterprise',
  'individual',
  'government',
  'public-institution',
  'social-organisation',
  'military',
] as const satisfies readonly SubjectKind[]
const kinds: [ServiceKind, ...ServiceKind[]] = [...serviceKinds]

const YesNoUnknown = oneOf(['yes', 'no', 'unknown'])

export const PreCheckBody = closed({
  provinceCode: DigitsOfRegion,
  subjectKind: oneOf([...subjectKinds]),
  serviceKind: oneOf(kinds),
  domain: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 512 })),
  subjectFiled: Type.Optional(YesNoUnknown),
  domainFiled: Type.Optional(YesNoUnknown),
})

const Person = mirror<PersonNeeded>()(
  'PersonNeeded',
  Type.Object({
    role: oneOf(['subject-principal']),
    mustBeLegalRepresentative: oneOf(['yes', 'no', 'with-authorisation']),
    ageFrom: Type.Optional(Type.Number()),
    ageUntil: Type.Optional(Type.Number()),
  }),
)

type Labelled<T> = T extends readonly (infer One)[] ? readonly (One & { readonly label: string })[] : never

export type SaidPreCheck = Omit<PreCheckAnswer, 'findings' | 'documents' | 'mayNeed'> & {
  readonly findings: readonly SaidFinding[]
  readonly documents: Labelled<PreCheckAnswer['documents']>
  readonly mayNeed: Labelled<PreCheckAnswer['mayNeed']>
}

export const PreChecked = mirror<SaidPreCheck>()(
  'PreChecked',
  Type.Object({
    on: Day,
    provinceCode: Text,
    ruleSetVersion: Text,
    types: Type.Array(SaidDetermination),
    findings: Type.Array(SaidFindingSchema),
    documents: Type.Array(SaidDocument),
    mayNeed: Type.Array(Type.Object({ slot: Text, basis: Text, missing: Type.Array(Text), label: Text })),
    people: Type.Array(Person),
    forecast: RoadForecast,
    history: Type.Optional(Type.Object({ medianWorkingDays: Type.Number(), sampleSize: Count })),
  }),
)
