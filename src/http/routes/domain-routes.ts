// Domains: looking up again what a case names, and the operator's records of holders and real names.
import Type from 'typebox'
import { type Api, actorOf, answered, limited, type RouteParts } from '../route-parts.ts'
import { Case } from '../schema/case.ts'
import { RegistrarRecordInput } from '../schema/domain.ts'
import { ApplicationParams, Count, closed } from '../schema/value.ts'

export const domainRoutes = (api: Api, { flows }: RouteParts): void => {
  api.post(
    '/applications/:applicationId/domains/look-up',
    {
      config: limited(10),
      schema: {
        tags: ['case'],
        summary: 'Look the domains of an application up again',
        description:
          'Asks registry and DNS, and waits for them up to 15 seconds. The revision stays; what could not be found out stays unknown.',
        params: ApplicationParams,
        response: { 200: Case },
      },
    },
    async (request) => answered(await flows.lookUpDomains(actorOf(request), request.params)),
  )
  api.post(
    '/operator/registrar-records',
    {
      schema: {
        tags: ['operations'],
        summary: 'Load what the registrar knows of domains',
        description:
          'For operators who are registrars, or work with one. All records are taken or none; a domain that has a record gets the new one.',
        body: closed({ records: Type.Array(RegistrarRecordInput, { minItems: 1, maxItems: 2000 }) }),
        response: { 200: Type.Object({ loaded: Count }) },
      },
    },
    async (request) => answered(await flows.loadRegistrarRecords(actorOf(request), request.body)),
  )
}
