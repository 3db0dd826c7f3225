// The small shapes that every route shares: ids, instants, paths, values, pages. Input strings all carry a length limit
// here; output shapes carry none, because what we answer we have already judged.
import Type, { type TSchema } from 'typebox'
import type { Finding, Suggestion } from '../../core/finding.ts'
import { serviceKinds } from '../../core/material.ts'
import type { Value as ValueView } from '../../flows/views.ts'
import { mirror } from './mirror.ts'

/** One of some words. */
export const oneOf = <V extends string[]>(values: readonly [...V]) => Type.Enum(values, { type: 'string' })

export const Text = Type.String()
export const Instant = Type.String({ format: 'date-time', description: 'Instant in UTC with milliseconds' })
export const Day = Type.String({ format: 'date', description: 'Day in mainland China' })
export const Count = Type.Integer({ minimum: 0 })
export const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))

/** An object of a request: unknown properties are refused, never ignored. */
export const closed = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

// ---- input ----------------------------------------------------------------------------------------------------------

export const IdInput = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$', description: 'Id' })
export const PathInput = Type.String({
  pattern: '^[A-Za-z0-9-]{1,40}(\\.[A-Za-z0-9-]{1,40}){0,5}$',
  maxLength: 160,
  description: 'Path of a field or of a document slot, such as `services.s1.name`',
})
export const RevisionInput = Type.Integer({
  minimum: 0,
  maximum: 2_147_483_647,
  description: 'The revision that the caller saw; a newer one in the store refuses with `changed-meanwhile`',
})
export const CursorInput = Type.String({
  minLength: 1,
  maxLength: 256,
  description: '`nextCursor` of the page before',
})
export const LocaleInput = oneOf(['zh-CN', 'en', 'es'])
export const EmailInput = Type.String({ format: 'email', minLength: 3, maxLength: 128 })
export const CodeInput = Type.String({ pattern: '^[0-9]{4,8}$', description: 'The digits that were sent' })
export const PasswordInput = Type.String({ minLength: 1, maxLength: 128 })
export const DigitsOfRegion = Type.String({ pattern: '^[0-9]{6}$', description: 'Six digits, GB/T 2260' })

export const ValueInput = Type.Union([
  Type.String({ maxLength: 2048 }),
  Type.Array(Type.String({ maxLength: 64 }), { maxItems: 64 }),
  Type.Array(closed({ kind: Type.String({ maxLength: 64 }), number: Type.String({ maxLength: 128 }) }), {
    maxItems: 20,
  }),
  Type.Array(
    closed({
      system: Type.String({ maxLength: 32 }),
      packageName: Type.String({ maxLength: 255 }),
      fingerprint: Type.String({ maxLength: 128 }),
      publicKey: Type.String({ maxLength: 4096 }),
    }),
    { maxItems: 50 },
  ),
  Type.Array(closed({ name: Type.String({ maxLength: 128 }), vendor: Type.String({ maxLength: 128 }) }), {
    maxItems: 200,
  }),
])

/** What names a service: a website by its domain, everything else by kind, name and host. */
export const serviceInput = {
  domain: Type.Optional(Type.String({ minLength: 1, maxLength: 255, description: 'Of a website' })),
  serviceKind: Type.Optional(oneOf([...serviceKinds])),
  serviceName: Type.Optional(
    Type.String({ minLength: 1, maxLength: 512, description: 'Of everything but a website' }),
  ),
  host: Type.Optional(
    Type.String({ pattern: '^[a-z-]{1,32}$', description: 'Where a mini-program or quick app runs' }),
  ),
}

export const ApplicationParams = closed({ applicationId: IdInput })
export const OnCaseBody = closed({ revision: RevisionInput })

// ---- output ---------------------------------------------------------------------------------------------------------

export const Value = mirror<ValueView>()(
  'Value',
  Type.Union(
    [
      Text,
      Type.Array(Text),
      Type.Array(Type.Object({ kind: Text, number: Text })),
      Type.Array(Type.Object({ system: Text, packageName: Text, fingerprint: Text, publicKey: Text })),
      Type.Array(Type.Object({ name: Text, vendor: Text })),
    ],
    {
      description:
        'Value of one field: text, list of codes or lines, or list of pre-approvals (前置审批), packages or SDKs of an app',
    },
  ),
)

const SuggestionSchema = mirror<Suggestion>()(
  'Suggestion',
  Type.Object({ value: Type.Optional(Text), key: Type.Optional(Text), params: Type.Optional(Params) }),
)

export const FindingSchema = mirror<Finding>()(
  'Finding',
  Type.Object(
    {
      code: Text,
      path: Text,
      params: Params,
      severity: oneOf(['blocking', 'warning', 'undecided']),
      basis: Text,
      pack: Text,
      says: Type.Optional(Type.Record(Type.String(), Type.String())),
      suggestion: Type.Optional(SuggestionSchema),
      suggestions: Type.Optional(Type.Array(Text)),
      mark: Type.Optional(Type.Object({ from: Type.Integer(), to: Type.Integer() })),
    },
    { description: 'Given facts do not meet a rule; stands beside one field' },
  ),
)

export const BureauInput = Type.String({
  minLength: 1,
  maxLength: 64,
  description:
    'Code of a bureau, where the provider reports to several; the first, or what the account’s products say',
})
