// Port DnsLookup over the resolver that the operator names, or the machine's own. A name without records is an answer; a
// resolver that is silent, refuses or fails is a Fault, since "nothing answers" must not read as "does not resolve".
import { Resolver } from 'node:dns/promises'
import { Fault } from '../../../core/fault.ts'
import type { DnsLookup } from '../../../flows/domain-port.ts'
import { type ProbeSettings, probeSite } from './probe-site.ts'

export type DnsSettings = ProbeSettings & {
  /** `address` or `address:port`; empty: the machine's own. */
  readonly servers: readonly string[]
  readonly queryTimeoutMs: number
  /** Whether the site behind the name is tried. */
  readonly probes: boolean
}

const MOST_ADDRESSES = 32
const NOTHING = new Set(['ENOTFOUND', 'ENODATA'])

const codeOf = (problem: unknown): string =>
  problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : 'unknown'

const faultOf = (name: string, problem: unknown): Fault => {
  const code = codeOf(problem)
  return code === 'ETIMEOUT' || code === 'ECANCELLED'
    ? new Fault('dns-timeout', `DNS ${name}: no answer in time`, 'later', problem)
    : new Fault('dns-failed', `DNS ${name}: ${code}`, 'later', problem)
}

/** No record of this kind is an empty list. */
const records = async (name: string, query: Promise<readonly string[]>): Promise<readonly string[]> => {
  try {
    return (await query).slice(0, MOST_ADDRESSES)
  } catch (problem) {
    if (NOTHING.has(codeOf(problem))) return []
    throw faultOf(name, problem)
  }
}

type Name = {
  readonly host: string
  readonly addresses: readonly string[]
  readonly aliases: readonly string[]
}

const resolveName = async (resolver: Resolver, host: string): Promise<Name> => {
  const [four, six, aliases] = await Promise.all([
    records(host, resolver.resolve4(host)),
    records(host, resolver.resolve6(host)),
    records(host, resolver.resolveCname(host)),
  ])
  return { host, addresses: [...four, ...six], aliases }
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** Opens the client. Each look-up has a resolver of its own, so that cancelling one ends no other. */
export const createDns = (settings: DnsSettings): DnsLookup => ({
  async lookUp(domain) {
    const resolver = new Resolver({ timeout: settings.queryTimeoutMs, tries: 2 })
    if (settings.servers.length > 0) resolver.setServers([...settings.servers])
    const names = await Promise.all([domain, `www.${domain}`].map((host) => resolveName(resolver, host)))
    const addresses = distinct(names.flatMap((name) => name.addresses))
    const site = settings.probes
      ? await probeSite(names, domain, settings)
      : addresses.length === 0
        ? 'silent'
        : 'unknown'
    return { addresses, aliases: distinct(names.flatMap((name) => name.aliases)), site }
  },
})
