// The world that is told things: a mail server and an SMS vendor that keep every copy that arrives, repeated ones too, and
// can be made to hold back their answer, so that the sender dies without knowing that it was heard.
import { SMTPServer } from 'smtp-server'
import { isAlibabaSigned, startPeer } from '../support/sms-peers.ts'
import { until } from './until.ts'

export type Mail = { readonly messageId: string; readonly to: string; readonly subject: string }

export type Postboxes = {
  readonly smtpPort: number
  readonly smsEndpoint: string
  /** Every copy, in order of arrival. */
  readonly mails: readonly Mail[]
  sms(): readonly { readonly id: string; readonly to: string; readonly template: string }[]
  /** From the next mail on: taken, and no answer given. Resolves when one was taken. */
  holdNextMail(): Promise<Mail>
  answerAgain(): void
  stop(): Promise<void>
}

const headerOf = (raw: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\r\n\s+/g, ' ') ?? ''

/** Takes apart encoded words; both codings occur. */
const plainText = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?utf-8\?b\?[^?]*\?=)+/gi, (words) =>
      [...words.matchAll(/=\?utf-8\?b\?([^?]*)\?=/gi)]
        .map((word) => Buffer.from(word[1] ?? '', 'base64'))
        .reduce((text, bytes) => text + bytes.toString('latin1'), ''),
    )
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, word: string) =>
      word
        .replaceAll('_', ' ')
        .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )

const read = (raw: string, to: string): Mail => ({
  messageId: headerOf(raw, 'Message-ID'),
  to,
  subject: Buffer.from(plainText(headerOf(raw, 'Subject')), 'latin1').toString('utf8'),
})

const wholeOf = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString('latin1')
}

export const openPostboxes = async (): Promise<Postboxes> => {
  const mails: Mail[] = []
  let isHolding = false
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map((one) => one.address).join()
      wholeOf(stream).then(
        (raw) => {
          mails.push(read(raw, to))
          if (!isHolding) done()
        },
        // The sender died in the middle of its mail: nothing arrived.
        (error: unknown) => done(error instanceof Error ? error : new Error('broken off')),
      )
    },
  })
  server.on('error', () => undefined)
  const smtpPort = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const vendor = await startPeer((arrival) =>
    isAlibabaSigned(arrival, 'CRASH', 'crash')
      ? { Code: 'OK', Message: 'OK' }
      : { Code: 'SignatureDoesNotMatch' },
  )
  return {
    smtpPort,
    smsEndpoint: vendor.endpoint,
    mails,
    sms: () =>
      vendor.arrivals.map(({ url }) => ({
        id: url.searchParams.get('OutId') ?? '',
        to: url.searchParams.get('PhoneNumbers') ?? '',
        template: url.searchParams.get('TemplateCode') ?? '',
      })),
    holdNextMail() {
      const before = mails.length
      isHolding = true
      return until('a mail to arrive', () => mails[before])
    },
    answerAgain() {
      isHolding = false
    },
    async stop() {
      await Promise.all([new Promise<void>((resolve) => server.close(() => resolve())), vendor.stop()])
    },
  }
}
