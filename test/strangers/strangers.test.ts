// The bureau as programs in other languages meet it: PHP's SoapClient and Perl's SOAP::Lite with libraries of their own.
// They are skipped with a notice where they are not installed; continuous integration (CI=true) fails instead.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import gbk from '../../data/gbk.json' with { type: 'json' }
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import type { ProviderOptions } from '../../src/bureau/bureau-options.ts'
import { decodeGbk, encodeGbk } from '../../src/bureau/codec/gbk.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { methods } from '../../src/bureau/soap/methods.ts'
import { openBureau, type TestBureau } from '../bureau/running-bureau.ts'
import { domainOf, firstFilingXml, inventCredit, uploadXml } from '../bureau/sample-records.ts'
import { individualRecord, settings } from '../contract/regulator-examples.ts'
import languages from './languages.json' with { type: 'json' }
import {
  isPresent,
  type Language,
  type Method,
  type Order,
  type Stranger,
  startStranger,
} from './stranger.ts'

/** What differs when bytes and characters are confused: Chinese where it may stand, and characters of XML. */
const provider: ProviderOptions = { ...demoProvider, userName: '测试<接入商>', password: '密码&"喆"9' }

/** GB 2312 lacks the third and fourth character, and GBK the last one: that goes as a reference. */
const record = { at: 31, mobile: '13800130031', name: '试验镕喆𠮷' }
const file = uploadXml({ XZBA: firstFilingXml(record) }).replaceAll('𠮷', '&#x20BB7;')

/** As hard to compress as a photograph, and the same every time. */
const photograph = (seed: number, size: number): Buffer => {
  const parts = Array.from({ length: Math.ceil(size / 64) }, (_, at) =>
    createHash('sha512').update(`${seed} ${at}`).digest(),
  )
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), ...parts]).subarray(0, size)
}

const strangers: { language: Language; way: NonNullable<Order['way']>; name: string }[] = [
  { language: 'php', way: 'wsdl', name: 'PHP’s SoapClient by the WSDL' },
  { language: 'perl', way: 'wsdl', name: 'Perl’s SOAP::Lite by the WSDL' },
  { language: 'perl', way: 'names', name: 'Perl’s SOAP::Lite without the WSDL' },
]

const absent = (['php', 'perl'] as const).filter((language) => !isPresent(language))

for (const language of absent) {
  const words = `${language} with its SOAP library is not installed: apt-get install ${languages[language].packages.join(' ')}`
  if (process.env.CI === 'true')
    test(`${language} is there`, () => {
      throw new Error(words)
    })
  else console.warn(`skipped: ${words}`)
}

