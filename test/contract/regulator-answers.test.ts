// What the adapter makes of each kind of answer that only a peer of our own making gives: the golden return documents,
// and answers that are whole, valid, and about something else.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import type { Regulator } from '../../src/flows/regulator-port.ts'
import { individualRecord, settings } from './regulator-examples.ts'
import { readWire } from './regulator-wire-files.ts'

const parameterCounts: Readonly<Record<string, number>> = {
  isp_upload: 10,
  isp_download: 5,
  isp_downloadack: 6,
  isp_querypreviousupload: 5,
  isp_querybeianstatus: 7,
  isp_verifybamm: 7,
}

const wsdl = (): string => {
  const methods = Object.entries(parameterCounts)
  const elements = methods.map(
    ([name, count]) =>
      `<xsd:element name="${name}"><xsd:complexType><xsd:sequence>${Array.from({ length: count }, (_, i) => `<xsd:element name="a${i}" type="xsd:string"/>`).join('')}</xsd:sequence></xsd:complexType></xsd:element>`,
  )
  const messages = methods.map(
    ([name]) => `<message name="${name}In"><part name="parameters" element="tns:${name}"/></message>`,
  )
  const operations = methods.map(
    ([name]) => `<operation name="${name}"><input message="tns:${name}In"/></operation>`,
  )
  const bound = methods.map(
    ([name]) => `<operation name="${name}"><soap:operation soapAction=""/></operation>`,
  )
  return `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:tns="urn:t" targetNamespace="urn:t"><types><xsd:schema targetNamespace="urn:t">${elements.join('')}</xsd:schema></types>${messages.join('')}<portType name="P">${operations.join('')}</portType><binding name="B" type="tns:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>${bound.join('')}</binding></definitions>`
}

