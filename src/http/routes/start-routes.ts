// The start: which type of filing this is, and opening an application. Certificate numbers travel in bodies only.
import { type Api, actorOf, answered, limited, type RouteParts } from '../route-parts.ts'
import { StartBody } from '../schema/account.ts'
import { Case } from '../schema/case.ts'
import { Determination } from '../schema/determination.ts'

export const startRoutes = (api: Api, { flows }: RouteParts): void => {
  api.post(
    '/determinations',
    {
      config: limited(30),
      schema: {
        tags: ['start'],
        summary: 'Decide the type of filing, and why',
        description: 'Asks the own register and the bureau by certificate and by domain. Changes nothing.',
        body: StartBody,
        response: { 200: Determination },
      },
    },
    async (request) => answered(await flows.determineFiling(actorOf(request), request.body)),
  )
  api.post(
    '/applications',
    {
      config: limited(60),
      schema: {
        tags: ['start'],
        summary: 'Open an application',
        body: StartBody,
        response: { 201: Case },
      },
    },
    async (request, reply) =>
      reply.code(201).send(answered(await flows.startApplication(actorOf(request), request.body))),
  )
}
