// What the API says of rules to everybody: the index of provinces, and the rules of one province on one day.
import Type from 'typebox'
import { filingTypes } from '../../core/determine.ts'
import type {
  DocumentLine,
  FieldLine,
  RuleGroup,
  RuleIndexLine,
  RuleLine,
  RulePageView,
  RuleTurn,
  SettingLine,
} from '../../flows/rule-page-views.ts'
import type { DetailedDifference } from '../../rules/compare-days.ts'
import { mirror } from './mirror.ts'
import { Part } from './rules.ts'
import { Count, Day, oneOf, Text } from './value.ts'

const sourced = {
  basis: Type.String({ description: 'What says so: law, notice, page of a bureau, standard' }),
  layer: oneOf(['nation', 'province', 'operator']),
  since: Day,
  until: Type.Optional(Day),
}

const Rule = mirror<RuleLine>()(
  'RuleLine',
  Type.Object({
    ...sourced,
    code: Type.String({ description: 'Its words are those of the finding of this code' }),
    scope: Text,
    severity: oneOf(['blocking', 'warning']),
    figures: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    words: Type.Array(Text),
    filingTypes: Type.Array(oneOf([...filingTypes])),
    advice: Type.Optional(Text),
    says: Type.Optional(Type.Record(Type.String(), Type.String())),
  }),
)

const Document = mirror<DocumentLine>()(
  'RuleDocument',
  Type.Object({
    ...sourced,
    code: Text,
    slot: Text,
    isRequired: Type.Boolean(),
    isConditional: Type.Boolean(),
    filingTypes: Type.Array(oneOf([...filingTypes])),
    advice: Type.Optional(Text),
  }),
)

const Field = mirror<FieldLine>()(
  'RuleField',
  Type.Object({
    ...sourced,
    code: Text,
    path: Text,
    isRequired: Type.Boolean(),
    isConditional: Type.Boolean(),
    options: Type.Array(Text),
    filingTypes: Type.Array(oneOf([...filingTypes])),
    advice: Type.Optional(Text),
  }),
)

const Setting = mirror<SettingLine>()(
  'RuleSetting',
  Type.Object({ ...sourced, key: Text, figures: Type.Record(Type.String(), Type.String()) }),
)

const Group = mirror<RuleGroup>()(
  'RuleGroup',
  Type.Object({
    class: Text,
    settings: Type.Array(Setting),
    documents: Type.Array(Document),
    fields: Type.Array(Field),
    rules: Type.Array(Rule),
  }),
)

const Difference = mirror<DetailedDifference>()(
  'RuleDifference',
  Type.Object({
    what: oneOf(['rule', 'field', 'document', 'setting', 'words']),
    code: Text,
    change: oneOf(['added', 'removed', 'changed']),
    parts: Type.Array(Part),
    basis: Type.Optional(Text),
    place: Type.Optional(Type.String({ description: 'Field or slot that it is about' })),
    says: Type.Optional(Type.Record(Type.String(), Type.String())),
  }),
)

const Turn = mirror<RuleTurn>()(
  'RuleTurn',
  Type.Object({ on: Day, isAhead: Type.Boolean(), changes: Type.Array(Difference) }),
)

export const RulePage = mirror<RulePageView>()(
  'RulePage',
  Type.Object({
    provinceCode: Text,
    on: Day,
    version: Text,
    groups: Type.Array(Group),
    turns: Type.Array(Turn),
  }),
)

export const RuleIndex = mirror<RuleIndexLine>()(
  'RuleIndexLine',
  Type.Object({
    code: Text,
    own: Count,
    lastChangedOn: Type.Optional(Day),
    nextChangeOn: Type.Optional(Day),
  }),
)
