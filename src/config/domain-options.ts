// The options of looking domains up, apart from the others because options.ts is long enough.
import type { Option } from './options.ts'

export const domainOptions = [
  {
    name: 'DOMAIN_LOOKUP',
    group: 'domains',
    standard: 'registry+dns',
    purpose: 'whom to ask about domains: `registry+dns`, `registry`, `dns` or `no`',
  },
  {
    name: 'RDAP_BOOTSTRAP',
    group: 'domains',
    standard: '',
    purpose: 'newer copy of https://data.iana.org/rdap/dns.json than the part in data/rdap-servers.json',
  },
  {
    name: 'RDAP_SERVERS',
    group: 'domains',
    standard: '',
    purpose: 'own RDAP servers by suffix, JSON: {"cn":"https://rdap.example.cn/"}; .cn has no public one',
  },
  {
    name: 'RDAP_REGISTRAR',
    group: 'domains',
    standard: 'yes',
    purpose:
      '`yes`: ask the registrar’s server, to which the registry’s points, for a holder that the registry hides',
  },
  {
    name: 'REGISTRARS_FILE',
    group: 'domains',
    standard: '',
    purpose: 'own list of registrars in the form of data/registrars.json',
  },
  {
    name: 'DNS_SERVERS',
    group: 'domains',
    standard: '',
    purpose: 'resolvers to ask, with commas; the machine’s own without',
  },
  {
    name: 'SITE_PROBE',
    group: 'domains',
    standard: 'yes',
    purpose: '`yes`: try whether a site answers at the domain, with one request for its home page',
  },
  {
    name: 'BLOCK_PAGE_HOSTS',
    group: 'domains',
    standard: '',
    purpose: 'hosts of your pages that say “not filed yet”, with commas: a redirect there is no live site',
  },
  {
    name: 'DOMAIN_LOOKUP_SECONDS',
    group: 'domains',
    standard: '8',
    purpose: 'time limit of one question',
  },
  {
    name: 'DOMAIN_FRESH_MINUTES',
    group: 'domains',
    standard: '1440',
    purpose: 'how long an answer counts before it is asked again',
  },
  {
    name: 'DOMAIN_NEGATIVE_MINUTES',
    group: 'domains',
    standard: '60',
    purpose: 'the same for “not registered” and for failures',
  },
  {
    name: 'DOMAIN_LOOKUP_PRIVATE',
    group: 'domains',
    standard: 'no',
    purpose: '`yes`: servers may lie inside your network and speak http; only for a mirror of your own',
  },
] as const satisfies readonly Option[]
