// What a provider and this bureau may agree on for services that are no websites: one more element, `Yy_xx`, in `Wz_xx`, and no
// domain. A provider without the extension gets and sends nothing of it.
import { maybe, type Outline, one, type Part, sequence, several, text, whole } from './outline.ts'
import { child, childrenOf, childText, element, leaf, type XmlNode } from './xml-tree.ts'

export interface AppDetails {
  /** 2 app, 3 mini-program, 4 quick app */
  kind: number
  host?: string
  hostId?: string
  platforms: { system: number; packageName: string; fingerprint: string; publicKey?: string }[]
  domains: string[]
  sdks: { name: string; vendor?: string }[]
  /** base64 JPEG */
  icon?: string
}

export const serviceKindNames: Readonly<Record<number, string>> = {
  1: '网站',
  2: 'APP',
  3: '小程序',
  4: '快应用',
}
export const systemNames: Readonly<Record<number, string>> = { 1: '安卓', 2: 'iOS', 3: '鸿蒙' }

/** What stands behind the running number. */
export const numberSuffix = (app: AppDetails | undefined): string =>
  ({ 2: 'A', 3: 'X', 4: 'K' })[app?.kind ?? 1] ?? ''

const appPart = maybe(
  'Yy_xx',
  sequence(
    one('Fwlx', whole(2, 4)),
    maybe('Szpt', text(1, 32)),
    maybe('Ptbs', text(1, 128)),
    several(
      'Yxpt_xx',
      sequence(
        one('Xtlx', whole(1, 3)),
        one('Bm', text(1, 255)),
        one('Zszw', text(1, 128)),
        maybe('Gy', text(1, 4096)),
      ),
      0,
      50,
    ),
    several('Dyym', text(1, 255), 0, 200),
    several('Sdk_xx', sequence(one('Mc', text(1, 128)), maybe('Cs', text(1, 128))), 0, 200),
    maybe('Tb', text(1)),
  ),
)

const extended = (part: Part): Part => {
  const { outline } = part
  if (outline.kind !== 'group' || !outline.parts.some(({ name }) => name === 'Ym_xx')) return part
  const parts = outline.parts.map((inner) => (inner.name === 'Ym_xx' ? { ...inner, min: 0 } : inner))
  return { ...part, outline: { ...outline, parts: [...parts, appPart] } }
}

const known = new Map<Outline, Outline>()

/** The outline of a record for a provider with the extension. */
export function withApps(outline: Outline): Outline {
  if (outline.kind !== 'group') return outline
  const made = known.get(outline) ?? { ...outline, parts: outline.parts.map(extended) }
  known.set(outline, made)
  return made
}

/** A service has a domain or is an app, never both and never neither. */
export function appDeparture(node: XmlNode): string | undefined {
  for (const service of childrenOf(node, 'Wz_xx')) {
    const isApp = child(service, 'Yy_xx') !== undefined
    const hasDomain = child(service, 'Ym_xx') !== undefined
    const isDescribed = child(service, 'Wzmc') !== undefined
    if (isDescribed && isApp === hasDomain)
      return isApp ? 'Wz_xx/Ym_xx 与 Yy_xx 不能同时出现' : 'Wz_xx/Ym_xx 缺少必填元素'
  }
  return undefined
}

const texts = (node: XmlNode, name: string): string[] => childrenOf(node, name).map((one) => one.text.trim())

/** The details of an app; undefined for a website. */
export function readApp(service: XmlNode): AppDetails | undefined {
  const node = child(service, 'Yy_xx')
  if (node === undefined) return undefined
  const host = childText(node, 'Szpt')
  const hostId = childText(node, 'Ptbs')
  const icon = childText(node, 'Tb')
  return {
    kind: Number(childText(node, 'Fwlx')),
    ...(host === undefined ? {} : { host }),
    ...(hostId === undefined ? {} : { hostId }),
    platforms: childrenOf(node, 'Yxpt_xx').map((one) => {
      const publicKey = childText(one, 'Gy')
      return {
        system: Number(childText(one, 'Xtlx')),
        packageName: childText(one, 'Bm') ?? '',
        fingerprint: childText(one, 'Zszw') ?? '',
        ...(publicKey === undefined ? {} : { publicKey }),
      }
    }),
    domains: texts(node, 'Dyym'),
    sdks: childrenOf(node, 'Sdk_xx').map((one) => {
      const vendor = childText(one, 'Cs')
      return { name: childText(one, 'Mc') ?? '', ...(vendor === undefined ? {} : { vendor }) }
    }),
    ...(icon === undefined ? {} : { icon }),
  }
}

/** The same element, as it goes back in a download. */
export function writeApp(app: AppDetails | undefined): string {
  if (app === undefined) return ''
  return element(
    'Yy_xx',
    leaf('Fwlx', app.kind),
    leaf('Szpt', app.host),
    leaf('Ptbs', app.hostId),
    ...app.platforms.map((one) =>
      element(
        'Yxpt_xx',
        leaf('Xtlx', one.system),
        leaf('Bm', one.packageName),
        leaf('Zszw', one.fingerprint),
        leaf('Gy', one.publicKey),
      ),
    ),
    ...app.domains.map((domain) => leaf('Dyym', domain)),
    ...app.sdks.map((sdk) => element('Sdk_xx', leaf('Mc', sdk.name), leaf('Cs', sdk.vendor))),
    leaf('Tb', app.icon),
  )
}
