// LISTEN on one connection: processes learn within milliseconds that something was committed. When the connection drops it
// listens again, and says so: what was notified meanwhile is lost, and whoever listens looks by itself.
import type pg from 'pg'

const RETRY_MS = 1_000

/** Rule packs and code tables: rare, and read again by everybody who hears of them. */
export const PUBLISHED_CHANNEL = 'openbeian_published'

/** Calls the listener for each notification. Returns the way to stop. */
export const listenForWake = (
  pool: pg.Pool,
  listener: (what: 'effect' | 'report') => void,
): Promise<() => Promise<void>> =>
  listenOn(pool, 'openbeian', (payload) => listener(payload === 'report' ? 'report' : 'effect'))

/** Calls `heard` with the payload of each notification, and `listening` each time that listening begins. */
export const listenOn = async (
  pool: pg.Pool,
  channel: string,
  heard: (payload: string) => void,
  listening?: () => void,
): Promise<() => Promise<void>> => {
  let client: pg.PoolClient | undefined
  let isStopped = false
  let retry: NodeJS.Timeout | undefined

  /** A connection may report its end twice, by its event and by the query that it broke off: the first one counts. */
  const lost = (one: pg.PoolClient | undefined): void => {
    if (one !== client) return
    client?.release(true)
    client = undefined
    if (!isStopped) retry = setTimeout(() => void listen(), RETRY_MS)
  }
  const listen = async (): Promise<void> => {
    const found = await pool.connect().catch(() => undefined)
    if (found === undefined) return lost(undefined)
    if (isStopped) return found.release(true)
    client = found
    found.once('error', () => lost(found))
    found.on('notification', (message) => heard(message.payload ?? ''))
    await found.query(`listen ${channel}`).then(listening, () => lost(found))
  }
  await listen()
  return async () => {
    isStopped = true
    clearTimeout(retry)
    client?.release(true)
    client = undefined
  }
}
