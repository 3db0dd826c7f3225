// E-mails go over real SMTP to a real server, in three languages that say the same, and nothing in them runs as markup.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { composeMail, mailTemplates } from '../../src/adapters/mail/compose-mail.ts'
import { createSmtpMailer, messageIdOf } from '../../src/adapters/mail/smtp-mailer.ts'
import { startMailbox } from '../../src/adapters/outbox/mailbox.ts'
import type { Locale } from '../../src/flows/ports.ts'

const setting = { baseUrl: 'https://beian.example.cn', providerName: '示例云计算' }
const locales: readonly Locale[] = ['zh-CN', 'en', 'es']
const params = {
  applicationId: 'BA-20261122-1',
  domain: 'example.cn',
  code: '482913',
  minutes: 10,
  count: 2,
  dueAt: '2026-11-22T06:30:00.000Z',
  paths: ['subject.certificateNumber', 'services.s1.principal.documents.front'],
  numbers: ['京ICP备2026012345号-1', '京ICP备2026012345号-2'],
  number: '京ICP备2026012345号-1',
  subjectNumber: '京ICP备2026012345号',
  publicSecurityDueOn: '2026-12-22',
}

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})
const openMailbox = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-mail-'))
  const mailbox = await startMailbox({ folder })
  closing.push(() => rmSync(folder, { recursive: true }), mailbox.stop)
  const mailer = createSmtpMailer(
    { host: '127.0.0.1', port: mailbox.port, security: 'plain', from: '备案服务 <beian@example.cn>' },
    setting,
  )
  closing.push(mailer.close)
  return { folder, mailbox, mailer }
}
const message = (template: string, more = {}) => ({
  effectId: 'effect-1',
  to: 'lin@example.cn',
  locale: 'zh-CN' as Locale,
  template,
  params: { ...params, ...more },
})

describe('the words', () => {
  it('exist for the same e-mails in every language', () => {
    for (const locale of locales) expect(mailTemplates(locale)).toEqual(mailTemplates('zh-CN'))
  })

  it('cover every message that the core asks for', () => {
    const source = readFileSync(new URL('../../src/core/application/effects.ts', import.meta.url), 'utf8')
    const union = /export type MailTemplate =([\s\S]*?)\n\n/.exec(source)?.[1] ?? ''
    const wanted = [...union.matchAll(/'([a-z-]+)'/g)].map((match) => match[1])
    expect(wanted.length).toBeGreaterThan(8)
    for (const template of wanted) expect(mailTemplates('zh-CN')).toContain(template)
  })

  it.each(locales)('leave no hole in any e-mail in %s', (locale) => {
    for (const template of mailTemplates(locale)) {
      const mail = composeMail(locale, template, params, setting)
      for (const part of [mail.subject, mail.text, mail.html]) {
        expect(part).not.toMatch(/\{\{|\}\}|undefined/)
        expect(part.length).toBeGreaterThan(5)
      }
    }
  })

  it('name returned fields as the pages do, each once, and pass over unknown paths', () => {
    const paths = ['subject.principal.name', 'subject.principal.name', 'not.a.field']
    const { text } = composeMail('zh-CN', 'returned', { ...params, paths }, setting)
    expect(text.match(/主体负责人 · 姓名/g)).toHaveLength(1)
    expect(text).not.toContain('not.a.field')
  })

  it('tell instants in Shanghai time and dates as days', () => {
    expect(composeMail('zh-CN', 'submitted', params, setting).text).toContain('2026年11月22日 14:30')
    expect(composeMail('en', 'submitted', params, setting).text).toMatch(/November 22, 2026 at 14:30 GMT\+8/)
    expect(composeMail('es', 'filed', params, setting).text).toContain('22 de diciembre de 2026')
  })

  it('give the footer line for every site, ready to copy', () => {
    const { text } = composeMail('zh-CN', 'filed', params, setting)
    expect(text).toContain(
      '<a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener">京ICP备2026012345号-2</a>',
    )
  })

  it('escape every value, so that no parameter becomes markup or a header', () => {
    const evil = '"><script>alert(1)</script>\r\nBcc: all@example.com'
    const mail = composeMail('en', 'returned', { ...params, domain: evil }, setting)
    expect(mail.html).not.toContain('<script')
    expect(mail.subject).not.toMatch(/[\r\n]/)
  })

  it('refuse an unknown template and a missing parameter by name, never quoting values', () => {
    expect(() => composeMail('en', 'no-such', params, setting)).toThrow(/no-such/)
    expect(() => composeMail('en', 'email-code', { code: '482913' }, setting)).toThrow(/"minutes"/)
  })
})

describe('sending', () => {
  it('delivers subject, text and HTML over SMTP', async () => {
    const { mailbox, mailer } = await openMailbox()
    await mailer.send(message('filed'))
    const [mail] = mailbox.list()
    expect(mail).toMatchObject({
      kind: 'mail',
      to: 'lin@example.cn',
      from: 'beian@example.cn',
      subject: '备案成功：京ICP备2026012345号',
    })
    expect(mail?.html).toContain('京ICP备2026012345号-1')
    expect(mail?.text).toContain('公安联网备案')
  })

  it('arrives once when one effect is delivered twice, and twice for two effects', async () => {
    const { mailbox, mailer } = await openMailbox()
    await mailer.send(message('submitted'))
    await mailer.send(message('submitted'))
    expect(mailbox.list()).toHaveLength(1)
    await mailer.send({ ...message('submitted'), effectId: 'effect-2' })
    expect(mailbox.list()).toHaveLength(2)
    expect(messageIdOf('effect-1', 'a <b@example.cn>')).toMatch(/^<[0-9a-f]{40}@example\.cn>$/)
  })

  it('does not let an address bring further recipients', async () => {
    const { mailbox, mailer } = await openMailbox()
    for (const to of [
      'a@example.cn, b@example.cn',
      'a@example.cn\r\nBcc: b@example.cn',
      '<a@example.cn>',
      '',
    ])
      await expect(mailer.send({ ...message('submitted'), to })).rejects.toMatchObject({
        code: 'mail-address-unusable',
      })
    expect(mailbox.list()).toEqual([])
  })

  it('asks to try later where the server is down, without the address in the message', async () => {
    const { mailbox, mailer } = await openMailbox()
    await mailbox.stop()
    const failure = await mailer.send(message('submitted')).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'mail-not-sent', retry: 'later' })
    expect(String(failure)).not.toContain('lin@')
  })

  it.each([
    ['450 try again', 'later'],
    ['550 no such user', 'operator'],
  ])('takes the server’s "%s" as a case of %s', async (answer, retry) => {
    const server = createServer((socket) => {
      socket.write('220 peer\r\n')
      socket.on('data', (data) => {
        const command = data.toString().slice(0, 4).toUpperCase()
        socket.write(command === 'RCPT' ? `${answer}\r\n` : '250 ok\r\n')
      })
      socket.on('error', () => undefined)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const mailer = createSmtpMailer(
      { host: '127.0.0.1', port, security: 'plain', from: 'b@example.cn' },
      setting,
    )
    closing.push(() => void server.close(), mailer.close)
    await expect(mailer.send(message('submitted'))).rejects.toMatchObject({ code: 'mail-not-sent', retry })
  })

  it('refuses to send unencrypted to another machine', () => {
    expect(() =>
      createSmtpMailer(
        { host: 'mail.example.cn', port: 25, security: 'plain', from: 'b@example.cn' },
        setting,
      ),
    ).toThrow(/this machine only/)
  })
})
