// Domains of a provider that is a registrar as well (域名备案): what is kept, what the bureau has of it, and reporting the
// difference. Where the provider is no registrar, every one of these answers that.
import Type from 'typebox'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import { EntryReportBody } from '../schema/entry.ts'
import {
  RegistrarDomain,
  RegistrarDomainBody,
  RegistrarDomainChangeBody,
  RegistrarDomainLoadBody,
  RegistrarDomains,
  RegistrarDomainWithHistory,
} from '../schema/registrar-domain.ts'
import { BureauInput, Count, closed, IdInput } from '../schema/value.ts'

const tags = ['operations']
const params = closed({ id: IdInput })
const AtBureau = closed({ bureau: Type.Optional(BureauInput) })
const PLACE = '/operations/registrar-domains'

const readingRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    PLACE,
    {
      schema: {
        tags,
        summary: 'Domains that the provider reports as their registrar',
        querystring: closed({ after: Type.Optional(IdInput), bureau: Type.Optional(BureauInput) }),
        response: { 200: RegistrarDomains },
      },
    },
    async (request) => answered(await flows.registrarDomains.list(actorOf(request), request.query)),
  )
  api.get(
    `${PLACE}/:id`,
    {
      schema: {
        tags,
        summary: 'One domain with its history',
        params,
        response: { 200: RegistrarDomainWithHistory },
      },
    },
    async (request) => answered(await flows.registrarDomains.read(actorOf(request), request.params)),
  )
}

const manyRoutes = (api: Api, { flows }: RouteParts): void => {
  api.post(
    `${PLACE}/load`,
    {
      schema: {
        tags,
        summary: 'Add many domains, all or none',
        body: RegistrarDomainLoadBody,
        querystring: AtBureau,
        response: { 200: Type.Object({ loaded: Count }) },
      },
    },
    async (request) =>
      answered(await flows.registrarDomains.load(actorOf(request), { ...request.query, ...request.body })),
  )
  api.post(
    `${PLACE}/report`,
    {
      schema: {
        tags,
        summary: 'Report these domains, or every complete draft',
        body: EntryReportBody,
        querystring: AtBureau,
        response: { 200: Type.Object({ reported: Count, left: Count }) },
      },
    },
    async (request) =>
      answered(await flows.registrarDomains.report(actorOf(request), { ...request.query, ...request.body })),
  )
}

export const registrarDomainRoutes = (api: Api, parts: RouteParts): void => {
  const { flows } = parts
  readingRoutes(api, parts)
  manyRoutes(api, parts)
  api.post(
    PLACE,
    {
      schema: {
        tags,
        summary: 'Add a domain as a draft',
        body: RegistrarDomainBody,
        querystring: AtBureau,
        response: { 200: RegistrarDomain },
      },
    },
    async (request) =>
      answered(await flows.registrarDomains.add(actorOf(request), { ...request.query, ...request.body })),
  )
  api.put(
    `${PLACE}/:id`,
    {
      schema: {
        tags,
        summary: 'Other values for a domain',
        params,
        body: RegistrarDomainChangeBody,
        response: { 200: RegistrarDomain },
      },
    },
    async (request) =>
      answered(await flows.registrarDomains.change(actorOf(request), { ...request.params, ...request.body })),
  )
  api.delete(
    `${PLACE}/:id`,
    { schema: { tags, summary: 'Give a domain up', params, response: { 200: RegistrarDomain } } },
    async (request) => answered(await flows.registrarDomains.remove(actorOf(request), request.params)),
  )
}
