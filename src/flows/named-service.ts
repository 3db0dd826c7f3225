// The service that somebody wants to file, as named at the start: a website by its domain, everything else by kind, host
// and name. Read here for the start page and for one more service in the same order alike.
import { inspectDomain } from '../core/domain-name.ts'
import { type ServiceKind, serviceKeyOf, serviceKinds } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import type { ServiceInput } from './catalogue.ts'
import { cleanText, malformed } from './clean-values.ts'
import type { World } from './world.ts'

export type NamedService = {
  readonly kind: ServiceKind
  /** Registrable domain; empty where the service has none. */
  readonly domain: string
  readonly name?: string
  readonly host?: string
  /** By what registers and open cases know it. */
  readonly key: string
  /** What people call it: domain or name. */
  readonly label: string
}

const LONGEST_NAME = 512
const isServiceKind = (kind: string): kind is ServiceKind => serviceKinds.some((one) => one === kind)

const website = (world: World, input: ServiceInput, path: string): Result<NamedService, Refusal> => {
  const inspected = inspectDomain(input.domain ?? '', world.reference.suffixes)
  if (!inspected.ok)
    return refuse('domain-malformed', {
      path: `${path}.domain`,
      params: { problem: inspected.problems[0]?.code ?? 'unknown' },
    })
  const domain = inspected.registrable
  return ok({ kind: 'website', domain, key: domain, label: domain })
}

/** Quick apps run on the alliance unless somebody says otherwise; an app runs on its own. */
const hostOf = (world: World, kind: ServiceKind, input: ServiceInput): Result<string | undefined, string> => {
  if (kind === 'app') return ok(undefined)
  const host = input.host ?? (kind === 'quick-app' ? 'quick-app-alliance' : '')
  return world.reference.hasCode('app-hosts', host) ? ok(host) : { ok: false, error: 'unknown-code' }
}

/** Reads what was typed. `path` is the place of the service, for the refusal. */
export const readService = (
  world: World,
  input: ServiceInput,
  path = 'services.s1',
): Result<NamedService, Refusal> => {
  const kind = input.serviceKind ?? 'website'
  if (!isServiceKind(kind)) return malformed(`${path}.kind`, 'unknown-code')
  if (kind === 'website') return website(world, input, path)
  const name = cleanText(input.serviceName ?? '', false)
  if (name === '') return malformed(`${path}.name`, 'text-expected')
  if (name.length > LONGEST_NAME) return malformed(`${path}.name`, 'too-long')
  const host = hostOf(world, kind, input)
  if (!host.ok) return malformed(`${path}.host`, host.error)
  const service = { kind, name, ...(host.value === undefined ? {} : { host: host.value }) }
  return ok({ ...service, domain: '', key: serviceKeyOf(service), label: name })
}
