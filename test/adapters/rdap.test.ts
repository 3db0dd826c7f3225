// The RDAP client against a server that judges requests by the standards: what answers mean, and what answers may not do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readBootstrap, serverOf } from '../../src/adapters/domains/rdap/bootstrap.ts'
import { createRdap, type RdapSettings } from '../../src/adapters/domains/rdap/rdap.ts'
import { Fault } from '../../src/core/fault.ts'
import {
  domainObject,
  entity,
  json,
  notFound,
  type RdapServer,
  startRdapServer,
} from '../support/rdap-server.ts'

let registry: RdapServer
let registrar: RdapServer
let now = 0

beforeAll(async () => {
  ;[registry, registrar] = await Promise.all([startRdapServer(), startRdapServer()])
})
afterAll(async () => {
  await Promise.all([registry.stop(), registrar.stop()])
})
beforeEach(() => {
  now = Date.parse('2026-11-22T02:00:00Z')
  registry.asked.length = 0
  registrar.asked.length = 0
})

const client = (change: Partial<RdapSettings> = {}) =>
  createRdap({
    servers: new Map([['com', registry.url]]),
    timeoutMs: 2_000,
    maxBytes: 64 * 1024,
    allowPrivate: true,
    followsRegistrar: false,
    now: () => now,
    ...change,
  })

