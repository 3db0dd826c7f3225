// API keys: all that the screens do, scripts do with a key of their own. A key carries its owner's role, no more.
import Type from 'typebox'
import { headersOf } from '../request-headers.ts'
import { type Api, actorOf, answered, limited, Refused, type RouteParts } from '../route-parts.ts'
import { ApiKey, ApiKeyBody, ApiKeyParams } from '../schema/account.ts'

const tags = ['account']

export const apiKeyRoutes = (api: Api, { accounts }: RouteParts): void => {
  api.get(
    '/me/api-keys',
    { schema: { tags, summary: 'My API keys', response: { 200: Type.Array(ApiKey) } } },
    async (request) => {
      actorOf(request)
      return [...answered(await accounts.listApiKeys(headersOf(request)))]
    },
  )
  api.post(
    '/me/api-keys',
    {
      config: limited(10),
      schema: {
        tags,
        summary: 'Make an API key; its secret is shown once',
        body: ApiKeyBody,
        response: { 201: Type.Object({ key: Type.String(), line: ApiKey }) },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      if (actor.kind !== 'person') throw new Refused({ code: 'not-permitted' })
      return reply.code(201).send(answered(await accounts.createApiKey(actor.accountId, request.body)))
    },
  )
  api.delete(
    '/me/api-keys/:apiKeyId',
    { schema: { tags, summary: 'Remove an API key', params: ApiKeyParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      actorOf(request)
      answered(await accounts.removeApiKey(headersOf(request), request.params))
      return reply.code(204).send(null)
    },
  )
}
