// Code tables: what forms choose from is for everybody, as the rules are; what stands behind it is for officers.
import { type Api, actorOf, answered, limited, type RouteParts } from '../route-parts.ts'
import { CodeTable, CodeTables, FormCodesSchema, MeaningBody } from '../schema/codes.ts'

export const codeRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/codes',
    {
      config: { isPublic: true, ...limited(120) },
      schema: {
        tags: ['rules'],
        summary: 'What choice fields offer now',
        description: 'The code tables in force: ours, and over them what the bureaux have delivered.',
        response: { 200: FormCodesSchema },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache')
      return flows.codes.readFormCodes()
    },
  )
  api.get(
    '/compliance/code-tables',
    {
      schema: {
        tags: ['compliance'],
        summary: 'Code tables in force, row by row, with the file that brought each',
        response: { 200: CodeTables },
      },
    },
    async (request) => answered(await flows.codes.readCodeTables(actorOf(request))),
  )
  api.post(
    '/compliance/code-tables/meaning',
    {
      schema: {
        tags: ['compliance'],
        summary: 'Say which of our codes a delivered row means; without a code, take that back',
        body: MeaningBody,
        response: { 200: CodeTable },
      },
    },
    async (request) => answered(await flows.codes.sayMeaning(actorOf(request), request.body)),
  )
}
