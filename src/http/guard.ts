// What stands before every route under /api/v1: who asks, whether the browser says that another site sent it, and how
// often somebody may knock at the doors that cost.
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AccountDoor } from '../flows/account-port.ts'
import { sendProblem } from './answer-problems.ts'
import { localeOf } from './language.ts'
import { problemOfEdge } from './problem.ts'
import { headersOf } from './request-headers.ts'
import { Refused } from './route-parts.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A request that a page of another site made the browser send. Only browsers have this problem, and they say where the
 * request comes from; scripts with a key send neither header.
 */
const isForeign = (request: FastifyRequest, origin: string): boolean => {
  if (safe.has(request.method)) return false
  const from = request.headers.origin
  if (from !== undefined && from !== origin && from !== `${request.protocol}://${request.host}`) return true
  const site = request.headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none' && from === undefined
}

/** Adds the actor to each request of this scope and refuses what nobody known may ask. */
export const guardApi = (scope: FastifyInstance, accounts: AccountDoor, baseUrl: string): void => {
  const { origin } = new URL(baseUrl)
  scope.decorateRequest('actor', undefined)
  scope.addHook('onRequest', async (request, reply) => {
    if (isForeign(request, origin)) {
      const audience = { locale: localeOf(request), reference: request.id }
      return sendProblem(reply, problemOfEdge('foreign-origin', audience))
    }
    // A request that needs nobody is not delayed by looking who it is.
    if (request.routeOptions.config.isPublic) return
    request.actor = await accounts.actorOf(headersOf(request))
    if (!request.actor) throw new Refused({ code: 'not-signed-in' })
  })
  scope.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}

const whose = (request: FastifyRequest): string =>
  request.actor?.kind === 'person' ? `account:${request.actor.accountId}` : `address:${request.ip}`

/** Routes say their own limit in `config.rateLimit`; the others have none. */
export const limitDoors = async (app: FastifyInstance): Promise<void> => {
  await app.register(rateLimit, {
    global: false,
    keyGenerator: whose,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refused({ code: 'too-many-requests', params: { seconds: Math.ceil(ttl / 1000) } }),
  })
}
