// Reading facts from outside: held against the schema, and refused by name and path where they do not fit. Used by the
// address of the API and by the command alike, so that both doors say the same.
import type { FastifySchemaValidationError } from 'fastify/types/schema.js'
import Schema from 'typebox/schema'
import type { JudgeInput } from '../../flows/judging/judge-input.ts'
import { problemOfInput } from '../input-problem.ts'
import type { Audience } from '../problem.ts'
import type { ProblemView } from '../schema/problem.ts'
import { judgeSchema } from './judge-schema.ts'

const compiled = Schema.Compile(judgeSchema as never)

export type ReadInput =
  | { readonly ok: true; readonly input: JudgeInput }
  | { readonly ok: false; readonly problem: ProblemView }

/** One case as it came; the problem names every place that does not fit, at most 20. */
export const readJudgeInput = (value: unknown, audience: Audience): ReadInput => {
  // What the schema accepts has the shape of the type: both are made from the field catalogue.
  if (compiled.Check(value)) return { ok: true, input: value as JudgeInput }
  const [, errors] = compiled.Errors(value)
  return {
    ok: false,
    problem: problemOfInput(errors as unknown as FastifySchemaValidationError[], 'body', audience),
  }
}
