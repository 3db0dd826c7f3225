// LISTEN on one connection: workers learn within milliseconds that something was committed. When the connection drops it
// listens again; until then the workers' regular look catches up.
import type pg from 'pg'

const RETRY_MS = 1_000

/** Calls the listener for each notification. Returns the way to stop. */
export const listenForWake = async (
  pool: pg.Pool,
  listener: (what: 'effect' | 'report') => void,
): Promise<() => Promise<void>> => {
  let client: pg.PoolClient | undefined
  let isStopped = false
  let retry: NodeJS.Timeout | undefined

  const lost = (): void => {
    client?.release(true)
    client = undefined
    if (!isStopped) retry = setTimeout(() => void listen(), RETRY_MS)
  }
  const listen = async (): Promise<void> => {
    try {
      client = await pool.connect()
      client.once('error', lost)
      client.on('notification', (message) => listener(message.payload === 'report' ? 'report' : 'effect'))
      await client.query('listen openbeian')
    } catch {
      lost()
    }
  }
  await listen()
  return async () => {
    isStopped = true
    clearTimeout(retry)
    client?.release(true)
    client = undefined
  }
}
