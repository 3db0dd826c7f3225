// The road of production: RDAP over TLS. A certificate that nobody vouches for ends the question; for "does a site answer"
// it is an answer like any other. Names are resolved where the connection is made, so nothing can move in between.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GetFailed, guardedGet } from '../../src/adapters/domains/guarded-get.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

describe.skipIf(!hasOpenssl)('over TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-tls-'))
  let server: Server
  let port = 0
  const names: string[] = []

  beforeAll(async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
        .concat(['-keyout', key, '-out', cert, '-subj', '/CN=rdap.example.com'])
        .concat(['-addext', 'subjectAltName=DNS:rdap.example.com']),
      { stdio: 'ignore' },
    )
    server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
      names.push(String(request.headers.host))
      response.setHeader('content-type', 'application/rdap+json')
      response.end('{"objectClassName":"domain"}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(folder, { recursive: true })
  })

  const get = (change: object = {}) =>
    guardedGet({
      url: new URL(`https://rdap.example.com:${port}/domain/example.com`),
      timeoutMs: 2_000,
      maxBytes: 1_000,
      allowPrivate: true,
      addresses: ['127.0.0.1'],
      ...change,
    })
  const failureOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'answered',
      (problem: unknown) => (problem instanceof GetFailed ? problem.failure : problem),
    )

  test('a certificate that nobody vouches for is refused, and nothing is asked', async () => {
    expect(await failureOf(get())).toBe('unreachable')
    expect(names).toEqual([])
  })

  test('the name, not the address, is what the server sees', async () => {
    const answer = await get({ verifyCertificate: false })
    expect(answer).toMatchObject({ status: 200, contentType: 'application/rdap+json' })
    expect(answer.body.toString()).toContain('domain')
    expect(names).toEqual([`rdap.example.com:${port}`])
  })

  test('an address inside a network is refused at the connection, whatever the name is', async () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1'])
      expect(
        await failureOf(get({ verifyCertificate: false, allowPrivate: false, addresses: [address] })),
      ).toBe('address-refused')
    expect(names).toHaveLength(1)
  })
})
