// Papers about what is filed, sent without a case: list, send, look, take back.
import Type from 'typebox'
import { imageBody, pictureAnswer, sendBytes } from '../image-body.ts'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import { PaperInputQuery, PaperPageSchema, PaperSchema } from '../schema/compliance.ts'
import { CursorInput, closed, IdInput } from '../schema/value.ts'

const PaperParams = closed({ paperId: IdInput })

const tags = ['compliance']

export const paperRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/compliance/papers',
    {
      schema: {
        tags,
        summary: 'Papers sent about what is filed, with what the bureau said',
        querystring: closed({ cursor: Type.Optional(CursorInput) }),
        response: { 200: PaperPageSchema },
      },
    },
    async (request) => answered(await flows.compliance.readPapers(actorOf(request), request.query)),
  )
  api.post(
    '/compliance/papers',
    {
      ...imageBody.limits,
      schema: {
        tags,
        summary: 'Send a paper about something filed',
        description: 'JPEG or PNG as the raw body. It goes to the bureau with the next file (XZHYD).',
        querystring: PaperInputQuery,
        body: imageBody.schema,
        response: { 200: PaperSchema },
      },
    },
    async (request) =>
      answered(
        await flows.compliance.sendPaper(actorOf(request), {
          ...request.query,
          bytes: imageBody.read(request),
        }),
      ),
  )
  api.get(
    '/compliance/papers/:paperId/image',
    {
      schema: {
        tags,
        summary: 'A paper as it was sent; the read is recorded',
        params: PaperParams,
        response: pictureAnswer,
      },
    },
    async (request, reply) =>
      sendBytes(reply, answered(await flows.compliance.readPaperImage(actorOf(request), request.params))),
  )
  api.delete(
    '/compliance/papers/:paperId',
    {
      schema: {
        tags,
        summary: 'Take a paper back before a file takes it',
        params: PaperParams,
        response: { 200: PaperSchema },
      },
    },
    async (request) => answered(await flows.compliance.withdrawPaper(actorOf(request), request.params)),
  )
}
