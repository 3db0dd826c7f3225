// Stands between the provider and the bureau and writes down what was uploaded under which sequence, on every attempt. It
// passes all on as it is; only where the bureau is dead, the line is dead as well.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

export type Attempt = { readonly sequence: number; readonly digest: string }

export type WireTap = {
  readonly url: string
  /** Every upload that was tried, in order. The digest is that of the encrypted bytes. */
  readonly attempts: readonly Attempt[]
  /** Cuts the next answers of the bureau off on their way back. */
  loseAnswers(count: number): void
  calm(): void
  stop(): Promise<void>
}

const attemptIn = (body: string): Attempt | undefined => {
  if (!/<(?:\w+:)?isp_upload[\s>]/.test(body)) return undefined
  const argumentOf = (name: string): string | undefined =>
    new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`, 'i').exec(body)?.[1]
  const sequence = Number(argumentOf('dataSequence'))
  const content = Buffer.from(argumentOf('beianInfo') ?? '', 'base64')
  if (!Number.isInteger(sequence) || content.length === 0) throw new Error('an upload that cannot be read')
  return { sequence, digest: createHash('sha256').update(content).digest('hex') }
}

const wholeOf = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

/** `target` is the bureau's address. */
export const openWireTap = async (target: string): Promise<WireTap> => {
  const attempts: Attempt[] = []
  let toLose = 0
  const pass = (incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): void => {
    const isCall = body.length > 0
    const far = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: incoming.headers, agent: false },
      (answer) => {
        if (isCall && toLose > 0) {
          toLose -= 1
          answer.resume()
          outgoing.destroy()
          return
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.on('error', () => outgoing.destroy())
        answer.pipe(outgoing)
      },
    )
    far.on('error', () => outgoing.destroy())
    outgoing.on('close', () => far.destroy())
    far.end(body)
  }
  const server = createServer((incoming, outgoing) => {
    wholeOf(incoming).then(
      (body) => {
        const attempt = attemptIn(body.toString('latin1'))
        if (attempt !== undefined) attempts.push(attempt)
        pass(incoming, body, outgoing)
      },
      // The caller died while it spoke.
      () => outgoing.destroy(),
    )
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  return {
    url: `http://127.0.0.1:${port}`,
    attempts,
    loseAnswers(count) {
      toLose += count
    },
    calm() {
      toLose = 0
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
