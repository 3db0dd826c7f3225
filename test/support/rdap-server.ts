// A registry's RDAP server as RFC 7480 and 9082 describe one: it takes GET /domain/<ASCII name> with the right Accept and
// refuses everything else. What it says of a domain may be changed while it runs. No code is shared with the client.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Says = (request: IncomingMessage, response: ServerResponse) => void

const TYPE = 'application/rdap+json'

export const json =
  (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Says =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': TYPE, ...headers })
    response.end(JSON.stringify(value))
  }

/** RFC 7480, 5.3: no such domain. */
export const notFound: Says = json({ errorCode: 404, title: 'Not Found' }, 404)

const card = (name: string, organisation?: string) => [
  'vcard',
  [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', name],
    ...(organisation === undefined ? [] : [['org', {}, 'text', organisation]]),
  ],
]

export const entity = (role: string, name: string, more: object = {}, organisation?: string) => ({
  objectClassName: 'entity',
  roles: [role],
  vcardArray: card(name, organisation),
  ...more,
})

/** A domain object of RFC 9083 with what most registries send. */
export const domainObject = (domain: string, change: object = {}) => ({
  objectClassName: 'domain',
  handle: '1_DOMAIN',
  ldhName: domain.toUpperCase(),
  status: ['client transfer prohibited'],
  events: [
    { eventAction: 'registration', eventDate: '2020-03-01T08:00:00Z' },
    { eventAction: 'expiration', eventDate: '2028-02-29T20:00:00Z' },
    { eventAction: 'last update of RDAP database', eventDate: '2026-11-20T00:00:00Z' },
  ],
  entities: [
    entity('registrar', 'eName Technology Co., Ltd.', {
      handle: '1331',
      publicIds: [{ type: 'IANA Registrar ID', identifier: '1331' }],
      entities: [entity('abuse', 'Abuse desk')],
    }),
  ],
  rdapConformance: ['rdap_level_0'],
  ...change,
})

export type RdapServer = {
  /** Base address, with a slash at the end. */
  readonly url: string
  /** Paths asked, in order. */
  readonly asked: string[]
  says(domain: string, what: Says): void
  stop(): Promise<void>
}

const wrongWith = (request: IncomingMessage): number | undefined => {
  if (request.method !== 'GET') return 405
  if (!String(request.headers.accept).includes(TYPE)) return 406
  if (request.headers.cookie !== undefined || request.headers.authorization !== undefined) return 400
  return /^\/rdap\/domain\/[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(request.url ?? '') ? undefined : 400
}

export const startRdapServer = async (): Promise<RdapServer> => {
  const answers = new Map<string, Says>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const wrong = wrongWith(request)
    const domain = (request.url ?? '').split('/').at(-1) ?? ''
    if (wrong === undefined) (answers.get(domain) ?? notFound)(request, response)
    else json({ errorCode: wrong }, wrong)(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/rdap/`,
    asked,
    says: (domain, what) => void answers.set(domain, what),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
