// The applicant's case: list, read, edit. Every change names the revision it was made on; an older one is refused with
// `changed-meanwhile`, so that two people on one case never overwrite each other.
import Type from 'typebox'
import { statuses } from '../../core/application/status.ts'
import type { Finding } from '../../core/finding.ts'
import type { RuleSet } from '../../rules/resolve.ts'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import { Case, CasePage } from '../schema/case.ts'
import { mirror } from '../schema/mirror.ts'
import {
  ApplicationParams,
  Count,
  CursorInput,
  closed,
  FindingSchema,
  IdInput,
  oneOf,
  PathInput,
  RevisionInput,
  serviceInput,
  Value,
  ValueInput,
} from '../schema/value.ts'

const tags = ['case']
type EditedView = { readonly revision: number; readonly findings: readonly Finding[] }
const Edited = mirror<EditedView>()(
  'Edited',
  Type.Object({ revision: Count, findings: Type.Array(FindingSchema) }),
)
const ServiceParams = closed({ applicationId: IdInput, serviceId: IdInput })

export const caseRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/applications',
    {
      schema: {
        tags,
        summary: 'My applications, the newest first',
        querystring: closed({
          status: Type.Optional(oneOf([...statuses])),
          cursor: Type.Optional(CursorInput),
        }),
        response: { 200: CasePage },
      },
    },
    async (request) => answered(await flows.listCases(actorOf(request), request.query)),
  )
  api.get(
    '/applications/:applicationId',
    { schema: { tags, summary: 'One application', params: ApplicationParams, response: { 200: Case } } },
    async (request) => answered(await flows.readCase(actorOf(request), request.params)),
  )
  api.get(
    '/applications/:applicationId/values',
    {
      schema: {
        tags,
        summary: 'Whole values of one page, for editing',
        description: 'Personal values are not masked here: the read is recorded.',
        params: ApplicationParams,
        querystring: closed({
          page: oneOf(['start', 'filing', 'subject', 'subject-principal', 'service', 'service-principal']),
          serviceId: Type.Optional(IdInput),
        }),
        response: { 200: Type.Object({ revision: Count, values: Type.Record(Type.String(), Value) }) },
      },
    },
    async (request) =>
      answered(await flows.readValues(actorOf(request), { ...request.params, ...request.query })),
  )
  api.get(
    '/applications/:applicationId/rule-set',
    {
      schema: {
        tags,
        summary: 'The rules that judge this application',
        description: 'The same rules judge in the browser while typing and on the server as authority.',
        params: ApplicationParams,
        response: {
          200: Type.Object({ ruleSet: Type.Unsafe<RuleSet>({ type: 'object' }), context: Type.Unknown() }),
        },
      },
    },
    async (request) => answered(await flows.readRuleSet(actorOf(request), request.params)),
  )
}

export const editRoutes = (api: Api, { flows }: RouteParts): void => {
  api.patch(
    '/applications/:applicationId/material',
    {
      schema: {
        tags,
        summary: 'Change values; `null` takes one back',
        params: ApplicationParams,
        body: closed({
          revision: RevisionInput,
          changes: Type.Array(closed({ path: PathInput, value: Type.Union([ValueInput, Type.Null()]) }), {
            minItems: 1,
            maxItems: 100,
          }),
        }),
        response: { 200: Edited },
      },
    },
    async (request) =>
      answered(await flows.editMaterial(actorOf(request), { ...request.params, ...request.body })),
  )
  api.post(
    '/applications/:applicationId/services',
    {
      schema: {
        tags,
        summary: 'Add a service',
        params: ApplicationParams,
        body: closed({ revision: RevisionInput, ...serviceInput }),
        response: { 201: Case },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(answered(await flows.addService(actorOf(request), { ...request.params, ...request.body }))),
  )
  api.delete(
    '/applications/:applicationId/services/:serviceId',
    {
      schema: {
        tags,
        summary: 'Remove a service',
        params: ServiceParams,
        querystring: closed({ revision: RevisionInput }),
        response: { 200: Case },
      },
    },
    async (request) =>
      answered(await flows.removeService(actorOf(request), { ...request.params, ...request.query })),
  )
  api.put(
    '/applications/:applicationId/services/:serviceId/service-number',
    {
      schema: {
        tags: ['product'],
        summary: 'Bind a filing service number (备案服务号) to a service',
        params: ServiceParams,
        body: closed({
          revision: RevisionInput,
          serviceNumber: Type.String({ minLength: 1, maxLength: 64 }),
        }),
        response: { 200: Case },
      },
    },
    async (request) =>
      answered(await flows.bindServiceNumber(actorOf(request), { ...request.params, ...request.body })),
  )
}