for (const { language, way, name } of strangers) {
  describe.skipIf(absent.includes(language))(name, () => {
    let bureau: TestBureau
    let stranger: Stranger
    const open = async (of: ProviderOptions = provider) => {
      bureau = await openBureau({ seedFilings: 0, providers: [of] })
      stranger = startStranger(language, bureau.url, of)
    }
    const close = async () => {
      stranger.close()
      await bureau.close()
    }
    beforeEach(() => open())
    afterEach(close)

    const ask = async (order: Order) => {
      const answer = await stranger.ask({ way, ...order })
      expect(answer.failed).toBeUndefined()
      if (language === 'php' && answer.fault === undefined) expect(answer.breaches).toEqual([])
      return answer
    }
    const call = (method: Method, parameters: Order['parameters'] = {}) => ask({ method, parameters })
    const upload = (more: Partial<Order> = {}, sequence = 1) =>
      ask({ method: 'isp_upload', parameters: { xml: file, dataSequence: sequence }, ...more })
    const previous = async () => (await call('isp_querypreviousupload')).answer?.dataSequence
    const statusOf = async (queryConditionType: number, queryCondition: string) =>
      (await call('isp_querybeianstatus', { queryConditionType, queryCondition })).answer

    test('reads in the WSDLs all six methods with their arguments in order', async () => {
      const expected: Record<string, Record<string, string[]>> = {}
      for (const { name: method, path, parameters } of methods)
        expected[path] = { ...expected[path], [method]: parameters.map((one) => one.name) }
      expect(await stranger.describe()).toEqual(expected)
    })

    test('writes every character that a form takes with the bytes that the bureau reads', async () => {
      const text = gbk.ranges
        .flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
        .map((code) => String.fromCodePoint(code))
        .join('')
      expect(text.length).toBeGreaterThan(20_000)
      const bytes = Buffer.from(await stranger.encode(text), 'hex')
      expect(decodeGbk(bytes)).toBe(text)
      expect(encodeGbk(text).equals(bytes)).toBe(true)
    })

    test('takes a filing from its upload to its number with all six methods', async () => {
      expect(await previous()).toEqual(['0'])
      expect((await statusOf(0, domainOf(record)))?.Bazt).toEqual(['1'])
      expect((await upload()).code).toBe(0)

      const last = await call('isp_querypreviousupload')
      expect([last.code, last.answer?.dataSequence, last.file?.hashAgrees]).toEqual([0, ['1'], true])
      expect(last.file?.elements.Dwmc).toEqual([record.name])

      const taken = await call('isp_download')
      expect([taken.code, taken.file?.elements.Jgdm, taken.file?.elements.Bs]).toEqual([1, ['1060'], ['31']])
      expect(taken.file?.declaration).toContain('GBK')
      // the same again until its receipt is acknowledged
      expect((await call('isp_download')).file).toEqual(taken.file)
      expect((await call('isp_downloadack', { fileName: taken.file!.name })).code).toBe(0)
      expect((await call('isp_download')).code).toBe(2)

      await bureau.policy({ sms: 'auto-verify' })
      const [waiting] = await bureau.records('officer')
      await bureau.manage('POST', `records/${waiting!.id}/approve`, {})
      const result = await call('isp_download')
      const told = result.file!
      expect([result.code, told.hashAgrees, told.elements.Jgdm]).toEqual([1, true, ['1001']])
      expect([told.elements.Dwmc, told.elements.Ym]).toEqual([[record.name], [domainOf(record)]])
      const [subject, service] = told.elements.Baxh!
      expect(service).toBe(`${subject}-1`)
      expect(subject).toMatch(/^京ICP备\d{10}号$/)
      expect(told.entry).toBe(told.name)
      expect((await call('isp_downloadack', { fileName: told.name })).code).toBe(0)
      expect((await call('isp_download')).code).toBe(2)

      const filed = await statusOf(0, domainOf(record))
      expect([filed?.Bazt, filed?.Wzbah, filed?.Wzmc]).toEqual([['0'], [service], ['试验网站31']])
      expect((await statusOf(1, inventCredit(31)))?.Ztbah).toEqual([subject])

      const sms = (await bureau.messages(record.mobile)).map(
        ({ text }) => /备案密码：(\d{8})/.exec(text)?.[1],
      )
      const password = sms.find((found) => found !== undefined)!
      const verify = async (bamm: string) =>
        (await call('isp_verifybamm', { baxh: subject!, bamm })).answer?.VerifyRes
      expect(await verify(password)).toEqual(['0'])
      expect(await verify(password === '00000000' ? '00000001' : '00000000')).toEqual(['1'])
    })

    test('opens what OpenBeian uploaded, with its large pictures', async () => {
      const { userName, password, aesKey, aesIv, ispId } = provider
      const ours = createRegulatorV3({
        ...{ ...settings, ispId, userName, password, aesKey, aesIv },
        baseUrl: bureau.url,
      })
      const pictures = [81_920, 12_288, 12_287, 40_001].map((size, at) => photograph(at, size))
      const uses = [
        'subject-certificate',
        'verification-form',
        'service-principal-certificate',
        'portrait',
      ] as const
      const attachments = pictures.map((jpeg, at) => ({
        ...{ use: uses[at] ?? 'portrait', jpeg },
        ...(at === 0 ? {} : { serviceId: 's1' }),
      }))
      const { container } = await ours.build([{ ...individualRecord, attachments }])
      expect(await ours.upload({ sequence: 1, container })).toEqual({ kind: 'accepted' })
      const { file: found } = await call('isp_querypreviousupload')
      expect([found?.hashAgrees, found?.entry]).toEqual([true, 'beianinfo.xml'])
      expect(found?.elements.Fjnr).toEqual(pictures.map((jpeg) => jpeg.toString('base64')))
      expect(found?.elements.Dwmc).toEqual([individualRecord.material.subject.name])
    })

    test('is told by its method code what was wrong with a call, and nothing was counted', async () => {
      const spoiled: [number, Record<string, string | number>][] = [
        [4, { userName: '别人' }],
        [5, { pwdHash: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
        [7, { beianInfoHash: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
        [9, { encryptAlgorithm: 2 }],
        [10, { hashAlgorithm: 1 }],
        [12, { ispId: 110000000002 }],
        [16, { randVal: '0123456789012345678' }],
        [17, { beianInfo: '' }],
      ]
      for (const [code, spoil] of spoiled)
        expect([spoil, (await upload({ spoil })).code]).toEqual([spoil, code])
      const gap = await upload({}, 3)
      expect([gap.code, gap.answer?.dataSequence]).toEqual([14, ['1', '2']])
      expect((await call('isp_downloadack', { fileName: '' })).code).toBe(21)
      expect(await previous()).toEqual(['0'])
    })

    test('exchanges files that are not encrypted', async () => {
      await close()
      await open({ ...provider, encryptDownloads: false })
      expect((await upload({ parameters: { xml: file, dataSequence: 1, encryptAlgorithm: 0 } })).code).toBe(0)
      const result = await call('isp_download')
      expect(result.answer?.encryptAlgorithm).toEqual(['0'])
      expect([result.file?.hashAgrees, result.file?.elements.Jgdm]).toEqual([true, ['1060']])
    })

    test.each(['1.1', '1.2'] as const)('is answered in SOAP %s when it speaks it', async (soap) => {
      const mediaType = soap === '1.1' ? 'text/xml' : 'application/soap+xml'
      const answer = await ask({ method: 'isp_querypreviousupload', soap })
      expect([answer.code, answer.mediaType]).toEqual([0, mediaType])
      const elsewhere = '/BeianStatusWebService/verifyBamm'
      const refused = await ask({ method: 'isp_download', way: 'names', soap, sendTo: elsewhere })
      expect(refused.fault).toEqual({
        code: soap === '1.1' ? 'soap:Client' : 'soap:Sender',
        message: '本地址没有方法 isp_download',
      })
      expect(refused.mediaType).toBe(mediaType)
    })
  })
}
