// The outbox of a demonstration: every e-mail and SMS that was sent, readable by whoever can open the page. It exists in a
// demonstration only. Bodies of e-mails are shown in a frame that runs no scripts and loads nothing.
import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import { type Api, Refused } from '../route-parts.ts'
import { closed, Instant } from '../schema/value.ts'
import { escapeHtml, serverPage } from './page-style.ts'

export type OutboxItem = {
  readonly id: string
  readonly kind: 'mail' | 'sms'
  readonly from: string
  readonly to: string
  readonly sentAt: string
  readonly subject?: string
  readonly html?: string
  readonly text: string
}

export type DemoOutbox = {
  list(): readonly OutboxItem[]
  find(id: string): OutboxItem | undefined
  receiveSms(message: { to: string; text: string; sentAt: string; from: string; id?: string }): void
}

const style = `
.columns{display:grid;grid-template-columns:minmax(280px,380px) 1fr;gap:18px;align-items:start}@media (max-width:760px){.columns{grid-template-columns:1fr}}
nav a{display:block;padding:10px 14px;border-bottom:1px solid var(--line);text-decoration:none;color:var(--ink)}nav a:last-child{border-bottom:0}nav a[aria-current]{background:var(--accent-soft)}
nav.card{padding:0;overflow:hidden}nav strong{display:block;font-weight:600;overflow-wrap:anywhere}.row{display:flex;justify-content:space-between;gap:8px;font-size:13px}
iframe{width:100%;height:520px;border:1px solid var(--line);border-radius:9px;background:#fff}dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 14px}dt{color:var(--ink-2)}dd{margin:0;overflow-wrap:anywhere}`

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const timeOf = (sentAt: string): string => shanghai.format(new Date(sentAt))

const kinds = { mail: '邮件 e-mail', sms: '短信 SMS' } as const

const lineOf = (item: OutboxItem, isChosen: boolean): string => {
  const title = item.subject ?? item.text.slice(0, 60)
  return `<a href="/outbox?message=${escapeHtml(item.id)}"${isChosen ? ' aria-current="true"' : ''}><span class="row quiet"><span>${kinds[item.kind]}</span><time>${timeOf(item.sentAt)}</time></span><strong>${escapeHtml(title)}</strong><span class="quiet">→ ${escapeHtml(item.to)}</span></a>`
}

const bodyOf = (item: OutboxItem): string => {
  const body =
    item.html === undefined
      ? `<pre>${escapeHtml(item.text)}</pre>`
      : `<iframe sandbox="" title="${escapeHtml(item.subject ?? 'e-mail')}" src="/outbox/${escapeHtml(item.id)}/body"></iframe><h2>纯文本 plain text</h2><pre>${escapeHtml(item.text)}</pre>`
  return `<article class="card"><h2>${escapeHtml(item.subject ?? kinds[item.kind])}</h2><dl><dt>发件 from</dt><dd>${escapeHtml(item.from)}</dd><dt>收件 to</dt><dd>${escapeHtml(item.to)}</dd><dt>时间 at</dt><dd>${timeOf(item.sentAt)}</dd></dl>${body}</article>`
}

const pageOf = (outbox: DemoOutbox, wanted: string | undefined, nonce: string): string => {
  const items = outbox.list()
  const chosen = (wanted === undefined ? undefined : outbox.find(wanted)) ?? items[0]
  const intro =
    '<p class="quiet">演示环境：所有邮件和短信都停在这里，不会真正发出。Demonstration: every e-mail and SMS stays here, none is delivered. <a href="/">OpenBeian</a></p><p><a href="/outbox">刷新 Refresh</a></p>'
  const main =
    chosen === undefined
      ? `${intro}<p class="card">还没有消息。No messages yet.</p>`
      : `${intro}<div class="columns"><nav class="card" aria-label="消息 messages">${items.map((item) => lineOf(item, item.id === chosen.id)).join('')}</nav>${bodyOf(chosen)}</div>`
  return serverPage({ lang: 'zh-CN', title: '发件箱 Outbox', main, style, nonce })
}

const Sms = closed({
  to: Type.String({ minLength: 1, maxLength: 32 }),
  text: Type.String({ minLength: 1, maxLength: 1000 }),
  sentAt: Type.Optional(Instant),
  from: Type.Optional(Type.String({ maxLength: 64 })),
})

const receive = (outbox: DemoOutbox, sms: Static<typeof Sms>, key: string | string[] | undefined): void =>
  outbox.receiveSms({
    to: sms.to,
    text: sms.text,
    sentAt: sms.sentAt ?? new Date().toISOString(),
    from: sms.from ?? 'gateway',
    ...(typeof key === 'string' ? { id: key.slice(0, 128) } : {}),
  })

/** The pages, and the gateway by which the bureau's simulator hands over its SMS. */
export const outboxPages = (app: FastifyInstance, outbox: DemoOutbox): void => {
  const scope: Api = app
  scope.get(
    '/outbox',
    { schema: { querystring: Type.Object({ message: Type.Optional(Type.String({ maxLength: 64 })) }) } },
    async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(pageOf(outbox, request.query.message, reply.cspNonce.style)),
  )
  scope.get(
    '/outbox/:id/body',
    { schema: { params: Type.Object({ id: Type.String({ maxLength: 64 }) }) } },
    async (request, reply) => {
      const html = outbox.find(request.params.id)?.html
      if (html === undefined) throw new Refused({ code: 'not-found' })
      return reply
        .header(
          'content-security-policy',
          "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
        )
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(html)
    },
  )
  scope.post('/outbox/sms', { schema: { body: Sms } }, async (request, reply) => {
    receive(outbox, request.body, request.headers['idempotency-key'])
    return reply.code(204).send()
  })
}
