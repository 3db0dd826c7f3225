// An address that stays while the database behind it dies and comes back elsewhere, as a proxy or a service name gives it in
// production. It carries bytes and decides nothing.
import { connect, createServer, type Socket } from 'node:net'

export type SteadyPort = {
  /** The same URL, leading here instead of to the server. */
  through(url: string): string
  /** Where connections lead from now on. */
  leadTo(url: string): void
  stop(): Promise<void>
}

export const openSteadyPort = async (): Promise<SteadyPort> => {
  const open = new Set<Socket>()
  let target = 0
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  return {
    through(url) {
      const own = new URL(url)
      own.port = String(port)
      return own.href
    },
    leadTo(url) {
      target = Number(new URL(url).port)
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
