// What the API answers to facts that somebody wants judged: mirrors flows/judging, with words in the language asked for.
import Type from 'typebox'
import { filingTypes } from '../../core/determine.ts'
import type { ForecastRates } from '../../flows/forecast-codes.ts'
import type { DeterminationSaid } from '../../flows/judging/judge-facts.ts'
import type { DatedStep, Forecast } from '../../flows/judging/road.ts'
import type { Undecided } from '../../rules/undecided.ts'
import type { SaidAnswer, SaidFinding } from '../judging/say-answer.ts'
import { OwnerEnum } from './case.ts'
import { mirror } from './mirror.ts'
import { Problem } from './problem.ts'
import { Count, Day, Instant, oneOf, Params, Text } from './value.ts'

const FilingTypes = oneOf([...filingTypes])

export const SaidDetermination = mirror<DeterminationSaid>()(
  'JudgedDetermination',
  Type.Object({
    kind: oneOf(['type', 'already-filed', 'conflict']),
    filingType: Type.Optional(FilingTypes),
    reason: Text,
    options: Type.Array(FilingTypes),
    missing: Type.Array(Text),
  }),
)

export const SaidFindingSchema = mirror<SaidFinding>()(
  'SaidFinding',
  Type.Object(
    {
      code: Text,
      path: Text,
      params: Params,
      severity: oneOf(['blocking', 'warning', 'undecided']),
      basis: Text,
      pack: Text,
      says: Type.Optional(Type.Record(Type.String(), Type.String())),
      suggestion: Type.Optional(
        Type.Object({ value: Type.Optional(Text), key: Type.Optional(Text), params: Type.Optional(Params) }),
      ),
      suggestions: Type.Optional(Type.Array(Text)),
      mark: Type.Optional(Type.Object({ from: Type.Integer(), to: Type.Integer() })),
      message: Text,
      advice: Type.Optional(Text),
    },
    { description: 'A finding with its words' },
  ),
)

const UndecidedSchema = mirror<Undecided>()(
  'Undecided',
  Type.Object(
    {
      what: oneOf(['rule', 'field', 'document']),
      code: Text,
      path: Text,
      missing: Type.Array(Text),
      basis: Text,
      pack: Text,
    },
    { description: 'What cannot be decided yet, and for want of which facts' },
  ),
)

const DatedStepSchema = mirror<DatedStep>()(
  'DatedStep',
  Type.Object({
    key: oneOf(['submit', 'first-review', 'portrait', 'report', 'sms', 'bureau-review', 'number']),
    owner: OwnerEnum,
    limit: Type.Optional(Type.Object({ amount: Type.Number(), unit: oneOf(['working-days', 'hours']) })),
    startsOn: Day,
    endsOn: Day,
    isProvisional: Type.Boolean(),
  }),
)

export const RoadForecast = mirror<Forecast>()(
  'RoadForecast',
  Type.Object({
    steps: Type.Array(DatedStepSchema),
    workingDays: Type.Number(),
    endsOn: Day,
    isProvisional: Type.Boolean(),
    product: Type.Object({
      minimumTermMonths: Type.Record(Type.String(), Type.Number()),
      needsPublicAddress: Type.Boolean(),
      needsMainland: Type.Boolean(),
    }),
  }),
)

export const SaidDocument = Type.Object({
  slot: Text,
  required: Type.Boolean(),
  basis: Text,
  pack: Text,
  label: Text,
})

export const Judged = mirror<SaidAnswer>()(
  'Judged',
  Type.Object({
    on: Day,
    provinceCode: Text,
    ruleSetVersion: Text,
    verdict: oneOf(['clear', 'incomplete', 'blocked']),
    filingType: FilingTypes,
    filingTypeFrom: oneOf(['given', 'determined', 'assumed']),
    determination: SaidDetermination,
    findings: Type.Array(SaidFindingSchema),
    undecided: Type.Array(UndecidedSchema),
    documents: Type.Array(SaidDocument),
    fields: Type.Array(
      Type.Object({
        path: Text,
        required: Type.Boolean(),
        options: Type.Optional(Type.Array(Text)),
        basis: Text,
        pack: Text,
        label: Text,
      }),
    ),
    forecast: RoadForecast,
  }),
)

export const ForecastRatesSchema = mirror<ForecastRates>()(
  'ForecastRates',
  Type.Object(
    {
      since: Instant,
      until: Instant,
      answered: Count,
      asExpected: Count,
      codes: Type.Array(
        Type.Object({
          code: Text,
          both: Count,
          onlyExpected: Count,
          onlyHappened: Count,
          neither: Count,
          by: Type.Optional(oneOf(['rules', 'query', 'records', 'product', 'encoder', 'bureau', 'success'])),
          precision: Type.Optional(Type.Number()),
          recall: Type.Optional(Type.Number()),
        }),
      ),
    },
    { description: 'Codes that were expected when cases were reported, against those that came back' },
  ),
)

/** One of many: its answer, or why it could not be judged. */
export const JudgedOrNot = Type.Object({
  count: Count,
  answers: Type.Array(Type.Union([Judged, Type.Object({ problem: Problem })])),
})
