// Trying the rules from outside: facts in, verdict out. Nothing of a request is stored or logged; many cases are judged
// with pauses between them, so that a long list holds up nobody else.
import { setImmediate as pause } from 'node:timers/promises'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifySchemaCompiler } from 'fastify'
import Type, { type TSchema } from 'typebox'
import { sendProblem } from '../answer-problems.ts'
import { type Judge, judgeOneCase } from '../judging/judge-case.ts'
import { judgeSchema } from '../judging/judge-schema.ts'
import { localeOf } from '../language.ts'
import { problemOfEdge } from '../problem.ts'
import { type Api, accountOf, limited, type RouteParts } from '../route-parts.ts'
import { Judged, JudgedOrNot } from '../schema/judge.ts'

/** Enough for a thousand cases, and for one that holds a pasted book. */
export const MOST_JUDGE_BYTES = 16 * 1024 * 1024
export const MOST_CASES = 1000
const CASES_BETWEEN_PAUSES = 8

const { $schema: _draft, ...caseSchema } = judgeSchema
const OneCase = Type.Unsafe<unknown>(caseSchema as TSchema)
const Cases = Type.Unsafe<unknown>({
  anyOf: [OneCase, { type: 'array', items: OneCase, maxItems: MOST_CASES }],
})

/** Each case is held against its schema by itself: one that does not fit must not spoil the others. */
const eachByItself: FastifySchemaCompiler<TSchema> = (route) =>
  route.httpPart === 'body' ? (value: unknown) => ({ value }) : TypeBoxValidatorCompiler(route)

export const judgeRoutes = (api: Api, { flows }: RouteParts): void => {
  api.post(
    '/judge',
    {
      config: limited(60),
      bodyLimit: MOST_JUDGE_BYTES,
      validatorCompiler: eachByItself,
      schema: {
        tags: ['judge'],
        summary: 'Judge facts by the rules of a province on a day',
        description: `One case, or up to ${MOST_CASES} in an array. See docs/judge.md. Nothing is stored or logged.`,
        body: Cases,
        response: { 200: Type.Union([Judged, JudgedOrNot]) },
      },
    },
    async (request, reply) => {
      accountOf(request)
      const judge: Judge = (input) => flows.judgeFacts(input)
      const audience = { locale: localeOf(request), reference: request.id }
      const body: unknown = request.body
      if (!Array.isArray(body)) {
        const judged = judgeOneCase(judge, body, audience)
        return judged.ok ? judged.answer : sendProblem(reply, judged.problem)
      }
      if (body.length > MOST_CASES) {
        const words = { limit: `${MOST_CASES} × JSON` }
        return sendProblem(reply, problemOfEdge('too-large', audience, words))
      }
      const answers = []
      for (const [index, one] of body.entries()) {
        if (index % CASES_BETWEEN_PAUSES === CASES_BETWEEN_PAUSES - 1) await pause()
        const judged = judgeOneCase(judge, one, audience)
        answers.push(judged.ok ? judged.answer : { problem: judged.problem })
      }
      return { count: answers.length, answers }
    },
  )
}
