// The look-ups as the operator set them up: which sources are asked, through which servers, and for how long.
import { join } from 'node:path'
import type { DomainPolicy, Domains } from '../../flows/domain-port.ts'
import { createDns } from './dns/dns.ts'
import { readBootstrap, withSlash } from './rdap/bootstrap.ts'
import { createRdap } from './rdap/rdap.ts'

export type DomainSettings = {
  readonly asksRegistry: boolean
  readonly asksDns: boolean
  /** Whether the web server behind a name is tried. */
  readonly probes: boolean
  /** A newer copy of IANA's bootstrap file; the one in data/ without. */
  readonly bootstrapFile?: string
  /** Suffix → address of a server that is asked instead of, or where there is none in, the bootstrap file. */
  readonly rdapServers: Readonly<Record<string, string>>
  readonly followsRegistrar: boolean
  /** The operator's own list of registrars; the one in data/ without. */
  readonly registrarsFile?: string
  readonly dnsServers: readonly string[]
  readonly blockPageHosts: readonly string[]
  /** Directories may lie inside the own network, and speak http. */
  readonly allowPrivate: boolean
  /** Sites inside the own network are tried; for tests, since applicants choose the names. */
  readonly probesPrivate?: boolean
  readonly timeoutMs: number
  readonly ports?: { readonly http: number; readonly https: number }
  readonly policy: DomainPolicy
}

const SHIPPED = join(import.meta.dirname, '../../../data/rdap-servers.json')
/** A domain object has some kilobytes; registrars with long notices reach fifty. */
const MOST_BYTES = 512 * 1024
const USUAL_PORTS = { http: 80, https: 443 }
const HOUR_MS = 3_600_000

export const usualPolicy: DomainPolicy = { freshMs: 24 * HOUR_MS, negativeMs: HOUR_MS, waitMs: 3_000 }

const registryOf = (settings: DomainSettings) =>
  createRdap({
    servers: new Map([
      ...readBootstrap(settings.bootstrapFile ?? SHIPPED),
      ...Object.entries(settings.rdapServers).map(([suffix, url]) => [suffix, withSlash(url)] as const),
    ]),
    timeoutMs: settings.timeoutMs,
    maxBytes: MOST_BYTES,
    allowPrivate: settings.allowPrivate,
    followsRegistrar: settings.followsRegistrar,
    now: () => Date.now(),
  })

const dnsOf = (settings: DomainSettings) =>
  createDns({
    servers: settings.dnsServers,
    queryTimeoutMs: Math.ceil(settings.timeoutMs / 4),
    probes: settings.probes,
    probeTimeoutMs: settings.timeoutMs,
    allowPrivate: settings.probesPrivate === true,
    ports: settings.ports ?? USUAL_PORTS,
    blockPageHosts: settings.blockPageHosts,
  })

/** Builds the ports that the settings switch on; without settings nobody is ever asked. */
export const makeDomains = (settings: DomainSettings | undefined): Domains => ({
  ...(settings?.asksRegistry === true ? { registry: registryOf(settings) } : {}),
  ...(settings?.asksDns === true ? { dns: dnsOf(settings) } : {}),
  policy: settings?.policy ?? usualPolicy,
  running: new Map(),
})
