// Whether a site answers at a name: one GET for the home page, headers only. The addresses come from the DNS answer that
// was just given, so name and check cannot drift apart, and addresses inside a network are never tried.
import { isPublicAddress } from '../../../core/public-address.ts'
import { type GetAnswer, GetFailed, guardedGet } from '../guarded-get.ts'

export type ProbeSettings = {
  readonly probeTimeoutMs: number
  readonly allowPrivate: boolean
  readonly ports: { readonly http: number; readonly https: number }
  /** Hosts of pages that say "not filed yet": a redirect there is no live site. */
  readonly blockPageHosts: readonly string[]
}

export type Site = 'live' | 'silent' | 'unknown'
type Named = { readonly host: string; readonly addresses: readonly string[] }

const MOST_REDIRECTS = 3

const startOf = (scheme: 'http' | 'https', host: string, ports: ProbeSettings['ports']): URL => {
  const url = new URL(`${scheme}://${host}/`)
  url.port = String(ports[scheme])
  return url
}

type Step = { readonly site: Site } | { readonly next: URL }

/** A site that answers, or sends people elsewhere, is in use; one that refuses or does not know the name is not. */
const stepOf = (answer: GetAnswer, url: URL, domain: string, settings: ProbeSettings): Step => {
  const { status, location } = answer
  if (status >= 300 && status < 400 && location !== undefined) {
    if (!URL.canParse(location, url.href)) return { site: 'live' }
    const target = new URL(location, url.href)
    if (settings.blockPageHosts.includes(target.hostname)) return { site: 'silent' }
    const isOwn = [domain, `www.${domain}`].includes(target.hostname) && /^https?:$/.test(target.protocol)
    return isOwn ? { next: target } : { site: 'live' }
  }
  return { site: (status >= 200 && status < 400) || status === 401 ? 'live' : 'silent' }
}

const probeFrom = async (
  start: URL,
  names: readonly Named[],
  domain: string,
  settings: ProbeSettings,
): Promise<Site> => {
  let url = start
  const endsAt = performance.now() + settings.probeTimeoutMs
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const addresses = names.find((name) => name.host === url.hostname)?.addresses ?? []
    if (addresses.length === 0) return 'silent'
    try {
      const step = stepOf(
        await guardedGet({
          url,
          addresses,
          headers: { 'user-agent': 'openbeian', accept: 'text/html,*/*;q=0.1' },
          timeoutMs: Math.max(1, endsAt - performance.now()),
          maxBytes: 0,
          allowPrivate: settings.allowPrivate,
          // Only whether something answers is asked; a wrong certificate answers as well.
          verifyCertificate: false,
        }),
        url,
        domain,
        settings,
      )
      if ('site' in step) return step.site
      url = step.next
    } catch (problem) {
      if (problem instanceof GetFailed) return problem.failure === 'timeout' ? 'unknown' : 'silent'
      throw problem
    }
  }
  return 'live'
}

/** Tries both names over http and https; the first live one decides, a silence that was cut short is unknown. */
export const probeSite = async (
  names: readonly Named[],
  domain: string,
  settings: ProbeSettings,
): Promise<Site> => {
  const usable = names
    .map((name) => ({
      ...name,
      addresses: name.addresses.filter((address) => settings.allowPrivate || isPublicAddress(address)),
    }))
    .filter((name) => name.addresses.length > 0)
  const starts = usable.flatMap((name) => [
    startOf('http', name.host, settings.ports),
    startOf('https', name.host, settings.ports),
  ])
  const sites = await Promise.all(starts.map((start) => probeFrom(start, usable, domain, settings)))
  if (sites.includes('live')) return 'live'
  return sites.includes('unknown') ? 'unknown' : 'silent'
}
