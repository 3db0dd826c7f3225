// A small object store over HTTP that computes every signature anew from the published SigV4 rules, as a real store does,
// and answers 403 where it differs. It shares no code with the client under test.
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Uint8Array, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly region: string }

const expectedSignature = (
  request: IncomingMessage,
  body: Buffer,
  scope: string,
  signed: string,
  secret: string,
): string => {
  const url = new URL(request.url ?? '/', 'http://peer')
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
  const headers = signed
    .split(';')
    .map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
    .join('')
  const declared = String(request.headers['x-amz-content-sha256'])
  if (declared !== 'UNSIGNED-PAYLOAD' && declared !== sha256(body)) return 'payload differs'
  const canonical = [request.method, url.pathname, query, headers, signed, declared].join('\n')
  const time = String(request.headers['x-amz-date'])
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')
  const [day = '', region = '', service = ''] = scope.split('/')
  const key = [region, service, 'aws4_request'].reduce(
    (last, part) => hmac(last, part),
    hmac(`AWS4${secret}`, day),
  )
  return hmac(key, toSign).toString('hex')
}

const isSigned = (
  request: IncomingMessage,
  body: Buffer,
  { accessKeyId, secretAccessKey, region }: Credentials,
): boolean => {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/
  const [, id, scope = '', signed = '', signature] = pattern.exec(request.headers.authorization ?? '') ?? []
  const day = String(request.headers['x-amz-date']).slice(0, 8)
  if (
    id !== accessKeyId ||
    scope !== `${day}/${region}/s3/aws4_request` ||
    !signed.split(';').includes('host')
  )
    return false
  return expectedSignature(request, body, scope, signed, secretAccessKey) === signature
}

/** Starts the store on a free loopback port; `objects` is what it holds, by path. */
export const startS3Peer = async (credentials: Credentials) => {
  const objects = new Map<string, Buffer>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const path = request.url ?? '/'
    const answer = (status: number, content: Buffer | string = '') => {
      response.writeHead(status, { 'content-length': Buffer.byteLength(content), etag: '"1"' })
      response.end(request.method === 'HEAD' ? undefined : content)
    }
    if (!isSigned(request, body, credentials))
      return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>')
    if (request.method === 'PUT') {
      objects.set(path, body)
      return answer(200)
    }
    if (request.method === 'DELETE') {
      objects.delete(path)
      return answer(204)
    }
    const found = objects.get(path)
    return found === undefined ? answer(404, '<Error><Code>NoSuchKey</Code></Error>') : answer(200, found)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { endpoint: `http://127.0.0.1:${port}/papers`, objects, stop }
}
