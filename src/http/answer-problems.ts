// The one place where something that went wrong becomes an answer. Faults are logged with their cause under the
// request's id; the caller gets that id and nothing else of them.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { imageTypes } from './image-body.ts'
import { problemOfInput } from './input-problem.ts'
import { localeOf } from './language.ts'
import { type Audience, problemOfEdge, problemOfRefusal } from './problem.ts'
import { edgeStatus } from './problem-status.ts'
import { Refused } from './route-parts.ts'
import type { ProblemView } from './schema/problem.ts'

const audienceOf = (request: FastifyRequest): Audience => ({
  locale: localeOf(request),
  reference: request.id,
})

export const sendProblem = (reply: FastifyReply, problem: ProblemView): FastifyReply =>
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))

const megabytes = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${Math.round(bytes / 1024)} kB`

const ofFramework = (error: FastifyError, request: FastifyRequest): ProblemView | undefined => {
  const audience = audienceOf(request)
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE': {
      const isImage = JSON.stringify(request.routeOptions.schema?.body ?? {}).includes('image/')
      const accepted = isImage ? imageTypes.join(', ') : 'application/json'
      return problemOfEdge('unsupported-media-type', audience, { accepted })
    }
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problemOfEdge('too-large', audience, { limit: megabytes(request.routeOptions.bodyLimit) })
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return problemOfEdge('malformed-body', audience)
    default:
      break
  }
  if (error instanceof SyntaxError && error.statusCode === 400)
    return problemOfEdge('malformed-body', audience)
  const { statusCode } = error
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? { ...problemOfEdge('bad-request', audience), status: statusCode }
    : undefined
}

const problemOf = (error: unknown, request: FastifyRequest): ProblemView | undefined => {
  if (error instanceof Refused) return problemOfRefusal(error.refusal, audienceOf(request))
  if (!(error instanceof Error)) return undefined
  const failure = error as FastifyError
  if (failure.validation)
    return problemOfInput(failure.validation, failure.validationContext ?? 'body', audienceOf(request))
  return ofFramework(failure, request)
}

/** Methods that other routes have at this address. */
type Addresses = {
  add(method: string | string[], url: string): void
  methodsAt(url: string): readonly string[]
}

const collectAddresses = (): Addresses => {
  const known: { pattern: RegExp; methods: readonly string[] }[] = []
  return {
    add(method, url) {
      const source = url
        .replaceAll('.', '\\.')
        .replaceAll('*', '.*')
        .replace(/:[A-Za-z]+/g, '[^/]+')
      known.push({ pattern: new RegExp(`^${source}$`), methods: [method].flat() })
    },
    methodsAt: (url) => [
      ...new Set(known.filter(({ pattern }) => pattern.test(url)).flatMap(({ methods }) => methods)),
    ],
  }
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? ''

/** What an unknown address is answered, when it is not one of the application's pages. */
export const answerUnknown = (addresses: Addresses) => (request: FastifyRequest, reply: FastifyReply) => {
  const allowed = addresses.methodsAt(pathOf(request))
  const audience = audienceOf(request)
  const { method } = request
  if (allowed.length === 0)
    return sendProblem(
      reply,
      problemOfEdge('no-such-address', audience, { method, url: pathOf(request).slice(0, 200) }),
    )
  const words = { method, allowed: [...allowed].sort().join(', ') }
  return sendProblem(
    reply.header('allow', words.allowed),
    problemOfEdge('method-not-allowed', audience, words),
  )
}

/** Installs the error handler; answers the collector that knows every address for `answerUnknown`. */
export const answerProblems = (app: FastifyInstance): Addresses => {
  const addresses = collectAddresses()
  app.addHook('onRoute', ({ method, url }) => addresses.add(method, url))
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request)
    if (problem) return sendProblem(reply, problem)
    request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
    return sendProblem(reply, problemOfEdge('internal', audienceOf(request)))
  })
  return addresses
}

/** Addresses that cannot be decoded, before any route was looked for. */
export const answerUnreadable = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  const status = error.statusCode ?? 400
  void sendProblem(reply, { ...problemOfEdge('bad-request', audienceOf(request)), status })
}

/** For what is not even HTTP: the parser's own errors, answered on the bare socket. */
export const answerBrokenHttp = (code: string | undefined): { status: number; body: string } => {
  const edge =
    code === 'HPE_HEADER_OVERFLOW'
      ? 'too-large'
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? 'timed-out'
        : 'bad-request'
  const problem = problemOfEdge(edge, { locale: 'zh-CN', reference: '-' }, { limit: '16 kB' })
  const status = edge === 'too-large' ? 431 : edgeStatus[edge]
  return { status, body: JSON.stringify({ ...problem, status }) }
}
