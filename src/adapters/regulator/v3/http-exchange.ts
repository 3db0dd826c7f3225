// One HTTP request to a bureau: bounded in time and size, no redirects, every failure a Fault that an operator can read.
// The time limit covers the whole exchange, so an answer that drips byte by byte ends as well.
import { Fault, type RetryClass } from '../../../core/fault.ts'

export type HttpLimits = { readonly timeoutMs: number; readonly answerLimitBytes: number }
export type HttpRequest = {
  readonly url: string
  /** Who is asked and for what, for messages: `bureau beijing, isp_upload`. */
  readonly what: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Breaks the request off, whatever has become of it. */
  readonly brokenOff?: AbortSignal
}
export type HttpAnswer = { readonly status: number; readonly contentType: string; readonly bytes: Buffer }

const causeCode = (problem: unknown): string => {
  const cause = problem instanceof Error ? problem.cause : undefined
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? code : problem instanceof Error ? problem.name : 'unknown'
}

const transportFault = (request: HttpRequest, limits: HttpLimits, problem: unknown): Fault => {
  if (problem instanceof Fault) return problem
  const isTimeout =
    request.brokenOff?.aborted !== true &&
    problem instanceof Error &&
    (problem.name === 'TimeoutError' || problem.name === 'AbortError')
  return isTimeout
    ? new Fault(
        'regulator-timeout',
        `${request.what}: no whole answer within ${limits.timeoutMs} ms`,
        'later',
        problem,
      )
    : new Fault(
        'regulator-unreachable',
        `${request.what}: the connection failed (${causeCode(problem)})`,
        'later',
        problem,
      )
}

const tooLarge = (request: HttpRequest, limit: number, head?: Uint8Array): Fault =>
  new Fault(
    'regulator-answer-too-large',
    `${request.what}: the answer has more than ${limit} bytes`,
    'bad-answer',
    undefined,
    head,
  )

const readBounded = async (response: Response, request: HttpRequest, limit: number): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  let size = 0
  if (response.body === null) return Buffer.alloc(0)
  for await (const part of response.body) {
    size += part.byteLength
    if (size > limit) {
      const head = Buffer.concat(parts).subarray(0, 65_536)
      throw tooLarge(request, limit, head)
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Status codes by what helps: waiting, or a person who corrects address or access. */
const retryOfStatus = (status: number): RetryClass =>
  status >= 500 || status === 408 || status === 425 || status === 429 ? 'later' : 'operator'

/** The Fault for an answer whose status says failure. */
export const statusFault = (what: string, answer: HttpAnswer): Fault =>
  new Fault(
    'regulator-http-status',
    `${what}: HTTP status ${answer.status}`,
    retryOfStatus(answer.status),
    undefined,
    answer.bytes,
  )

const send = (request: HttpRequest, signal: AbortSignal): Promise<Response> =>
  fetch(request.url, {
    method: request.body === undefined ? 'GET' : 'POST',
    headers: { ...request.headers },
    redirect: 'manual',
    signal,
    ...(request.body === undefined ? {} : { body: request.body }),
  })

/** A large answer may take longer, as long as it comes at this pace after the time that every call has. */
const SLOWEST_BYTES_PER_MS = 64

/** Ends a call that takes too long for what has come; `came` tells how much that is. */
const patience = (limits: HttpLimits) => {
  const controller = new AbortController()
  const begun = performance.now()
  let bytes = 0
  let timer: NodeJS.Timeout
  const check = (): void => {
    const left = limits.timeoutMs + bytes / SLOWEST_BYTES_PER_MS - (performance.now() - begun)
    if (left > 0) timer = setTimeout(check, left)
    else controller.abort(new DOMException('too slow', 'TimeoutError'))
  }
  check()
  return {
    signal: controller.signal,
    came: (size: number) => {
      bytes = size
    },
    end: () => clearTimeout(timer),
  }
}

/** Only what the wire does is a fault of the wire; what is done with a piece is not. */
async function* bodyOf(
  response: Response,
  request: HttpRequest,
  limits: HttpLimits,
): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  try {
    for (;;) {
      const next = await reader?.read().catch((problem: unknown) => {
        throw transportFault(request, limits, problem)
      })
      if (next === undefined || next.done) return
      yield next.value
    }
  } finally {
    await reader?.cancel().catch(() => undefined)
  }
}

/** Like `exchange`, of an answer that may be too large to be held: each piece goes to `take` as it comes. */
export const exchangeInPieces = async (
  request: HttpRequest,
  limits: HttpLimits,
  take: (piece: Uint8Array, contentType: string) => Promise<void>,
): Promise<Omit<HttpAnswer, 'bytes'>> => {
  const { signal, came, end } = patience(limits)
  try {
    const response = await send(request, signal).catch((problem: unknown) => {
      throw transportFault(request, limits, problem)
    })
    const contentType = response.headers.get('content-type') ?? ''
    let size = 0
    for await (const piece of bodyOf(response, request, limits)) {
      size += piece.byteLength
      came(size)
      if (size > limits.answerLimitBytes)
        throw tooLarge(request, limits.answerLimitBytes, piece.subarray(0, 65_536))
      await take(piece, contentType)
    }
    return { status: response.status, contentType }
  } finally {
    end()
  }
}

/** Sends a request (POST with a body, else GET) and reads the whole answer. Throws Fault; any status is an answer. */
export const exchange = async (request: HttpRequest, limits: HttpLimits): Promise<HttpAnswer> => {
  try {
    const limit = AbortSignal.timeout(limits.timeoutMs)
    const { brokenOff } = request
    const response = await send(
      request,
      brokenOff === undefined ? limit : AbortSignal.any([limit, brokenOff]),
    )
    const bytes = await readBounded(response, request, limits.answerLimitBytes)
    return { status: response.status, contentType: response.headers.get('content-type') ?? '', bytes }
  } catch (problem) {
    throw transportFault(request, limits, problem)
  }
}
