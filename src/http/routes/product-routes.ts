// Cloud products: the customer's instances and their filing service numbers, and the provider's console pushing what
// its customers own.
import Type from 'typebox'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import { Instance } from '../schema/desk.ts'
import { BureauInput, closed, DigitsOfRegion, EmailInput, IdInput } from '../schema/value.ts'

const tags = ['product']
const InstanceParams = closed({ instanceId: IdInput })
const DayInput = Type.String({ format: 'date', maxLength: 10 })

export const productRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/instances',
    { schema: { tags, summary: 'My instances', response: { 200: Type.Array(Instance) } } },
    async (request) => [...answered(await flows.listInstances(actorOf(request)))],
  )
  api.post(
    '/instances/:instanceId/service-numbers',
    {
      schema: {
        tags,
        summary: 'Issue a filing service number (备案服务号)',
        params: InstanceParams,
        response: { 201: Instance },
      },
    },
    async (request, reply) =>
      reply.code(201).send(answered(await flows.issueServiceNumber(actorOf(request), request.params))),
  )
  api.put(
    '/operator/instances/:instanceId',
    {
      schema: {
        tags,
        summary: 'Push an instance that a customer owns',
        description: 'For the console of the provider; the same call again changes the instance.',
        params: InstanceParams,
        body: closed({
          accountEmail: EmailInput,
          product: Type.String({ minLength: 1, maxLength: 64 }),
          name: Type.String({ minLength: 1, maxLength: 128 }),
          region: Type.String({ minLength: 1, maxLength: 64 }),
          isMainland: Type.Boolean(),
          addresses: Type.Array(Type.String({ format: 'ipv4', maxLength: 15 }), {
            maxItems: 64,
            uniqueItems: true,
          }),
          startsOn: DayInput,
          endsOn: DayInput,
          accessWay: Type.String({ minLength: 1, maxLength: 64 }),
          serverProvinceCode: DigitsOfRegion,
          bureau: Type.Optional(BureauInput),
        }),
        response: { 200: Instance },
      },
    },
    async (request) =>
      answered(await flows.putInstance(actorOf(request), { ...request.params, ...request.body })),
  )
}
