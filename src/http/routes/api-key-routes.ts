// API keys: all that the screens do, scripts do with a key of their own. A key carries its owner's role, no more.
import Type from 'typebox'
import { type Api, accountOf, answered, limited, type RouteParts } from '../route-parts.ts'
import { ApiKey, ApiKeyBody, ApiKeyParams } from '../schema/account.ts'

const tags = ['account']

export const apiKeyRoutes = (api: Api, { accounts }: RouteParts): void => {
  api.get(
    '/me/api-keys',
    { schema: { tags, summary: 'My API keys', response: { 200: Type.Array(ApiKey) } } },
    async (request) => [...(await accounts.listApiKeys(accountOf(request)))],
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
      const made = answered(await accounts.createApiKey(accountOf(request), request.body))
      return reply.code(201).send(made)
    },
  )
  api.delete(
    '/me/api-keys/:apiKeyId',
    { schema: { tags, summary: 'Remove an API key', params: ApiKeyParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      answered(await accounts.removeApiKey(accountOf(request), request.params))
      return reply.code(204).send(null)
    },
  )
}