const faultOf = async (work: Promise<unknown>): Promise<Fault> => {
  const problem = await work.then(
    (answer) => new Error(`answered ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  )
  if (problem instanceof Fault) return problem
  throw problem
}

const faultWith = async (domain: string, change: Partial<RdapSettings> = {}): Promise<string> => {
  const fault = await faultOf(client(change).lookUp(domain))
  return `${fault.code} ${fault.retry}`
}

describe('what a registry says', () => {
  test('registrar with IANA’s number, days in Shanghai, statuses', async () => {
    registry.says('example.com', json(domainObject('example.com')))
    expect(await client().lookUp('example.com')).toEqual({
      kind: 'registered',
      registrar: { name: 'eName Technology Co., Ltd.', ianaId: '1331' },
      registeredOn: '2020-03-01',
      expiresOn: '2028-03-01',
      statuses: ['client transfer prohibited'],
    })
    expect(registry.asked).toEqual(['/rdap/domain/example.com'])
  })

  test('a domain in Chinese is asked for in ASCII', async () => {
    registry.says('xn--fsqu00a.com', json(domainObject('xn--fsqu00a.com', { unicodeName: '例子.com' })))
    expect(await client().lookUp('xn--fsqu00a.com')).toMatchObject({ kind: 'registered' })
  })

  test('404 is “not registered”; a page that was not found is not', async () => {
    registry.says('free.com', notFound)
    expect(await client().lookUp('free.com')).toEqual({ kind: 'not-registered' })
    registry.says('empty.com', (_request, response) => response.writeHead(404).end())
    expect(await client().lookUp('empty.com')).toEqual({ kind: 'not-registered' })
    registry.says('page.com', (_request, response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end('<html>no such page</html>'),
    )
    expect(await faultWith('page.com')).toBe('rdap-http-status operator')
  })

  test('a suffix without a server is no answer about the domain, and nobody is asked', async () => {
    expect(await client().lookUp('example.cn')).toEqual({ kind: 'no-server' })
    expect(registry.asked).toEqual([])
  })

  test('the organisation is the holder before the contact person', async () => {
    const entities = [entity('registrant', '林知远', {}, '杭州云杉科技有限公司')]
    registry.says('held.com', json(domainObject('held.com', { entities })))
    expect(await client().lookUp('held.com')).toMatchObject({ holderName: '杭州云杉科技有限公司' })
  })

  test.each([
    ['the word for it in the name', { entities: [entity('registrant', 'REDACTED FOR PRIVACY', {}, '')] }],
    ['a privacy service', { entities: [entity('registrant', 'Domains By Proxy, LLC')] }],
    [
      'RFC 9537',
      {
        entities: [entity('registrant', '林知远')],
        redacted: [{ name: { type: 'Registrant Name' }, method: 'emptyValue' }],
      },
    ],
    [
      'a remark',
      {
        entities: [
          entity('registrant', '林知远', { remarks: [{ type: 'object redacted due to authorization' }] }),
        ],
      },
    ],
    ['no card', { entities: [{ objectClassName: 'entity', roles: ['registrant'] }] }],
  ])('a holder hidden by %s is not told', async (_how, change) => {
    registry.says('hidden.com', json(domainObject('hidden.com', change)))
    expect(await client().lookUp('hidden.com')).not.toHaveProperty('holderName')
  })

  test.each([
    ['expiresOn', { events: [{ eventAction: 'expiration', eventDate: 'soon' }, 7, null] }],
    ['expiresOn', { events: [{ eventAction: 'expiration', eventDate: '99999-01-01T00:00:00Z' }] }],
    ['registrar', { entities: 'none', status: { a: 1 }, redacted: 'x' }],
    ['registrar', { entities: [{ roles: ['registrar'], vcardArray: ['vcard', [[], 'x', null]] }] }],
    [
      'holderName',
      { entities: [{ roles: ['registrant'], vcardArray: ['vcard', [['fn', {}, 'text', {}]]] }] },
    ],
  ])('a part of the wrong kind leaves %s out and refuses nothing', async (part, change) => {
    registry.says('odd.com', json(domainObject('odd.com', change)))
    const answer = await client().lookUp('odd.com')
    expect(answer).toMatchObject({ kind: 'registered' })
    expect(answer).not.toHaveProperty(part)
  })
})

describe('the registrar’s own directory', () => {
  const linked = () =>
    domainObject('linked.com', {
      links: [{ rel: 'related', type: 'application/rdap+json', href: `${registrar.url}domain/linked.com` }],
    })

  test('is asked for a holder whom the registry does not keep', async () => {
    registry.says('linked.com', json(linked()))
    const entities = [entity('registrant', '苏州听雨茶业有限公司')]
    registrar.says('linked.com', json(domainObject('linked.com', { entities })))
    const answer = await client({ followsRegistrar: true }).lookUp('linked.com')
    expect(answer).toMatchObject({ holderName: '苏州听雨茶业有限公司', registrar: { ianaId: '1331' } })
  })

  test('changes nothing of the registry’s answer when it fails', async () => {
    registry.says('linked.com', json(linked()))
    registrar.says('linked.com', (_request, response) => response.writeHead(500).end())
    expect(await client({ followsRegistrar: true }).lookUp('linked.com')).toMatchObject({
      kind: 'registered',
      expiresOn: '2028-03-01',
    })
    expect(registrar.asked).toHaveLength(1)
  })
})

describe('answers that cannot be used', () => {
  test.each([
    [
      'not JSON',
      (_: unknown, response: { end(text: string): void }) => response.end('<html>'),
      'rdap-answer-unreadable bad-answer',
    ],
    ['another domain', json(domainObject('other.com')), 'rdap-answer-unreadable bad-answer'],
    ['no domain object', json({ objectClassName: 'entity' }), 'rdap-answer-unreadable bad-answer'],
    ['null', json(null), 'rdap-answer-unreadable bad-answer'],
    [
      'more bytes than any',
      json(domainObject('bad.com', { notices: 'x'.repeat(100_000) })),
      'rdap-answer-too-large bad-answer',
    ],
    ['a failure of the server', json({}, 503), 'rdap-http-status later'],
    ['a refusal', json({}, 403), 'rdap-http-status operator'],
  ] as const)('%s', async (_what, says, expected) => {
    registry.says('bad.com', says as Parameters<RdapServer['says']>[1])
    expect(await faultWith('bad.com')).toBe(expected)
  })

  test('a server that sends byte by byte is cut off', async () => {
    registry.says('slow.com', (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rdap+json' })
      const drip = setInterval(() => response.write(' '), 10)
      response.on('close', () => clearInterval(drip))
    })
    expect(await faultWith('slow.com', { timeoutMs: 150 })).toBe('rdap-timeout later')
  })

  test('a server that is not there', async () => {
    const servers = new Map([['com', 'http://127.0.0.1:1/']])
    expect(await faultWith('gone.com', { servers })).toBe('rdap-unreachable later')
  })

  test('redirects are followed three times, in circles no further', async () => {
    registry.says('moved.com', json({}, 302, { location: `${registrar.url}domain/moved.com` }))
    registrar.says('moved.com', json(domainObject('moved.com')))
    expect(await client().lookUp('moved.com')).toMatchObject({ kind: 'registered' })
    registry.says('loop.com', json({}, 302, { location: 'loop.com' }))
    expect(await faultWith('loop.com')).toBe('rdap-answer-unreadable bad-answer')
    expect(registry.asked.filter((path) => path.endsWith('loop.com'))).toHaveLength(4)
  })

  test('a redirect to a file, or with a password, is not followed', async () => {
    for (const location of ['file:///etc/passwd', 'http://user:pass@127.0.0.1/', 'gopher://127.0.0.1/']) {
      registry.says('evil.com', json({}, 302, { location }))
      expect(await faultWith('evil.com')).toBe('rdap-answer-unreadable bad-answer')
    }
  })

  test('a server that says “too often” is left alone as long as it asks, for every domain', async () => {
    registry.says('often.com', json({}, 429, { 'retry-after': '30' }))
    registry.says('calm.com', json(domainObject('calm.com')))
    const one = client()
    expect(await faultOf(one.lookUp('often.com'))).toMatchObject({ code: 'rdap-too-often', retry: 'later' })
    now += 29_000
    expect((await faultOf(one.lookUp('calm.com'))).code).toBe('rdap-too-often')
    expect(registry.asked).toHaveLength(1)
    now += 2_000
    expect(await one.lookUp('calm.com')).toMatchObject({ kind: 'registered' })
  })
})

describe('addresses inside a network', () => {
  test('are not connected to, by number or by name', async () => {
    const port = new URL(registry.url).port
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '10.0.0.1', '169.254.169.254']) {
      const servers = new Map([['com', `https://${host}:${port}/rdap/`]])
      expect(await faultWith('example.com', { servers, allowPrivate: false })).toBe(
        'rdap-address-refused operator',
      )
    }
    expect(registry.asked).toEqual([])
  })

  test('plain http is not spoken outside', async () => {
    expect(await faultWith('example.com', { allowPrivate: false })).toBe('rdap-answer-unreadable bad-answer')
    expect(registry.asked).toEqual([])
  })
})

