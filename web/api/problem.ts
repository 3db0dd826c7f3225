// What the server says when it does not do what was asked (RFC 9457), and what the network says when it says nothing.
// `code` is the refusal's code; its words are in data/locales/*/refusals.json.
export type Problem = {
  readonly status: number
  readonly code: string
  readonly title?: string
  readonly detail?: string
  /** The field or slot that it is about. */
  readonly path?: string
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>
  /** To be told to the operator; the logs have the rest. */
  readonly reference?: string
}

/** Thrown by every call that was not answered with success. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title ?? problem.code)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

export const offline: Problem = { status: 0, code: 'offline' }

export const problemOf = (cause: unknown): Problem =>
  cause instanceof ApiProblem ? cause.problem : { status: 0, code: 'unexpected', detail: String(cause) }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** Reads a problem document; better-auth answers `{code, message}`, which is read too. */
export const readProblem = (status: number, body: unknown): Problem => {
  if (!isRecord(body)) return { status, code: codeByStatus(status) }
  const code = text(body.code)?.toLowerCase().replaceAll('_', '-') ?? codeByStatus(status)
  const found = {
    title: text(body.title) ?? text(body.message),
    detail: text(body.detail),
    path: text(body.path),
    reference: text(body.reference) ?? text(body.instance),
    params: isRecord(body.params) ? readParams(body.params) : undefined,
  }
  return { status, code, ...withoutUndefined(found) }
}

const readParams = (params: Readonly<Record<string, unknown>>): NonNullable<Problem['params']> => {
  const read: Record<string, string | number | readonly string[]> = {}
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string' || typeof value === 'number') read[name] = value
    else if (Array.isArray(value)) read[name] = value.map(String)
  }
  return read
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const withoutUndefined = <T extends object>(all: T): Present<T> =>
  // The filter makes the claim true; TypeScript cannot follow Object.entries.
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Present<T>

const codeByStatus = (status: number): string =>
  status === 401
    ? 'not-signed-in'
    : status === 403
      ? 'not-permitted'
      : status === 404
        ? 'not-found'
        : status === 413
          ? 'too-large'
          : status === 429
            ? 'too-many-requests'
            : 'internal'
