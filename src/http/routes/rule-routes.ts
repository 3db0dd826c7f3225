// The rules for everybody: no account is asked for, and an answer is kept by whoever asked until the rules change.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { type Api, answered, limited, type RouteParts } from '../route-parts.ts'
import { RuleIndex, RulePage } from '../schema/rule-pages.ts'
import { closed, DigitsOfRegion } from '../schema/value.ts'

const MAX_AGE = 300
const Unchanged = Type.Null({ description: 'Nothing changed since the asker looked (`if-none-match`)' })

/** Names the content; an asker who has it already gets 304 and nothing else. True once that is answered. */
const isAnswered = (request: FastifyRequest, reply: FastifyReply, content: unknown): boolean => {
  const tag = `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)}"`
  reply.header('cache-control', `public, max-age=${MAX_AGE}`).header('etag', tag)
  if (request.headers['if-none-match'] !== tag) return false
  void reply.code(304).send()
  return true
}

export const ruleRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/rules',
    {
      config: { isPublic: true, ...limited(120) },
      schema: {
        tags: ['rules'],
        summary: 'Provinces with rules, and when these changed',
        response: { 200: Type.Array(RuleIndex), 304: Unchanged },
      },
    },
    async (request, reply) => {
      const index = [...flows.rulePages.listRules()]
      return isAnswered(request, reply, index) ? reply : index
    },
  )
  api.get(
    '/rules/:provinceCode',
    {
      config: { isPublic: true, ...limited(120) },
      schema: {
        tags: ['rules'],
        summary: 'The rules of a province on a day',
        description:
          'Grouped by class; each with source, first day and whose rule it is. Without `on`: today.',
        params: closed({ provinceCode: DigitsOfRegion }),
        querystring: closed({
          on: Type.Optional(Type.String({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
        }),
        response: { 200: RulePage, 304: Unchanged },
      },
    },
    async (request, reply) => {
      const page = answered(flows.rulePages.readRules({ ...request.params, ...request.query }))
      return isAnswered(request, reply, page) ? reply : page
    },
  )
}
