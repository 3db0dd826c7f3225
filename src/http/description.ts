// The API's own description (OpenAPI 3.1), made from the routes: what is not in a route's schema does not exist.
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { namedSchemas } from './schema/mirror.ts'
import { Problem } from './schema/problem.ts'

const tags = [
  { name: 'account', description: 'Registration, sign-in, profile, API keys' },
  { name: 'start', description: 'Type of filing, opening an application' },
  { name: 'case', description: 'Applications (备案订单)' },
  { name: 'document', description: 'Images, verification form, signature' },
  { name: 'phone', description: 'Guided capture on the phone' },
  { name: 'product', description: 'Instances and filing service numbers (备案服务号)' },
  { name: 'review', description: 'First review (初审)' },
  { name: 'filing', description: 'What is filed' },
  { name: 'judge', description: 'The rules, tried from outside' },
  { name: 'rules', description: 'The rules of a province, for everybody' },
  { name: 'operations', description: 'Exchange with the bureaux, audit' },
  { name: 'compliance', description: 'Tasks, lists and notices of the bureau' },
]

const intro = `All that the screens do, this API does. Authenticate by the session cookie or with an API key
(\`x-api-key\`, or \`Authorization: Bearer\`). What is not a success is a problem document (RFC 9457) in the language
of \`Accept-Language\`; \`code\` never changes its meaning. Unknown properties and parameters are refused.`

/** Registers the description; routes registered afterwards in the same scope are in it. */
export const describeApi = async (app: FastifyInstance): Promise<void> => {
  for (const schema of namedSchemas.values()) app.addSchema(schema)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'OpenBeian', version: '1', description: intro, license: { name: 'Apache-2.0' } },
      tags,
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'openbeian.session_token' },
          apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { apiKey: [] }, { bearer: [] }],
    },
    refResolver: {
      buildLocalReference: (json, _baseUri, _fragment, i) =>
        typeof json.$id === 'string' ? json.$id : `def-${i}`,
    },
  })
  app.addHook('onRoute', (route) => {
    if (!route.schema) return
    route.schema = {
      ...route.schema,
      ...(route.config?.isPublic ? { security: [] } : {}),
      response: { ...(route.schema.response as object), default: { ...problemAnswer } },
    }
  })
}

const problemAnswer = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: Problem } },
}
