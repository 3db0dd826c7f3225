// The one composition root: configuration → adapters → flows → edges. Tests override adapters here and nowhere else.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { type Logger, pino } from 'pino'
import { makeAccounts } from './adapters/accounts/account-door.ts'
import { createFolderBlobs } from './adapters/blobs/folder-blobs.ts'
import { createPartedBlobs } from './adapters/blobs/parted-blobs.ts'
import { createS3Blobs, type S3Settings } from './adapters/blobs/s3-blobs.ts'
import { createSealedBlobs } from './adapters/blobs/sealed-blobs.ts'
import { systemSecrets } from './adapters/chance/secrets.ts'
import { systemClock } from './adapters/clock/system-clock.ts'
import { codeNames, createLiveCodes } from './adapters/data/live-codes.ts'
import { provinceLookup } from './adapters/data/number-provinces.ts'
import { loadReference } from './adapters/data/reference.ts'
import { loadRegistrars } from './adapters/data/registrars.ts'
import { createVerificationForms } from './adapters/documents/form/verification-forms.ts'
import { createImages } from './adapters/documents/images/images.ts'
import { type DomainSettings, makeDomains } from './adapters/domains/make-domains.ts'
import { createSmtpMailer, type SmtpSettings } from './adapters/mail/smtp-mailer.ts'
import { createPackages, type PackageSettings } from './adapters/packages/receive-package.ts'
import { createLiveRules } from './adapters/packs/live-rules.ts'
import { loadCases } from './adapters/packs/load-cases.ts'
import { loadShippedPacks } from './adapters/packs/load-packs.ts'
import { type BureauSettings, makeBureau } from './adapters/regulator/make-bureau.ts'
import type { KeyRing } from './adapters/seal/key-ring.ts'
import { createSeal } from './adapters/seal/seal.ts'
import { migrate } from './adapters/sql/migrate.ts'
import { openPool } from './adapters/sql/pool.ts'
import { sqlStore } from './adapters/sql/store.ts'
import { findingMessages } from './adapters/texts/finding-messages.ts'
import { formLabels } from './adapters/texts/form-labels.ts'
import type { AccountDoor } from './flows/account-port.ts'
import type { AddressPolicy } from './flows/addresses/filed-addresses.ts'
import type { Flows } from './flows/catalogue.ts'
import { composeFlows } from './flows/compose-flows.ts'
import { lookUpsSettled } from './flows/domain-look-up.ts'
import type { Blobs, Clock, SmsSender } from './flows/ports.ts'
import type { World } from './flows/world.ts'
import { buildHttp } from './http/build-http.ts'
import type { DemoOutbox } from './http/pages/outbox-pages.ts'
import { startWorker, type Worker, type WorkerSettings } from './worker/worker.ts'

export type AppConfig = {
  readonly databaseUrl: string
  readonly poolSize: number
  /** Where people reach the application, without a slash at the end. */
  readonly baseUrl: string
  /** Signs cookies and hashes codes. */
  readonly secret: string
  readonly keyRing: KeyRing
  readonly blobs:
    | { readonly kind: 'folder'; readonly folder: string }
    | ({ readonly kind: 's3' } & S3Settings)
  readonly smtp: SmtpSettings
  /** Where packages of apps lie while they are read, and the largest that is taken. */
  readonly packages?: PackageSettings
  /** The first takes what names no bureau. */
  readonly bureaux: readonly [BureauSettings, ...BureauSettings[]]
  /** Days after which bytes of old exchange files are dropped; left out or 0, never. */
  readonly keepFilesDays?: number
  /** Whether cases wait until their addresses are filed; left out: as soon as one range is. */
  readonly addressesMustBeFiled?: AddressPolicy
  readonly providerName: string
  /** Table of mobile number ranges by province; provinces of numbers are unknown without it. */
  readonly numberProvincesFile?: string
  readonly isDemo: boolean
  readonly trustProxy: string | false
  readonly hasRequestLimits: boolean
  readonly worker: WorkerSettings
  /** How domains are looked up; left out, nobody is asked. */
  readonly domains?: DomainSettings
  readonly logLevel: string
}

export type Overrides = {
  readonly clock?: Clock
  readonly sms?: SmsSender
  readonly outbox?: DemoOutbox
  readonly logger?: Logger
  readonly sampleInstances?: NonNullable<World['sampleInstances']>
}

export type App = {
  readonly world: World
  readonly flows: Flows
  readonly accounts: AccountDoor
  readonly http: FastifyInstance
  readonly pool: pg.Pool
  startWorker(): Promise<Worker>
  /** Ends requests, then workers' connections. */
  close(): Promise<void>
}

const ROOT = join(import.meta.dirname, '..')

