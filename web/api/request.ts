// One way to the server: same origin, cookie session, problems thrown. A call that the network lost throws
// `offline`, never a bare TypeError, so that every caller can tell "no" from "nobody answered".
import { ApiProblem, offline, readProblem } from './problem.ts'

/** Where the API begins. */
export const API = '/api/v1'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export type Asking = {
  readonly body?: unknown
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

const address = (path: string, query: Asking['query'] = {}): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  const tail = search.toString()
  return tail === '' ? path : `${path}?${tail}`
}

const send = async (method: Method, path: string, asking: Asking): Promise<Response> => {
  const isRaw = asking.body instanceof Blob
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
    ...asking.headers,
  }
  if (asking.body !== undefined)
    headers['content-type'] = isRaw ? 'application/octet-stream' : 'application/json'
  try {
    return await fetch(address(path, asking.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(asking.body === undefined
        ? {}
        : { body: asking.body instanceof Blob ? asking.body : JSON.stringify(asking.body) }),
      ...(asking.signal ? { signal: asking.signal } : {}),
    })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem(offline)
  }
}

const bodyOf = async (answer: Response): Promise<unknown> => {
  const text = await answer.text()
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Asks and reads JSON; throws ApiProblem for everything that is not success. The shape is the server's promise. */
export const ask = async <T>(method: Method, path: string, asking: Asking = {}): Promise<T> => {
  const answer = await send(method, path, asking)
  const body = await bodyOf(answer)
  if (!answer.ok) throw new ApiProblem(readProblem(answer.status, body))
  return body as T
}
