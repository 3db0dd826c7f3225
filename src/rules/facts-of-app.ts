// Facts of apps, mini-programs and quick apps: their packages, the domains that they call, the code of others inside them.
// Of several packages the first that is wrong is told, with its name, so that people mend one after another.
import { inspectFingerprint, inspectPackageName, isAppSystem } from '../core/app-identity.ts'
import { inspectPublicKey } from '../core/app-key.ts'
import { inspectDomain } from '../core/domain-name.ts'
import { isApproved } from '../core/domain-suffix.ts'
import type { InputProblem } from '../core/input-problem.ts'
import type { AppPlatform, Service } from '../core/material.ts'
import type { FactsContext } from './fact.ts'
import { type FactBuilder, isMissing } from './fact-builder.ts'
import { foldText } from './fold.ts'

const FINGERPRINT = 'platforms.fingerprint'

/** More packages or domains than any app has; the rest is not looked at. */
const MOST = 200

export const addApp = (facts: FactBuilder, service: Service, context: FactsContext): void => {
  facts.set('host', service.host).set('hostId', service.hostId)
  addPlatforms(facts, listOf(service.platforms))
  addAppDomains(facts, listOf(service.appDomains), context)
  const sdks = listOf(service.sdks)
  if (sdks.length === 0) return
  facts
    .set('sdks.count', sdks.length)
    .set('sdks.incomplete', sdks.filter((sdk) => isMissing(sdk.name) || isMissing(sdk.vendor)).length)
}

const addPlatforms = (facts: FactBuilder, platforms: readonly AppPlatform[]): void => {
  if (platforms.length === 0) return
  facts.set('platforms', [...new Set(platforms.map((one) => textOf(one.system)))].filter(Boolean))
  const unknown = platforms.find((one) => !isAppSystem(textOf(one.system)))
  facts.set('platforms.unknownSystem', unknown && textOf(unknown.system))
  const known = platforms.filter((one) => isAppSystem(textOf(one.system)))
  addFirst(facts, 'platforms.packageName', known, (one) =>
    inspectPackageName(one.system, textOf(one.packageName)),
  )
  addFirst(facts, FINGERPRINT, known, (one) => inspectFingerprint(one.system, textOf(one.fingerprint)))
  addFirst(facts, 'platforms.publicKey', known, (one) => inspectPublicKey(textOf(one.publicKey)))
  const keys = platforms.map((one) => `${one.system} ${foldText(textOf(one.packageName))}`)
  facts.set('platforms.isRepeated', new Set(keys).size < keys.length)
}

/** What comes from outside may be no list, or hold nothing; and no app has more than this. */
const listOf = <T>(value: readonly T[] | undefined): readonly T[] =>
  Array.isArray(value) ? value.slice(0, MOST).filter((item) => item !== null && item !== undefined) : []

/** What comes from outside may be no text at all. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

type Inspected = { readonly problems: readonly InputProblem[] }

/** `<name>.problem`, and at which package; `none` where all are right. */
const addFirst = (
  facts: FactBuilder,
  name: string,
  platforms: readonly AppPlatform[],
  inspect: (platform: AppPlatform) => Inspected,
): void => {
  for (const platform of platforms) {
    const [problem] = inspect(platform).problems
    if (problem === undefined) continue
    const { expected } = problem.params
    facts
      .set(`${name}.problem`, problem.code)
      .set(`${name}.at`, `${platform.system} ${textOf(platform.packageName).slice(0, 64)}`.trim())
    if (name === FINGERPRINT && expected !== undefined) facts.set(`${name}.expected`, String(expected))
    return
  }
  facts.set(`${name}.problem`, 'none')
}

/** Domains are filed as far down as they are used, and at most to the fourth level. */
const addAppDomains = (facts: FactBuilder, given: readonly string[], context: FactsContext): void => {
  const typed = given.map(textOf).filter((domain) => !isMissing(domain))
  if (typed.length === 0) return
  facts.set('appDomains', typed)
  const { suffixes } = context
  if (!suffixes) return
  const inspected = typed.map((domain) => ({ domain, inspection: inspectDomain(domain, suffixes) }))
  const wrong = inspected.find(({ inspection }) => !inspection.ok)
  const hosts = inspected.flatMap(({ inspection }) => (inspection.ok ? inspection : []))
  const unapproved = hosts.find((host) => !isApproved(host.suffix, suffixes, context.on))
  const deepest = hosts.reduce((most, { host }) => Math.max(most, host.split('.').length), 0)
  facts
    .set('appDomains.problem', wrong?.inspection.problems[0]?.code ?? 'none')
    .set('appDomains.quoted', wrong?.domain)
    .set('appDomains.unapproved', unapproved?.host ?? 'none')
    .set('appDomains.levels', deepest === 0 ? undefined : deepest)
    .set('appDomains.isRepeated', new Set(hosts.map(({ host }) => host)).size < hosts.length)
}
