// SMS: written into the store in the transaction that caused them, shown on the bureau's own pages at once, and
// delivered to the gateway afterwards, again and again until it takes them.
import type { Bureau } from '../bureau.ts'
import type { Store } from '../store/open-store.ts'

export interface MessageRow {
  id: number
  recipient: string
  text: string
  sent_at: number
  delivered: number
  attempts: number
}

export function sendMessage(bureau: Bureau, to: string, text: string): void {
  bureau.store.run(
    'INSERT INTO messages (recipient, text, sent_at) VALUES (?, ?, ?)',
    to,
    `【工信部备案系统】${text}`,
    bureau.clock.now(),
  )
  bureau.wakeGateway()
}

/** The newest messages first; `to` narrows to one number. */
export const messagesSent = (store: Store, limit: number, to?: string): MessageRow[] =>
  to === undefined
    ? store.all<MessageRow>('SELECT * FROM messages ORDER BY id DESC LIMIT ?', limit)
    : store.all<MessageRow>('SELECT * FROM messages WHERE recipient = ? ORDER BY id DESC LIMIT ?', to, limit)

export interface Gateway {
  wake(): void
  close(): Promise<void>
}

const longestWait = 30_000

/** Delivers what waits, in order; returns after how many milliseconds to go on, undefined when nothing is left. */
async function deliverWaiting(
  store: Store,
  url: string,
  stop: AbortSignal,
  log: (line: string) => void,
): Promise<number | undefined> {
  while (!stop.aborted) {
    const next = store.get<MessageRow>('SELECT * FROM messages WHERE delivered = 0 ORDER BY id LIMIT 1')
    if (next === undefined) return undefined
    const taken = await deliver(url, next, stop)
    if (stop.aborted) return undefined
    store.run(
      'UPDATE messages SET attempts = attempts + 1, delivered = ? WHERE id = ?',
      taken ? 1 : 0,
      next.id,
    )
    if (taken) continue
    log(`sms gateway did not take message ${next.id}, attempt ${next.attempts + 1}`)
    return Math.min(longestWait, 250 * 2 ** Math.min(next.attempts, 10))
  }
  return undefined
}

/** Starts the deliverer. Without a URL messages only stay on the page. */
export function startGateway(store: Store, url: string | undefined, log: (line: string) => void): Gateway {
  if (url === undefined) return { wake() {}, close: async () => {} }
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let wanted = false
  const stop = new AbortController()
  const rounds = async (): Promise<void> => {
    await Promise.resolve() // let the transaction that woke us commit
    while (wanted) {
      wanted = false
      const wait = await deliverWaiting(store, url, stop.signal, log)
      clearTimeout(timer)
      if (wait !== undefined) timer = setTimeout(wake, wait).unref()
    }
    running = undefined
  }
  const wake = (): void => {
    wanted = true
    if (running === undefined && !stop.signal.aborted) running = rounds()
  }
  wake()
  return {
    wake,
    async close() {
      stop.abort()
      clearTimeout(timer)
      await running
    },
  }
}

async function deliver(url: string, message: MessageRow, stop: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `bureau-sms-${message.id}` },
      body: JSON.stringify({
        to: message.recipient,
        text: message.text,
        sentAt: new Date(message.sent_at).toISOString(),
        from: 'bureau',
      }),
      signal: AbortSignal.any([stop, AbortSignal.timeout(10_000)]),
    })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}
