// The API as a script uses it: over the real edge, with a cookie jar or a key. Every answer is held against the API's own
// description; a field that is not described fails the test, because it may be one that must not go out.
import type { FastifyInstance } from 'fastify'
import Schema from 'typebox/schema'

type Json = { readonly [key: string]: unknown }
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged against the description, then read freely by tests
  readonly json: any
}
export type Call = {
  readonly body?: unknown
  readonly bytes?: Uint8Array
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}
export type Caller = {
  call(method: string, path: string, how?: Call): Promise<Answer>
  /** Like `call`, and fails the test where the answer is a problem. */
  ok(method: string, path: string, how?: Call): Promise<Answer>
  cookies(): string
}

/** Objects with named properties take no others. */
const strict = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(strict)
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, strict(value)]))
  return copy.type === 'object' && copy.properties ? { ...copy, additionalProperties: false } : copy
}

type Operation = { responses: Record<string, { content?: Record<string, { schema?: Json }> }> }

const describedBy = async (http: FastifyInstance) => {
  const document = (await http.inject('/api/v1/openapi.json')).json()
  const components = strict(document.components)
  const paths = Object.entries<Record<string, Operation>>(document.paths).map(([path, methods]) => ({
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
    methods,
  }))
  const compiled = new Map<Json, ReturnType<typeof Schema.Compile>>()
  const judge = (schema: Json, value: unknown): readonly unknown[] => {
    const known = compiled.get(schema) ?? Schema.Compile({ components, ...(strict(schema) as Json) } as never)
    compiled.set(schema, known)
    return known.Check(value) ? [] : known.Errors(value)[1]
  }
  return (method: string, url: string, status: number, type: string, body: () => unknown): void => {
    const path = url.split('?')[0] ?? url
    const operation = paths.find(
      ({ pattern, methods }) => pattern.test(path) && methods[method.toLowerCase()],
    )
    const answers = operation?.methods[method.toLowerCase()]?.responses
    if (!answers) return
    const answer = status < 400 ? answers[String(status)] : answers.default
    if (!answer) throw new Error(`${method} ${path} answers ${status}, which is not described`)
    const schema = answer.content?.[type]?.schema
    if (!answer.content || !type.endsWith('json')) return
    if (!schema) throw new Error(`${method} ${path} answers ${type}, which is not described`)
    const errors = judge(schema, body())
    if (errors.length > 0)
      throw new Error(`${method} ${path} answers what is not described: ${JSON.stringify(errors)}`)
  }
}

const known = new WeakMap<FastifyInstance, Awaited<ReturnType<typeof describedBy>>>()

/** A caller with a cookie jar of its own; `headers` go with every call (a key, a language). */
export const callerOf = async (
  http: FastifyInstance,
  headers: Readonly<Record<string, string>> = {},
): Promise<Caller> => {
  const judge = known.get(http) ?? (await describedBy(http))
  known.set(http, judge)
  const jar = new Map<string, string>()
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (lines: readonly string[]): void => {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
  }
  const call: Caller['call'] = async (method, path, how = {}) => {
    const url = path.startsWith('/') ? `/api/v1${path}` : path
    const payload = how.bytes
      ? Buffer.from(how.bytes)
      : how.body === undefined
        ? undefined
        : JSON.stringify(how.body)
    const type =
      how.type ??
      (how.bytes ? 'application/octet-stream' : payload === undefined ? undefined : 'application/json')
    const response = await http.inject({
      method: method as 'GET',
      url,
      headers: {
        ...headers,
        ...(type ? { 'content-type': type } : {}),
        ...(jar.size > 0 ? { cookie: cookies() } : {}),
        ...how.headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    keep([response.headers['set-cookie'] ?? []].flat())
    const answered = String(response.headers['content-type'] ?? '').split(';')[0] ?? ''
    const json = answered.endsWith('json') ? response.json() : undefined
    judge(method, url, response.statusCode, answered, () => json)
    return {
      status: response.statusCode,
      headers: response.headers,
      bytes: response.rawPayload,
      text: response.body,
      json,
    }
  }
  return {
    call,
    cookies,
    async ok(method, path, how) {
      const answer = await call(method, path, how)
      if (answer.status >= 400) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`)
      return answer
    },
  }
}
