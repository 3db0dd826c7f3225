// Stands between the provider and the bureau and writes down what was uploaded under which sequence, on every attempt, and
// whether two were ever under way at once. It passes all on as it is, unless the storm has it lose answers or change bytes.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

export type Attempt = {
  readonly sequence: number
  /** Of the encrypted bytes, as the provider sent them. */
  readonly digest: string
  /** Another upload was under way when this one began. */
  readonly isBesideAnother: boolean
}

export type WireTap = {
  readonly url: string
  /** Every upload that was tried, in order. */
  readonly attempts: readonly Attempt[]
  /** Cuts the next answers of the bureau off on their way back. */
  loseAnswers(count: number): void
  /** Changes one character in the content of the next uploads or downloaded files. */
  damage(direction: 'up' | 'down', count: number): void
  calm(): void
  stop(): Promise<void>
}

const CONTENT = /(beianInfo(?:>|&gt;))([A-Za-z0-9+/]{40,})/

/** Another letter in the middle of the content; undefined where there is none. */
const damaged = (text: string): string | undefined => {
  if (!CONTENT.test(text)) return undefined
  return text.replace(CONTENT, (_, name: string, content: string) => {
    const middle = content.length >> 1
    const other = content[middle] === 'A' ? 'B' : 'A'
    return `${name}${content.slice(0, middle)}${other}${content.slice(middle + 1)}`
  })
}

type Upload = Omit<Attempt, 'isBesideAnother'>

const uploadIn = (body: string): Upload | undefined => {
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

/** What the storm has ordered and the line has not yet done. */
const openOrders = () => {
  const left = { lose: 0, up: 0, down: 0 }
  const take = (what: keyof typeof left): boolean => {
    if (left[what] === 0) return false
    left[what] -= 1
    return true
  }
  const add = (what: keyof typeof left, count: number): void => {
    left[what] += count
  }
  return { left, take, add, calm: () => void Object.assign(left, { lose: 0, up: 0, down: 0 }) }
}

type Orders = ReturnType<typeof openOrders>

/** The same bytes, or changed ones where that was ordered and there is content to change. */
const carried = (orders: Orders, direction: 'up' | 'down', bytes: Buffer): Buffer => {
  if (orders.left[direction] === 0) return bytes
  const other = damaged(bytes.toString('latin1'))
  return other !== undefined && orders.take(direction) ? Buffer.from(other, 'latin1') : bytes
}

const carry = (
  target: string,
  orders: Orders,
  incoming: IncomingMessage,
  body: Buffer,
  out: ServerResponse,
) => {
  const isCall = body.length > 0
  const isUpload = isCall && uploadIn(body.toString('latin1')) !== undefined
  const sent = isUpload ? carried(orders, 'up', body) : body
  const far = request(
    new URL(incoming.url ?? '/', target),
    { method: incoming.method, headers: incoming.headers, agent: false },
    (answer) => {
      if (isCall && orders.take('lose')) {
        answer.resume()
        out.destroy()
        return
      }
      if (orders.left.down === 0 || isUpload || !isCall) {
        out.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.on('error', () => out.destroy())
        answer.pipe(out)
        return
      }
      wholeOf(answer).then(
        (bytes) => {
          out.writeHead(answer.statusCode ?? 502, answer.headers)
          out.end(carried(orders, 'down', bytes))
        },
        () => out.destroy(),
      )
    },
  )
  far.on('error', () => out.destroy())
  out.on('close', () => far.destroy())
  far.end(sent)
}

/** `target` is the bureau's address. */
export const openWireTap = async (target: string): Promise<WireTap> => {
  const attempts: Attempt[] = []
  const orders = openOrders()
  let underWay = 0
  const write = (upload: Upload, out: ServerResponse): void => {
    attempts.push({ ...upload, isBesideAnother: underWay > 0 })
    underWay += 1
    out.once('close', () => {
      underWay -= 1
    })
  }
  const server = createServer((incoming, out) => {
    wholeOf(incoming).then(
      (body) => {
        const upload = uploadIn(body.toString('latin1'))
        if (upload !== undefined) write(upload, out)
        carry(target, orders, incoming, body, out)
      },
      // The caller died while it spoke.
      () => out.destroy(),
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
    loseAnswers: (count) => orders.add('lose', count),
    damage: orders.add,
    calm: orders.calm,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
