// Reads a bureau's WSDL for the one thing that deployments differ in: how a call is spelled. Arguments are bound by
// their order there, because the first is `ispID` on one service and `ispId` (or `arg0`) on another.
import { childNamed, childrenNamed, localName, type XmlElement } from './xml-document.ts'

export type SoapOperation = {
  readonly name: string
  readonly style: 'document' | 'rpc'
  /** Element (document) or operation (rpc) that wraps the arguments, and its namespace. */
  readonly wrapper: string
  readonly namespace: string
  /** Whether the arguments bear the namespace too. */
  readonly isQualified: boolean
  readonly soapAction: string
  readonly parameters: readonly string[]
}

const SOAP_11 = 'http://schemas.xmlsoap.org/wsdl/soap/'

const bare = (qname: string | undefined): string => (qname ?? '').slice((qname ?? '').indexOf(':') + 1)

const all = (documents: readonly XmlElement[], name: string): readonly XmlElement[] =>
  documents
    .filter((document) => localName(document) === 'definitions')
    .flatMap((document) => childrenNamed(document, name))

const schemasOf = (documents: readonly XmlElement[]): readonly XmlElement[] => [
  ...documents.filter((document) => localName(document) === 'schema'),
  ...all(documents, 'types').flatMap((types) => childrenNamed(types, 'schema')),
]

/** Addresses of further documents that a WSDL or schema refers to. */
export const importsOf = (document: XmlElement): readonly string[] => {
  const schemas = localName(document) === 'schema' ? [document] : schemasOf([document])
  const places = [
    ...childrenNamed(document, 'import').map(
      (element) => element.attributes.location ?? element.attributes.schemaLocation,
    ),
    ...schemas.flatMap((schema) =>
      [...childrenNamed(schema, 'import'), ...childrenNamed(schema, 'include')].map(
        (e) => e.attributes.schemaLocation,
      ),
    ),
  ]
  return [...new Set(places.filter((place) => place !== undefined && place !== ''))].filter(
    (place) => place !== undefined,
  )
}

const prefixes = (documents: readonly XmlElement[], element: XmlElement): Readonly<Record<string, string>> =>
  Object.assign({}, ...documents.map((document) => document.attributes), element.attributes)

/** The SOAP 1.1 binding that has the operation; another SOAP binding only when there is no such. */
const findBinding = (documents: readonly XmlElement[], operation: string): XmlElement | undefined => {
  const having = all(documents, 'binding').filter((binding) =>
    childrenNamed(binding, 'operation').some((candidate) => candidate.attributes.name === operation),
  )
  const isSoap11 = (binding: XmlElement): boolean => {
    const marker = childNamed(binding, 'binding')
    const prefix = marker?.name.includes(':') ? `xmlns:${marker.name.split(':')[0]}` : 'xmlns'
    return marker !== undefined && prefixes(documents, marker)[prefix] === SOAP_11
  }
  return having.find(isSoap11) ?? having.find((binding) => childNamed(binding, 'binding') !== undefined)
}

const inputMessage = (documents: readonly XmlElement[], operation: string): XmlElement | undefined => {
  const operations = all(documents, 'portType').flatMap((portType) => childrenNamed(portType, 'operation'))
  const found = operations.find((candidate) => candidate.attributes.name === operation)
  const messageName = bare(found === undefined ? undefined : childNamed(found, 'input')?.attributes.message)
  return all(documents, 'message').find((message) => message.attributes.name === messageName)
}

const sequenceNames = (complexType: XmlElement | undefined): readonly string[] => {
  const sequence =
    complexType === undefined
      ? undefined
      : (childNamed(complexType, 'sequence') ?? childNamed(complexType, 'all'))
  return sequence === undefined
    ? []
    : childrenNamed(sequence, 'element').map((child) => child.attributes.name ?? bare(child.attributes.ref))
}

const wrappedCall = (
  documents: readonly XmlElement[],
  elementName: string,
): Pick<SoapOperation, 'namespace' | 'isQualified' | 'parameters'> | undefined => {
  const schemas = schemasOf(documents)
  const schema = schemas.find((candidate) =>
    childrenNamed(candidate, 'element').some((e) => e.attributes.name === elementName),
  )
  const element =
    schema && childrenNamed(schema, 'element').find((candidate) => candidate.attributes.name === elementName)
  if (schema === undefined || element === undefined) return undefined
  const typeName = bare(element.attributes.type)
  const named = schemas
    .flatMap((candidate) => childrenNamed(candidate, 'complexType'))
    .find((type) => type.attributes.name === typeName)
  return {
    namespace: schema.attributes.targetNamespace ?? '',
    isQualified: schema.attributes.elementFormDefault === 'qualified',
    parameters: sequenceNames(childNamed(element, 'complexType') ?? named),
  }
}

/** How to call an operation, from the WSDL and everything it imports; undefined when they do not describe it. */
export const readOperation = (documents: readonly XmlElement[], name: string): SoapOperation | undefined => {
  const binding = findBinding(documents, name)
  const message = inputMessage(documents, name)
  if (binding === undefined || message === undefined) return undefined
  const bound = childrenNamed(binding, 'operation').find((candidate) => candidate.attributes.name === name)
  const soapOperation = bound && childNamed(bound, 'operation')
  const style =
    soapOperation?.attributes.style ?? childNamed(binding, 'binding')?.attributes.style ?? 'document'
  const soapAction = soapOperation?.attributes.soapAction ?? ''
  const parts = childrenNamed(message, 'part')
  if (style === 'rpc') {
    const input = bound && childNamed(bound, 'input')
    const body = input && childNamed(input, 'body')
    const definitions = documents.find((document) => localName(document) === 'definitions')
    const namespace = body?.attributes.namespace ?? definitions?.attributes.targetNamespace ?? ''
    const parameters = parts.map((part) => part.attributes.name ?? '')
    return { name, style: 'rpc', wrapper: name, namespace, isQualified: false, soapAction, parameters }
  }
  const wrapper = bare(parts[0]?.attributes.element)
  const call = parts.length === 1 ? wrappedCall(documents, wrapper) : undefined
  return call === undefined ? undefined : { name, style: 'document', wrapper, soapAction, ...call }
}
