// Calls a method of a bureau's web service. The WSDL is read once and again after any trouble, since a bureau that was
// upgraded answers with a changed one.
import { Fault } from '../../../core/fault.ts'
import { type Content, declaredCharset, exchangeCut } from './cut-answer.ts'
import { exchange, type HttpAnswer, type HttpLimits, type HttpRequest, statusFault } from './http-exchange.ts'
import { readEnvelope, type SoapAnswer, writeEnvelope } from './soap-envelope.ts'
import { importsOf, readOperation, type SoapOperation } from './wsdl.ts'
import { readXml, type XmlElement, XmlProblem } from './xml-document.ts'

export type SoapCaller = {
  /** Calls with the values in the order of the interface document; answers the one string. Throws Fault. */
  call(endpoint: string, method: string, values: readonly string[], brokenOff?: AbortSignal): Promise<string>
  /** The same where the answer carries a file: its content is cut out, and `mark` stands in its place. */
  callForFile(endpoint: string, method: string, values: readonly string[]): Promise<FileAnswer>
}

export type FileAnswer = { readonly text: string; readonly mark: string; readonly content: Content }

const DOCUMENT_LIMIT = 12

const textOfAnswer = (what: string, answer: HttpAnswer): string => {
  const declared = declaredCharset(answer.contentType, answer.bytes.subarray(0, 200).toString('latin1'))
  try {
    return new TextDecoder(declared, { fatal: true }).decode(answer.bytes)
  } catch (problem) {
    throw new Fault(
      'regulator-answer-unreadable',
      `${what}: the answer is not ${declared.slice(0, 20)} text`,
      'bad-answer',
      problem,
      answer.bytes,
    )
  }
}

const unreadable = (what: string, problem: unknown, evidence: Uint8Array): unknown =>
  problem instanceof XmlProblem
    ? new Fault(
        'regulator-answer-unreadable',
        `${what}: the answer cannot be read: ${problem.message}`,
        'bad-answer',
        problem,
        evidence,
      )
    : problem

const fetchXml = async (url: string, what: string, limits: HttpLimits): Promise<XmlElement> => {
  const answer = await exchange(
    { url, what },
    { ...limits, answerLimitBytes: Math.min(limits.answerLimitBytes, 4_000_000) },
  )
  if (answer.status !== 200) throw statusFault(what, answer)
  try {
    return readXml(textOfAnswer(what, answer))
  } catch (problem) {
    throw unreadable(what, problem, answer.bytes)
  }
}

/** Imports are fetched from the configured host whatever host they name: behind a bureau's gateway they name an inner one. */
const onConfiguredHost = (place: string, from: string, endpoint: string): string => {
  const there = new URL(place, from)
  return new URL(`${there.pathname}${there.search}`, endpoint).href
}

const fetchDescription = async (
  endpoint: string,
  what: string,
  limits: HttpLimits,
): Promise<readonly XmlElement[]> => {
  const waiting = [`${endpoint}?wsdl`]
  const seen = new Set(waiting)
  const documents: XmlElement[] = []
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const document = await fetchXml(url, what, limits)
    documents.push(document)
    for (const place of importsOf(document)) {
      const next = URL.canParse(place, url) ? onConfiguredHost(place, url, endpoint) : undefined
      if (next === undefined || seen.has(next) || seen.size >= DOCUMENT_LIMIT) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  return documents
}

const describedOperation = (
  documents: readonly XmlElement[],
  method: string,
  count: number,
  what: string,
): SoapOperation => {
  const operation = readOperation(documents, method)
  if (operation === undefined) {
    throw new Fault(
      'regulator-interface-mismatch',
      `${what}: the WSDL does not describe this method`,
      'operator',
    )
  }
  if (operation.parameters.length !== count) {
    const names = operation.parameters.join(', ')
    throw new Fault(
      'regulator-interface-mismatch',
      `${what}: the WSDL has ${operation.parameters.length} parameters (${names.slice(0, 200)}), expected are ${count}`,
      'operator',
    )
  }
  return operation
}

const readAnswer = (what: string, answer: HttpAnswer): string => {
  const isFailure = answer.status !== 200
  let envelope: SoapAnswer
  try {
    envelope = readEnvelope(textOfAnswer(what, answer))
  } catch (problem) {
    throw isFailure ? statusFault(what, answer) : unreadable(what, problem, answer.bytes)
  }
  if (envelope.kind === 'fault') {
    throw new Fault(
      'regulator-soap-fault',
      `${what}: the service failed: ${envelope.text}`,
      'later',
      undefined,
      answer.bytes,
    )
  }
  if (isFailure) throw statusFault(what, answer)
  return envelope.text
}

/** A caller for one bureau. `bureau` stands in messages. */
export const createSoapCaller = (
  bureau: string,
  limits: HttpLimits & { readonly fileLimitBytes: number; readonly ispIdName: string },
): SoapCaller => {
  const descriptions = new Map<string, Promise<readonly XmlElement[]>>()
  const describe = (endpoint: string, what: string): Promise<readonly XmlElement[]> => {
    const known = descriptions.get(endpoint) ?? fetchDescription(endpoint, what, limits)
    descriptions.set(endpoint, known)
    return known
  }
  const calling = async <T>(
    address: string,
    method: string,
    values: readonly string[],
    work: (request: HttpRequest) => Promise<T>,
  ): Promise<T> => {
    const endpoint = address.replace(/\?wsdl$/i, '')
    const what = `bureau ${bureau}, ${method}`
    try {
      const operation = describedOperation(await describe(endpoint, what), method, values.length, what)
      const headers = {
        'content-type': 'text/xml; charset=utf-8',
        soapaction: `"${operation.soapAction}"`,
        accept: 'text/xml',
      }
      return await work({
        url: endpoint,
        what,
        headers,
        body: writeEnvelope(operation, values, limits.ispIdName),
      })
    } catch (problem) {
      descriptions.delete(endpoint)
      throw problem
    }
  }
  return {
    call: (address, method, values, brokenOff) =>
      calling(address, method, values, async (request) => {
        const breakable = brokenOff === undefined ? request : { ...request, brokenOff }
        return readAnswer(request.what, await exchange(breakable, limits))
      }),
    callForFile: (address, method, values) =>
      calling(address, method, values, async (request) => {
        const { answer, mark, content } = await exchangeCut(request, {
          ...limits,
          answerLimitBytes: limits.fileLimitBytes,
        })
        try {
          return { text: readAnswer(request.what, answer), mark, content }
        } catch (problem) {
          await content.spool?.discard()
          throw problem
        }
      }),
  }
}
