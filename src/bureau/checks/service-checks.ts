// Checks of a service and its accesses that need no register: domains, home page, codes, addresses.
import type { Provider } from '../bureau.ts'
import type { Policy } from '../bureau-options.ts'
import type { Access, Service } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { validTable } from '../tables/changed-tables.ts'
import {
  accessWays,
  type CodeTable,
  languages,
  preApprovals,
  serverLocations,
  serviceContents,
} from '../tables/code-tables.ts'
import { hasApprovedSuffix } from '../tables/divisions.ts'
import { inRange, isPublicRange } from './addresses.ts'
import { checkPrincipal } from './principal-checks.ts'
import { problem } from './problem.ts'

/** Who reports, and how the bureau behaves. */
type Asked = { readonly provider: Provider; readonly policy: Policy }

/** Codes for what is wrong with a service. `personal`: its subject is a person. */
export function checkService(service: Service, personal: boolean, asked: Asked): ResultCode[] {
  const whose = `网站“${service.name}”`
  const found: ResultCode[] = []
  for (const { domain } of service.domains) {
    if (!isDomain(domain)) found.push(problem(1004, `${whose} ${domain}`))
    else if (!hasApprovedSuffix(domain)) found.push(problem(1004, `${whose} ${domain} 的后缀未获批复`))
  }
  found.push(...checkHomePage(service, whose), ...checkCodes(service, whose, asked.policy))
  found.push(...checkPrincipal(service.principal, `${whose}负责人`, personal ? undefined : 1031))
  if (service.principal.certificateNumber === undefined) {
    found.push(problem(1008, `${whose}负责人证件号码未填，无法短信核验`))
  }
  for (const access of service.accesses) found.push(...checkAccess(access, whose, asked))
  const accesses = service.accesses.map(sameness)
  if (new Set(accesses).size < accesses.length) found.push(problem(1029, whose))
  return found
}

/** What two accesses of a service must not share all of. */
const sameness = ({ addresses }: Access): string =>
  addresses
    .map(({ first, last }) => `${first}-${last}`)
    .sort()
    .join()

/** A registrable name: two labels or more, none of them www. */
function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  const fits = (label: string) => /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label)
  const top = labels.at(-1) ?? ''
  return (
    labels.length >= 2 && labels[0] !== 'www' && labels.every(fits) && !/^\d+$/.test(top) && top.length >= 2
  )
}

function checkHomePage({ homePage, domains }: Service, whose: string): ResultCode[] {
  if (homePage === undefined) return []
  const url = URL.parse(/^[a-z]+:\/\//i.test(homePage) ? homePage : `http://${homePage}`)
  if (url === null || !/^https?:$/.test(url.protocol) || /\s/.test(homePage) || !url.hostname.includes('.')) {
    return [problem(1022, `${whose} ${homePage}`)]
  }
  const host =
    homePage
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .split(/[/:?#]/)[0] ?? ''
  const within = domains.some(({ domain }) =>
    [host, url.hostname].some((one) => one === domain || one.endsWith(`.${domain}`)),
  )
  return within ? [] : [problem(1041, `${whose} ${homePage}`)]
}

function checkCodes(service: Service, whose: string, policy: Policy): ResultCode[] {
  const found: ResultCode[] = []
  const strange = (codes: readonly number[], group: string, table: CodeTable) => {
    const valid = validTable(policy, group, table)
    return codes.filter((code) => valid[code] === undefined)
  }
  const contents = strange(service.contents, 'Wzfwlx_dms', serviceContents)
  const spoken = strange(service.languages, 'Yylb_dms', languages)
  const approvals = strange(
    service.preApprovals.map((one) => one.kind),
    'Wzjylx_dms',
    preApprovals,
  )
  if (approvals.length > 0) found.push(problem(1033, `${whose}代码 ${approvals.join('、')}`))
  if (contents.length > 0) found.push(problem(1034, `${whose}代码 ${contents.join('、')}`))
  if (spoken.length > 0) found.push(problem(1066, `${whose}代码 ${spoken.join('、')}`))
  return found
}

/** Codes for what is wrong with an access. */
export function checkAccess(access: Access, whose: string, { provider, policy }: Asked): ResultCode[] {
  const found: ResultCode[] = []
  const known = validTable(policy, 'Wzjrfs_dms', accessWays)
  const ways = access.ways.filter((way) => known[way] === undefined)
  const places = access.locations.filter((place) => serverLocations[place] === undefined)
  if (ways.length > 0) found.push(problem(1035, `${whose}代码 ${ways.join('、')}`))
  if (places.length > 0) found.push(problem(1036, `${whose}代码 ${places.join('、')}`))
  for (const { first, last } of access.addresses) {
    const shown = first === last ? dotted(first) : `${dotted(first)}-${dotted(last)}`
    if (!isPublicRange(first, last)) found.push(problem(1006, `${whose} ${shown}`))
    else if (
      provider.ipRanges !== undefined &&
      !provider.ipRanges.some((range) => inRange(range, first, last))
    ) {
      found.push(problem(1063, `${whose} ${shown}`))
    }
  }
  return found
}

const dotted = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')