describe('the bootstrap file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-rdap-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = (content: string): string => {
    const path = join(folder, 'dns.json')
    writeFileSync(path, content)
    return path
  }

  test('that is shipped knows the large suffixes and has none for .cn', () => {
    const servers = readBootstrap(join(import.meta.dirname, '../../data/rdap-servers.json'))
    expect(serverOf(servers, 'example.com')).toMatch(/^https:\/\/.*\/$/)
    expect(serverOf(servers, 'example.top')).toBeDefined()
    expect(serverOf(servers, 'example.cn')).toBeUndefined()
    expect(serverOf(servers, 'xn--fsq092h.xn--fiqs8s')).toBeUndefined()
  })

  test('gives the longest suffix, https before http, and a slash at the end', () => {
    const services = [
      [['cn'], ['http://plain.example/', 'https://cn.example/rdap']],
      [['COM.CN'], ['https://com-cn.example/']],
      [['old'], ['http://old.example/']],
      [['none'], []],
    ]
    const servers = readBootstrap(file(JSON.stringify({ version: '1.0', services })))
    expect(serverOf(servers, 'a.cn')).toBe('https://cn.example/rdap/')
    expect(serverOf(servers, 'a.com.cn')).toBe('https://com-cn.example/')
    expect(serverOf(servers, 'a.old')).toBeUndefined()
    expect(serverOf(servers, 'a.none')).toBeUndefined()
  })

  test.each(['', 'null', '[]', '{"services":1}', '{"services":[["com"]]}', '{"services":[[["com"],[1]]]}'])(
    'that is not one stops the start: %s',
    (content) => {
      expect(() => readBootstrap(file(content))).toThrow(Fault)
    },
  )
})
