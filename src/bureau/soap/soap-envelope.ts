// Reads a SOAP call and writes its answer. Arguments bind by name where the names are known, else by position.
import { child, escapeText, readXml, type XmlNode, XmlRefused } from '../codec/xml-tree.ts'
import { extensionMethod, type Method, methods, type ServicePath } from './methods.ts'
import { namespace } from './wsdl.ts'

/** The call cannot be understood; becomes a SOAP fault for the client. */
export class CallRefused extends Error {}

/** Arguments by the names of the interface, the first always as `ispId`; numbers are checked to be numbers. */
export type CallArguments = Readonly<Record<string, string>>

export interface Call {
  method: Method
  values: CallArguments
  /** 1.1 or 1.2, answered in kind */
  version: '1.1' | '1.2'
}

const envelopes = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
} as const

/** Throws CallRefused. */
export function readCall(body: string, path: ServicePath): Call {
  const root = parse(body)
  const inside = root.name === 'Envelope' ? child(root, 'Body') : undefined
  if (inside === undefined) throw new CallRefused('请求不是 SOAP 信封')
  const [operation] = inside.children
  if (operation === undefined || inside.children.length !== 1)
    throw new CallRefused('SOAP Body 中应有且只有一个方法')
  const method = [...methods, extensionMethod].find((one) => one.name === operation.name && one.path === path)
  if (method === undefined) throw new CallRefused(`本地址没有方法 ${operation.name.slice(0, 64)}`)
  const version = Object.values(root.attributes).includes(envelopes['1.2']) ? '1.2' : '1.1'
  return { method, values: readArguments(method, operation), version }
}

function parse(body: string): XmlNode {
  try {
    return readXml(body)
  } catch (error) {
    if (error instanceof XmlRefused) throw new CallRefused(`请求不是合法的 XML：${error.message}`)
    throw error
  }
}

function readArguments(method: Method, operation: XmlNode): CallArguments {
  const { parameters } = method
  const given = operation.children
  const byName = new Map(given.map((node) => [node.name.toLowerCase(), node]))
  const known = new Set(parameters.map(({ name }) => name.toLowerCase()))
  const named = given.every((node) => known.has(node.name.toLowerCase()))
  if (named && byName.size !== given.length) throw new CallRefused(`方法 ${method.name} 的参数重复`)
  if (!named && given.length !== parameters.length) {
    throw new CallRefused(`方法 ${method.name} 应有 ${parameters.length} 个参数，实有 ${given.length} 个`)
  }
  const values: Record<string, string> = {}
  for (const [at, { name, type }] of parameters.entries()) {
    const node = named ? byName.get(name.toLowerCase()) : given[at]
    if (node !== undefined && node.children.length > 0) throw new CallRefused(`参数 ${name} 不应包含元素`)
    const value = node?.text.trim() ?? ''
    if (type !== 'string' && !/^-?\d{1,19}$/.test(value)) throw new CallRefused(`参数 ${name} 应为整数`)
    values[name === 'ispID' ? 'ispId' : name] = value
  }
  return values
}

/** The answer of a method: one string, itself an XML document. */
export const writeAnswer = (method: string, result: string, version: Call['version']): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${envelopes[version]}"><soap:Body><ns:${method}Response xmlns:ns="${namespace}"><return>${escapeText(result)}</return></ns:${method}Response></soap:Body></soap:Envelope>`

/** A fault; `who` says whether sending the same again can help. Version 1.2 has other names for everything in it. */
export function writeFault(who: 'Client' | 'Server', message: string, version: Call['version']): string {
  const words = escapeText(message)
  const inside =
    version === '1.1'
      ? `<faultcode>soap:${who}</faultcode><faultstring>${words}</faultstring>`
      : `<soap:Code><soap:Value>soap:${who === 'Client' ? 'Sender' : 'Receiver'}</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang="zh-CN">${words}</soap:Text></soap:Reason>`
  return `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${envelopes[version]}"><soap:Body><soap:Fault>${inside}</soap:Fault></soap:Body></soap:Envelope>`
}
