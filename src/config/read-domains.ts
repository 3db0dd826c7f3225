// How domains are looked up: whom the program may ask about them, and for how long answers count.
import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { type DomainSettings, usualPolicy } from '../adapters/domains/make-domains.ts'
import type { Reader } from './environment.ts'
import type { OptionName } from './options.ts'

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const readFile = (read: Reader, name: OptionName): string | undefined => {
  const path = read.text(name)
  if (path !== '' && !existsSync(path)) read.complain(name, 'names a file that is not there')
  return path === '' ? undefined : path
}

/** `1.2.3.4`, `1.2.3.4:53` or `[2001:db8::1]:53`, as node:dns takes them. */
const isServer = (text: string): boolean =>
  isIP(text) !== 0 || isIP(text.replace(/^\[(.*)\]:\d{1,5}$|^([\d.]+):\d{1,5}$/, '$1$2')) !== 0

const readDnsServers = (read: Reader): readonly string[] => {
  const servers = listOf(read.text('DNS_SERVERS'))
  if (!servers.every(isServer))
    read.complain('DNS_SERVERS', 'must be addresses with commas, such as 223.5.5.5,[2400:3200::1]:53')
  return servers
}

const readRdapServers = (read: Reader, allowHttp: boolean): DomainSettings['rdapServers'] => {
  const value = read.json('RDAP_SERVERS') ?? {}
  const scheme = allowHttp ? /^https?:$/ : /^https:$/
  const isGood =
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (url) => typeof url === 'string' && URL.canParse(url) && scheme.test(new URL(url).protocol),
    )
  if (isGood) return value as Readonly<Record<string, string>>
  read.complain(
    'RDAP_SERVERS',
    'must give an https address for each suffix, JSON: {"cn":"https://rdap.example.cn/"}',
  )
  return {}
}

export const readDomains = (read: Reader): DomainSettings => {
  const asked = read.oneOf('DOMAIN_LOOKUP', ['registry+dns', 'registry', 'dns', 'no'])
  const allowPrivate = read.yes('DOMAIN_LOOKUP_PRIVATE')
  const bootstrapFile = readFile(read, 'RDAP_BOOTSTRAP')
  const registrarsFile = readFile(read, 'REGISTRARS_FILE')
  return {
    asksRegistry: asked.includes('registry'),
    asksDns: asked.includes('dns'),
    probes: read.yes('SITE_PROBE'),
    ...(bootstrapFile === undefined ? {} : { bootstrapFile }),
    ...(registrarsFile === undefined ? {} : { registrarsFile }),
    rdapServers: readRdapServers(read, allowPrivate),
    followsRegistrar: read.yes('RDAP_REGISTRAR'),
    dnsServers: readDnsServers(read),
    blockPageHosts: listOf(read.text('BLOCK_PAGE_HOSTS')),
    allowPrivate,
    timeoutMs: read.number('DOMAIN_LOOKUP_SECONDS', 1, 30) * 1000,
    policy: {
      ...usualPolicy,
      freshMs: read.number('DOMAIN_FRESH_MINUTES', 1, 10_080) * 60_000,
      negativeMs: read.number('DOMAIN_NEGATIVE_MINUTES', 1, 1_440) * 60_000,
    },
  }
}