type Spelling = 'escaped' | 'cdata' | 'elements'
const spelled = (document: string, spelling: Spelling): string => {
  const bare = document.replace(/^<\?xml[^>]*\?>\s*/, '')
  if (spelling === 'elements') return bare
  return spelling === 'cdata'
    ? `<![CDATA[${document}]]>`
    : document.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

let server: Server
let regulator: Regulator
let answer: { document: string; spelling: Spelling }
let sent: string[] = []

const answering = (document: string, spelling: Spelling = 'escaped'): Regulator => {
  answer = { document, spelling }
  return regulator
}
const golden = (name: string): Regulator => answering(readWire(`return/${name}.xml`))

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part
    })
    request.on('end', () => {
      sent = [...body.matchAll(/<a\d>([^<]*)<\/a\d>/g)].map((match) => match[1] ?? '')
      const text = spelled(answer.document, answer.spelling)
      response.end(
        request.method === 'GET'
          ? wsdl()
          : `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><r><return>${text}</return></r></e:Body></e:Envelope>`,
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  regulator = createRegulatorV3({ ...settings, baseUrl: `http://127.0.0.1:${port}/` })
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const infos = (inner: string): string =>
  `<return><msg_code>0</msg_code><msg/><fileInfos>${inner}</fileInfos></return>`
const status = (inner: string): string => `<return><msg_code>0</msg_code><msg/>${inner}</return>`

describe('an upload', () => {
  const container = Buffer.from(readWire('upload/first-filing-individual.container.base64'), 'base64')
  const upload = (peer: Regulator) => peer.upload({ sequence: 1, container })

  it('is sent with the golden arguments, but for the random value and the proof made with it', async () => {
    await upload(golden('upload-accepted'))
    const call = JSON.parse(readWire('call/isp_upload.json')) as { arguments: [string, string][] }
    const values = call.arguments.map(([, value]) => value)
    expect([...sent.slice(0, 2), ...sent.slice(4)]).toEqual([...values.slice(0, 2), ...values.slice(4)])
    expect(sent[2]).toMatch(/^[0-9A-Za-z]{20}$/)
    const first = sent[2]
    await upload(golden('upload-accepted'))
    expect(sent[2]).not.toBe(first)
  })

  it('is accepted, misses earlier files, waits, or is refused', async () => {
    expect(await upload(golden('upload-accepted'))).toEqual({ kind: 'accepted' })
    expect(await upload(golden('upload-gap'))).toEqual({ kind: 'gap', missing: [3, 4] })
    expect(await upload(golden('upload-later'))).toMatchObject({ kind: 'later', code: '15' })
    expect(await upload(golden('upload-refused'))).toEqual({
      kind: 'refused',
      code: '5',
      message: '密码错误',
    })
    await expect(upload(golden('download-nothing'))).rejects.toMatchObject({ retry: 'bad-answer' })
  })

  it.each(['4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '16', '17', '18', '19'])(
    'code %s is for a person',
    async (code) => {
      expect(await upload(answering(`<return><msg_code>${code}</msg_code><msg/></return>`))).toMatchObject({
        kind: 'refused',
        code,
      })
    },
  )

  it.each(['15', '20', '901', '999'])('code %s may be tried later', async (code) => {
    expect(await upload(answering(`<return><msg_code>${code}</msg_code><msg/></return>`))).toMatchObject({
      kind: 'later',
      code,
    })
  })
})

describe('a download', () => {
  it.each(['escaped', 'cdata', 'elements'] as const)(
    'is understood when the document is spelled as %s',
    async (spelling) => {
      const peer = answering(readWire('return/download-last-file.xml'), spelling)
      const got = await peer.download()
      if (got.kind !== 'file') throw new Error(got.kind)
      expect(got).toMatchObject({ fileName: 'FILE20260302001', more: false })
      expect(await peer.decode(got.document)).toEqual(
        JSON.parse(readWire('download/result-stored.messages.json')),
      )
    },
  )

  it('says whether more wait, that nothing waits, or that it must wait', async () => {
    expect(await golden('download-file-and-more').download()).toMatchObject({ kind: 'file', more: true })
    expect(await golden('download-nothing').download()).toEqual({ kind: 'nothing' })
    expect(await golden('download-later').download()).toMatchObject({ kind: 'later', code: '902' })
    expect(await golden('upload-refused').download()).toMatchObject({ kind: 'refused', code: '5' })
    expect(await answering('<return><msg_code>1</msg_code><msg/></return>').download()).toEqual({
      kind: 'nothing',
    })
  })

  it('is kept byte for byte as the bureau sent it', async () => {
    const text = readWire('return/download-last-file.xml')
    const got = await answering(text, 'cdata').download()
    expect(got.kind === 'file' && Buffer.from(got.document).toString('utf8')).toBe(text)
  })

  it('is acknowledged by its name', async () => {
    await golden('downloadack-done').acknowledge('FILE<1>')
    expect(sent[5]).toBe('FILE&lt;1>'.replace('>', '&gt;'))
    await expect(golden('upload-refused').acknowledge('FILE')).rejects.toMatchObject({
      retry: 'operator',
      code: 'regulator-refused-5',
    })
  })
})

describe('the previous upload', () => {
  it('has the digest of the file that the bureau sends back', async () => {
    const { digest } = await regulator.build([individualRecord])
    expect(await golden('querypreviousupload-file').previousUpload()).toEqual({ sequence: 1, digest })
    expect(await golden('querypreviousupload-none').previousUpload()).toEqual({ sequence: 0 })
    expect(await golden('download-nothing').previousUpload()).toEqual({ sequence: 0 })
  })

  it('has the stated digest when no file comes back, in either spelling, and none when nothing is stated', async () => {
    const digest = 'd41d8cd98f00b204e9800998ecf8427e'
    const raw = Buffer.from(digest, 'hex').toString('base64')
    const hex = Buffer.from(digest).toString('base64')
    for (const hash of [raw, hex]) {
      expect(
        await answering(
          infos(`<dataSequence>7</dataSequence><beianInfoHash>${hash}</beianInfoHash>`),
        ).previousUpload(),
      ).toEqual({ sequence: 7, digest })
    }
    expect(await answering(infos('<dataSequence>7</dataSequence>')).previousUpload()).toEqual({ sequence: 7 })
  })

  it.each([
    ['without a sequence', infos('<beianInfo/>')],
    ['with a sequence that is no number', infos('<dataSequence>-1</dataSequence>')],
    ['without a file part', '<return><msg_code>0</msg_code><msg/></return>'],
    [
      'with a damaged file',
      readWire('return/querypreviousupload-file.xml').replace(/<beianInfo>.{8}/, '<beianInfo>AAAAAAAA'),
    ],
  ])('%s is never taken for "nothing was sent"', async (_name, document) => {
    await expect(answering(document).previousUpload()).rejects.toMatchObject({ retry: 'bad-answer' })
  })
})

describe('the state of a filing', () => {
  const byDomain = { by: 'domain', domain: 'lin-a.example.cn' } as const

  it('comes with its numbers, or is none', async () => {
    expect(await golden('querybeianstatus-filed').queryStatus(byDomain)).toEqual({
      filed: true,
      subjectNumber: '京ICP备2026000001号',
      serviceFilingNumber: '京ICP备2026000001号-1',
      serviceName: '林示例科技',
    })
    expect(sent.slice(5)).toEqual(['0', 'lin-a.example.cn'])
    const byCertificate = {
      by: 'certificate',
      certificateType: 'business-licence',
      certificateNumber: '91110108MA00000A1P',
    } as const
    expect(await golden('querybeianstatus-not-filed').queryStatus(byCertificate)).toEqual({ filed: false })
    expect(sent.slice(5)).toEqual(['1', '91110108MA00000A1P'])
  })

  it.each([
    [
      'of another domain',
      status('<StatusInfo><Cxtjlx>0</Cxtjlx><Cxtj>other.example.cn</Cxtj><Bazt>1</Bazt></StatusInfo>'),
    ],
    [
      'of a certificate',
      status('<StatusInfo><Cxtjlx>1</Cxtjlx><Cxtj>lin-a.example.cn</Cxtj><Bazt>1</Bazt></StatusInfo>'),
    ],
    ['that is missing', status('')],
    [
      'that is neither',
      status('<StatusInfo><Cxtjlx>0</Cxtjlx><Cxtj>lin-a.example.cn</Cxtj><Bazt>2</Bazt></StatusInfo>'),
    ],
  ])('%s is refused: it would decide the type of a stranger', async (_name, document) => {
    await expect(answering(document).queryStatus(byDomain)).rejects.toMatchObject({ retry: 'bad-answer' })
  })

  it('is unknown, not "not filed", while the bureau refuses', async () => {
    await expect(golden('download-later').queryStatus(byDomain)).rejects.toMatchObject({ retry: 'later' })
    await expect(golden('upload-refused').queryStatus(byDomain)).rejects.toMatchObject({ retry: 'operator' })
  })
})

it('a filing password is right, wrong, asked too often, or not answered', async () => {
  const ask = (peer: Regulator) =>
    peer.verifyPassword({ number: '京ICP备2026000001号', password: '12345678' })
  expect(await ask(golden('verifybamm-right'))).toBe(true)
  expect(sent.slice(5)).toEqual(['京ICP备2026000001号', '25d55ad283aa400af464c76d713c07ad'])
  expect(await ask(answering(status('<VerifyRes>1</VerifyRes>')))).toBe(false)
  await expect(ask(golden('verifybamm-refused'))).rejects.toMatchObject({
    retry: 'operator',
    code: 'regulator-refused-22',
  })
  await expect(ask(answering(status('')))).rejects.toMatchObject({ retry: 'bad-answer' })
})

it('the address of a service may be given outright, with or without its ?wsdl', async () => {
  const { port } = server.address() as AddressInfo
  const at = `http://127.0.0.1:${port}/x`
  const peer = createRegulatorV3({
    ...settings,
    endpoints: { upDownLoad: `${at}?wsdl`, queryBeianStatus: at, verifyBamm: at },
  })
  answering(readWire('return/download-nothing.xml'))
  expect(await peer.download()).toEqual({ kind: 'nothing' })
})
