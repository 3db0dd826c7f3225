// Provinces, cities and districts by their codes, and the suffixes under which a domain may be filed, from data/.
import { domainToUnicode } from 'node:url'
import divisions from '../../../data/divisions.json' with { type: 'json' }
import suffixes from '../../../data/domain-suffixes.json' with { type: 'json' }

const names: Readonly<Record<string, string>> = divisions.names
const approved = new Set(suffixes.suffixes.map(({ suffix }) => suffix))

/** The name of a division, or undefined where no division has the code. */
export const divisionName = (code: string): string | undefined =>
  Object.hasOwn(names, code) ? names[code] : undefined

/** 北京市 朝阳区 */
export const placeName = (...codes: (string | undefined)[]): string =>
  codes
    .map((code) => (code === undefined ? undefined : divisionName(code)))
    .filter((name) => name !== undefined && name !== '市辖区')
    .join(' ')

/** Does the domain end in an approved suffix? */
export function hasApprovedSuffix(domain: string): boolean {
  const top = domain.slice(domain.lastIndexOf('.') + 1)
  return approved.has(top) || approved.has(domainToUnicode(top))
}
