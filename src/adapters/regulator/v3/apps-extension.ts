// Apps, mini-programs and quick apps over an interface that knows websites only: one more element in `Wz_xx`, and no domain. Our
// own extension, agreed with a bureau beforehand (wire/extension); without it the published schema is all that is sent.
import { Fault } from '../../../core/fault.ts'
import type { AppPlatform, Service, ServiceKind } from '../../../core/material.ts'
import type { BureauApp } from '../../../flows/bureau-record.ts'
import type { ReportRecord } from '../../../flows/regulator-port.ts'
import { type Branch, branch, type DocumentNode, leaf } from './document-node.ts'
import { type Fields, given } from './fields.ts'
import type { ElementRule } from './upload-schema.ts'

const kindNumbers: Readonly<Record<ServiceKind, number>> = {
  website: 1,
  app: 2,
  'mini-program': 3,
  'quick-app': 4,
}
const systemNumbers: Readonly<Record<string, number>> = { android: 1, ios: 2, harmony: 3 }

const platformNode = (platform: AppPlatform, from: string): Branch =>
  branch('Yxpt_xx', [
    leaf('Xtlx', systemNumbers[platform.system], from),
    leaf('Bm', platform.packageName, from),
    leaf('Zszw', platform.fingerprint, from),
    leaf('Gy', platform.publicKey, from),
  ])

const iconNode = (record: ReportRecord, service: Service): readonly DocumentNode[] =>
  record.attachments
    .filter((one) => one.isIcon === true && one.serviceId === service.id)
    .slice(0, 1)
    .map((icon) => ({ name: 'Tb', bytes: icon.jpeg, from: `services.${service.id}.documents.icon` }))

const appNode = (record: ReportRecord, service: Service): Branch => {
  const at = `services.${service.id}`
  return branch('Yy_xx', [
    leaf('Fwlx', kindNumbers[service.kind], `${at}.kind`),
    leaf('Szpt', service.host, `${at}.host`),
    leaf('Ptbs', service.hostId?.trim(), `${at}.hostId`),
    ...(service.platforms ?? []).map((one) => platformNode(one, `${at}.platforms`)),
    ...(service.appDomains ?? []).map((domain) => leaf('Dyym', domain, `${at}.appDomains`)),
    ...(service.sdks ?? []).map((sdk) =>
      branch('Sdk_xx', [leaf('Mc', sdk.name, `${at}.sdks`), leaf('Cs', sdk.vendor, `${at}.sdks`)]),
    ),
    ...iconNode(record, service),
  ])
}

/**
 * The node of a service, with what only apps have; a website's stays as it is. Throws a Fault of class `operator` where the
 * bureau has not agreed to take apps.
 */
export const asApp = (node: Branch, record: ReportRecord, service: Service, takesApps: boolean): Branch => {
  if (service.kind === 'website') return node
  if (!takesApps)
    throw new Fault(
      'regulator-takes-no-apps',
      `application ${record.applicationId}: service ${service.id} is no website, and this bureau cannot take apps over the interface`,
      'operator',
    )
  const kept = node.children.filter((child) => child.name !== 'Ym_xx')
  return branch(node.name, [...kept, appNode(record, service)])
}

const text = (longest: number): ElementRule['content'] => ({ kind: 'text', shortest: 1, longest })
const number = (most: number): ElementRule['content'] => ({ kind: 'number', least: 1n, most: BigInt(most) })
const rule = (
  name: string,
  content: ElementRule['content'],
  [fewest, most]: readonly [number, number] = [1, 1],
): ElementRule => ({ name, fewest, most, content })

const MAYBE = [0, 1] as const

const appRule: ElementRule = rule(
  'Yy_xx',
  {
    kind: 'group',
    elements: [
      rule('Fwlx', number(4)),
      rule('Szpt', text(32), MAYBE),
      rule('Ptbs', text(128), MAYBE),
      rule(
        'Yxpt_xx',
        {
          kind: 'group',
          elements: [
            rule('Xtlx', number(3)),
            rule('Bm', text(255)),
            rule('Zszw', text(128)),
            rule('Gy', text(4096), MAYBE),
          ],
        },
        [0, 50],
      ),
      rule('Dyym', text(255), [0, 200]),
      rule(
        'Sdk_xx',
        { kind: 'group', elements: [rule('Mc', text(128)), rule('Cs', text(128), MAYBE)] },
        [0, 200],
      ),
      rule('Tb', { kind: 'base64' }, MAYBE),
    ],
  },
  MAYBE,
)

const extended = (one: ElementRule): ElementRule => {
  if (one.content.kind !== 'group' || !one.content.elements.some(({ name }) => name === 'Ym_xx')) return one
  const elements = one.content.elements.map((inner) =>
    inner.name === 'Ym_xx' ? { ...inner, fewest: 0 } : inner,
  )
  return { ...one, content: { kind: 'group', elements: [...elements, appRule] } }
}

/** A record's rule with the extension: services may be apps. */
export const withApps = (one: ElementRule): ElementRule =>
  one.content.kind === 'group'
    ? { ...one, content: { kind: 'group', elements: one.content.elements.map(extended) } }
    : one

const kindsByNumber = { 2: 'app', 3: 'mini-program', 4: 'quick-app' } as const
const systemsByNumber: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(systemNumbers).map(([system, place]) => [place, system]),
)

/** `Yy_xx` as the bureau has it. A missing key reads as an empty one: only newer installations ask for it. */
export const readApp = (fields: Fields): BureauApp => {
  const icon = fields.maybeText('Tb')
  return given({
    kind: fields.oneOf('Fwlx', kindsByNumber),
    host: fields.maybeText('Szpt'),
    hostId: fields.maybeText('Ptbs'),
    platforms: fields.all('Yxpt_xx').map((one) => ({
      system: one.oneOf('Xtlx', systemsByNumber),
      packageName: one.text('Bm'),
      fingerprint: one.text('Zszw'),
      publicKey: one.maybeText('Gy') ?? '',
    })),
    appDomains: fields.texts('Dyym'),
    sdks: fields.all('Sdk_xx').map((one) => ({ name: one.text('Mc'), vendor: one.maybeText('Cs') ?? '' })),
    icon: icon === undefined ? undefined : new Uint8Array(Buffer.from(icon, 'base64')),
  })
}
