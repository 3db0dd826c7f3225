// What stands on the verification form about an app, mini-program or quick app. A public key of 500 digits is printed by its
// two ends: the signature counts for all of it, by the digest at the foot.
import type { AppPlatform, Service } from '../core/material.ts'
import type { FormRow } from './ports.ts'
import type { World } from './world.ts'

const KEY_END = 24

const shortKey = (key: string): string =>
  key.length <= KEY_END * 3 ? key : `${key.slice(0, KEY_END)}…${key.slice(-KEY_END)}`

const label = (world: World, name: string): string => world.labels.fieldLabel(`services.*.${name}`).label

const platformRows = (world: World, platform: AppPlatform): readonly FormRow[] => {
  const { system, packageName, fingerprint, publicKey } = platform
  const of = (what: 'packageName' | 'fingerprint' | 'publicKey'): string =>
    `${world.labels.systems[system] ?? system} · ${world.labels.appRows[what]}`
  return [
    { label: of('packageName'), value: packageName },
    { label: of('fingerprint'), value: fingerprint },
    { label: of('publicKey'), value: shortKey(publicKey) },
  ]
}

/** Rows of everything that a website does not have; none for a website. */
export const appFormRows = (world: World, service: Service): readonly FormRow[] => {
  if (service.kind === 'website') return []
  const named = (table: string, code: string | undefined): string =>
    code === undefined ? '' : world.reference.nameOf(table, code, 'zh-CN')
  return [
    { label: label(world, 'kind'), value: named('service-kinds', service.kind) },
    { label: label(world, 'host'), value: named('app-hosts', service.host) },
    { label: label(world, 'hostId'), value: service.hostId ?? '' },
    ...(service.platforms ?? []).flatMap((platform) => platformRows(world, platform)),
    { label: label(world, 'appDomains'), value: (service.appDomains ?? []).join('、') },
    {
      label: label(world, 'sdks'),
      value: (service.sdks ?? [])
        .map(({ name, vendor }) => (vendor === '' ? name : `${name}（${vendor}）`))
        .join('、'),
    },
  ]
}
