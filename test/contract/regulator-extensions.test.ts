// Our own additions to the interface, agreed on and not assumed: the real bureau is asked what it takes, and what it does not
// take never goes out. A bureau that follows the published interface has no address for the question.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAgreement } from '../../src/adapters/regulator/v3/agreed-extensions.ts'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import type { RegulatorSettings } from '../../src/adapters/regulator/v3/settings.ts'
import type { Extension } from '../../src/bureau/bureau-options.ts'
import { demoOfficer, demoProvider } from '../../src/bureau/demo-provider.ts'
import { Fault } from '../../src/core/fault.ts'
import type { ReportRecord } from '../../src/flows/regulator-port.ts'
import { openBureau, type TestBureau } from '../bureau/running-bureau.ts'
import { enterpriseRecord, individualRecord, settings } from './regulator-examples.ts'
import { documentText } from './regulator-upload-reader.ts'

const VERIFICATION =
  /<Dzhy><Hyfs>1<\/Hyfs><Hysj>2026-11-22 16:05:09<\/Hysj><Tpzy>[0-9a-f]{64}<\/Tpzy><\/Dzhy>/

const wire = join(import.meta.dirname, '../../wire/extension')
const example = readFileSync(join(wire, 'electronic-verification.xml'), 'utf8')
  .replace(/<\?xml[^>]*\?>|<!--.*?-->/gs, '')
  .replace(/>\s+</g, '><')
  .trim()

const inSchema = (element: string): boolean => {
  const schema = XsdValidator.fromDoc(
    XmlDocument.fromBuffer(readFileSync(join(wire, 'electronic-verification.xsd'))),
  )
  try {
    schema.validate(XmlDocument.fromString(element))
    return true
  } catch {
    return false
  } finally {
    schema.dispose()
  }
}

/** The same record, its portraits taken on a phone. */
const verified = (record: ReportRecord): ReportRecord => ({
  ...record,
  attachments: record.attachments.map((one) =>
    one.use === 'portrait'
      ? {
          ...one,
          verification: {
            way: 'photographed-on-phone',
            at: '2026-11-22T08:05:09.000Z',
            digest: '5e'.repeat(32),
          },
        }
      : one,
  ),
})

const offering = (extensions: readonly Extension[]): Promise<TestBureau> =>
  openBureau({
    seedFilings: 0,
    providers: [{ ...demoProvider, extensions }],
    officer: demoOfficer,
    policy: { sms: 'auto-verify' },
  })

let modern: TestBureau
let old: TestBureau
beforeAll(async () => {
  ;[modern, old] = await Promise.all([offering(['electronic-verification']), offering([])])
})
afterAll(() => Promise.all([modern.close(), old.close()]))

const at = (bureau: TestBureau, extensions: RegulatorSettings['extensions']) =>
  createRegulatorV3({ ...settings, baseUrl: bureau.url, extensions })

const asApp = (record: ReportRecord): ReportRecord => ({
  ...record,
  material: {
    ...record.material,
    services: record.material.services.map((one) => ({ ...one, kind: 'app' })),
  },
})

