// Raw image bodies in and bytes out. 8 MB is the hard cap of the edge; the flow says what is too large for its slot.
import { errorCodes, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Bytes } from '../flows/catalogue.ts'
import { Refused } from './route-parts.ts'

const binary = Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' })

/** Content types whose bodies are read as bytes. */
export const imageTypes = ['image/jpeg', 'image/png', 'application/octet-stream'] as const

export const imageBody = {
  limits: { bodyLimit: 8 * 1024 * 1024 },
  schema: { content: Object.fromEntries(imageTypes.map((type) => [type, { schema: binary }])) },
  read: (request: FastifyRequest): Uint8Array => {
    if (request.body instanceof Uint8Array && request.body.length > 0) return request.body
    throw new Refused({ code: 'image-refused', params: { problem: 'not-an-image' } })
  },
}

const takesImages = (request: FastifyRequest): boolean => {
  const body = request.routeOptions.schema?.body
  return typeof body === 'object' && body !== null && 'content' in body
}

/** Reads image bodies as bytes, on the routes that take images; elsewhere their content type is refused. */
export const readImages = (scope: FastifyInstance): void => {
  scope.addContentTypeParser([...imageTypes], { parseAs: 'buffer' }, (request, body, done) =>
    takesImages(request) ? done(null, body) : done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE()),
  )
}

export const pictureAnswer = {
  200: {
    description: 'The image',
    content: { 'image/jpeg': { schema: binary }, 'image/png': { schema: binary } },
  },
}
export const pdfAnswer = {
  200: { description: 'The form', content: { 'application/pdf': { schema: binary } } },
}

/** Personal data: never kept by caches, never sniffed, never run as a page. */
export const sendBytes = (reply: FastifyReply, { bytes, contentType, fileName }: Bytes): FastifyReply =>
  reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .type(contentType)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
