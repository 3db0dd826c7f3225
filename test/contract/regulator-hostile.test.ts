// Bureaus as they are deployed and as they should not be: other WSDLs, broken envelopes, answers that lie. Nothing may
// crash, hang, or be taken for "nothing to do".
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import type { RegulatorSettings } from '../../src/adapters/regulator/v3/settings.ts'
import { Fault } from '../../src/core/fault.ts'
import type { Regulator } from '../../src/flows/regulator-port.ts'
import { settings } from './regulator-examples.ts'
import { asSent, downloadReturn, readWire } from './regulator-wire-files.ts'

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

let server: Server | undefined

const wsdlHead = (more = ''): string =>
  `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:tns="urn:isp" targetNamespace="urn:isp">${more}`
const binding = (style: string, body = '<soap:body use="literal"/>'): string =>
  `<portType name="P"><operation name="isp_download"><input message="tns:in"/><output message="tns:out"/></operation></portType><binding name="B12" type="tns:P"><soap12:binding style="${style}"/><operation name="isp_download"><soap12:operation soapAction="twelve"/></operation></binding><binding name="B" type="tns:P"><soap:binding style="${style}" transport="http://schemas.xmlsoap.org/soap/http"/><operation name="isp_download"><soap:operation soapAction="urn:download"/><input>${body}</input></operation></binding><service name="S"><port name="X" binding="tns:B"><soap:address location="http://inner.invalid:8080/x"/></port></service></definitions>`
const names = ['arg0', 'arg1', 'arg2', 'arg3', 'arg4']
const schema = (form: string): string =>
  `<xsd:schema targetNamespace="urn:types" elementFormDefault="${form}"><xsd:element name="isp_download" type="tns:call"/><xsd:complexType name="call"><xsd:sequence>${names.map((name) => `<xsd:element name="${name}" type="xsd:string"/>`).join('')}</xsd:sequence></xsd:complexType></xsd:schema>`
const documentWsdl = `${wsdlHead(`<types>${schema('unqualified')}</types>`)}<message name="in"><part name="parameters" element="tns:isp_download"/></message>${binding('document')}`

const envelope = (inner: string): string =>
  `<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>${inner}</S:Body></S:Envelope>`
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const reply = (text: string): string =>
  envelope(
    `<ns2:isp_downloadResponse xmlns:ns2="urn:isp"><return>${escaped(text)}</return></ns2:isp_downloadResponse>`,
  )
const nothing = '<return version="V.3.0"><msg_code>2</msg_code><msg>无</msg></return>'

const serve = async (
  answer: Answer,
  wsdl: Answer = (_, response) => void response.end(documentWsdl),
  change: Partial<RegulatorSettings> = {},
): Promise<Regulator> => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () =>
      (request.method === 'GET' ? wsdl : answer)(request, response, Buffer.concat(parts).toString('utf8')),
    )
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return createRegulatorV3({ ...settings, baseUrl: `http://127.0.0.1:${port}`, timeoutMs: 2000, ...change })
}

afterEach(async () => {
  server?.closeAllConnections()
  await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())))
  server = undefined
})

const caught = async (work: Promise<unknown>): Promise<Fault> => {
  const problem = await work.then(
    (value) => value,
    (error: unknown) => error,
  )
  if (problem instanceof Fault) return problem
  throw new Error(`no fault but ${JSON.stringify(problem)}`)
}

