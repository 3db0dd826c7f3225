// The door of the interface: reads a call, lets an ordered fault spoil it, or has it done and answers.
// Whatever comes in, the caller gets a SOAP fault or a method code; a bug of ours becomes a reference, not a stack.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bureau } from '../bureau.ts'
import { agreeExtensions } from '../calls/agree-extensions.ts'
import { authenticate } from '../calls/authenticate.ts'
import { acknowledge, download, queryPreviousUpload } from '../calls/download.ts'
import { queryStatus, verifyFilingPassword } from '../calls/query-status.ts'
import { upload } from '../calls/upload.ts'
import { writeReturn } from '../codec/return-documents.ts'
import { type Handler, type Reply, type Request, TooLarge, xml } from '../http/exchange.ts'
import type { Fault, FaultList } from '../manage/faults.ts'
import { CallAnswered } from './call-answered.ts'
import { extensionMethod, type ServicePath, servicePaths } from './methods.ts'
import { type Call, CallRefused, readCall, writeAnswer, writeFault } from './soap-envelope.ts'
import { writeWsdl } from './wsdl.ts'

/** 50 MB in base64, its padding, and the envelope around it */
const bodyLimit = 70 * 1024 * 1024

/** One handler for the three service addresses. */
export function soapHandler(
  bureau: Bureau,
  faults: FaultList,
): { paths: readonly string[]; handle: Handler } {
  return {
    paths: [...servicePaths, extensionMethod.path],
    async handle(request, raw) {
      const path = pathsOf(bureau).find((one) => one === request.path)
      if (path === undefined) return refuse('没有这个地址', 404)
      if (request.method === 'GET' || request.method === 'HEAD') return describe(request, path)
      if (request.method !== 'POST') return refuse('请用 POST 方法', 405)
      try {
        const call = readCall(await readText(request), path)
        return await answer(bureau, faults, call, raw)
      } catch (error) {
        return answerError(bureau, error, path, declaredVersion(request))
      }
    },
  }
}

/** The address where extensions are asked for is there only where somebody is offered any. */
const pathsOf = ({ providers }: Bureau): readonly ServicePath[] =>
  [...providers.values()].some(({ extensions }) => extensions.length > 0)
    ? [...servicePaths, extensionMethod.path]
    : servicePaths

const refuse = (words: string, status: number): Reply => xml(writeFault('Client', words, '1.1'), status)

/** What the caller says it speaks; the envelope may not have been read. */
const declaredVersion = (request: Request): Call['version'] =>
  /application\/soap\+xml/i.test(request.headers['content-type'] ?? '') ? '1.2' : '1.1'

/** Each version has a media type of its own, and strict clients refuse the other's. */
const soap = (body: string, version: Call['version'], status = 200): Reply =>
  version === '1.1'
    ? xml(body, status)
    : { status, headers: { 'content-type': 'application/soap+xml; charset=utf-8' }, body }

function describe(request: Request, path: ServicePath): Reply {
  const asked = [...request.query.keys()].some((key) => key.toLowerCase() === 'wsdl')
  if (!asked) return refuse('请用 POST 方法调用；接口描述见 ?wsdl', 405)
  const host = /^[\w.:[\]-]{1,255}$/.test(request.headers.host ?? '') ? request.headers.host : 'localhost'
  return xml(writeWsdl(path, `http://${host}`))
}