describe('electronic verification', () => {
  test('is told to a bureau that says that it takes it, and its officer reads it', async () => {
    const regulator = at(modern, ['electronic-verification'])
    const record = verified(enterpriseRecord)
    const { container } = await regulator.build([record])
    expect(documentText(container)).toMatch(VERIFICATION)
    expect(await regulator.upload({ sequence: 1, container })).toEqual({ kind: 'accepted' })
    const [element = ''] = VERIFICATION.exec(documentText(container)) ?? []
    expect(inSchema(element)).toBe(true)
    expect(element).toBe(example)
    const [filed] = await modern.records()
    expect(filed?.state).toBe('officer')
    const session = await fetch(`${modern.url}/officer/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ userName: demoOfficer.userName, password: demoOfficer.password }),
    })
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
    const page = await fetch(`${modern.url}/officer/records/${filed?.id}`, { headers: { cookie } })
    expect(await page.text()).toContain('手机现场拍摄 · 2026-11-22 16:05:09')
  })

  test('is left out where it is not wanted, or not taken, and the file is the same to the last byte', async () => {
    const plain = await createRegulatorV3({ ...settings, extensions: [] }).build([individualRecord])
    for (const regulator of [
      createRegulatorV3({ ...settings, extensions: [] }),
      at(modern, ['sms-state']),
      at(old, ['electronic-verification', 'apps']),
    ])
      expect((await regulator.build([verified(individualRecord)])).digest).toBe(plain.digest)
  })

  test('sent to a bureau that has not agreed would be an element that it does not know', async () => {
    const { container } = await at(modern, ['electronic-verification']).build([verified(individualRecord)])
    expect(await at(old, []).upload({ sequence: 1, container })).toEqual({ kind: 'accepted' })
    expect(await old.records()).toEqual([])
  })
})

describe('a bureau without our additions', () => {
  test('has no address to be asked at, and everything else of it works', async () => {
    expect((await fetch(`${old.url}/ExtensionWebService/extensions?wsdl`)).status).toBe(404)
    const regulator = at(old, ['electronic-verification', 'apps'])
    expect(regulator.takesApps).toBe(true)
    await regulator.build([verified(enterpriseRecord)])
    expect(regulator.takesApps).toBe(false)
    expect(await regulator.queryStatus({ by: 'domain', domain: 'never-filed.example.cn' })).toEqual({
      filed: false,
    })
  })

  test('gets no app: the case stands aside for the operator', async () => {
    const fault = await at(old, ['apps'])
      .build([asApp(individualRecord)])
      .catch((error: unknown) => error)
    expect(fault).toMatchObject({ code: 'regulator-takes-no-apps', retry: 'operator' })
  })

  test('that cannot be reached has not said no: the file waits', async () => {
    const regulator = createRegulatorV3({ ...settings, extensions: ['apps'] })
    const fault = await regulator.build([asApp(individualRecord)]).catch((error: unknown) => error)
    expect(fault).toMatchObject({ code: 'regulator-unreachable', retry: 'later' })
    expect(regulator.takesApps).toBe(true)
  })

  test.each([
    ['a page for every address', 200, '<html><body>管局</body></html>', false],
    ['a refusal', 403, 'no', false],
    ['a gateway whose bureau is down', 503, 'later', true],
  ])('behind %s', async (_what, status, body, isUnknown) => {
    const server = createServer((_, response) => response.writeHead(status).end(body))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const regulator = createRegulatorV3({ ...settings, baseUrl, extensions: ['electronic-verification'] })
    const built = regulator.build([verified(individualRecord)])
    if (isUnknown) await expect(built).rejects.toMatchObject({ retry: 'later' })
    else expect(documentText((await built).container)).not.toContain('Dzhy')
    server.close()
  })
})

describe('an agreement', () => {
  const answer = (...names: string[]): string =>
    `<return><msg_code>0</msg_code><msg>ok</msg><extensions>${names.map((name) => `<extension>${name}</extension>`).join('')}</extensions></return>`

  test('is what both have, is asked for once, and holds for ten minutes', async () => {
    let now = 0
    let offered = ['apps', 'something-of-theirs']
    const asked: string[] = []
    const agreement = createAgreement(
      ['apps', 'sms-state'],
      async (wanted) => {
        asked.push(wanted)
        return answer(...offered)
      },
      () => now,
    )
    const [one, two] = await Promise.all([agreement.agreed(), agreement.agreed()])
    expect([[...one], [...two], asked]).toEqual([['apps'], ['apps'], ['apps;sms-state']])
    offered = []
    now = 9 * 60_000
    expect([...(await agreement.agreed())]).toEqual(['apps'])
    now = 11 * 60_000
    expect([...(await agreement.agreed())]).toEqual([])
    expect(asked).toHaveLength(2)
  })

  test('about nothing asks nobody', async () => {
    const agreement = createAgreement([], () => Promise.reject(new Error('was asked')))
    expect([...(await agreement.agreed())]).toEqual([])
  })

  test('that could not be asked for is not asked for again with every file', async () => {
    let now = 0
    let tries = 0
    const agreement = createAgreement(
      ['apps'],
      () => {
        tries++
        return Promise.reject(new Fault('regulator-timeout', 'no answer', 'later'))
      },
      () => now,
    )
    for (let i = 0; i < 3; i++) await expect(agreement.agreed()).rejects.toThrow('no answer')
    expect(tries).toBe(1)
    now = 31_000
    await expect(agreement.agreed()).rejects.toThrow('no answer')
    expect(tries).toBe(2)
  })
})
