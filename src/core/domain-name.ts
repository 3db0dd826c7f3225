// Domain names as people type them: with scheme, path, full-width dots, or in Chinese. What is filed is the registrable
// domain; `host` is what was typed, and may lie below it.
import { scriptProblemOf } from './domain-script.ts'
import { type DomainSuffix, type SuffixList, suffixEntry, suffixOf } from './domain-suffix.ts'
import { type InputProblem, type InputProblemCode, inputProblem, LONGEST_INPUT } from './input-problem.ts'
import { isIpv4 } from './ip-address.ts'
import { toHalfWidth, withoutSpaces } from './language-text.ts'
import { decodeLabel } from './punycode.ts'

/** What was left out of the text to get at the domain; told to the person, never a fault. */
export type DomainNote =
  | 'scheme-removed'
  | 'path-removed'
  | 'port-removed'
  | 'trailing-dot-removed'
  | 'subdomain-removed'

export type DomainInspection =
  | {
      readonly ok: true
      /** ASCII (punycode), lower case. */
      readonly host: string
      /** What is filed: the label before the suffix, and the suffix; ASCII. */
      readonly registrable: string
      /** The registrable domain as people read it: 示例.中国. */
      readonly display: string
      /** Unicode form; look it up with `isApproved`. */
      readonly suffix: string
      /** The list's entry for the suffix; absent when the list does not know it. */
      readonly suffixEntry?: DomainSuffix
      readonly notes: readonly DomainNote[]
      readonly problems: readonly []
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[]; readonly notes: readonly DomainNote[] }

/** The regulator's interface takes 4 to 128 characters; a label of the DNS has at most 63. */
const SHORTEST_DOMAIN = 4
const LONGEST_DOMAIN = 128
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** Judges a domain as typed. Whether its suffix is approved on a day is a separate question. Never throws. */
export function inspectDomain(raw: string, list: SuffixList): DomainInspection {
  const { host: typed, notes } = hostPart(raw)
  const refuse = (code: InputProblemCode, params: InputProblem['params'] = {}): DomainInspection => ({
    ok: false,
    notes,
    problems: [inputProblem(code, params)],
  })
  if (typed === '') return refuse('domain-missing')
  if (raw.length > LONGEST_INPUT)
    return refuse('domain-length', { shortest: SHORTEST_DOMAIN, longest: LONGEST_DOMAIN })
  if (typed.includes('@')) return refuse('domain-is-email')
  if (isIpv4(typed) || typed.includes('[')) return refuse('domain-is-address', { address: typed })
  const host = toAsciiHost(typed)
  if (host === undefined) return refuse('domain-characters', { domain: typed.slice(0, 64) })
  if (isIpv4(host)) return refuse('domain-is-address', { address: host })
  if (host.length > LONGEST_DOMAIN || host.length < SHORTEST_DOMAIN)
    return refuse('domain-length', { shortest: SHORTEST_DOMAIN, longest: LONGEST_DOMAIN })
  const labels = host.split('.')
  const wrong = labels.find((label) => !isLabel(label))
  if (wrong !== undefined) return refuse('domain-label', { label: wrong.slice(0, 64) })
  if (labels.length < 2) return refuse('domain-without-suffix', { domain: host })
  const unicode = labels.map((label) => decodeLabel(label) ?? label)
  const disguised = disguiseOf(unicode)
  if (disguised) return refuse(disguised.code, disguised.params)
  const suffix = suffixOf(list, unicode)
  const suffixLabels = suffix.split('.').length
  if (suffixLabels >= labels.length) return refuse('domain-is-suffix', { suffix })
  const registrable = labels.slice(-suffixLabels - 1).join('.')
  const entry = suffixEntry(list, suffix)
  return {
    ok: true,
    host,
    registrable,
    display: unicode.slice(-suffixLabels - 1).join('.'),
    suffix,
    ...(entry ? { suffixEntry: entry } : {}),
    notes: registrable === host ? notes : [...notes, 'subdomain-removed'],
    problems: [],
  }
}

/** The ASCII host of a name in any script; undefined when IDNA does not allow it. */
export function toAsciiHost(name: string): string | undefined {
  if (/[\s/\\?#@:%<>^|[\]]/.test(name)) return undefined
  try {
    const { hostname } = new URL(`http://${name}/`)
    return hostname === '' ? undefined : hostname
  } catch {
    return undefined
  }
}

/** How a domain is shown to people: labels in punycode become their characters. */
export function toDisplayDomain(host: string): string {
  return host
    .slice(0, LONGEST_INPUT)
    .split('.')
    .map((label) => decodeLabel(label) ?? label)
    .join('.')
}

/** Whether a host is a domain or lies below it; both in ASCII form. */
export function isWithinDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

/** The ASCII host of a home page address, with or without scheme; undefined when there is none. */
export function hostOfUrl(url: string): string | undefined {
  if (url.length > LONGEST_INPUT) return undefined
  const { host } = hostPart(url)
  return host === '' ? undefined : toAsciiHost(host)
}

/** Labels with letters of several scripts, or wholly of look-alikes; what they are shown as cannot be trusted. */
function disguiseOf(unicode: readonly string[]): Pick<InputProblem, 'code' | 'params'> | undefined {
  for (const label of unicode) {
    const problem = scriptProblemOf(label)
    if (problem?.kind === 'characters') return { code: 'domain-characters', params: { domain: label } }
    if (problem?.kind === 'mixed-scripts')
      return { code: 'domain-mixed-scripts', params: { label, scripts: problem.scripts.join(' + ') } }
    if (problem) return { code: 'domain-look-alike', params: { label, reads: problem.reads } }
  }
  return undefined
}

function isLabel(label: string): boolean {
  if (!LABEL.test(label)) return false
  return label.slice(2, 4) !== '--' || decodeLabel(label) !== undefined
}

function hostPart(raw: string): { host: string; notes: DomainNote[] } {
  const notes: DomainNote[] = []
  const strip = (text: string, pattern: RegExp, note: DomainNote) => {
    const rest = text.replace(pattern, '')
    if (rest !== text) notes.push(note)
    return rest
  }
  const plain = withoutSpaces(toHalfWidth(raw.slice(0, LONGEST_INPUT)))
    .replace(/[。｡]/g, '.')
    .toLowerCase()
  const withoutScheme = strip(plain, /^(?:[a-z][a-z0-9+.-]*:)?\/\//, 'scheme-removed')
  const withoutPath = strip(withoutScheme, /[/\\?#].*$/s, 'path-removed')
  const withoutPort = strip(withoutPath, /:\d*$/, 'port-removed')
  return { host: strip(withoutPort, /\.$/, 'trailing-dot-removed'), notes }
}