describe('a WSDL', () => {
  it('says how arguments are called: bound by order, without a name of our own', async () => {
    let seen = ''
    let action: unknown
    const regulator = await serve((request, response, body) => {
      seen = body
      action = request.headers.soapaction
      response.end(reply(nothing))
    })
    expect(await regulator.download()).toEqual({ kind: 'nothing' })
    expect(action).toBe('"urn:download"')
    expect(seen).toMatch(
      /<m:isp_download xmlns:m="urn:types"><arg0>110000000001<\/arg0><arg1>openbeian-demo<\/arg1><arg2>[0-9A-Za-z]{20}<\/arg2><arg3>[\w+/=]{24}<\/arg3><arg4>0<\/arg4><\/m:isp_download>/,
    )
  })

  it('may qualify its arguments, keep its schema in another file on an inner host, and still be understood', async () => {
    let seen = ''
    const asked: string[] = []
    const parts = `${wsdlHead('<types><xsd:schema><xsd:import namespace="urn:types" schemaLocation="http://inner.invalid:8080/ISPWebService/upDownLoad?xsd=1"/></xsd:schema></types>')}<message name="in"><part name="parameters" element="tns:isp_download"/></message>${binding('document')}`
    const regulator = await serve(
      (_, response, body) => {
        seen = body
        response.end(reply(nothing))
      },
      (request, response) => {
        asked.push(request.url ?? '')
        response.end(
          request.url?.endsWith('?xsd=1')
            ? schema('qualified').replace(
                '<xsd:schema',
                '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:tns="urn:types"',
              )
            : parts,
        )
      },
    )
    expect(await regulator.download()).toEqual({ kind: 'nothing' })
    expect(await regulator.download()).toEqual({ kind: 'nothing' })
    expect(seen).toContain('<m:arg4>0</m:arg4></m:isp_download>')
    expect(asked).toEqual(['/ISPWebService/upDownLoad?wsdl', '/ISPWebService/upDownLoad?xsd=1'])
  })

  it('may be of the RPC style', async () => {
    let seen = ''
    const message = `<message name="in">${names.map((name) => `<part name="${name}" type="xsd:string"/>`).join('')}</message>`
    const rpc = `${wsdlHead()}${message}${binding('rpc', '<soap:body use="literal" namespace="urn:rpc"/>')}`
    const regulator = await serve(
      (_, response, body) => {
        seen = body
        response.end(
          envelope(
            `<isp_downloadResponse><isp_downloadReturn xsi:type="xsd:string">${escaped(nothing)}</isp_downloadReturn></isp_downloadResponse>`,
          ),
        )
      },
      (_, response) => void response.end(rpc),
    )
    expect(await regulator.download()).toEqual({ kind: 'nothing' })
    expect(seen).toContain('<m:isp_download xmlns:m="urn:rpc"><arg0>')
  })

  it.each([
    [
      'with another number of parameters',
      documentWsdl.replace('<xsd:element name="arg4" type="xsd:string"/>', ''),
      'operator',
      'regulator-interface-mismatch',
    ],
    [
      'without the method',
      documentWsdl.replaceAll('isp_download', 'idc_ack'),
      'operator',
      'regulator-interface-mismatch',
    ],
    ['that is a page', '<html><body>maintenance</body></html>', 'operator', 'regulator-interface-mismatch'],
    ['that is cut off', documentWsdl.slice(0, 400), 'bad-answer', 'regulator-answer-unreadable'],
    [
      'with a DTD',
      `<!DOCTYPE a [<!ENTITY b "c">]>${documentWsdl}`,
      'bad-answer',
      'regulator-answer-unreadable',
    ],
  ])('%s is told as such, and read anew with the next call', async (_name, wsdl, retry, code) => {
    let isGood = false
    const regulator = await serve(
      (_, response) => void response.end(reply(nothing)),
      (_, response) => void response.end(isGood ? documentWsdl : wsdl),
    )
    expect(await caught(regulator.download())).toMatchObject({ retry, code })
    isGood = true
    expect(await regulator.download()).toEqual({ kind: 'nothing' })
  })
})

