// Images in their slots, the verification form and its signature. Bodies are the raw bytes: what they are is told from
// the bytes by the flow, the content type is only a wish.
import Type from 'typebox'
import type { Finding } from '../../core/finding.ts'
import type { Bytes } from '../../flows/catalogue.ts'
import type { DocumentView } from '../../flows/views.ts'
import { imageBody, pdfAnswer, pictureAnswer, sendBytes } from '../image-body.ts'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import { Case, DocumentSchema } from '../schema/case.ts'
import { mirror } from '../schema/mirror.ts'
import {
  ApplicationParams,
  Count,
  closed,
  FindingSchema,
  IdInput,
  PathInput,
  RevisionInput,
} from '../schema/value.ts'

const tags = ['document']
const SlotParams = closed({ applicationId: IdInput, slot: PathInput })
type AttachedView = {
  readonly revision: number
  readonly document: DocumentView
  readonly findings: readonly Finding[]
}
export const Attached = mirror<AttachedView>()(
  'Attached',
  Type.Object({ revision: Count, document: DocumentSchema, findings: Type.Array(FindingSchema) }),
)

export const documentRoutes = (api: Api, { flows }: RouteParts): void => {
  api.put(
    '/applications/:applicationId/slots/:slot',
    {
      ...imageBody.limits,
      schema: {
        tags,
        summary: 'Put an image into a slot',
        description: 'JPEG or PNG as the raw body. Without a revision the newest is taken.',
        params: SlotParams,
        querystring: closed({ revision: Type.Optional(RevisionInput) }),
        body: imageBody.schema,
        response: { 200: Attached },
      },
    },
    async (request) =>
      answered(
        await flows.attachDocument(actorOf(request), {
          ...request.params,
          ...request.query,
          bytes: imageBody.read(request),
        }),
      ),
  )
  api.delete(
    '/applications/:applicationId/slots/:slot',
    {
      schema: {
        tags,
        summary: 'Empty a slot',
        params: SlotParams,
        querystring: closed({ revision: RevisionInput }),
        response: { 200: Case },
      },
    },
    async (request) =>
      answered(await flows.removeDocument(actorOf(request), { ...request.params, ...request.query })),
  )
  api.get(
    '/applications/:applicationId/documents/:documentId',
    {
      schema: {
        tags,
        summary: 'An image',
        params: closed({ applicationId: IdInput, documentId: IdInput }),
        querystring: closed({
          size: Type.Optional(
            Type.Integer({ minimum: 32, maximum: 4096, description: 'Long side in pixels' }),
          ),
        }),
        response: pictureAnswer,
      },
    },
    async (request, reply) => {
      const { size } = request.query
      const bytes: Bytes = answered(
        await flows.readDocument(actorOf(request), {
          ...request.params,
          ...(size === undefined ? {} : { sizePx: size }),
        }),
      )
      return sendBytes(reply, bytes)
    },
  )
}

export const formRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/applications/:applicationId/verification-form.pdf',
    {
      schema: {
        tags,
        summary: 'The verification form (真实性核验单) as PDF',
        params: ApplicationParams,
        response: pdfAnswer,
      },
    },
    async (request, reply) =>
      sendBytes(reply, answered(await flows.renderForm(actorOf(request), request.params))),
  )
  api.post(
    '/applications/:applicationId/signature',
    {
      ...imageBody.limits,
      schema: {
        tags,
        summary: 'Sign the verification form on screen',
        description: 'The drawn signature as a PNG, as the raw body.',
        params: ApplicationParams,
        querystring: closed({ revision: RevisionInput }),
        body: imageBody.schema,
        response: { 200: Case },
      },
    },
    async (request) =>
      answered(
        await flows.signForm(actorOf(request), {
          ...request.params,
          ...request.query,
          signaturePng: imageBody.read(request),
        }),
      ),
  )
}
