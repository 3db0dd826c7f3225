// A request's headers as the platform's `Headers`, which is what the accounts' library reads.
import type { FastifyRequest } from 'fastify'

/** Repeated headers are joined as Node gives them; names and values were already judged by the HTTP parser. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith(':')) continue
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
  }
  return headers
}
