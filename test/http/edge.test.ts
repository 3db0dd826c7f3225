// The edge against unknown, malformed, oversize and hostile input: each is answered as a problem that names the place and
// what to do, in the caller's language, with no trace of our insides.
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { type Call, type Caller, callerOf } from '../support/api.ts'
import { openSystem, type System } from '../support/system.ts'

let system: System
let english: Caller
let applicant: Caller

const signedIn = async (role: 'applicant' | 'reviewer'): Promise<Caller> => {
  const { accountId } = await system.person(role)
  const made = await system.app.accounts.createApiKey(accountId, { name: 'test' })
  if (!made.ok) throw new Error('no key')
  return callerOf(system.app.http, { 'x-api-key': made.value.key, 'accept-language': 'en' })
}

beforeAll(async () => {
  system = await openSystem('2026-03-02T01:00:00.000Z')
  english = await callerOf(system.app.http, { 'accept-language': 'en' })
  applicant = await signedIn('applicant')
})
afterAll(() => system.close())

const START = {
  subjectKind: 'enterprise',
  certificateType: 'business-licence',
  certificateNumber: '91110105MA00000000',
  provinceCode: '110000',
  cityCode: '110100',
  districtCode: '110105',
  domain: 'example.cn',
}

describe('input', () => {
  const wrong: readonly (readonly [string, string, string, Call, Record<string, unknown>])[] = [
    [
      'a missing field',
      'POST',
      '/session',
      { body: { email: 'a@example.cn' } },
      { code: 'input-invalid', path: 'password' },
    ],
    [
      'an unknown field',
      'POST',
      '/session',
      { body: { email: 'a@example.cn', password: 'x', admin: true } },
      { code: 'input-invalid', path: 'admin' },
    ],
    [
      'a number where text is expected',
      'POST',
      '/session',
      { body: { email: 7, password: 'x' } },
      { code: 'input-invalid', path: 'email' },
    ],
    [
      'an over-long value',
      'POST',
      '/session',
      { body: { email: 'a@example.cn', password: 'x'.repeat(200) } },
      { code: 'input-invalid', path: 'password' },
    ],
    ['a list where an object is expected', 'POST', '/session', { body: [1] }, { code: 'input-invalid' }],
    ['null', 'POST', '/session', { body: null }, { code: 'input-invalid' }],
    ['an unknown parameter', 'GET', '/applications?sort=x', {}, { code: 'input-invalid', path: 'sort' }],
    [
      'a parameter given twice',
      'GET',
      '/applications?cursor=a&cursor=b',
      {},
      { code: 'input-invalid', path: 'cursor' },
    ],
    [
      'a value outside the list',
      'GET',
      '/applications?status=lost',
      {},
      { code: 'input-invalid', path: 'status' },
    ],
    [
      'an id with other characters',
      'GET',
      '/applications/%27%20or%201',
      {},
      { code: 'input-invalid', path: 'applicationId' },
    ],
    [
      'a path with other characters',
      'PUT',
      '/applications/a/slots/..%2F..%2Fetc',
      { bytes: Buffer.from('x') },
      { code: 'input-invalid', path: 'slot' },
    ],
    [
      'a size beyond reason',
      'GET',
      '/applications/a/documents/b?size=1000000',
      {},
      { code: 'input-invalid', path: 'size' },
    ],
    [
      'broken JSON',
      'POST',
      '/session',
      { bytes: Buffer.from('{"email":'), type: 'application/json' },
      { code: 'malformed-body' },
    ],
    [
      'an empty body that says it is JSON',
      'POST',
      '/session',
      { bytes: Buffer.alloc(0), type: 'application/json' },
      { code: 'malformed-body' },
    ],
    [
      'a prototype in disguise',
      'POST',
      '/session',
      { bytes: Buffer.from('{"__proto__":{"x":1}}'), type: 'application/json' },
      { code: 'malformed-body' },
    ],
    [
      'XML',
      'POST',
      '/session',
      { bytes: Buffer.from('<a/>'), type: 'text/xml' },
      { status: 415, code: 'unsupported-media-type' },
    ],
    [
      'a form',
      'POST',
      '/session',
      { bytes: Buffer.from('email=a'), type: 'application/x-www-form-urlencoded' },
      { status: 415 },
    ],
    [
      'an image where JSON is expected',
      'POST',
      '/determinations',
      { bytes: Buffer.from('x'), type: 'image/png' },
      { status: 415 },
    ],
    [
      'a GIF',
      'PUT',
      '/applications/a/slots/b',
      { bytes: Buffer.from('GIF89a'), type: 'image/gif' },
      { status: 415 },
    ],
    [
      'a megabyte of JSON and more',
      'POST',
      '/session',
      { body: { email: 'x'.repeat(1_100_000) } },
      { status: 413, code: 'too-large' },
    ],
    [
      'nine megabytes of image',
      'PUT',
      '/applications/a/slots/b',
      { bytes: Buffer.alloc(9_000_000), type: 'image/png' },
      { status: 413, code: 'too-large' },
    ],
    [
      'too many changes at once',
      'PATCH',
      '/applications/a/material',
      { body: { revision: 1, changes: Array.from({ length: 101 }, () => ({ path: 'a', value: 'x' })) } },
      { code: 'input-invalid', path: 'changes' },
    ],
    [
      'a revision that is text',
      'POST',
      '/applications/a/submit',
      { body: { revision: '1' } },
      { code: 'input-invalid', path: 'revision' },
    ],
    [
      'a negative revision',
      'POST',
      '/applications/a/submit',
      { body: { revision: -1 } },
      { code: 'input-invalid', path: 'revision' },
    ],
    [
      'an address that cannot be decoded',
      'GET',
      '/applications/%E0%A4%A',
      {},
      { status: 400, code: 'bad-request' },
    ],
    ['an unknown address', 'GET', '/nothing', {}, { status: 404, code: 'no-such-address' }],
  ]
  for (const [what, method, path, how, expected] of wrong)
    test(`${what} is answered as a problem`, async () => {
      const answer = await applicant.call(method, path, how)
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(answer.json).toMatchObject(expected)
      expect(answer.json.status).toBe(answer.status)
      expect(answer.json.detail.length).toBeGreaterThan(20)
      expect(answer.text).not.toMatch(/\bat .*\.ts|node_modules|Error:/)
    })

  test('a wrong method is answered with those that exist', async () => {
    const answer = await english.call('DELETE', '/applications')
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
  })

  test('what was typed is never repeated, because it may be personal', async () => {
    const secret = '11010519491231002X'
    const body = { ...START, certificateNumber: secret.repeat(9), [secret]: secret, domain: 1 }
    const answer = await applicant.call('POST', '/determinations', { body })
    expect(answer.status).toBe(400)
    expect(answer.json.errors.map(({ detail }: { detail: string }) => detail).join()).not.toContain(secret)
  })

  test('every wrong place is named at once', async () => {
    const answer = await english.call('POST', '/session', { body: { email: 'x', extra: 1 } })
    const places = answer.json.errors.map(({ path }: { path: string }) => path)
    expect(new Set(places)).toEqual(new Set(['password', 'extra', 'email']))
  })
})

