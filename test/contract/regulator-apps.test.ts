// The extension `apps`: what is sent fits its schema and comes back whole; without it not a byte differs from what the
// published interface takes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { afterAll, describe, expect, test } from 'vitest'
import { checkStructure } from '../../src/adapters/regulator/v3/check-structure.ts'
import { writeNode } from '../../src/adapters/regulator/v3/document-node.ts'
import { readNumbers } from '../../src/adapters/regulator/v3/numbers.ts'
import { recordDocuments } from '../../src/adapters/regulator/v3/record-document.ts'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import {
  appDeparture,
  numberSuffix,
  readApp,
  withApps,
  writeApp,
} from '../../src/bureau/codec/apps-extension.ts'
import { departures } from '../../src/bureau/codec/outline.ts'
import { readService } from '../../src/bureau/codec/read-record.ts'
import { firstFilingOutline } from '../../src/bureau/codec/upload-outline.ts'
import { childrenOf, readXml } from '../../src/bureau/codec/xml-tree.ts'
import { serviceCard } from '../../src/bureau/pages/record-view.ts'
import { Fault } from '../../src/core/fault.ts'
import type { Service } from '../../src/core/material.ts'
import type { ReportRecord } from '../../src/flows/regulator-port.ts'
import { codeTables, enterpriseRecord, settings, tinyJpeg } from './regulator-examples.ts'

const wire = join(import.meta.dirname, '../../wire/extension')
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(wire, 'apps.xsd'))))
afterAll(() => validator.dispose())

const options = (takesApps: boolean) => ({
  numbers: readNumbers(() => codeTables),
  absentFilingPassword: '0',
  takesApps,
  takesVerification: false,
  reportedBy: 'provider' as const,
})

const asApp = (service: Service): Service => {
  const { domain: _domain, homePage: _homePage, ...rest } = service
  return {
    ...rest,
    kind: 'app',
    name: '示例优选商城',
    platforms: [
      {
        system: 'android',
        packageName: 'cn.example.shop',
        fingerprint: '822a109b113c56789abcdef012345678',
        publicKey: `c5${'0f'.repeat(127)}`,
      },
      {
        system: 'ios',
        packageName: 'cn.example.shop.ios',
        fingerprint: '0123456789abcdef0123456789abcdef01234567',
        publicKey: `c5${'0f'.repeat(127)}`,
      },
    ],
    appDomains: ['api.example.cn', 'cdn.example.cn'],
    sdks: [{ name: '示例推送', vendor: '示例推送科技有限公司' }],
  }
}

const website: ReportRecord = enterpriseRecord
const appOf = (change: Partial<Service> = {}): ReportRecord => {
  const [service] = website.material.services
  if (service === undefined) throw new Error('the example has no service')
  const { id } = service
  return {
    ...website,
    material: { ...website.material, services: [{ ...asApp(service), ...change }] },
    attachments: [...website.attachments, { use: 'supplement', jpeg: tinyJpeg, serviceId: id, isIcon: true }],
  }
}

const xmlOf = (record: ReportRecord, takesApps = true): string => {
  const [document] = recordDocuments(record, options(takesApps))
  if (document === undefined) throw new Error('no document')
  expect(checkStructure(document.node, document.rule)).toEqual([])
  return writeNode(document.node)
}

const elementIn = (xml: string): string => /<Yy_xx>.*<\/Yy_xx>/s.exec(xml)?.[0] ?? ''

const isValid = (xml: string): boolean => {
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return true
  } catch {
    return false
  } finally {
    document.dispose()
  }
}

