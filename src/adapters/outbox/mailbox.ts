// The outbox of a demo installation: a real SMTP server on the loopback interface that delivers nothing and keeps all, and
// the same shelf for short messages. A second copy of a message is recognised by its Message-ID and dropped.
import { createHash, randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { Instant } from '../../core/time.ts'
import { instantOfEpochMs } from '../../core/time.ts'
import { type MessageStore, type OutboxMessage, openMessageStore } from './message-store.ts'

export type SmsArrival = {
  readonly to: string
  readonly text: string
  readonly sentAt: Instant
  readonly from: string
  /** Same id, same message: kept once. */
  readonly id?: string
}

export type Mailbox = {
  /** Where mail is taken: 127.0.0.1 and this port. */
  readonly port: number
  /** Newest first. */
  list(): readonly OutboxMessage[]
  find(id: string): OutboxMessage | undefined
  receiveSms(message: SmsArrival): void
  /** Called for every new message; gives back a function that ends it. */
  onMessage(listener: (message: OutboxMessage) => void): () => void
  stop(): Promise<void>
}

const maxMailBytes = 2 * 1024 * 1024

const wholeOf = async (stream: SMTPServerDataStream): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  if (stream.sizeExceeded) throw Object.assign(new Error('Message too large'), { responseCode: 552 })
  return Buffer.concat(chunks)
}

const idFrom = (seed: string): string => createHash('sha256').update(seed).digest('hex').slice(0, 24)

const mailFrom = async (raw: Buffer, to: string, now: Instant): Promise<OutboxMessage> => {
  const mail = await PostalMime.parse(raw)
  return {
    id: idFrom(mail.messageId ?? raw.toString('latin1')),
    kind: 'mail',
    from: mail.from?.address ?? '',
    to,
    sentAt: now,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    ...(mail.html === undefined ? {} : { html: mail.html }),
  }
}

type Deliver = (message: OutboxMessage) => void

const smtpServer = (deliver: Deliver, now: () => Instant): SMTPServer =>
  new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxMailBytes,
    logger: false,
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map((recipient) => recipient.address).join(', ')
      wholeOf(stream)
        .then((raw) => mailFrom(raw, to, now()))
        .then((message) => {
          deliver(message)
          done()
        })
        .catch((error: unknown) => {
          stream.resume()
          done(error instanceof Error ? error : new Error('Message could not be kept'))
        })
    },
  })

const listening = (server: SMTPServer, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    const listener = server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      // A client that breaks off is its own trouble, never the end of the process.
      server.on('error', () => undefined)
      const address = listener.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

export type MailboxSettings = {
  /** `.openbeian/outbox` */
  readonly folder: string
  /** 0 or none: chosen by the operating system. */
  readonly port?: number
  /** When a mail arrived; the machine's time unless told. */
  readonly now?: () => Instant
}

/** Opens the store and takes mail. Rejects where the port is taken. */
export const startMailbox = async ({ folder, port = 0, now }: MailboxSettings): Promise<Mailbox> => {
  const store: MessageStore = openMessageStore(folder)
  const listeners = new Set<(message: OutboxMessage) => void>()
  const deliver: Deliver = (message) => {
    if (!store.add(message)) return
    for (const listener of listeners) listener(message)
  }
  const server = smtpServer(deliver, now ?? (() => instantOfEpochMs(Date.now())))
  const chosen = await listening(server, port)
  return {
    port: chosen,
    list: store.list,
    find: store.find,
    receiveSms: ({ id, ...sms }) => deliver({ ...sms, kind: 'sms', id: idFrom(id ?? randomUUID()) }),
    onMessage: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
