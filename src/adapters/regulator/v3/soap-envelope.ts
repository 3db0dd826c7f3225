// SOAP 1.1 envelopes: writes a call, reads the one string that every answer of this interface carries.
import type { SoapOperation } from './wsdl.ts'
import {
  childNamed,
  escapeXml,
  localName,
  readXml,
  writeElement,
  type XmlElement,
  XmlProblem,
} from './xml-document.ts'

export type SoapAnswer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly text: string }

/** The envelope of a call; `values` in the order of the operation's parameters, the first by `firstName` where it is given. */
export const writeEnvelope = (
  operation: SoapOperation,
  values: readonly string[],
  firstName = '',
): string => {
  const prefix = operation.isQualified ? 'm:' : ''
  const names = operation.parameters.map((name, i) => (i === 0 && firstName !== '' ? firstName : name))
  const args = names.map((name, i) => `<${prefix}${name}>${escapeXml(values[i] ?? '')}</${prefix}${name}>`)
  const call = `<m:${operation.wrapper} xmlns:m="${escapeXml(operation.namespace)}">${args.join('')}</m:${operation.wrapper}>`
  return `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${call}</soap:Body></soap:Envelope>`
}

const faultText = (fault: XmlElement): string => {
  const code = childNamed(fault, 'faultcode')?.text.trim() ?? ''
  const text =
    childNamed(fault, 'faultstring')?.text.trim() ??
    childNamed(fault, 'Reason')?.children[0]?.text.trim() ??
    ''
  return `${code} ${text}`.trim().slice(0, 300)
}

/** Some stacks put the document as elements into the string's place instead of escaping it; both are read. */
const resultText = (result: XmlElement): string | undefined => {
  const [only] = result.children
  if (only !== undefined) return writeElement(only)
  return result.text.trim() === '' ? undefined : result.text
}

/** Reads an answer. Throws XmlProblem when it is no SOAP envelope with exactly one string or a fault. */
export const readEnvelope = (text: string): SoapAnswer => {
  const envelope = readXml(text)
  if (localName(envelope) !== 'Envelope')
    throw new XmlProblem(`not a SOAP envelope but <${envelope.name.slice(0, 40)}>`)
  const content = childNamed(envelope, 'Body')?.children[0]
  if (content === undefined) throw new XmlProblem('the SOAP body is empty')
  if (localName(content) === 'Fault') return { kind: 'fault', text: faultText(content) }
  const result = content.children.length === 0 ? content : content.children[0]
  const value = result === undefined ? undefined : resultText(result)
  if (value === undefined) throw new XmlProblem('the SOAP answer carries no string')
  return { kind: 'text', text: value }
}