describe('an answer', () => {
  const file = (document: string): string =>
    `<return version="V.3.0"><msg_code>1</msg_code><msg/>${document}</return>`
  const infos = (name: string, info: string, hash: string, more = ''): string =>
    file(
      `<fileInfos>${more}<return_FileName>${name}</return_FileName><beianInfo>${info}</beianInfo><beianInfoHash>${hash}</beianInfoHash></fileInfos>`,
    )

  it.each([
    ['empty', ''],
    ['no XML', 'Service Temporarily Unavailable'],
    ['a page', '<html><body>ok</body></html>'],
    ['cut off', reply(nothing).slice(0, -30)],
    ['with a DTD', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${reply(nothing)}`],
    ['with an unknown entity', reply(nothing).replace('无', '&xxe;')],
    ['nested without end', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`],
    ['an empty body', envelope('')],
    ['an empty string', reply('')],
    ['another document', reply('<answer/>')],
    ['without a code', reply('<return><msg>ok</msg></return>')],
    ['a code that is no number', reply('<return><msg_code>OK</msg_code></return>')],
    ['an unknown code', reply('<return><msg_code>77</msg_code></return>')],
    ['success without a file', reply('<return><msg_code>0</msg_code><msg/></return>')],
    ['more to come without a file', reply('<return><msg_code>3</msg_code><msg/></return>')],
    ['a gap where none can be', reply('<return><msg_code>14</msg_code><msg/></return>')],
    ['a file without a name', reply(infos('', 'AAAA', 'AAAA'))],
    ['an unknown encryption', reply(infos('F', 'AAAA', 'AAAA', '<encryptAlgorithm>7</encryptAlgorithm>'))],
    ['an unknown compression', reply(infos('F', 'AAAA', 'AAAA', '<compressionFormat>1</compressionFormat>'))],
  ])('%s is an unreadable answer, kept as evidence', async (_name, text) => {
    const regulator = await serve((_, response) => void response.end(text))
    const problem = await caught(regulator.download())
    expect(problem).toMatchObject({ retry: 'bad-answer', code: 'regulator-answer-unreadable' })
    expect(problem.message).toContain('bureau beijing, isp_download')
    expect(problem.evidence).toBeInstanceOf(Uint8Array)
  })

  it('in GBK is read as GBK, and bytes that are not what they declare are refused', async () => {
    const text = reply('<return><msg_code>15</msg_code><msg>稍后再提交</msg></return>')
    const good = await serve((_, response) => {
      response.setHeader('content-type', 'text/xml;charset=GBK')
      response.end(asSent(text))
    })
    expect(await good.download()).toEqual({ kind: 'later', code: '15', message: '稍后再提交' })
    server?.close()
    const bad = await serve((_, response) => void response.end(asSent(text)))
    expect(await caught(bad.download())).toMatchObject({ retry: 'bad-answer' })
  })

  it.each([
    [500, 'later'],
    [503, 'later'],
    [429, 'later'],
    [404, 'operator'],
    [401, 'operator'],
    [403, 'operator'],
    [302, 'operator'],
  ])('with status %i is a fault of class %s', async (status, retry) => {
    const regulator = await serve((_, response) => {
      response.writeHead(status, { location: 'http://127.0.0.1:1/' })
      response.end('<h1>no</h1>')
    })
    expect(await caught(regulator.download())).toMatchObject({ retry, code: 'regulator-http-status' })
  })

  it('that is a SOAP fault says what the service said', async () => {
    const regulator = await serve((_, response) => {
      response.writeHead(500)
      response.end(
        envelope(
          '<S:Fault><faultcode>S:Server</faultcode><faultstring>java.lang.NullPointerException</faultstring></S:Fault>',
        ),
      )
    })
    expect(await caught(regulator.download())).toMatchObject({
      retry: 'later',
      code: 'regulator-soap-fault',
      message: expect.stringContaining('NullPointerException'),
    })
  })

  it('that is larger than allowed, or never ends, is broken off', async () => {
    const large = await serve((_, response) => void response.end('x'.repeat(300_000)), undefined, {
      answerLimitBytes: 100_000,
      fileLimitBytes: 100_000,
    })
    expect(await caught(large.download())).toMatchObject({
      code: 'regulator-answer-too-large',
      retry: 'bad-answer',
    })
    server?.closeAllConnections()
    server?.close()
    const slow = await serve((_, response) => void response.write('<a>'), undefined, { timeoutMs: 200 })
    expect(await caught(slow.download())).toMatchObject({ code: 'regulator-timeout', retry: 'later' })
  })

  it('never brings anything but an answer or a fault, whatever bytes it has', async () => {
    let bytes = Buffer.alloc(0)
    const regulator = await serve((_, response) => void response.end(bytes))
    const seeds = [reply(nothing), reply(downloadReturn(asSent(readWire('download/verdict.xml'))))]
    const piece = fc.record({
      seed: fc.constantFrom(...seeds),
      at: fc.nat(2000),
      cut: fc.nat(60),
      put: fc.uint8Array({ maxLength: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(piece, async ({ seed, at, cut, put }) => {
        const source = Buffer.from(seed)
        const place = at % source.length
        bytes = Buffer.concat([source.subarray(0, place), put, source.subarray(place + cut)])
        const outcome = await regulator.download().catch((error: unknown) => error)
        if (!(outcome instanceof Fault))
          expect(outcome).toMatchObject({ kind: expect.stringMatching(/^(nothing|file|later|refused)$/) })
      }),
      { numRuns: 150 },
    )
  })
})
