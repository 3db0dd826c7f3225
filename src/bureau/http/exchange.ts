// Requests and replies as the pages see them, and the limits at the door.
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Request {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  /** from this machine itself */
  isLocal: boolean
  cookie(name: string): string | undefined
  /** throws TooLarge */
  body(limit: number): Promise<Buffer>
  /** a form's fields; throws TooLarge */
  form(): Promise<URLSearchParams>
}

export interface Reply {
  status: number
  headers?: Record<string, string | string[]>
  body: string | Uint8Array
}

/** Either answered with a reply, or handled on the raw response (faults need that). */
export type Handler = (
  request: Request,
  raw: { request: IncomingMessage; response: ServerResponse },
) => Promise<Reply | 'handled'>

export class TooLarge extends Error {}

const drainLimit = 400 * 1024 * 1024

/** Reads a body. What exceeds the limit is read and dropped, so that the caller gets to hear the answer. */
function readBody(message: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    message.on('data', (part: Buffer) => {
      size += part.length
      if (size <= limit) parts.push(part)
      else parts.length = 0
      if (size > drainLimit) message.destroy()
    })
    message.on('end', () => (size <= limit ? resolve(Buffer.concat(parts)) : reject(new TooLarge())))
    message.on('error', reject)
    message.on('close', () => reject(new TooLarge()))
  })
}

export function wrapRequest(message: IncomingMessage): Request {
  const url = new URL(message.url ?? '/', 'http://bureau.invalid')
  const remote = message.socket.remoteAddress ?? ''
  const body = (limit: number) => readBody(message, limit)
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    isLocal: remote === '::1' || remote.startsWith('127.') || remote.startsWith('::ffff:127.'),
    cookie: (name) =>
      (message.headers.cookie ?? '')
        .split(/;\s*/)
        .find((one) => one.startsWith(`${name}=`))
        ?.slice(name.length + 1),
    body,
    form: async () => new URLSearchParams((await body(256 * 1024)).toString('utf8')),
  }
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; img-src 'self' data:; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

export const page = (html: string, status = 200, headers: Record<string, string | string[]> = {}): Reply => ({
  status,
  headers: { ...pageHeaders, ...headers },
  body: html,
})

export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: `${JSON.stringify(value)}\n`,
})

export const xml = (body: string, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body,
})

export const redirect = (to: string, headers: Record<string, string | string[]> = {}): Reply => ({
  status: 303,
  headers: { location: to, 'cache-control': 'no-store', ...headers },
  body: '',
})

export function send(response: ServerResponse, reply: Reply): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body
  response.writeHead(reply.status, { ...reply.headers, 'content-length': body.byteLength })
  response.end(body)
}
