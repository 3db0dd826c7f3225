// What a process of these tests is started with: the one configuration that parent and children share, so that all see the
// same cases under the same keys. The parent reads with it too; only children work.
import { join } from 'node:path'
import { pino } from 'pino'
import type { BureauSettings } from '../../src/adapters/regulator/make-bureau.ts'
import { openDemoKeyFile } from '../../src/adapters/seal/key-file.ts'
import { createAlibabaSms } from '../../src/adapters/sms/alibaba-sms.ts'
import { type App, type AppConfig, createApp } from '../../src/app.ts'
import type { ProviderOptions } from '../../src/bureau/bureau-options.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { demoInstances } from '../../src/demo/seed.ts'

/** All that differs from one start to another; plain JSON, so that it travels to a child as an argument. */
export type Setup = {
  readonly databaseUrl: string
  /** Holds blobs and keys. */
  readonly folder: string
  readonly smtpPort: number
  readonly smsEndpoint: string
  readonly bureauUrl: string
  /** A second bureau, to which another company of the group reports. */
  readonly shanghaiUrl?: string
  /** How long the bureau may take to answer; left out, 20 seconds. */
  readonly bureauTimeoutMs?: number
}

/** A worker alone, or a server with its worker beside it. */
export type Part = 'worker' | 'server'

const PROVIDER_NAME = '示例云接入'

/** The company in Shanghai, as its bureau knows it. */
export const shanghaiProvider: ProviderOptions = {
  ispId: 310000000002,
  name: '示例云接入（上海）有限公司',
  userName: 'openbeian-shanghai',
  password: 'shanghai-bureau-password',
  aesKey: 'shanghai-aes-016',
  aesIv: '0807060504030201',
  provinceCode: '310000',
}

const bureauOf = (
  { code, name, url, provider }: { code: string; name: string; url: string; provider: ProviderOptions },
  timeoutMs: number,
): BureauSettings => ({
  version: 'v3.0',
  provinceCode: provider.provinceCode,
  code,
  name,
  smsPageUrl: `${url}/sms`,
  baseUrl: url,
  ispId: provider.ispId,
  userName: provider.userName,
  password: provider.password,
  aesKey: provider.aesKey,
  aesIv: provider.aesIv,
  encryptAlgorithm: 1,
  hashEncoding: 'raw',
  extensions: ['sms-state'],
  timeoutMs,
})

const bureauxOf = ({ bureauUrl, shanghaiUrl, bureauTimeoutMs = 20_000 }: Setup): AppConfig['bureaux'] => {
  const beijing = {
    code: 'beijing',
    name: '北京市通信管理局（模拟）',
    url: bureauUrl,
    provider: demoProvider,
  }
  const first = bureauOf(beijing, bureauTimeoutMs)
  if (shanghaiUrl === undefined) return [first]
  const shanghai = {
    code: 'shanghai',
    name: '上海市通信管理局（模拟）',
    url: shanghaiUrl,
    provider: shanghaiProvider,
  }
  return [first, { ...bureauOf(shanghai, bureauTimeoutMs), unitName: shanghaiProvider.name ?? '' }]
}

const configOf = (setup: Setup): AppConfig => ({
  databaseUrl: setup.databaseUrl,
  poolSize: 8,
  baseUrl: 'http://localhost:3000',
  secret: 'of-the-crash-tests-and-of-nothing-else-0001',
  keyRing: openDemoKeyFile(join(setup.folder, 'keys.json')),
  blobs: { kind: 'folder', folder: join(setup.folder, 'blobs') },
  smtp: {
    host: '127.0.0.1',
    port: setup.smtpPort,
    security: 'plain',
    from: `${PROVIDER_NAME} <beian@example.com>`,
  },
  bureaux: bureauxOf(setup),
  providerName: PROVIDER_NAME,
  isDemo: true,
  trustProxy: false,
  hasRequestLimits: false,
  worker: {
    effectsEveryMs: 150,
    reportEveryMs: 150,
    fetchEveryMs: 150,
    timersEveryMs: 5_000,
    compareEveryMs: 1_000,
    deliverers: 3,
  },
  logLevel: 'error',
})

const smsOf = (setup: Setup) =>
  createAlibabaSms({
    accessKeyId: 'CRASH',
    accessKeySecret: 'crash',
    signName: '示例云计算',
    endpoint: setup.smsEndpoint,
    templates: {
      filed: { code: 'T1', params: ['domain', 'subjectNumber'] },
      returned: { code: 'T2', params: ['domain'] },
      'sms-verification-sent': { code: 'T3', params: ['domain'] },
      'bureau-rejected': { code: 'T4', params: ['domain'] },
    },
  })

export const openApp = (setup: Setup): Promise<App> =>
  createApp(configOf(setup), {
    sms: smsOf(setup),
    logger: pino({ level: 'error' }, pino.destination(2)),
    sampleInstances: demoInstances,
  })
