// What an officer reads of an app: kind, where it runs, its packages with whole fingerprints, and its icon.
import { type AppDetails, serviceKindNames, systemNames } from '../codec/apps-extension.ts'
import { type Html, html } from './layout.ts'

/** Pairs of name and value for the card of a service; none for a website. */
export function appFacts(app: AppDetails | undefined): [string, string | undefined][] {
  if (app === undefined) return []
  const platforms = app.platforms.flatMap((one): [string, string | undefined][] => {
    const system = systemNames[one.system] ?? `代码 ${one.system}`
    return [
      [`${system} 包名`, one.packageName],
      [`${system} 证书指纹`, one.fingerprint],
      [`${system} 公钥`, one.publicKey],
    ]
  })
  return [
    ['服务类型', serviceKindNames[app.kind]],
    ['所在平台', app.host],
    ['平台标识', app.hostId],
    ...platforms,
    ['调用的域名', app.domains.join('、')],
    ['第三方 SDK', app.sdks.map((sdk) => [sdk.name, sdk.vendor].filter(Boolean).join(' · ')).join('；')],
  ]
}

/** The icon as a picture. Its bytes were checked to be base64 and nothing else. */
export function iconOf(app: AppDetails | undefined): Html {
  if (app?.icon === undefined || !/^[A-Za-z0-9+/=\s]+$/.test(app.icon)) return html``
  const source = `data:image/jpeg;base64,${app.icon.replace(/\s/g, '')}`
  return html`<figure><img src="${source}" alt="应用图标" width="72" height="72"><figcaption>应用图标</figcaption></figure>`
}
