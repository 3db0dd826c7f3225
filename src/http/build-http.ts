// The HTTP edge, composed: headers, problems, the API under /api/v1, pages, health. It decides nothing about filings.
import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { AccountDoor } from '../flows/account-port.ts'
import type { Flows } from '../flows/catalogue.ts'
import { answerBrokenHttp, answerProblems, answerUnknown, answerUnreadable } from './answer-problems.ts'
import { apiRoutes } from './api-routes.ts'
import { describeApi } from './description.ts'
import { guardApi, limitDoors } from './guard.ts'
import { healthRoutes } from './health.ts'
import { readImages } from './image-body.ts'
import { endSlowBodies, LONGEST_UPLOAD_MS, passPackages } from './package-body.ts'
import { type DemoOutbox, outboxPages } from './pages/outbox-pages.ts'
import { referencePage } from './pages/reference-page.ts'
import { webPages } from './pages/web-pages.ts'
import type { Api } from './route-parts.ts'
import { secureHeaders } from './security-headers.ts'
import { judgeBySchemas } from './validation.ts'

export type HttpConfig = {
  /** Where people reach the application, without a slash at the end. */
  readonly baseUrl: string
  /** Proxies whose `x-forwarded-*` is believed: `loopback` or addresses, comma-separated; false: none. */
  readonly trustProxy: string | false
  /** Off only where a gateway in front limits by itself. */
  readonly hasRequestLimits: boolean
}

export type HttpParts = {
  readonly flows: Flows
  readonly accounts: AccountDoor
  readonly config: HttpConfig
  readonly logger: FastifyBaseLogger
  /** Build of the browser's side. */
  readonly webFolder: string
  readonly demo?: { readonly outbox: DemoOutbox }
  /** Whether the database answers; for load balancers. */
  readonly isReady?: () => Promise<boolean>
}

const MAX_JSON_BYTES = 1024 * 1024

const makeServer = ({ config, logger }: HttpParts): FastifyInstance =>
  Fastify({
    loggerInstance: logger,
    // Its lines would hold whole addresses, and an address may hold the token of a phone.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: config.trustProxy,
    bodyLimit: MAX_JSON_BYTES,
    requestTimeout: LONGEST_UPLOAD_MS,
    keepAliveTimeout: 20_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    frameworkErrors: answerUnreadable,
    clientErrorHandler(error, socket) {
      if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
      const { status, body } = answerBrokenHttp(error.code)
      socket.end(
        `HTTP/1.1 ${status} Refused\r\ncontent-type: application/problem+json; charset=utf-8\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    },
  })

const logAnswers = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    }
    if (reply.statusCode >= 500) request.log.warn(line, 'answered')
    else request.log.debug(line, 'answered')
  })
}

const registerApi = async (scope: Api, { flows, accounts, config }: HttpParts): Promise<void> => {
  guardApi(scope, accounts, config.baseUrl)
  readImages(scope)
  passPackages(scope)
  await describeApi(scope)
  // Again: a scope with named schemas of its own falls back to the framework's validator.
  judgeBySchemas(scope)
  apiRoutes(scope, { flows, accounts, baseUrl: config.baseUrl })
  referencePage(scope)
}

/** The whole edge, not yet listening: `listen` or `inject` it. */
export const buildHttp = (parts: HttpParts): FastifyInstance => {
  const app = makeServer(parts)
  judgeBySchemas(app)
  const addresses = answerProblems(app)
  logAnswers(app)
  endSlowBodies(app)
  app.removeContentTypeParser('text/plain')
  app.register(async (root) => {
    await secureHeaders(root, parts.config.baseUrl)
    if (parts.config.hasRequestLimits) await limitDoors(root)
    healthRoutes(root, parts.isReady)
    await root.register((scope) => registerApi(scope, parts), { prefix: '/api/v1' })
    if (parts.demo) outboxPages(root, parts.demo.outbox)
    await webPages(root, parts.webFolder, answerUnknown(addresses))
  })
  return app
}