/** Nothing stays there: the folder for passing things of the system will do. */
const standardPackages: PackageSettings = {
  folder: join(tmpdir(), 'openbeian-packages'),
  limitBytes: 2048 * 1024 * 1024,
}

const blobsOf = (config: AppConfig): Blobs =>
  config.blobs.kind === 'folder' ? createFolderBlobs(config.blobs.folder) : createS3Blobs(config.blobs)

const REDACTED = [
  'req.headers.cookie',
  'req.headers.authorization',
  'req.headers["x-api-key"]',
  '*.mobile',
  '*.certificateNumber',
  '*.password',
  '*.email',
]

const makeLogger = (config: AppConfig): Logger => pino({ level: config.logLevel, redact: REDACTED })

/** Builds everything and brings the schema up to date; nothing listens or works yet. */
export const createApp = async (config: AppConfig, overrides: Overrides = {}): Promise<App> => {
  const logger = overrides.logger ?? makeLogger(config)
  const clock = overrides.clock ?? systemClock
  const seal = createSeal(config.keyRing)
  const { codeTables, ...data } = loadReference()
  const pool = openPool(config.databaseUrl, {
    max: config.poolSize,
    onError: (error) => logger.warn({ err: error }, 'database connection lost'),
  })
  await migrate(pool, join(ROOT, 'migrations'))
  const mailer = createSmtpMailer(config.smtp, { baseUrl: config.baseUrl, providerName: config.providerName })
  const log = (level: 'warn' | 'error', message: string, error?: unknown): void =>
    logger[level]({ err: error }, message)
  const accounts = makeAccounts({ pool, mailer, clock, secret: config.secret, baseUrl: config.baseUrl, log })
  if (overrides.sms === undefined) throw new Error('no SMS sender is configured')
  const store = sqlStore(pool, seal)
  const rules = createLiveRules({
    shipped: loadShippedPacks(),
    source: store.read.packs,
    cases: () => loadCases({ suffixes: data.suffixes, encodable: data.encodable }),
    messages: findingMessages(),
    log: (what, error) => log('error', what, error),
  })
  await rules.start()
  const codes = createLiveCodes({
    shipped: codeTables,
    bureaux: config.bureaux.map((one) => one.code),
    source: store.read.compliance.codes,
    log: (what, error) => log('error', what, error),
  })
  await codes.start()
  const stopListening = await store.onPublished(() => {
    void rules.refresh()
    void codes.refresh()
  })
  const bureauOf = (settings: BureauSettings) =>
    makeBureau(settings, config.providerName, () => codes.of(settings.code))
  const [first, ...others] = config.bureaux
  const world: World = {
    clock,
    store,
    blobs: createPartedBlobs(createSealedBlobs(blobsOf(config), seal)),
    images: createImages(),
    packages: createPackages(config.packages ?? standardPackages),
    forms: createVerificationForms(),
    mailer,
    sms: overrides.sms,
    seal,
    secrets: systemSecrets,
    rules,
    codes,
    accounts,
    domains: makeDomains(config.domains),
    labels: formLabels(),
    ...(overrides.sampleInstances === undefined ? {} : { sampleInstances: overrides.sampleInstances }),
    bureaux: [bureauOf(first), ...others.map(bureauOf)],
    reference: {
      ...data,
      ...codeNames(codes),
      ...(config.domains?.registrarsFile === undefined
        ? {}
        : { registrars: loadRegistrars(config.domains.registrarsFile) }),
      provinceOfNumber: provinceLookup(config.numberProvincesFile),
      providerName: config.providerName,
      allowedAddressUses: config.isDemo ? ['documentation'] : [],
      addressPolicy: config.addressesMustBeFiled ?? 'when-filed',
      isDemo: config.isDemo,
      baseUrl: config.baseUrl,
    },
  }
  const flows = composeFlows(world)
  const http = buildHttp({
    flows,
    accounts,
    config: {
      baseUrl: config.baseUrl,
      trustProxy: config.trustProxy,
      hasRequestLimits: config.hasRequestLimits,
    },
    logger,
    webFolder: join(ROOT, 'web/dist'),
    ...(overrides.outbox === undefined ? {} : { demo: { outbox: overrides.outbox } }),
    isReady: async () => (await pool.query('select 1')).rowCount === 1,
  })
  return {
    world,
    flows,
    accounts,
    http,
    pool,
    startWorker: () =>
      startWorker(world, { ...config.worker, keepFilesDays: config.keepFilesDays ?? 0 }, (what, error) =>
        logger.error({ err: error }, `${what} failed`),
      ),
    async close() {
      rules.stop()
      codes.stop()
      await stopListening()
      await http.close()
      await accounts.settled()
      await lookUpsSettled(world)
      mailer.close()
      await pool.end()
    },
  }
}