describe('the language of a problem', () => {
  const wishes = [
    ['zh-CN', '请先登录'],
    ['zh-TW,zh;q=0.9', '请先登录'],
    ['en-GB;q=0.8, es;q=0.9', 'Inicie sesión'],
    ['fr, de', '请先登录'],
    ['fr, en;q=0.1', 'Please sign in'],
    ['es;q=0, en', 'Please sign in'],
    [';;;,,q=', '请先登录'],
    ['x'.repeat(5000), '请先登录'],
  ] as const
  for (const [wish, title] of wishes)
    test(`is chosen for ${wish.slice(0, 40)}`, async () => {
      const caller = await callerOf(system.app.http, { 'accept-language': wish })
      expect((await caller.call('GET', '/me')).json.title).toBe(title)
    })
})

describe('other sites', () => {
  const body = { email: 'a@example.cn', password: 'a password' }
  test('cannot make a browser change anything here', async () => {
    for (const headers of [
      { origin: 'https://elsewhere.example.com' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await english.call('POST', '/session', { body, headers })
      expect(answer.json).toMatchObject({ status: 403, code: 'foreign-origin' })
    }
  })
  test('are told apart from our own pages and from scripts', async () => {
    for (const headers of [{ origin: 'http://localhost:3000' }, { 'sec-fetch-site': 'same-origin' }, {}]) {
      expect((await english.call('POST', '/session', { body, headers })).status).toBe(401)
    }
  })
})

describe('who asks', () => {
  test('everything but the doors needs somebody known', async () => {
    const { paths } = (await english.ok('GET', '/openapi.json')).json
    const open: string[] = []
    const saidToBeOpen: string[] = []
    for (const [path, methods] of Object.entries<Record<string, { security?: unknown[] }>>(paths))
      for (const [method, operation] of Object.entries(methods)) {
        const route = path.replace('/api/v1', '')
        const answer = await english.call(
          method.toUpperCase(),
          route.replaceAll(/\{\w+\}/g, 'aaaaaaaaaaaaaaaa'),
        )
        if (answer.json?.code !== 'not-signed-in') open.push(`${method} ${route}`)
        if (operation.security?.length === 0) saidToBeOpen.push(`${method} ${route}`)
      }
    expect(open).toEqual(saidToBeOpen)
    expect(open.sort()).toEqual([
      'delete /session',
      'get /codes',
      'get /phone/{token}',
      'get /pre-check/rules/{provinceCode}',
      'get /rules',
      'get /rules/{provinceCode}',
      'post /accounts',
      'post /accounts/confirm',
      'post /password/reset',
      'post /password/reset-codes',
      'post /pre-check',
      'post /session',
      'post /session/by-code',
      'post /session/codes',
      'put /phone/{token}/slots/{slot}',
    ])
  })

  test('an applicant reaches nothing of the provider', async () => {
    for (const path of ['/review/queue', '/operations/exchange', '/operations/audit'])
      expect((await applicant.call('GET', path)).json).toMatchObject({ status: 403, code: 'not-permitted' })
  })

  test('a case of somebody else is as unknown as one that does not exist', async () => {
    const other = await signedIn('applicant')
    for (const id of ['00000000-0000-4000-8000-000000000000', 'zzz'])
      expect((await other.call('GET', `/applications/${id}`)).json).toMatchObject({
        status: 404,
        code: 'not-found',
      })
  })
})

test('a fault is answered with a reference and nothing else, and is in the log under it', async () => {
  const lines: string[] = []
  const { pino } = await import('pino')
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  const broken = await createApp(system.config, { logger, sms: system.app.world.sms })
  // Not awaited: it ends only when the connection that listens for news is given back.
  const ended = broken.pool.end()
  const caller = await callerOf(broken.http, { 'accept-language': 'en' })
  const answer = await caller.call('POST', '/session', {
    body: { email: 'a@example.cn', password: 'a password' },
  })
  expect(answer.json).toMatchObject({ status: 500, code: 'internal' })
  expect(answer.text).not.toMatch(/pool|database|Cannot use/i)
  const logged = lines.join('\n')
  expect(logged).toContain(answer.json.reference)
  expect(logged).not.toContain('a@example.cn')
  await expect(broken.close()).rejects.toThrow(/more than once/)
  await ended
})

test('too many knocks at a door are refused, with when to come back', async () => {
  const limited = await createApp({ ...system.config, hasRequestLimits: true }, { sms: system.app.world.sms })
  const caller = await callerOf(limited.http, { 'accept-language': 'en' })
  const statuses: number[] = []
  for (let i = 0; i < 21; i += 1) statuses.push((await caller.call('POST', '/session', { body: {} })).status)
  expect([...new Set(statuses.slice(0, 20))]).toEqual([400])
  const last = await caller.call('POST', '/session', { body: {} })
  expect(last.json).toMatchObject({ status: 429, code: 'too-many-requests' })
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
  await limited.close()
})

describe('bare HTTP', () => {
  const say = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = system.app.http.server.address() as net.AddressInfo
      const socket = net.connect(port, '127.0.0.1', () => socket.end(text))
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk
      })
      socket.on('close', () => resolve(answer))
      socket.on('error', reject)
    })
  beforeAll(async () => void (await system.app.http.listen({ port: 0, host: '127.0.0.1' })))

  test('that is not HTTP is answered as a problem and hung up', async () => {
    const answer = await say('HELLO\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('"code":"bad-request"')
  })
  test('with headers beyond reason is refused', async () => {
    const answer = await say(`GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  })
  test('with two lengths is refused', async () => {
    const answer = await say(
      'POST /api/v1/session HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  })
})
