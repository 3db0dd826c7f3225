// What the schema validator found, in words: which place, and what is expected there. Never repeats what was sent: it
// may be personal, and it may be hostile.
import type { FastifySchemaValidationError } from 'fastify/types/schema.js'
import type { Locale } from '../flows/ports.ts'
import { listOf, textsOf } from './language.ts'
import { type Audience, problemOfEdge } from './problem.ts'
import type { ProblemView } from './schema/problem.ts'

type Found = { readonly path: string; readonly expected: string; readonly values: Record<string, unknown> }

const dotted = (pointer: string): string => pointer.slice(1).replaceAll('/', '.')
const beneath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

/** Names are ours in `required`, but the caller's in `unknown`: those are cut to what a name can be. */
const safeName = (name: string): string => name.replace(/[^\w.-]/g, '?').slice(0, 64)

const names = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

const readOne = (error: FastifySchemaValidationError): readonly Found[] => {
  const path = dotted(error.instancePath)
  const { params, keyword } = error
  switch (keyword) {
    case 'required':
      return names(params.requiredProperties).map((name) => ({
        path: beneath(path, name),
        expected: 'required',
        values: {},
      }))
    case 'additionalProperties':
      return names(params.additionalProperties).map((name) => ({
        path: beneath(path, safeName(name)),
        expected: 'unknown',
        values: {},
      }))
    case 'boolean':
      return []
    case 'enum':
      return [{ path, expected: 'enum', values: { values: names(params.allowedValues) } }]
    case 'type':
      return [{ path, expected: 'type', values: { kind: params.type } }]
    default:
      return [{ path, expected: keyword, values: params }]
  }
}

/** Alternatives of a union are not each reported: the whole place is then simply of the wrong form. */
const withoutAlternatives = (errors: readonly Found[], raw: readonly FastifySchemaValidationError[]) => {
  const isUnion = raw.some(({ schemaPath }) => schemaPath.includes('/anyOf/'))
  if (!isUnion) return errors
  const paths = [...new Set(errors.map(({ path }) => path))]
  return paths.map((path): Found => {
    const all = errors.filter((one) => one.path === path)
    return all.length === 1 && all[0] ? all[0] : { path, expected: 'other', values: {} }
  })
}

const describe = (locale: Locale, { expected, values }: Found): string => {
  const t = textsOf(locale, 'problems')
  const known = t(`expected.${expected}`, { defaultValue: '' }) !== '' ? expected : 'other'
  return t(`expected.${known}`, {
    ...values,
    kind: t(`kinds.${String(values.kind)}`, { defaultValue: String(values.kind) }),
    values: listOf(locale, names(values.values), 'disjunction'),
    description: String(values.pattern),
  })
}

/** The problem for input that does not fit its schema; at most 20 places are named. */
export const problemOfInput = (
  raw: readonly FastifySchemaValidationError[],
  context: string,
  audience: Audience,
): ProblemView => {
  const { locale } = audience
  const found = withoutAlternatives(raw.flatMap(readOne), raw).slice(0, 20)
  const errors = found.map((one) => ({ path: one.path, detail: describe(locale, one) }))
  const [first] = errors
  const whole = textsOf(locale, 'problems')(`places.${context === 'querystring' ? 'query' : context}`, {
    defaultValue: context,
  })
  const place = first?.path ? first.path : whole
  return problemOfEdge(
    'input-invalid',
    audience,
    { place, expected: first?.detail ?? '' },
    { ...(first?.path ? { path: first.path } : {}), errors },
  )
}
