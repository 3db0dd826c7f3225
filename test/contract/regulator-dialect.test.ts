// Where bureaus that run the same version differ, each by a setting: what goes over the wire with it and without.

import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import type { RegulatorSettings } from '../../src/adapters/regulator/v3/settings.ts'
import { writeWsdl } from '../../src/bureau/soap/wsdl.ts'
import { enterpriseRecord, settings, tinyJpeg } from './regulator-examples.ts'
import { documentText, unzipOnly } from './regulator-upload-reader.ts'

let server: Server
let baseUrl: string
let lastCall = ''

/** A service with the description of a bureau, which answers every call with "not now" and keeps what it was sent. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here')
    const path = pathname as '/ISPWebService/upDownLoad'
    if (request.method === 'GET') return response.end(writeWsdl(path, baseUrl))
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      lastCall = Buffer.concat(parts).toString('utf8')
      const words = '<return><msg_code>15</msg_code><msg>later</msg></return>'.replaceAll('<', '&lt;')
      response.end(
        `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><r><return>${words}</return></r></s:Body></s:Envelope>`,
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const as = (change: Partial<RegulatorSettings>) => createRegulatorV3({ ...settings, baseUrl, ...change })

/** The arguments of an upload, in order, each with its name. */
const argumentsOf = async (change: Partial<RegulatorSettings>): Promise<ReadonlyMap<string, string>> => {
  const regulator = as(change)
  const { container } = await regulator.build([enterpriseRecord])
  expect(await regulator.upload({ sequence: 1, container })).toMatchObject({ kind: 'later', code: '15' })
  return new Map(
    [...lastCall.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

const md5 = (text: string): Buffer => createHash('md5').update(text).digest()
const spelled = (digest: Buffer, encoding: 'raw' | 'hex'): string =>
  (encoding === 'raw' ? digest : Buffer.from(digest.toString('hex'))).toString('base64')

describe('digests', () => {
  const length = (base64: string | undefined): number => Buffer.from(base64 ?? '', 'base64').length

  test.each(['raw', 'hex'] as const)(
    'of password and content are spelled %s together',
    async (hashEncoding) => {
      const sent = await argumentsOf({ hashEncoding })
      const wanted = spelled(md5(`${settings.password}${sent.get('randVal')}`), hashEncoding)
      expect(sent.get('pwdHash')).toBe(wanted)
      expect(length(sent.get('beianInfoHash'))).toBe(hashEncoding === 'raw' ? 16 : 32)
    },
  )

  test('of the password alone can be spelled otherwise', async () => {
    const sent = await argumentsOf({ hashEncoding: 'raw', passwordHashEncoding: 'hex' })
    expect([length(sent.get('pwdHash')), length(sent.get('beianInfoHash'))]).toEqual([32, 16])
  })
})

describe('the first argument', () => {
  test('bears the name that the WSDL gives it', async () => {
    expect([...(await argumentsOf({})).keys()][0]).toBe('ispId')
  })
  test.each(['ispID', 'arg0'])(
    'or %s, where the WSDL is wrong about it; the others stay',
    async (ispIdName) => {
      const sent = await argumentsOf({ ispIdName })
      expect([...sent.keys()].slice(0, 2)).toEqual([ispIdName, 'userName'])
      expect(sent.get(ispIdName)).toBe(settings.ispId)
    },
  )
})

describe('the file', () => {
  const built = async (change: Partial<RegulatorSettings>) =>
    (await as(change).build([enterpriseRecord])).container

  test('is a zip with the entry that the bureau looks for, or gzip, and says the same', async () => {
    const usual = await built({})
    const named = await built({ zipEntryName: 'UploadData.xml' })
    expect([unzipOnly(usual).name, unzipOnly(named).name]).toEqual(['beianinfo.xml', 'UploadData.xml'])
    const text = documentText(usual)
    expect(documentText(named)).toBe(text)
    const gzip = await built({ containerFormat: 'gzip' })
    expect(gunzipSync(gzip)).toEqual(unzipOnly(usual).bytes)
  })

  test('names the version that the bureau compares, and its bytes are counted', async () => {
    const change = { rootVersion: 'V3.0.0.1' }
    expect(documentText(await built(change))).toContain('<UploadData version="V3.0.0.1"><ICP>')
    expect(as(change).limits.bytes).toBe(as({}).limits.bytes - 3)
  })

  test('says who reports a subject', async () => {
    expect(documentText(await built({}))).toContain('<Bbfs>1</Bbfs>')
    expect(documentText(await built({ reportedBy: 'subject' }))).toContain('<Bbfs>0</Bbfs>')
  })

  test('has smaller images where the caps count their base64', () => {
    const [image, text] = [as({}), as({ attachmentCapCounts: 'base64' })]
    expect([image.attachmentCapBytes('portrait'), text.attachmentCapBytes('portrait')]).toEqual([
      102_400, 76_800,
    ])
    expect(tinyJpeg.length).toBeLessThan(76_800)
  })
})

test('a setting that cannot be is refused at the start, by its name', () => {
  for (const [change, name] of [
    [{ ispIdName: 'isp Id' }, 'ispIdName'],
    [{ rootVersion: '"><x' }, 'rootVersion'],
    [{ zipEntryName: '../x' }, 'zipEntryName'],
  ] as const)
    expect(() => as(change)).toThrow(name)
})
