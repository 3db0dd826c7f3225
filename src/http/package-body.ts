// Packages of apps as bodies: passed on as they come, because they may be gigabytes. Everything else keeps its small bodies
// and its minute to arrive.
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Refused } from './route-parts.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body may take as long as a slow line needs for it. */
    takesLong?: boolean
  }
}

const stream = Type.Unsafe<unknown>({ type: 'string', format: 'binary' })

/** What browsers and tools call such files. */
export const packageTypes = [
  'application/vnd.android.package-archive',
  'application/zip',
  'application/x-ios-app',
] as const

/** Longest time for a body: of a package, and of anything else. */
export const LONGEST_UPLOAD_MS = 20 * 60_000
const LONGEST_BODY_MS = 60_000

export const packageBody = {
  config: { takesLong: true },
  schema: { content: Object.fromEntries(packageTypes.map((type) => [type, { schema: stream }])) },
  read: (request: FastifyRequest): AsyncIterable<Uint8Array> => {
    if (request.body !== request.raw)
      throw new Refused({ code: 'package-refused', params: { problem: 'not-a-package' } })
    // Left open when reading stops early: the answer must still go out on the same connection.
    return request.raw.iterator({ destroyOnReturn: false })
  },
}

/** What of a refused package is still let in. */
const MOST_DRAINED = 64 * 1024 * 1024

/** Lets the rest of a body run out, up to a point: a connection that is cut takes the answer with it. */
export const drain = async ({ raw }: FastifyRequest): Promise<void> => {
  let left = MOST_DRAINED
  try {
    for await (const part of raw.iterator({ destroyOnReturn: false })) {
      left -= part.length
      if (left < 0) return
    }
  } catch {
    // The sender is gone, and so is the need for an answer.
  }
}

const takesPackages = (request: FastifyRequest): boolean => {
  const body = request.routeOptions.schema?.body
  return (
    typeof body === 'object' && body !== null && 'content' in body && packageTypes[0] in Object(body.content)
  )
}

/** Hands packages on unread, on the routes that take them; elsewhere their content type is refused. */
export const passPackages = (scope: FastifyInstance): void => {
  scope.addContentTypeParser([...packageTypes], (request, body, done) =>
    takesPackages(request) ? done(null, body) : done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE()),
  )
}

/** Ends requests whose body dribbles in; the server's own limit has to be as long as the longest upload. */
export const endSlowBodies = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request) => {
    const { raw } = request
    if (raw.complete || request.routeOptions.config.takesLong === true) return
    const timer = setTimeout(() => {
      if (!raw.complete) raw.destroy()
    }, LONGEST_BODY_MS)
    timer.unref()
    raw.once('close', () => clearTimeout(timer))
  })
}
