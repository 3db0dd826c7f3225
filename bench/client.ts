// Speaks to the server as any program would: HTTP, an API key, connections kept open.
export type Client = {
  get<T>(path: string): Promise<T>
  send<T>(method: 'POST' | 'PATCH' | 'PUT', path: string, body?: unknown): Promise<T>
  image<T>(method: 'POST' | 'PUT', path: string, bytes: Uint8Array): Promise<T>
}

const answerOf = async <T>(what: string, response: Response): Promise<T> => {
  const text = await response.text()
  if (!response.ok) throw new Error(`${what} answered ${response.status}: ${text.slice(0, 500)}`)
  return JSON.parse(text) as T
}

/** Everything but a success is an error that ends the bench: figures of failing calls mean nothing. */
export const clientOf = (url: string, key: string): Client => {
  const call = async <T>(method: string, path: string, init: RequestInit): Promise<T> => {
    const headers = { 'x-api-key': key, ...(init.headers as Record<string, string> | undefined) }
    return answerOf(`${method} ${path}`, await fetch(`${url}/api/v1/${path}`, { ...init, method, headers }))
  }
  return {
    get: (path) => call('GET', path, {}),
    send: (method, path, body) =>
      call(
        method,
        path,
        body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
      ),
    image: (method, path, bytes) =>
      call(method, path, {
        body: new Uint8Array(bytes),
        headers: { 'content-type': bytes[0] === 0x89 ? 'image/png' : 'image/jpeg' },
      }),
  }
}
