// The pages that the server sends: the application with its nonce, the outbox of a demonstration, the API's reference.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/adapters/outbox/mailbox.ts'
import { buildHttp, type HttpParts } from '../../src/http/build-http.ts'

const index = '<!doctype html><meta name="csp-nonce" content="" /><title>application</title>'
let folder: string
let mailbox: Mailbox
let app: FastifyInstance
let plain: FastifyInstance

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-pages-'))
  await mkdir(join(folder, 'web/assets'), { recursive: true })
  await writeFile(join(folder, 'web/index.html'), index)
  await writeFile(join(folder, 'web/m.html'), index.replace('application', 'phone'))
  await writeFile(join(folder, 'web/assets/main-a1b2.js'), 'export {}')
  await writeFile(join(folder, 'web/mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  mailbox = await startMailbox({ folder: join(folder, 'outbox') })
  // None of these pages asks a flow or an account for anything.
  const parts: HttpParts = {
    flows: {} as HttpParts['flows'],
    accounts: {} as HttpParts['accounts'],
    config: { baseUrl: 'http://localhost:3000', trustProxy: false, hasRequestLimits: false },
    logger: pino({ level: 'silent' }),
    webFolder: join(folder, 'web'),
  }
  app = buildHttp({ ...parts, demo: { outbox: mailbox } })
  plain = buildHttp({ ...parts, config: { ...parts.config, baseUrl: 'https://beian.example.cn' } })
})
afterAll(async () => {
  await Promise.all([app.close(), plain.close(), mailbox.stop()])
  await rm(folder, { recursive: true, force: true })
})

const page = (url: string) => app.inject({ url, headers: { accept: 'text/html' } })

describe('the application', () => {
  test('is one page at every address, with a fresh nonce that its policy allows', async () => {
    const nonces = await Promise.all(
      ['/', '/cases/1', '/sign-in'].map(async (url) => {
        const answer = await page(url)
        expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
        const nonce = /content="([0-9a-f]{16,})"/.exec(answer.body)?.[1] ?? 'none'
        expect(answer.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(3)
  })

  test('has a lighter page for phones', async () => {
    expect((await page('/m/some-token')).body).toContain('<title>phone</title>')
  })

  test('allows neither foreign scripts nor inline ones', async () => {
    const policy = String((await page('/')).headers['content-security-policy'])
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
  })

  test('keeps hashed assets for ever and asks again for the others', async () => {
    const hashed = await app.inject('/assets/main-a1b2.js')
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const other = await app.inject('/mark.svg')
    expect([other.statusCode, other.headers['cache-control']]).toEqual([200, 'no-cache'])
  })

  test('answers a missing file and a walk out of its folder as not there', async () => {
    for (const url of ['/assets/gone.js', '/assets/../../package.json', '/assets/%2e%2e/%2e%2e/keys.json'])
      expect((await page(url)).statusCode).toBe(404)
  })

  test('never takes an unknown address of the API for a page', async () => {
    expect((await page('/api/v2/anything')).headers['content-type']).toContain('problem+json')
  })

  test('asks browsers to stay with https where it is served so', async () => {
    expect((await page('/')).headers['strict-transport-security']).toBeUndefined()
    const safe = await plain.inject('/')
    expect(safe.headers['strict-transport-security']).toContain('max-age=31536000')
    expect(safe.headers['content-security-policy']).toContain('upgrade-insecure-requests')
  })
})

describe('the outbox', () => {
  const sms = {
    to: '13800130000',
    text: '验证码 <b>123456</b>',
    sentAt: '2026-03-02T01:00:00.000Z',
    from: 'bureau',
  }

  test('takes the bureau’s SMS once, however often it is handed over', async () => {
    const before = mailbox.list().length
    for (let i = 0; i < 2; i += 1) {
      const answer = await app.inject({
        method: 'POST',
        url: '/outbox/sms',
        payload: sms,
        headers: { 'idempotency-key': 'bureau-sms-1' },
      })
      expect(answer.statusCode).toBe(204)
    }
    expect(mailbox.list().length).toBe(before + 1)
  })

  test('shows messages as text, whatever is in them', async () => {
    const { body } = await page('/outbox')
    expect(body).toContain('&lt;b&gt;123456&lt;/b&gt;')
    expect(body).toContain('2026-03-02 09:00:00')
    expect(body).not.toContain('<script')
  })

  test('refuses what is no SMS', async () => {
    const answer = await app.inject({ method: 'POST', url: '/outbox/sms', payload: { to: '1', html: 'x' } })
    expect(answer.json()).toMatchObject({ status: 400, code: 'input-invalid' })
  })

  test('exists in a demonstration only', async () => {
    expect((await plain.inject({ method: 'POST', url: '/outbox/sms', payload: sms })).statusCode).toBe(404)
    expect((await plain.inject({ url: '/outbox', headers: { accept: 'text/html' } })).body).not.toContain(
      '123456',
    )
  })
})

describe('the reference', () => {
  test('shows every operation, schema and problem code', async () => {
    const { paths, components } = (await app.inject('/api/v1/openapi.json')).json()
    const { body } = await page('/api/v1/reference')
    for (const path of Object.keys(paths)) expect(body).toContain(`<code>${path}</code>`)
    for (const name of Object.keys(components.schemas)) expect(body).toContain(`id="schema-${name}"`)
    expect(body).toContain('id="problem-changed-meanwhile"')
    expect(body).not.toContain('undefined')
  })
})

test('health is told without asking anything; readiness asks', async () => {
  expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' })
  expect((await app.inject('/readyz')).statusCode).toBe(200)
})