describe('an app that is reported', () => {
  test('fits the schema of the extension and equals its example', () => {
    const element = elementIn(xmlOf(appOf()))
    expect(isValid(element)).toBe(true)
    const example = readFileSync(join(wire, 'apps.xml'), 'utf8').replace(/<\?xml[^>]*\?>|<!--.*?-->/gs, '')
    expect(element).toBe(example.replace(/>\s+</g, '><').trim())
  })

  test('has no domain, and neither does a mini-program, which names its host', () => {
    expect(xmlOf(appOf())).not.toContain('<Ym_xx>')
    const element = elementIn(
      xmlOf(
        appOf({
          kind: 'mini-program',
          host: 'wechat',
          hostId: 'wx01',
          platforms: [],
          appDomains: [],
          sdks: [],
        }),
      ),
    )
    expect(element).toMatch(/^<Yy_xx><Fwlx>3<\/Fwlx><Szpt>wechat<\/Szpt><Ptbs>wx01<\/Ptbs><Tb>/)
    expect(isValid(element)).toBe(true)
  })

  test('with a fingerprint that is none would not fit the schema', () => {
    const [platform] = asApp({ id: 's1', kind: 'app', principal: {}, access: {} }).platforms ?? []
    if (platform === undefined) throw new Error('no platform')
    const element = elementIn(xmlOf(appOf({ platforms: [{ ...platform, fingerprint: '82:2A' }] })))
    expect(isValid(element)).toBe(false)
  })
})

describe('without the agreement of the bureau', () => {
  test('an app is not built; the fault names the case for the operator', async () => {
    const regulator = createRegulatorV3({ ...settings, extensions: [] })
    expect(regulator.takesApps).toBe(false)
    const fault = await regulator.build([appOf()]).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(Fault)
    expect(fault).toMatchObject({ code: 'regulator-takes-no-apps', retry: 'operator' })
    expect(String(fault)).toContain(website.applicationId)
  })

  test('a website is reported byte for byte as with it', async () => {
    const digest = async (extensions: readonly ('sms-state' | 'apps')[]) =>
      (await createRegulatorV3({ ...settings, extensions }).build([website])).digest
    expect(await digest(['apps'])).toBe(await digest([]))
  })

  test('the bureau refuses the element as one that it does not know', () => {
    const node = readXml(xmlOf(appOf()))
    expect(departures(node, firstFilingOutline).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['Baxx/Wz_xx/Yy_xx', 'Baxx/Wz_xx/Ym_xx']),
    )
    expect(departures(node, withApps(firstFilingOutline))).toEqual([])
    expect(departures(readXml(xmlOf(website, false)), withApps(firstFilingOutline))).toEqual([])
  })
})

describe('at the bureau', () => {
  test('what was read is written back as it came', () => {
    const [service] = childrenOf(readXml(xmlOf(appOf())), 'Wz_xx')
    if (service === undefined) throw new Error('no service')
    expect(writeApp(readApp(service))).toBe(elementIn(xmlOf(appOf())))
  })

  test('a service with a domain and an app’s element, or with neither, is told apart', () => {
    const app = xmlOf(appOf())
    const domain = '<Ym_xx><IspYmid>7</IspYmid><Ym>example.cn</Ym></Ym_xx>'
    expect(appDeparture(readXml(app))).toBeUndefined()
    expect(appDeparture(readXml(app.replace('<Jr_xx>', `${domain}<Jr_xx>`)))).toContain('不能同时出现')
    expect(appDeparture(readXml(app.replace(/<Yy_xx>.*<\/Yy_xx>/s, '')))).toContain('缺少必填元素')
  })

  test('an officer reads every package with its whole fingerprint, and sees the icon', () => {
    const [node] = childrenOf(readXml(xmlOf(appOf())), 'Wz_xx')
    if (node === undefined) throw new Error('no service')
    const page = serviceCard(readService(node), '示例云接入').text
    for (const words of [
      'APP：示例优选商城',
      'cn.example.shop.ios',
      '822a109b113c56789abcdef012345678',
      'api.example.cn',
    ])
      expect(page).toContain(words)
    expect(page).toContain('src="data:image/jpeg;base64,/9j/')
  })

  test('each kind has its letter', () => {
    const kinds = [undefined, 2, 3, 4].map((kind) =>
      numberSuffix(kind === undefined ? undefined : { kind, platforms: [], domains: [], sdks: [] }),
    )
    expect(kinds).toEqual(['', 'A', 'X', 'K'])
  })
})
