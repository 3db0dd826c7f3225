// Filling an app's fields from its package: what is read replaces the row of that package, or adds one. An ordinary edit, so
// the applicant sees and may change it; the package itself is not kept.
import { type Actor, hasRole } from '../core/actor.ts'
import { type AppSystem, fingerprintKindsOf } from '../core/app-identity.ts'
import { isOpen, openPaths } from '../core/application/open-paths.ts'
import { permitted } from '../core/application/permitted.ts'
import type { Application } from '../core/application/state.ts'
import type { AppPlatform } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { judgeCase } from './judge-case.ts'
import type { PackageFacts } from './package-port.ts'
import { perform } from './perform.ts'
import { loadVisible } from './read-case.ts'
import type { PackageView } from './views.ts'
import type { World } from './world.ts'

type Input = {
  readonly applicationId: string
  readonly serviceId: string
  readonly content: AsyncIterable<Uint8Array>
}

/** The hash that this system's filing asks for. */
const fingerprintFor = (system: AppSystem, facts: PackageFacts): string =>
  fingerprintKindsOf[system][0] === 'MD5' ? facts.md5 : facts.sha1

const platformOf = (facts: PackageFacts): AppPlatform => ({
  system: facts.system,
  packageName: facts.packageName,
  fingerprint: fingerprintFor(facts.system, facts),
  publicKey: facts.publicKey,
})

/** The row that a package is about: of the same name, or one of its system that has no name yet. */
const placeOf = (rows: readonly AppPlatform[], { system, packageName }: AppPlatform): number => {
  const same = rows.findIndex((row) => row.system === system && row.packageName === packageName)
  return same >= 0 ? same : rows.findIndex((row) => row.system === system && row.packageName === '')
}

const withPlatform = (rows: readonly AppPlatform[], platform: AppPlatform): readonly AppPlatform[] => {
  const place = placeOf(rows, platform)
  return place < 0 ? [...rows, platform] : rows.map((row, index) => (index === place ? platform : row))
}

const serviceIn = (state: Application, serviceId: string): Result<readonly AppPlatform[], Refusal> => {
  const service = state.material.services.find((one) => one.id === serviceId)
  if (service === undefined) return refuse('unknown-service', { params: { serviceId } })
  return service.kind === 'app'
    ? ok(service.platforms ?? [])
    : refuse('package-refused', { params: { problem: 'not-an-app' } })
}

/** Whether the field may be changed at all: asked before gigabytes are taken in. */
const mayFill = async (world: World, actor: Actor, input: Input): Promise<Result<true, Refusal>> => {
  const state = await loadVisible(world, actor, input.applicationId)
  if (!state.ok) return state
  const isOwner =
    actor.kind === 'person' && hasRole(actor, 'applicant') && actor.accountId === state.value.accountId
  if (!isOwner) return refuse('not-permitted')
  const service = serviceIn(state.value, input.serviceId)
  if (!service.ok) return service
  const { status } = state.value
  if (!permitted.edit.in.includes(status))
    return refuse('not-allowed-in-status', { params: { action: 'edit', status } })
  const path = `services.${input.serviceId}.platforms`
  const { findings } = await judgeCase(world, world.store.read, state.value)
  return isOpen(openPaths(state.value, findings), path) ? ok(true) : refuse('field-not-open', { path })
}

/** Flow: read one package of an app and fill its row. Without revision: nothing else than this row is touched. */
export const fillFromPackage =
  (world: World) =>
  async (actor: Actor, input: Input): Promise<Result<PackageView, Refusal>> => {
    const may = await mayFill(world, actor, input)
    if (!may.ok) return may
    const path = `services.${input.serviceId}.platforms`
    const reading = await world.packages.read(input.content)
    if (!reading.ok)
      return refuse('package-refused', {
        path,
        params: { ...reading.problem.params, problem: reading.problem.code },
      })
    const { facts } = reading
    const platform = platformOf(facts)
    const turn = await perform(world, actor, { applicationId: input.applicationId }, async (state, tx) => {
      const rows = serviceIn(state, input.serviceId)
      if (!rows.ok) return rows
      const { findings } = await judgeCase(world, tx, state)
      return ok({ type: 'edit', changes: [{ path, value: withPlatform(rows.value, platform) }], findings })
    })
    if (!turn.ok) return turn
    const { state } = turn.value
    const { findings } = await judgeCase(world, world.store.read, state)
    const { md5, sha1, sha256, name, version, validUntil } = facts
    return ok({
      ...platform,
      ...(name === undefined ? {} : { name }),
      ...(version === undefined ? {} : { version }),
      certificate: { md5, sha1, sha256, validUntil },
      revision: state.revision,
      findings: findings.filter((finding) => finding.path.startsWith(`services.${input.serviceId}.`)),
    })
  }
