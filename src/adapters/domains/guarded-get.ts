// One GET to a stranger's server whose name somebody else chose: bounded in time and size, no cookies, no redirects of its
// own, and never to an address inside a network (SSRF). The address is checked where the connection is made, so a name that
// changes its answer between check and use gains nothing.
import { lookup as lookUpHost } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '../../core/public-address.ts'

export type GetRequest = {
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  /** For the whole exchange, name resolution included. */
  readonly timeoutMs: number
  /** Of the body; 0 reads none and leaves after the headers. */
  readonly maxBytes: number
  readonly allowPrivate: boolean
  /** Addresses to connect to, where the caller resolved the name already. */
  readonly addresses?: readonly string[]
  /** False only where nothing but "does anything answer" is asked. */
  readonly verifyCertificate?: boolean
}

export type GetAnswer = {
  readonly status: number
  readonly contentType: string
  readonly location?: string
  readonly retryAfter?: string
  readonly body: Buffer
}

export type GetFailure = 'timeout' | 'unreachable' | 'too-large' | 'address-refused'

/** Why there is no answer. Turned into a Fault by whoever asked. */
export class GetFailed extends Error {
  readonly failure: GetFailure

  constructor(failure: GetFailure, cause?: unknown) {
    super(failure, { cause })
    this.failure = failure
  }
}

const LONGEST_HEADERS = 16 * 1024

const resolve = async (request: GetRequest, host: string) => {
  const found =
    request.addresses?.map((address) => ({ address, family: isIP(address) })) ??
    (await lookUpHost(host, { all: true }))
  const usable = found.filter(({ address }) => request.allowPrivate || isPublicAddress(address))
  if (usable.length === 0) throw new GetFailed('address-refused')
  return usable
}

const guardedLookup =
  (request: GetRequest): LookupFunction =>
  (host, options, done) => {
    resolve(request, host).then(
      (usable) => {
        const [first] = usable
        if (options.all === true) done(null, usable)
        else done(null, first?.address ?? '', first?.family ?? 4)
      },
      (problem: unknown) => done(problem instanceof Error ? problem : new Error('no address'), ''),
    )
  }

/** A literal address is connected to without any look-up, so it is judged here. */
const refuseLiteral = (request: GetRequest): void => {
  const host = request.url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !request.allowPrivate && !isPublicAddress(host))
    throw new GetFailed('address-refused')
}

const readBody = async (message: http.IncomingMessage, maxBytes: number): Promise<Buffer> => {
  if (maxBytes === 0) return Buffer.alloc(0)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of message) {
    const bytes = Buffer.from(part)
    size += bytes.byteLength
    if (size > maxBytes) throw new GetFailed('too-large')
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

const answerOf = async (message: http.IncomingMessage, maxBytes: number): Promise<GetAnswer> => {
  const { location } = message.headers
  const retryAfter = message.headers['retry-after']
  return {
    status: message.statusCode ?? 0,
    contentType: message.headers['content-type'] ?? '',
    ...(location === undefined ? {} : { location }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    body: await readBody(message, maxBytes),
  }
}

const failureOf = (problem: unknown, signal: AbortSignal): GetFailed => {
  if (problem instanceof GetFailed) return problem
  if (signal.aborted) return new GetFailed('timeout', problem)
  return new GetFailed('unreachable', problem)
}

/** Sends the request. Throws GetFailed; any status is an answer. */
export const guardedGet = async (request: GetRequest): Promise<GetAnswer> => {
  refuseLiteral(request)
  const signal = AbortSignal.timeout(Math.ceil(request.timeoutMs))
  const { get } = request.url.protocol === 'https:' ? https : http
  let sent: http.ClientRequest | undefined
  try {
    const message = await new Promise<http.IncomingMessage>((received, failed) => {
      sent = get(request.url, {
        agent: false,
        headers: { ...request.headers },
        lookup: guardedLookup(request),
        maxHeaderSize: LONGEST_HEADERS,
        rejectUnauthorized: request.verifyCertificate !== false,
        signal,
      })
      sent.on('response', received).on('error', failed)
    })
    return await answerOf(message, request.maxBytes)
  } catch (problem) {
    throw failureOf(problem, signal)
  } finally {
    sent?.destroy()
  }
}
