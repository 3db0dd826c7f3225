// The DNS look-up against a small authoritative server: what names resolve to, what failures mean, and whether a site
// answers, all on this machine.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDns, type DnsSettings } from '../../src/adapters/domains/dns/dns.ts'
import { Fault } from '../../src/core/fault.ts'
import { type DnsServer, startDnsServer } from '../support/dns-server.ts'

let dns: DnsServer
let site: Server
let port = 0
let handle: (request: IncomingMessage, response: ServerResponse) => void
const seen: string[] = []

beforeAll(async () => {
  dns = await startDnsServer()
  site = createServer((request, response) => {
    seen.push(`${request.method} ${request.headers.host} ${request.url}`)
    handle(request, response)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  port = (site.address() as AddressInfo).port
})
afterAll(async () => {
  site.closeAllConnections()
  await Promise.all([dns.stop(), new Promise((resolve) => site.close(resolve))])
})
beforeEach(() => {
  seen.length = 0
  handle = (_request, response) => response.end('welcome')
})

const client = (change: Partial<DnsSettings> = {}) =>
  createDns({
    servers: [dns.address],
    queryTimeoutMs: 300,
    probes: true,
    probeTimeoutMs: 1_000,
    allowPrivate: true,
    ports: { http: port, https: 1 },
    blockPageHosts: ['block.example.com'],
    ...change,
  })

const live = (name: string): string => {
  dns.says(name, { a: ['127.0.0.1'] })
  return name
}

describe('what a name resolves to', () => {
  test('addresses of the domain and its www, each once, and what they are aliases of', async () => {
    dns.says('both.example.cn', { a: ['203.0.113.10', '203.0.113.11'], aaaa: ['2001:db8::10'] })
    dns.says('www.both.example.cn', { cname: 'edge.example.com', a: ['203.0.113.10'] })
    expect(await client({ probes: false }).lookUp('both.example.cn')).toEqual({
      addresses: ['203.0.113.10', '203.0.113.11', '2001:db8::10'],
      aliases: ['edge.example.com'],
      site: 'unknown',
    })
  })

  test('a name that nobody knows resolves to nothing and carries no site', async () => {
    expect(await client().lookUp('nobody.example.cn')).toEqual({ addresses: [], aliases: [], site: 'silent' })
    expect(dns.asked).toContain('www.nobody.example.cn AAAA')
  })

  test('a name without addresses is no failure', async () => {
    dns.says('mail-only.example.cn', {})
    expect(await client().lookUp('mail-only.example.cn')).toMatchObject({ addresses: [], site: 'silent' })
  })

  test('a domain in Chinese is asked for in ASCII', async () => {
    dns.says('xn--fsq092h.xn--fiqs8s', { a: ['203.0.113.10'] })
    const answer = await client({ probes: false }).lookUp('xn--fsq092h.xn--fiqs8s')
    expect(answer.addresses).toEqual(['203.0.113.10'])
  })

  test.each([
    ['silent', 'dns-timeout'],
    ['servfail', 'dns-failed'],
    ['refused', 'dns-failed'],
    ['garbage', 'dns-'],
  ] as const)('a resolver that is %s gives a fault, not “does not resolve”', async (trouble, code) => {
    dns.says(`${trouble}.example.cn`, { trouble })
    const problem: unknown = await client({ queryTimeoutMs: 60 })
      .lookUp(`${trouble}.example.cn`)
      .catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Fault)
    expect((problem as Fault).code).toContain(code)
    expect((problem as Fault).retry).toBe('later')
  })
})

describe('whether a site answers', () => {
  const siteOf = async (domain: string, change: Partial<DnsSettings> = {}): Promise<string> =>
    (await client(change).lookUp(domain)).site

  test('one request for the home page by the domain’s own name, and no body is read', async () => {
    handle = (_request, response) => {
      response.writeHead(200)
      for (let i = 0; i < 100; i += 1) response.write('x'.repeat(10_000))
    }
    expect(await siteOf(live('shop.example.cn'))).toBe('live')
    expect(seen).toEqual([`GET shop.example.cn:${port} /`])
  })

  test.each([
    [200, 'live'],
    [204, 'live'],
    [401, 'live'],
    [403, 'silent'],
    [404, 'silent'],
    [502, 'silent'],
  ])('status %i is %s', async (status, expected) => {
    handle = (_request, response) => response.writeHead(status).end()
    expect(await siteOf(live('status.example.cn'))).toBe(expected)
  })

  test('nothing that listens is silence', async () => {
    live('closed.example.cn')
    expect(await siteOf('closed.example.cn', { ports: { http: 1, https: 1 } })).toBe('silent')
  })

  test('a server that takes the connection and says nothing is unknown', async () => {
    handle = () => undefined
    expect(await siteOf(live('mute.example.cn'), { probeTimeoutMs: 100 })).toBe('unknown')
  })

  test('a redirect elsewhere is a site in use; one to the page “not filed yet” is not; neither is followed', async () => {
    handle = (_request, response) => response.writeHead(302, { location: 'http://other.example.com/' }).end()
    expect(await siteOf(live('moved.example.cn'))).toBe('live')
    handle = (_request, response) => response.writeHead(302, { location: 'http://block.example.com/x' }).end()
    expect(await siteOf(live('blocked.example.cn'))).toBe('silent')
    expect(seen).toHaveLength(2)
  })

  test('a redirect to its own www is followed, a circle ends', async () => {
    live('own.example.cn')
    live('www.own.example.cn')
    handle = (request, response) =>
      request.headers.host?.startsWith('www.')
        ? response.writeHead(404).end()
        : response.writeHead(301, { location: `http://www.own.example.cn:${port}/` }).end()
    expect(await siteOf('own.example.cn')).toBe('silent')
    handle = (_request, response) => response.writeHead(301, { location: '/' }).end()
    expect(await siteOf(live('circle.example.cn'))).toBe('live')
    expect(seen.filter((line) => line.includes(' circle.'))).toHaveLength(4)
  })

  test('addresses inside a network are shown and never tried', async () => {
    dns.says('inside.example.cn', {
      a: ['127.0.0.1', '10.0.0.1', '169.254.169.254'],
      aaaa: ['::1', 'fd00::1'],
    })
    const answer = await client({ allowPrivate: false }).lookUp('inside.example.cn')
    expect(answer.site).toBe('silent')
    expect(answer.addresses).toContain('169.254.169.254')
    expect(seen).toEqual([])
  })
})
