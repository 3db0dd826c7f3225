// What every route file works with: the typed Fastify instance, the flows, and the two steps of each handler (who asks,
// and turning a refusal into a problem). A route never decides anything: it parses, calls one flow, and answers.
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { Actor } from '../core/actor.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Result } from '../core/result.ts'
import type { AccountDoor } from '../flows/account-port.ts'
import type { Flows } from '../flows/catalogue.ts'

export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

export type RouteParts = {
  readonly flows: Flows
  readonly accounts: AccountDoor
  /** Where people reach the application, without a slash at the end. */
  readonly baseUrl: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every route under /api/v1 that is not public. */
    actor: Actor | undefined
  }
  interface FastifyContextConfig {
    /** Answers without a known actor. */
    isPublic?: boolean
  }
}

/** A refusal on its way from a handler to the one error handler. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** The value of a flow's answer; a refusal leaves the handler as `Refused`. */
export const answered = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Refused(result.error)
  return result.value
}

/** Who asks. Only public routes may be reached by nobody. */
export const actorOf = (request: FastifyRequest): Actor => {
  if (!request.actor) throw new Refused({ code: 'not-signed-in' })
  return request.actor
}

/** The account of the person who asks; a phone or a machine has none. */
export const accountOf = (request: FastifyRequest): string => {
  const actor = actorOf(request)
  if (actor.kind !== 'person') throw new Refused({ code: 'not-permitted' })
  return actor.accountId
}

/** Requests per minute from one address (or one key), for doors that cost or that somebody may try. */
export const limited = (max: number) => ({ rateLimit: { max, timeWindow: 60_000 } })
