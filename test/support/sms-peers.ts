// The two SMS vendors as they check a call: each recomputes the signature from the published rules out of what arrived, and
// answers as the vendor does. No code is shared with the clients under test.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Uint8Array, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()
const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

export type Arrival = {
  readonly method: string
  readonly url: URL
  readonly rawQuery: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Starts an HTTP server on a free loopback port; `answer` may be changed while it runs. */
export const startPeer = async (answer: (arrival: Arrival) => unknown) => {
  const arrivals: Arrival[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const arrival = {
      method: request.method ?? '',
      url,
      rawQuery: url.search.slice(1),
      headers: request.headers,
      body,
    }
    arrivals.push(arrival)
    const said = answer(arrival)
    response.end(typeof said === 'string' ? said : JSON.stringify(said))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { endpoint: `http://127.0.0.1:${port}`, arrivals, stop }
}

/** ACS3-HMAC-SHA256: true where the signature fits the call. */
export const isAlibabaSigned = (
  { method, url, rawQuery, headers, body }: Arrival,
  id: string,
  secret: string,
): boolean => {
  const match = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  )
  const [, credential, names = '', signature = ''] = match ?? []
  const needed = [
    'host',
    'x-acs-action',
    'x-acs-content-sha256',
    'x-acs-date',
    'x-acs-signature-nonce',
    'x-acs-version',
  ]
  if (credential !== id || !needed.every((name) => names.split(';').includes(name))) return false
  const sortedQuery = rawQuery.split('&').sort().join('&')
  const lines = names
    .split(';')
    .map((name) => `${name}:${String(headers[name]).trim()}\n`)
    .join('')
  if (headers['x-acs-content-sha256'] !== sha256(body)) return false
  const age = Math.abs(Date.now() - Date.parse(String(headers['x-acs-date'])))
  if (!(age < 15 * 60_000)) return false
  const canonical = [method, url.pathname, sortedQuery, lines, names, sha256(body)].join('\n')
  return same(hmac(secret, `ACS3-HMAC-SHA256\n${sha256(canonical)}`).toString('hex'), signature)
}

/** TC3-HMAC-SHA256: true where the signature fits the call. */
export const isTencentSigned = (
  { method, url, rawQuery, headers, body }: Arrival,
  id: string,
  secret: string,
): boolean => {
  const match =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/sms\/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    )
  const [, credential, day = '', names = '', signature = ''] = match ?? []
  const seconds = Number(headers['x-tc-timestamp'])
  if (credential !== id || !names.split(';').includes('host') || !names.split(';').includes('content-type'))
    return false
  if (
    new Date(seconds * 1000).toISOString().slice(0, 10) !== day ||
    Math.abs(Date.now() / 1000 - seconds) > 300
  )
    return false
  const lines = names
    .split(';')
    .map((name) => `${name}:${String(headers[name]).trim().toLowerCase()}\n`)
    .join('')
  const canonical = [method, url.pathname, rawQuery, lines, names, sha256(body)].join('\n')
  const toSign = `TC3-HMAC-SHA256\n${seconds}\n${day}/sms/tc3_request\n${sha256(canonical)}`
  const key = ['sms', 'tc3_request'].reduce((last, part) => hmac(last, part), hmac(`TC3${secret}`, day))
  return same(hmac(key, toSign).toString('hex'), signature)
}
