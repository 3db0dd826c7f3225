// The demonstration on one machine: embedded PostgreSQL, a mailbox that delivers nothing, the bureau simulator, the
// application with its worker, and invented accounts. Everything lies in one folder; deleting it starts anew.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../adapters/clock/system-clock.ts'
import { startMailbox } from '../adapters/outbox/mailbox.ts'
import { startEmbeddedPostgres } from '../adapters/postgres/embedded-postgres.ts'
import { openDemoKeyFile } from '../adapters/seal/key-file.ts'
import { createOutboxSms } from '../adapters/sms/outbox-sms.ts'
import { type App, type AppConfig, createApp } from '../app.ts'
import { extensionNames } from '../bureau/bureau-options.ts'
import { demoOfficer, demoProvider } from '../bureau/demo-provider.ts'
import { startBureau } from '../bureau/start-bureau.ts'
import { defaultWorkerSettings } from '../worker/worker.ts'
import { demoBureau } from './demo-bureau.ts'
import { offeredInstances, seedDemo } from './seed.ts'

export type DemoSettings = {
  readonly folder: string
  readonly port: number
  readonly bureauPort: number
  readonly host: string
  readonly logLevel: string
}

export type Demo = {
  readonly app: App
  readonly url: string
  readonly bureauUrl: string
  stop(): Promise<void>
}

const PROVIDER_NAME = '示例云接入'

const secretOf = async (folder: string): Promise<string> => {
  const path = join(folder, 'secret')
  if (existsSync(path)) return (await readFile(path, 'utf8')).trim()
  const secret = randomBytes(32).toString('base64url')
  await writeFile(path, `${secret}\n`, { mode: 0o600, flush: true })
  return secret
}

type Parts = { readonly databaseUrl: string; readonly smtpPort: number; readonly bureauUrl: string }

/** Name of the note that says on which ports it runs; it is there as long as it runs. */
export const placeOf = 'demo.json'

/** What the demonstration is made of; made anew by every program that joins it. */
export const configOf = async (
  settings: DemoSettings,
  { databaseUrl, smtpPort, bureauUrl }: Parts,
): Promise<AppConfig> => ({
  databaseUrl,
  poolSize: 20,
  baseUrl: `http://localhost:${settings.port}`,
  secret: await secretOf(settings.folder),
  keyRing: openDemoKeyFile(join(settings.folder, 'keys.json')),
  blobs: { kind: 'folder', folder: join(settings.folder, 'blobs') },
  smtp: {
    host: '127.0.0.1',
    port: smtpPort,
    security: 'plain',
    from: `${PROVIDER_NAME}备案 <beian@example.com>`,
  },
  bureaux: [{ ...demoBureau(bureauUrl, `http://localhost:${settings.bureauPort}`), takesDomains: true }],
  providerName: PROVIDER_NAME,
  addressesMustBeFiled: 'yes',
  isDemo: true,
  trustProxy: false,
  hasRequestLimits: true,
  worker: defaultWorkerSettings,
  logLevel: settings.logLevel,
})

const startDemoBureau = (settings: DemoSettings) =>
  startBureau({
    port: settings.bureauPort,
    host: settings.host,
    folder: join(settings.folder, 'bureau'),
    providers: [{ ...demoProvider, extensions: extensionNames }],
    officer: demoOfficer,
    policy: { addressesMustBeFiled: true },
    publicUrl: `http://localhost:${settings.bureauPort}`,
    smsGatewayUrl: `http://127.0.0.1:${settings.port}/outbox/sms`,
  })

/** Starts everything; rejects with a clear fault, and stops what had started, when a part cannot. */
export const startDemo = async (settings: DemoSettings): Promise<Demo> => {
  await mkdir(settings.folder, { recursive: true, mode: 0o755 })
  const stops: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one()
  }
  try {
    const [postgres, mailbox, bureau] = await Promise.all([
      startEmbeddedPostgres(settings.folder),
      startMailbox({ folder: join(settings.folder, 'outbox') }),
      startDemoBureau(settings),
    ])
    stops.push(
      () => postgres.stop(),
      () => bureau.close(),
      () => mailbox.stop(),
    )
    const bureauUrl = `http://localhost:${settings.bureauPort}`
    const config = await configOf(settings, {
      databaseUrl: postgres.url,
      smtpPort: mailbox.port,
      bureauUrl: bureau.url,
    })
    const app = await createApp(config, {
      outbox: mailbox,
      sampleInstances: offeredInstances,
      sms: createOutboxSms(mailbox, systemClock, PROVIDER_NAME),
    })
    stops.push(() => app.close())
    await seedDemo(app)
    await app.http.listen({ port: settings.port, host: settings.host })
    const worker = await app.startWorker()
    stops.push(() => worker.stop())
    const note = join(settings.folder, placeOf)
    await writeFile(note, JSON.stringify({ port: settings.port, bureauPort: settings.bureauPort }))
    stops.push(() => rm(note, { force: true }))
    return { app, url: config.baseUrl, bureauUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
