// Port Mailer over SMTP. Delivery may be repeated after a crash; the Message-ID comes from the effect's id, so mail
// programs and our own mailbox recognise the second copy.
import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { Fault, type RetryClass } from '../../core/fault.ts'
import type { Mailer } from '../../flows/ports.ts'
import { composeMail, type MessageSetting } from './compose-mail.ts'

export type SmtpSettings = {
  readonly host: string
  readonly port: number
  /** `tls`: from the first byte (465). `starttls`: demanded. `plain`: loopback only. */
  readonly security: 'tls' | 'starttls' | 'plain'
  readonly user?: string
  readonly password?: string
  /** `备案服务 <beian@example.cn>` */
  readonly from: string
  readonly timeoutMs?: number
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host)

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined

/** 4xx and broken connections pass; refused credentials and 5xx need a person. */
const retryOf = (error: unknown): RetryClass => {
  const status = fieldOf(error, 'responseCode')
  if (fieldOf(error, 'code') === 'EAUTH') return 'operator'
  return typeof status === 'number' && status >= 500 ? 'operator' : 'later'
}

/** Same effect, same id; the effect's own id is not shown to the world. */
export const messageIdOf = (effectId: string, from: string): string => {
  const domain = /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'openbeian.invalid'
  return `<${createHash('sha256').update(`mail ${effectId}`).digest('hex').slice(0, 40)}@${domain}>`
}

export const createSmtpMailer = (
  settings: SmtpSettings,
  setting: MessageSetting,
): Mailer & { close(): void } => {
  if (settings.security === 'plain' && !isLoopback(settings.host))
    throw new Fault('mail-insecure', 'Mail without encryption is allowed to this machine only', 'operator')
  const timeout = settings.timeoutMs ?? 20_000
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'plain',
    ...(settings.user === undefined ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ effectId, to, locale, template, params }) => {
      const mail = composeMail(locale, template, params, setting)
      if (!/^[^\s<>,;:"]+@[^\s<>,;:"@]+$/.test(to))
        throw new Fault('mail-address-unusable', 'The e-mail address cannot be written to', 'operator')
      try {
        await transport.sendMail({
          from: settings.from,
          to,
          ...mail,
          messageId: messageIdOf(effectId, settings.from),
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
        })
      } catch (cause) {
        const status = fieldOf(cause, 'responseCode')
        const what = typeof status === 'number' ? `answered ${status}` : 'could not be reached'
        throw new Fault('mail-not-sent', `The mail server ${what}`, retryOf(cause), cause)
      }
    },
    close: () => transport.close(),
  }
}
