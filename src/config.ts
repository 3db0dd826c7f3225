// Environment → one frozen configuration, or a refusal that names every variable to mend. Production only: the
// demonstration makes its own configuration and secrets, and those are refused here.
import { existsSync } from 'node:fs'
import type { AppConfig } from './app.ts'
import { ConfigRefused, type Environment, type Reader, readEnvironment } from './config/environment.ts'
import { readBureaux } from './config/read-bureaux.ts'
import { readBlobs, readPackages, readSms, readSmtp, type SmsConfig } from './config/read-delivery.ts'
import { readDomains } from './config/read-domains.ts'
import { readKeepDays } from './config/read-exchange.ts'
import { readBaseUrl, readDatabaseUrl, readKeyRing, readSecret } from './config/read-secrets.ts'
import { defaultWorkerSettings } from './worker/worker.ts'

export type Config = AppConfig & {
  readonly listen: { readonly host: string; readonly port: number }
  readonly sms: SmsConfig
}

const readTrust = (read: Reader): AppConfig['trustProxy'] => {
  const text = read.text('TRUST_PROXY')
  if (text === 'no') return false
  if (!/^[0-9a-f.:/, ]+$|^loopback$/i.test(text))
    read.complain(
      'TRUST_PROXY',
      'must be no, loopback, or the addresses of the proxies in front, with commas',
    )
  return text
}

const readWorker = (read: Reader): AppConfig['worker'] => ({
  ...defaultWorkerSettings,
  fetchEveryMs: read.number('FETCH_SECONDS', 1, 3600) * 1000,
  reportEveryMs: read.number('REPORT_SECONDS', 1, 3600) * 1000,
  deliverers: read.number('DELIVERERS', 1, 32),
})

const levels = ['info', 'fatal', 'error', 'warn', 'debug', 'trace', 'silent'] as const

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

const readNumberTable = (read: Reader): Pick<AppConfig, 'numberProvincesFile'> => {
  const path = read.text('NUMBER_PROVINCES_FILE')
  if (path === '') return {}
  if (!existsSync(path)) read.complain('NUMBER_PROVINCES_FILE', 'names a file that is not there')
  return { numberProvincesFile: path }
}

/** Reporting and fetching each hold a connection per bureau for as long as they run, and need another to write. */
const checkPool = (read: Reader, { poolSize, bureaux }: Config): void => {
  const least = 3 * bureaux.length + 1
  if (poolSize < least)
    read.complain('DATABASE_POOL', `must be at least ${least} for ${bureaux.length} bureaux`)
}

/** Reads the configuration for production. Throws `ConfigRefused`, which lists every complaint. */
export const readConfig = (env: Environment): Config => {
  const read = readEnvironment(env)
  const config: Config = {
    listen: { host: read.text('HOST'), port: read.number('PORT', 0, 65_535) },
    baseUrl: readBaseUrl(read),
    trustProxy: readTrust(read),
    hasRequestLimits: read.yes('REQUEST_LIMITS'),
    logLevel: read.oneOf('LOG_LEVEL', levels),
    databaseUrl: readDatabaseUrl(read),
    poolSize: read.number('DATABASE_POOL', 4, 500),
    secret: readSecret(read),
    keyRing: readKeyRing(read),
    blobs: readBlobs(read),
    packages: readPackages(read),
    smtp: readSmtp(read),
    sms: readSms(read),
    bureaux: readBureaux(read, env),
    keepFilesDays: readKeepDays(read),
    addressesMustBeFiled: read.oneOf('ADDRESSES_MUST_BE_FILED', ['when-filed', 'yes', 'no']),
    providerName: read.text('PROVIDER_NAME'),
    domains: readDomains(read),
    ...readNumberTable(read),
    worker: readWorker(read),
    isDemo: false,
  }
  checkPool(read, config)
  if (read.complaints.length > 0) throw new ConfigRefused(read.complaints)
  return frozen(config)
}
