// The phone that came by a QR code: a link of an account lets it give images for one application, nothing else. The
// token is a secret in a path: logs show `<token>` in its place.
import QRCode from 'qrcode'
import Type from 'typebox'
import { imageBody } from '../image-body.ts'
import { type Api, actorOf, answered, limited, type RouteParts } from '../route-parts.ts'
import { PhoneLink } from '../schema/desk.ts'
import { ApplicationParams, closed, Instant, PathInput } from '../schema/value.ts'
import { Attached } from './document-routes.ts'

const tags = ['phone']
const TokenInput = Type.String({ pattern: '^[A-Za-z0-9_-]{16,128}$' })

export const phoneRoutes = (api: Api, { flows, baseUrl }: RouteParts): void => {
  api.post(
    '/applications/:applicationId/phone-link',
    {
      config: limited(30),
      schema: {
        tags,
        summary: 'Open a link for the phone',
        params: ApplicationParams,
        response: {
          201: Type.Object({
            token: Type.String(),
            url: Type.String(),
            qrSvg: Type.String({ description: 'The link as a QR code, SVG' }),
            expiresAt: Instant,
          }),
        },
      },
    },
    async (request, reply) => {
      const { token, expiresAt } = answered(await flows.openPhoneLink(actorOf(request), request.params))
      const url = `${baseUrl}/m/${token}`
      const qrSvg = await QRCode.toString(url, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
      return reply.code(201).send({ token, url, qrSvg, expiresAt })
    },
  )
  api.get(
    '/phone/:token',
    {
      config: { isPublic: true, ...limited(120) },
      schema: {
        tags,
        summary: 'What the phone is asked for',
        params: closed({ token: TokenInput }),
        response: { 200: PhoneLink },
      },
    },
    async (request) => answered(await flows.readPhoneLink(request.params)).link,
  )
  api.put(
    '/phone/:token/slots/:slot',
    {
      config: { isPublic: true, ...limited(60) },
      ...imageBody.limits,
      schema: {
        tags,
        summary: 'Give an image from the phone',
        params: closed({ token: TokenInput, slot: PathInput }),
        body: imageBody.schema,
        response: { 200: Attached },
      },
    },
    async (request) => {
      const { actor, link } = answered(await flows.readPhoneLink({ token: request.params.token }))
      return answered(
        await flows.attachDocument(actor, {
          applicationId: link.applicationId,
          slot: request.params.slot,
          bytes: imageBody.read(request),
        }),
      )
    },
  )
}