async function readText(request: Request): Promise<string> {
  const bytes = await request.body(bodyLimit)
  const gbk = /charset\s*=\s*["']?gb/i.test(request.headers['content-type'] ?? '')
  return new TextDecoder(gbk ? 'gbk' : 'utf-8').decode(bytes)
}

async function answer(
  bureau: Bureau,
  faults: FaultList,
  call: Call,
  raw: { request: IncomingMessage; response: ServerResponse },
): Promise<Reply | 'handled'> {
  const fault = faults.take(call.method.name)
  if (fault !== undefined) bureau.log(`fault ${fault.kind} on ${call.method.name}`)
  const { response } = raw
  switch (fault?.kind) {
    case 'delay':
      await wait(Math.min(fault.milliseconds ?? 1000, 600_000), undefined, { ref: false })
      break
    case 'time-out':
      return 'handled' // never answered; the caller gives up, or the server closes
    case 'reset':
      response.socket?.resetAndDestroy()
      return 'handled'
    case 'http-500':
      return {
        status: 500,
        headers: { 'content-type': 'text/html' },
        body: '<h1>500 Internal Server Error</h1>',
      }
    case 'garbage':
      return {
        status: 200,
        headers: { 'content-type': 'text/xml' },
        body: Buffer.from('\u0000\u0001<return>乱码<<&', 'utf16le'),
      }
  }
  const result = await perform(bureau, call, fault)
  const body = writeAnswer(call.method.name, result, call.version)
  if (fault?.kind === 'lose-answer') {
    response.socket?.resetAndDestroy()
    return 'handled'
  }
  if (fault?.kind === 'truncated') return truncate(response, body)
  return soap(body, call.version)
}

/** Promises the whole length and breaks off half way. */
function truncate(response: ServerResponse, body: string): 'handled' {
  const bytes = Buffer.from(body)
  response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8', 'content-length': bytes.length })
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy())
  return 'handled'
}

async function perform(bureau: Bureau, call: Call, fault: Fault | undefined): Promise<string> {
  const { values } = call
  try {
    const provider = authenticate(bureau, values)
    if (fault?.kind === 'maintenance') throw new CallAnswered(call.method.name === 'isp_upload' ? 901 : 902)
    if (fault?.kind === 'outside-hours')
      throw new CallAnswered(20, '请您在规定的时间段内进行报备，报备时间为：09:00-17:30')
    if (fault?.kind === 'cap') throw new CallAnswered(15)
    switch (call.method.name) {
      case 'isp_upload':
        return await upload(bureau, provider, values, fault?.kind === 'forget-upload' ? 'forget' : 'keep')
      case 'isp_download':
        return fault?.kind === 'wrong-hash'
          ? download(bureau, provider).replace(/(?<=<beianInfoHash>)[^<]+/, spoilHash)
          : download(bureau, provider)
      case 'isp_downloadack':
        return acknowledge(bureau, provider, values, acknowledgement(fault))
      case 'isp_querypreviousupload':
        return queryPreviousUpload(bureau, provider)
      case 'isp_querybeianstatus':
        return queryStatus(bureau, values)
      case 'isp_verifybamm':
        return verifyFilingPassword(bureau, provider, values)
      case 'isp_extensions':
        return agreeExtensions(provider, values)
    }
  } catch (error) {
    if (error instanceof CallAnswered) return writeReturn(error.code, error.words)
    throw error
  }
}

/** Another hash of the same length. */
const spoilHash = (hash: string): string => (hash.startsWith('A') ? 'B' : 'A') + hash.slice(1)

function acknowledgement(fault: Fault | undefined): 'plain' | 'forget' | 'again' {
  if (fault?.kind === 'forget-acknowledgement') return 'forget'
  return fault?.kind === 'duplicate-delivery' ? 'again' : 'plain'
}

/** A fault comes with 500, but in version 1.2 with 400 where the caller is to blame. */
function answerError(bureau: Bureau, error: unknown, path: ServicePath, version: Call['version']): Reply {
  const blame = (words: string) =>
    soap(writeFault('Client', words, version), version, version === '1.1' ? 500 : 400)
  if (error instanceof CallRefused) return blame(error.message)
  if (error instanceof TooLarge) {
    return path === '/ISPWebService/upDownLoad'
      ? soap(writeAnswer('isp_upload', writeReturn(18), version), version)
      : blame('请求过大')
  }
  const reference = randomUUID()
  bureau.log(`internal fault ${reference}: ${error instanceof Error ? error.stack : String(error)}`)
  return soap(writeFault('Server', `系统内部错误，编号 ${reference}`, version), version, 500)
}
