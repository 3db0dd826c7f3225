// The real server of the bench: web and worker in one process, as in production, on a database and a bureau that it is told.
// It answers three orders of its parent: make accounts, tell the memory, stop.
import { join } from 'node:path'
import { pino } from 'pino'
import { systemClock } from '../src/adapters/clock/system-clock.ts'
import { openDemoKeyFile } from '../src/adapters/seal/key-file.ts'
import { createOutboxSms } from '../src/adapters/sms/outbox-sms.ts'
import { type AppConfig, createApp } from '../src/app.ts'
import { demoProvider } from '../src/bureau/demo-provider.ts'
import type { Role } from '../src/core/actor.ts'
import { demoInstances } from '../src/demo/seed.ts'
import type { ServerOrder, ServerSetup } from './orders.ts'

const setup = JSON.parse(process.argv[2] ?? '{}') as ServerSetup

const config: AppConfig = {
  databaseUrl: setup.databaseUrl,
  poolSize: 20,
  baseUrl: 'http://localhost:3000',
  secret: 'of-the-bench-and-of-nothing-else-000000001',
  keyRing: openDemoKeyFile(join(setup.folder, 'keys.json')),
  blobs: { kind: 'folder', folder: join(setup.folder, 'blobs') },
  smtp: {
    host: '127.0.0.1',
    port: setup.smtpPort,
    security: 'plain',
    from: '示例云接入 <beian@example.com>',
  },
  bureaux: [
    {
      version: 'v3.0',
      provinceCode: demoProvider.provinceCode,
      code: 'beijing',
      name: '北京市通信管理局（模拟）',
      smsPageUrl: `${setup.bureauUrl}/sms`,
      baseUrl: setup.bureauUrl,
      ispId: demoProvider.ispId,
      userName: demoProvider.userName,
      password: demoProvider.password,
      aesKey: demoProvider.aesKey,
      aesIv: demoProvider.aesIv,
      encryptAlgorithm: 1,
      hashEncoding: 'raw',
      extensions: ['sms-state'],
    },
  ],
  providerName: '示例云接入',
  isDemo: true,
  trustProxy: false,
  hasRequestLimits: false,
  worker: {
    effectsEveryMs: 1_000,
    reportEveryMs: 1_000,
    fetchEveryMs: 500,
    timersEveryMs: 20_000,
    deliverers: 3,
  },
  logLevel: 'error',
}

// A shelf that keeps nothing: what an SMS vendor does with a message is not measured.
const sms = createOutboxSms({ receiveSms: () => undefined }, systemClock, config.providerName)
const app = await createApp(config, {
  sms,
  sampleInstances: demoInstances,
  logger: pino({ level: 'error' }, pino.destination(2)),
})
const url = await app.http.listen({ host: '127.0.0.1', port: 0 })
const worker = await app.startWorker()

const makeAccount = async (role: Role, n: number) => {
  const { id } = await app.accounts.createAccount({
    email: `${role}-${n}@example.com`,
    password: `a-long-bench-password-${n}`,
    name: role === 'reviewer' ? '沈清扬' : '林知远',
    role,
    locale: 'zh-CN',
    isEmailVerified: true,
  })
  const made = await app.accounts.createApiKey(id, { name: 'bench' })
  if (!made.ok) throw new Error(`no API key: ${made.error.code}`)
  return { accountId: id, key: made.value.key }
}

const obey = async (order: ServerOrder): Promise<unknown> => {
  switch (order.kind) {
    case 'accounts':
      return Promise.all(
        Array.from({ length: order.count }, (_, i) => makeAccount(order.role, order.from + i)),
      )
    case 'memory':
      return process.memoryUsage()
    case 'stop':
      await worker.stop()
      await app.close()
      process.disconnect()
      return undefined
  }
}

process.on('message', (order: ServerOrder) => {
  obey(order).then(
    (answer) => process.connected && process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.send?.({ answer: url })
