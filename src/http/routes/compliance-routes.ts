// The bureau's orders beside any case: tasks, their answers, the lists.
import Type from 'typebox'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import {
  ComplianceDeskSchema,
  ComplianceListsSchema,
  ComplianceTask,
  TaskAnswerBody,
} from '../schema/compliance.ts'
import { CursorInput, closed, IdInput } from '../schema/value.ts'

const TaskParams = closed({ taskId: IdInput })

const tags = ['compliance']

export const complianceRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/compliance/tasks',
    {
      schema: {
        tags,
        summary: 'Tasks of the bureau by deadline, or answered ones',
        querystring: closed({
          isAnswered: Type.Optional(Type.Boolean()),
          cursor: Type.Optional(CursorInput),
        }),
        response: { 200: ComplianceDeskSchema },
      },
    },
    async (request) => answered(await flows.compliance.readDesk(actorOf(request), request.query)),
  )
  api.get(
    '/compliance/tasks/:taskId',
    {
      schema: {
        tags,
        summary: 'One task with people unmasked; the read is recorded',
        params: TaskParams,
        response: { 200: ComplianceTask },
      },
    },
    async (request) => answered(await flows.compliance.readTask(actorOf(request), request.params)),
  )
  api.post(
    '/compliance/tasks/:taskId/answer',
    {
      schema: {
        tags,
        summary: 'Answer a task; what the bureau waits for is reported',
        params: TaskParams,
        body: TaskAnswerBody,
        response: { 200: ComplianceTask },
      },
    },
    async (request) =>
      answered(await flows.compliance.answerTask(actorOf(request), { ...request.params, ...request.body })),
  )
  api.get(
    '/compliance/lists',
    {
      schema: {
        tags,
        summary: 'Blacklists, code tables, and what could not be read',
        response: { 200: ComplianceListsSchema },
      },
    },
    async (request) => answered(await flows.compliance.readLists(actorOf(request))),
  )
  api.delete(
    '/compliance/illegal-access/:entryId',
    {
      schema: {
        tags,
        summary: 'Lift an entry of the illegal-access list',
        params: closed({ entryId: IdInput }),
        response: { 200: Type.Object({ entryId: Type.String() }) },
      },
    },
    async (request) => answered(await flows.compliance.liftEntry(actorOf(request), request.params)),
  )
}
