// Port DomainLookup over RDAP (RFC 7480, 9082, 9083). Written from the standards and tested against a server that checks
// requests as they ask; it has not yet met a registry's own server. A server that says "too often" is left alone.

import type { RegistryAnswer } from '../../../core/domain-known.ts'
import { Fault } from '../../../core/fault.ts'
import type { DomainLookup } from '../../../flows/domain-port.ts'
import { type GetAnswer, GetFailed, type GetFailure, guardedGet } from '../guarded-get.ts'
import { type RdapServers, serverOf } from './bootstrap.ts'
import { readDomain, registrarLink } from './read-domain.ts'

export type RdapSettings = {
  readonly servers: RdapServers
  readonly timeoutMs: number
  readonly maxBytes: number
  /** Servers inside the own network, and without TLS: for a mirror, and for tests. */
  readonly allowPrivate: boolean
  /** Ask the registrar's directory for the holder where the registry keeps none. */
  readonly followsRegistrar: boolean
  /** Milliseconds now; only for how long a server wants to be left alone. */
  readonly now: () => number
}

const MOST_REDIRECTS = 3
const LONGEST_PAUSE_MS = 3_600_000
const USUAL_PAUSE_MS = 60_000

const failures: Readonly<Record<GetFailure, (what: string, cause: unknown) => Fault>> = {
  timeout: (what, cause) => new Fault('rdap-timeout', `${what}: no whole answer in time`, 'later', cause),
  unreachable: (what, cause) =>
    new Fault('rdap-unreachable', `${what}: the connection failed`, 'later', cause),
  'too-large': (what, cause) =>
    new Fault('rdap-answer-too-large', `${what}: larger than any real answer`, 'bad-answer', cause),
  'address-refused': (what, cause) =>
    new Fault('rdap-address-refused', `${what}: its address lies inside a network`, 'operator', cause),
}

const unreadable = (what: string, why: string): Fault =>
  new Fault('rdap-answer-unreadable', `${what}: ${why}`, 'bad-answer')

/** Seconds or a date (RFC 9110); something silly counts as a minute. */
const pauseOf = (retryAfter: string | undefined, now: number): number => {
  const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : Number.NaN
  const until = Number.isNaN(seconds) ? Date.parse(retryAfter ?? '') - now : seconds
  return Number.isNaN(until) || until <= 0 ? USUAL_PAUSE_MS : Math.min(until, LONGEST_PAUSE_MS)
}

const statusFault = (what: string, status: number): Fault => {
  if (status === 429) return new Fault('rdap-too-often', `${what}: asks for a pause`, 'later')
  const isPassing = status >= 500 || status === 408
  return new Fault('rdap-http-status', `${what}: HTTP status ${status}`, isPassing ? 'later' : 'operator')
}

/** "No such domain" (RFC 7480): a 404 that is no web page. A page says that the address is wrong, not the domain. */
const isNotFound = (answer: GetAnswer): boolean =>
  answer.status === 404 && !/html/i.test(answer.contentType) && !/^\s*</.test(answer.body.toString('latin1'))

const parsed = (what: string, answer: GetAnswer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body))
  } catch {
    throw unreadable(what, 'not JSON in UTF-8')
  }
}

/** One look-up: redirects and the registrar's directory share its time. */
type Asking = RdapSettings & { readonly pauses: Map<string, number>; readonly endsAt: number }

type Asked = { readonly url: URL; readonly answer: GetAnswer }

const checkedUrl = (settings: RdapSettings, href: string, from?: URL): URL => {
  const url = URL.canParse(href, from?.href) ? new URL(href, from?.href) : undefined
  const isAllowed = url?.protocol === 'https:' || (settings.allowPrivate && url?.protocol === 'http:')
  if (url === undefined || !isAllowed || url.username !== '' || url.password !== '')
    throw unreadable(`RDAP ${from?.host ?? 'server'}`, 'an address that is not plain https')
  return url
}

/** Follows redirects (RFC 7480 uses them between directories), each checked like the first address. */
const ask = async (settings: Asking, start: URL): Promise<Asked> => {
  const { pauses } = settings
  let url = start
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const what = `RDAP ${url.host}`
    if ((pauses.get(url.host) ?? 0) > settings.now()) throw statusFault(what, 429)
    const answer = await guardedGet({
      url,
      headers: { accept: 'application/rdap+json, application/json;q=0.9', 'user-agent': 'openbeian' },
      timeoutMs: Math.max(1, Math.min(settings.timeoutMs, settings.endsAt - performance.now())),
      maxBytes: settings.maxBytes,
      allowPrivate: settings.allowPrivate,
    }).catch((problem: unknown) => {
      throw problem instanceof GetFailed ? failures[problem.failure](what, problem.cause) : problem
    })
    if (answer.status === 429)
      pauses.set(url.host, settings.now() + pauseOf(answer.retryAfter, settings.now()))
    const isRedirect = [301, 302, 303, 307, 308].includes(answer.status) && answer.location !== undefined
    if (!isRedirect) return { url, answer }
    url = checkedUrl(settings, answer.location ?? '', url)
  }
  throw unreadable(`RDAP ${start.host}`, `more than ${MOST_REDIRECTS} redirects`)
}

type Found = { readonly said: RegistryAnswer; readonly json?: unknown }

const askDomain = async (settings: Asking, start: URL, domain: string): Promise<Found> => {
  const { url, answer } = await ask(settings, start)
  const what = `RDAP ${url.host}`
  if (isNotFound(answer)) return { said: { kind: 'not-registered' } }
  if (answer.status !== 200) throw statusFault(what, answer.status)
  const json = parsed(what, answer)
  const said = readDomain(json, domain)
  if (said === undefined) throw unreadable(what, 'no domain object, or one of another domain')
  return { said, json }
}

/** The registrar's directory may know the holder; whether it answers changes nothing of what the registry said. */
const withHolder = async (settings: Asking, found: Found, domain: string): Promise<RegistryAnswer> => {
  const href = registrarLink(found.json)
  if (found.said.kind !== 'registered' || found.said.holderName !== undefined || href === undefined)
    return found.said
  try {
    const more = await askDomain(settings, checkedUrl(settings, href), domain)
    const name = more.said.kind === 'registered' ? more.said.holderName : undefined
    return name === undefined ? found.said : { ...found.said, holderName: name }
  } catch (problem) {
    if (problem instanceof Fault) return found.said
    throw problem
  }
}

/** Opens the client. Nothing is asked until the first look-up. */
export const createRdap = (settings: RdapSettings): DomainLookup => {
  const pauses = new Map<string, number>()
  return {
    async lookUp(domain) {
      const server = serverOf(settings.servers, domain)
      if (server === undefined) return { kind: 'no-server' }
      const start = checkedUrl(settings, `${server}domain/${encodeURIComponent(domain)}`)
      const asking = { ...settings, pauses, endsAt: performance.now() + 2 * settings.timeoutMs }
      const found = await askDomain(asking, start, domain)
      return settings.followsRegistrar ? withHolder(asking, found, domain) : found.said
    },
  }
}
