// The demo's shelf keeps what was sent across restarts and crashes, newest first, and never grows without end.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createManualClock } from '../../src/adapters/clock/manual-clock.ts'
import { startMailbox } from '../../src/adapters/outbox/mailbox.ts'
import { openMessageStore } from '../../src/adapters/outbox/message-store.ts'
import { createOutboxSms } from '../../src/adapters/sms/outbox-sms.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openbeian-outbox-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = '2026-02-11T02:00:00.000Z'
const sms = (id: string) => ({ id, to: '13800130001', from: '示例云计算', sentAt: at, text: `message ${id}` })
const stored = (id: string) => ({ ...sms(id), kind: 'sms' as const })

it('shows short messages that were sent, in the words of the reader, once an effect', async () => {
  const mailbox = await startMailbox({ folder })
  const heard: string[] = []
  mailbox.onMessage((message) => heard.push(message.text))
  const sender = createOutboxSms(mailbox, createManualClock(at), '示例云计算')
  const message = {
    effectId: 'e1',
    to: '13800130001',
    locale: 'zh-CN' as const,
    template: 'mobile-code',
    params: { code: '482913', minutes: 5 },
  }
  await sender.send(message)
  await sender.send(message)
  await expect(sender.send({ ...message, effectId: 'e2', params: {} })).rejects.toMatchObject({
    code: 'message-param-missing',
  })
  expect(mailbox.list()).toMatchObject([{ kind: 'sms', to: '13800130001', sentAt: at }])
  expect(heard).toEqual(['【示例云计算】验证码 482913，5 分钟内有效，用于验证手机号。请勿告诉他人。'])
  await mailbox.stop()
})

it('keeps messages across a restart, newest first, in a file for the owner only', async () => {
  const first = await startMailbox({ folder })
  first.receiveSms(sms('a'))
  first.receiveSms(sms('b'))
  await first.stop()
  const second = await startMailbox({ folder })
  expect(second.list().map((message) => message.text)).toEqual(['message b', 'message a'])
  expect(statSync(join(folder, 'messages.jsonl')).mode & 0o077).toBe(0)
  await second.stop()
})

it('passes over a line that a crash tore, and writes on behind it', () => {
  openMessageStore(folder).add(stored('a'))
  appendFileSync(join(folder, 'messages.jsonl'), '{"id":"b","kind":"sm')
  const store = openMessageStore(folder)
  store.add(stored('c'))
  expect(
    openMessageStore(folder)
      .list()
      .map((message) => message.id),
  ).toEqual(['c', 'a'])
})

it('keeps the last thousand and no more, on disk as well', () => {
  const store = openMessageStore(folder)
  for (let i = 0; i < 1300; i++) store.add(stored(`m${i}`))
  expect(store.list()).toHaveLength(1000)
  expect(store.list()[0]?.id).toBe('m1299')
  const lines = readFileSync(join(folder, 'messages.jsonl'), 'utf8').trim().split('\n')
  expect(lines.length).toBeLessThanOrEqual(1200)
})

it('starts with an empty shelf where the file is rubbish', () => {
  writeFileSync(join(folder, 'messages.jsonl'), Buffer.from([0, 255, 10, 123, 10]))
  expect(openMessageStore(folder).list()).toEqual([])
})

it('refuses mail beyond two megabytes and goes on serving', async () => {
  const mailbox = await startMailbox({ folder })
  const talk = (lines: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = createConnection(mailbox.port, '127.0.0.1')
      let heard = ''
      let next = 0
      socket.on('data', (data) => {
        heard += data.toString()
        if (!/^\d{3} .*\r\n$/m.test(data.toString())) return
        const line = lines[next++]
        if (line === undefined) socket.end()
        else socket.write(line)
      })
      socket.on('error', reject)
      socket.on('close', () => resolve(heard))
    })
  const envelope = ['EHLO peer\r\n', 'MAIL FROM:<a@example.cn>\r\n', 'RCPT TO:<b@example.cn>\r\n', 'DATA\r\n']
  expect(await talk([...envelope, `Subject: x\r\n\r\n${'y'.repeat(2_200_000)}\r\n.\r\n`])).toContain('552')
  expect(mailbox.list()).toEqual([])
  expect(await talk([...envelope, 'Subject: small\r\n\r\nbody\r\n.\r\n'])).not.toContain('552')
  expect(mailbox.list()[0]?.subject).toBe('small')
  await mailbox.stop()
})
