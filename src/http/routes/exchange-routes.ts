// One file of the exchange: its cases, its readable content, and sending it again. Whole content is asked for by name; the
// flow refuses it to all but administrators.
import Type from 'typebox'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import { ExchangeFileDetailSchema, ExpeditedSchema, FileContentSchema } from '../schema/exchange.ts'
import { ApplicationParams, closed, IdInput } from '../schema/value.ts'

const FileParams = closed({ fileId: IdInput })

export const exchangeRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/operations/exchange/files/:fileId',
    {
      schema: {
        tags: ['operations'],
        summary: 'One exchange file: its cases, messages and calls',
        params: FileParams,
        response: { 200: ExchangeFileDetailSchema },
      },
    },
    async (request) => answered(await flows.exchange.readFile(actorOf(request), request.params)),
  )
  api.get(
    '/operations/exchange/files/:fileId/content',
    {
      schema: {
        tags: ['operations'],
        summary: 'What a kept file says, personal data masked; recorded in the audit trail',
        params: FileParams,
        querystring: closed({
          whole: Type.Optional(Type.Boolean({ description: 'Nothing masked: administrators only' })),
        }),
        response: { 200: FileContentSchema },
      },
    },
    async (request) => {
      const input = { ...request.params, isWhole: request.query.whole === true }
      return answered(await flows.exchange.readContent(actorOf(request), input))
    },
  )
  api.post(
    '/operations/exchange/files/:fileId/send-again',
    {
      schema: {
        tags: ['operations'],
        summary: 'Send a kept file again byte for byte, after asking the bureau what it has',
        params: FileParams,
        response: { 200: ExchangeFileDetailSchema },
      },
    },
    async (request) => answered(await flows.exchange.sendAgain(actorOf(request), request.params)),
  )
  api.put(
    '/operations/applications/:applicationId/expedited',
    {
      schema: {
        tags: ['operations'],
        summary: 'Say that a case goes first on its way to the bureau, or not any more',
        params: ApplicationParams,
        body: closed({
          isExpedited: Type.Boolean(),
          reason: Type.Optional(
            Type.String({
              maxLength: 300,
              description: 'Why; needed to let it go first, and shown to reviewers. No personal data',
            }),
          ),
        }),
        response: { 200: ExpeditedSchema },
      },
    },
    async (request) =>
      answered(await flows.exchange.setExpedited(actorOf(request), { ...request.params, ...request.body })),
  )
}
