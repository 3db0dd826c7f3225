// First review: the queue with its clocks, claiming, the desk, returning single fields, passing. Whether a reviewer may
// do it is decided in the flow.
import Type from 'typebox'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import { Case } from '../schema/case.ts'
import { Desk, Queue } from '../schema/desk.ts'
import { ApplicationParams, closed, OnCaseBody, PathInput, RevisionInput, Text } from '../schema/value.ts'

const tags = ['review']
const Which = Type.Object({ applicationId: Text })
const ReturnItem = closed({
  path: PathInput,
  reason: Type.String({ pattern: '^[a-z0-9-]{1,64}$' }),
  suggestion: Type.Optional(Type.String({ minLength: 1, maxLength: 512 })),
  note: Type.Optional(Type.String({ minLength: 1, maxLength: 512 })),
})

export const reviewRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/review/queue',
    { schema: { tags, summary: 'What waits, by clock', response: { 200: Queue } } },
    async (request) => answered(await flows.listQueue(actorOf(request))),
  )
  api.post(
    '/review/claim-next',
    { schema: { tags, summary: 'Claim the case whose clock runs out first', response: { 200: Which } } },
    async (request) => answered(await flows.claimNext(actorOf(request))),
  )
  api.get(
    '/review/applications/:applicationId',
    {
      schema: {
        tags,
        summary: "The reviewer's desk",
        description: 'Values are whole: the read is recorded.',
        params: ApplicationParams,
        response: { 200: Desk },
      },
    },
    async (request) => answered(await flows.readDesk(actorOf(request), request.params)),
  )
  api.post(
    '/review/applications/:applicationId/claim',
    { schema: { tags, summary: 'Claim one case', params: ApplicationParams, response: { 200: Desk } } },
    async (request) => answered(await flows.claimApplication(actorOf(request), request.params)),
  )
  api.post(
    '/review/applications/:applicationId/release',
    {
      schema: {
        tags,
        summary: 'Give a claimed case back',
        params: ApplicationParams,
        response: { 200: Which },
      },
    },
    async (request) => answered(await flows.releaseApplication(actorOf(request), request.params)),
  )
  api.post(
    '/review/applications/:applicationId/return',
    {
      schema: {
        tags,
        summary: 'Return single fields and documents',
        params: ApplicationParams,
        body: closed({
          revision: RevisionInput,
          items: Type.Array(ReturnItem, { minItems: 1, maxItems: 100 }),
        }),
        response: { 200: Case },
      },
    },
    async (request) =>
      answered(await flows.returnApplication(actorOf(request), { ...request.params, ...request.body })),
  )
  api.post(
    '/review/applications/:applicationId/pass',
    {
      schema: {
        tags,
        summary: 'Pass the case',
        params: ApplicationParams,
        body: OnCaseBody,
        response: { 200: Case },
      },
    },
    async (request) =>
      answered(await flows.passApplication(actorOf(request), { ...request.params, ...request.body })),
  )
}
