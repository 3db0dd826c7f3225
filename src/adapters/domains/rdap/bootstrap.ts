// Which RDAP server knows a suffix: IANA's bootstrap file (RFC 9224), of which data/rdap-servers.json is a copy, with the
// operator's own servers on top. A suffix that stands in neither has no server: .cn is one of them.
import { readFileSync } from 'node:fs'
import { Fault } from '../../../core/fault.ts'

export type RdapServers = ReadonlyMap<string, string>

type Service = readonly [suffixes: readonly string[], urls: readonly string[]]

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const isService = (value: unknown): value is Service =>
  Array.isArray(value) && value.length === 2 && isTexts(value[0]) && isTexts(value[1])

/** Base addresses end with a slash (RFC 9224); some entries of real files do not. */
export const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`)

const bestOf = (urls: readonly string[]): string | undefined =>
  urls.find((url) => URL.canParse(url) && new URL(url).protocol === 'https:')

/** Reads a bootstrap file: suffix (ASCII, lower case) → base address. Only https; throws Fault where it is no such file. */
export const readBootstrap = (path: string): RdapServers => {
  const broken = (why: string, cause?: unknown): Fault =>
    new Fault('rdap-bootstrap-unreadable', `${path}: ${why}`, 'operator', cause)
  let file: unknown
  try {
    file = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw broken('cannot be read as JSON', cause)
  }
  if (typeof file !== 'object' || file === null || !('services' in file) || !Array.isArray(file.services))
    throw broken('has no list "services"')
  if (!file.services.every(isService)) throw broken('has an entry that is not [suffixes, addresses]')
  return new Map(
    file.services.filter(isService).flatMap(([suffixes, urls]) => {
      const url = bestOf(urls)
      return url === undefined
        ? []
        : suffixes.map((suffix) => [suffix.toLowerCase(), withSlash(url)] as const)
    }),
  )
}

/** The server of the longest suffix under which a domain (ASCII) stands. */
export const serverOf = (servers: RdapServers, domain: string): string | undefined => {
  const labels = domain.split('.')
  for (let start = 1; start < labels.length; start += 1) {
    const server = servers.get(labels.slice(start).join('.'))
    if (server !== undefined) return server
  }
  return undefined
}
