// The whole system for one test file, every part real: PostgreSQL, a mailbox that speaks SMTP, the bureau simulator over HTTP,
// and the application. Only time is in the test's hand, on both sides.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createManualClock } from '../../src/adapters/clock/manual-clock.ts'
import { type Mailbox, startMailbox } from '../../src/adapters/outbox/mailbox.ts'
import type { BureauSettings } from '../../src/adapters/regulator/make-bureau.ts'
import { openDemoKeyFile } from '../../src/adapters/seal/key-file.ts'
import { createOutboxSms } from '../../src/adapters/sms/outbox-sms.ts'
import { type App, type AppConfig, createApp } from '../../src/app.ts'
import { demoOfficer, demoProvider } from '../../src/bureau/demo-provider.ts'
import type { Actor, Role } from '../../src/core/actor.ts'
import { demoBureau } from '../../src/demo/demo-bureau.ts'
import { demoInstances } from '../../src/demo/seed.ts'
import { bureauWorlds } from '../../src/flows/at-bureau.ts'
import { deliverEffect } from '../../src/flows/deliver-effect.ts'
import { fetchResults } from '../../src/flows/fetch-results.ts'
import { fireTimers } from '../../src/flows/fire-timers.ts'
import { reportReady } from '../../src/flows/report-ready.ts'
import { defaultWorkerSettings } from '../../src/worker/worker.ts'
import { openBureau, type TestBureau } from '../bureau/running-bureau.ts'
import { freshDatabase } from './database.ts'

export type Person = Extract<Actor, { kind: 'person' }>

export type System = {
  readonly app: App
  readonly bureau: TestBureau
  readonly mailbox: Mailbox
  readonly config: AppConfig
  /** Moves both clocks to an instant. */
  at(instant: string): Promise<void>
  person(role: Role, name?: string): Promise<Person>
  /** Lets the workers do all that is due now. */
  settle(): Promise<void>
  close(): Promise<void>
}

const PROVIDER_NAME = '示例云接入'

const configOf = (folder: string, databaseUrl: string, mailbox: Mailbox, bureauUrl: string): AppConfig => ({
  databaseUrl,
  poolSize: 8,
  baseUrl: 'http://localhost:3000',
  secret: randomBytes(32).toString('base64url'),
  keyRing: openDemoKeyFile(join(folder, 'keys.json')),
  blobs: { kind: 'folder', folder: join(folder, 'blobs') },
  smtp: {
    host: '127.0.0.1',
    port: mailbox.port,
    security: 'plain',
    from: `${PROVIDER_NAME} <beian@example.com>`,
  },
  bureaux: [{ ...demoBureau(bureauUrl), timeoutMs: 5_000 }],
  providerName: PROVIDER_NAME,
  isDemo: true,
  trustProxy: false,
  hasRequestLimits: false,
  worker: defaultWorkerSettings,
  logLevel: 'silent',
})

const drain = async (app: App): Promise<void> => {
  for (;;) {
    const delivery = await deliverEffect(app.world)
    if (delivery.kind === 'failed') throw new Error(`an effect failed: ${delivery.error}`)
    if (delivery.kind === 'nothing') return
  }
}

/** Starts everything at an instant; `close` ends it and removes what it left. */
export const openSystem = async (
  startAt: string,
  {
    extensions = ['sms-state', 'apps'],
    hours,
    batch,
    timeoutMs,
    takesDomains = false,
    others = [],
    ...change
  }: Pick<AppConfig, 'domains' | 'numberProvincesFile' | 'packages'> &
    Partial<Pick<BureauSettings, 'extensions' | 'hours' | 'batch' | 'takesDomains' | 'timeoutMs'>> & {
      /** Bureaux beside the one that is opened here. */
      readonly others?: readonly BureauSettings[]
    } = {},
): Promise<System> => {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-system-'))
  const clock = createManualClock(startAt)
  const [database, mailbox, bureau] = await Promise.all([
    freshDatabase(),
    startMailbox({ folder: join(folder, 'outbox'), now: () => clock.now() }),
    openBureau({
      folder: join(folder, 'bureau'),
      providers: [{ ...demoProvider, extensions }],
      officer: demoOfficer,
    }),
  ])
  const standard = configOf(folder, database.url, mailbox, bureau.url)
  const [first] = standard.bureaux
  const own: BureauSettings = {
    ...first,
    extensions,
    takesDomains,
    ...(hours === undefined ? {} : { hours }),
    ...(batch === undefined ? {} : { batch }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  }
  const config: AppConfig = { ...standard, bureaux: [own, ...others], ...change }
  const app = await createApp(config, {
    clock,
    sms: createOutboxSms(mailbox, clock, PROVIDER_NAME),
    outbox: mailbox,
    sampleInstances: demoInstances,
    logger: pino({ level: 'silent' }),
  })
  const system: System = {
    app,
    bureau,
    mailbox,
    config,
    async at(instant) {
      clock.moveTo(instant)
      await bureau.manage('PUT', 'clock', { now: instant, frozen: true })
    },
    async person(role, name = '林知远') {
      const email = `${role}-${randomBytes(4).toString('hex')}@example.com`
      const account = await app.accounts.createAccount({
        email,
        password: 'a-long-test-password',
        name,
        role,
        locale: 'zh-CN',
        isEmailVerified: true,
      })
      return { kind: 'person', accountId: account.id, role, name }
    },
    async settle() {
      await fireTimers(app.world)
      await drain(app)
      for (const at of bureauWorlds(app.world)) {
        await reportReady(at)
        await fetchResults(at)
      }
      await drain(app)
    },
    async close() {
      await app.close()
      await Promise.all([mailbox.stop(), bureau.close()])
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await system.at(startAt)
  return system
}
