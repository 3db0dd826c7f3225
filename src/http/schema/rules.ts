// What the API says of rules: what changed for a case, rule packs for operators, and the readable rules of a province.
import Type from 'typebox'
import { statuses } from '../../core/application/status.ts'
import type {
  DraftLine,
  EditionLine,
  ImpactView,
  PackLine,
  PackView,
  TouchedCase,
  TrialView,
} from '../../flows/pack-views.ts'
import type { RulesChangedView } from '../../flows/views.ts'
import type { PackChange } from '../../rules/compare-packs.ts'
import type { PackProblem } from '../../rules/json-reader.ts'
import type { PartDifference } from '../../rules/value-difference.ts'
import { mirror } from './mirror.ts'
import { Count, Day, Instant, oneOf, Text } from './value.ts'

export const RulesChanged = mirror<RulesChangedView>()(
  'RulesChanged',
  Type.Object(
    {
      from: Text,
      to: Text,
      changes: Type.Array(
        Type.Object({
          code: Text,
          path: Text,
          severity: oneOf(['blocking', 'warning', 'undecided']),
          effect: oneOf(['appeared', 'gone']),
        }),
      ),
    },
    { description: 'What differs because rules changed since the case was handed in' },
  ),
)

const Problem = mirror<PackProblem>()(
  'PackProblem',
  Type.Object({
    pointer: Type.String({ description: 'JSON pointer into the pack; empty for the whole' }),
    reason: Text,
    line: Type.Optional(Count),
    column: Type.Optional(Count),
  }),
)

export const Part = mirror<PartDifference>()(
  'PartDifference',
  Type.Object({ part: Text, from: Type.Optional(Text), to: Type.Optional(Text) }),
)

const Change = mirror<PackChange>()(
  'PackChange',
  Type.Object({
    what: oneOf(['rule', 'field', 'document', 'setting', 'words', 'switch', 'pack']),
    code: Text,
    change: oneOf(['added', 'removed', 'changed', 'follows']),
    effectiveFrom: Type.Optional(Day),
    effectiveTo: Type.Optional(Day),
    parts: Type.Array(Part),
    basis: Type.Optional(Text),
  }),
)

export const EditionSchema = mirror<EditionLine>()(
  'PackEdition',
  Type.Object({
    id: Text,
    effectiveOn: Day,
    publishedAt: Instant,
    by: Text,
    note: Text,
    digest: Text,
    state: oneOf(['in-force', 'ahead', 'past', 'withdrawn', 'broken']),
    withdrawnAt: Type.Optional(Instant),
    withdrawnBy: Type.Optional(Text),
    problems: Type.Array(Problem),
  }),
)

const draftFields = { revision: Count, editedAt: Instant, by: Text }
export const Draft = mirror<DraftLine>()('PackDraft', Type.Object(draftFields))

const packFields = {
  code: Type.String({ description: '`national`, six digits of a province, or `operator`' }),
  source: oneOf(['shipped', 'published']),
  digest: Text,
  rules: Count,
  edition: Type.Optional(EditionSchema),
  next: Type.Optional(EditionSchema),
  broken: Count,
  draft: Type.Optional(Draft),
  isShippedNewer: Type.Boolean(),
}
export const PackLineSchema = mirror<PackLine>()('PackLine', Type.Object(packFields))

export const PackSchema = mirror<PackView>()(
  'Pack',
  Type.Object({
    ...packFields,
    text: Text,
    history: Type.Array(EditionSchema),
    draftText: Type.Optional(Type.Object({ ...draftFields, body: Text, cases: Text })),
  }),
)

export const Trial = mirror<TrialView>()(
  'PackTrial',
  Type.Object({
    problems: Type.Array(Problem),
    caseProblems: Type.Array(Problem),
    changes: Type.Array(Change),
    cases: Type.Optional(
      Type.Object({
        played: Count,
        failed: Count,
        failures: Type.Array(
          Type.Object({
            rule: Text,
            province: Text,
            on: Type.Optional(Day),
            expected: Type.Array(Text),
            found: Type.Array(Text),
            fault: Type.Optional(Text),
            source: Text,
          }),
        ),
        uncovered: Type.Array(Type.Object({ code: Text, lacks: oneOf(['failing', 'passing', 'both']) })),
      }),
    ),
  }),
)

const Touched = mirror<TouchedCase>()(
  'TouchedCase',
  Type.Object({ id: Text, domain: Text, status: oneOf([...statuses]), provinceCode: Text }),
)

export const Impact = mirror<ImpactView>()(
  'PackImpact',
  Type.Object({
    judged: Count,
    total: Count,
    nextCursor: Type.Optional(Text),
    newlyBlocked: Count,
    freed: Count,
    rules: Type.Array(
      Type.Object({
        code: Text,
        effect: oneOf(['blocks', 'no-longer-blocks']),
        count: Count,
        cases: Type.Array(Touched),
      }),
    ),
  }),
)
