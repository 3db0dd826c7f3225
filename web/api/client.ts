// The server by its own description: every path, body and answer is checked against the generated types, so a route
// that changes breaks the build here and not in somebody's browser.
import createClient from 'openapi-fetch'
import type { paths } from './generated.ts'
import { ApiProblem, offline, readProblem } from './problem.ts'

/** A call that the network lost is `offline`, never a bare TypeError. */
const send = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem(offline)
  }
}

export const client = createClient<paths>({
  credentials: 'same-origin',
  fetch: send,
})

client.use({
  onRequest: ({ request }) => {
    // Problems come back in the language of the page, not of the browser.
    request.headers.set('accept-language', document.documentElement.lang)
    return request
  },
})

type Answer = { readonly data?: unknown; readonly error?: unknown; readonly response: Response }

/**
 * What was asked for; throws ApiProblem for everything that is not success. Callers name the answer's type from the
 * generated schemas: openapi-fetch's own reading of it takes read-only arrays apart.
 */
export const told = async <T>(answering: Promise<Answer>): Promise<T> => {
  const { data, error, response } = await answering
  if (!response.ok) throw new ApiProblem(readProblem(response.status, error))
  // Success without content (204) has no data, and its type says so.
  return data as T
}

/** Raw bytes as a body; openapi-fetch would write them as JSON. */
export const raw = { bodySerializer: (body: unknown): Blob => body as Blob } as const

export const bytesOf = (image: Blob): { readonly 'content-type': string } => ({
  'content-type':
    image.type === 'image/jpeg' || image.type === 'image/png' ? image.type : 'application/octet-stream',
})
