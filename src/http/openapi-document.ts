// The API's description without a running system: routes are declared, none is ever called.
import Fastify from 'fastify'
import { apiRoutes } from './api-routes.ts'
import { describeApi } from './description.ts'
import type { Api, RouteParts } from './route-parts.ts'
import { judgeBySchemas } from './validation.ts'

/** The OpenAPI 3.1 document, as `/api/v1/openapi.json` serves it. */
export const makeOpenApiDocument = async (): Promise<object> => {
  const app: Api = Fastify()
  let document = (): object => ({})
  await app.register(
    async (scope) => {
      await describeApi(scope)
      judgeBySchemas(scope)
      document = () => scope.swagger()
      // Handlers are only registered here, so nothing ever reads these parts.
      apiRoutes(scope, {} as RouteParts)
    },
    { prefix: '/api/v1' },
  )
  await app.ready()
  return document()
}
