// What is filed, and how the exchange with the bureaux stands: for owners, operators and auditors.
import Type from 'typebox'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import { AuditPage } from '../schema/desk.ts'
import { Exchange, FileFilterInput } from '../schema/exchange.ts'
import { ForecastRatesSchema } from '../schema/judge.ts'
import { CursorInput, closed, IdInput } from '../schema/value.ts'

export const operationsRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/operations/exchange',
    {
      schema: {
        tags: ['operations'],
        summary: 'How the bureaux stand, and the files exchanged with them, newest first',
        querystring: closed({ cursor: Type.Optional(CursorInput), ...FileFilterInput }),
        response: { 200: Exchange },
      },
    },
    async (request) => answered(await flows.readExchange(actorOf(request), request.query)),
  )
  api.get(
    '/operations/forecast',
    {
      schema: {
        tags: ['operations'],
        summary: 'How often the forecast of the bureau’s codes was right, over 90 days',
        response: { 200: ForecastRatesSchema },
      },
    },
    async (request) => answered(await flows.readForecastRates(actorOf(request))),
  )
  api.put(
    '/operations/bureaux/:bureau/hold',
    {
      schema: {
        tags: ['operations'],
        summary: 'Stop or resume reporting to one bureau',
        params: closed({ bureau: IdInput }),
        body: closed({
          isHeld: Type.Boolean(),
          reason: Type.Optional(
            Type.String({ maxLength: 300, description: 'Why; shown beside the bureau. No personal data' }),
          ),
        }),
        response: { 200: Exchange },
      },
    },
    async (request) =>
      answered(await flows.setBureauHold(actorOf(request), { ...request.params, ...request.body })),
  )
  api.get(
    '/operations/audit',
    {
      schema: {
        tags: ['operations'],
        summary: 'Who read and did what',
        querystring: closed({ applicationId: Type.Optional(IdInput), cursor: Type.Optional(CursorInput) }),
        response: { 200: AuditPage },
      },
    },
    async (request) => answered(await flows.readAudit(actorOf(request), request.query)),
  )
}
