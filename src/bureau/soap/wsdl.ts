// The published description of each service: document/literal, wrapped, one string back, as Java stacks write it.
import { extensionMethod, type Method, methods, type ServicePath } from './methods.ts'

export const namespace = 'http://ispwebservice.bureau.openbeian.invalid/'

const requestElement = (method: Method): string => {
  const parts = method.parameters.map(
    ({ name, type }) =>
      `<xs:element name="${name}" type="xs:${type}" minOccurs="${type === 'string' ? 0 : 1}"/>`,
  )
  return `<xs:element name="${method.name}"><xs:complexType><xs:sequence>${parts.join('')}</xs:sequence></xs:complexType></xs:element>`
}

const responseElement = ({ name }: Method): string =>
  `<xs:element name="${name}Response"><xs:complexType><xs:sequence><xs:element name="return" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>`

const messages = ({ name }: Method): string =>
  `<wsdl:message name="${name}"><wsdl:part name="parameters" element="tns:${name}"/></wsdl:message>` +
  `<wsdl:message name="${name}Response"><wsdl:part name="parameters" element="tns:${name}Response"/></wsdl:message>`

const portOperation = ({ name }: Method): string =>
  `<wsdl:operation name="${name}"><wsdl:input message="tns:${name}"/><wsdl:output message="tns:${name}Response"/></wsdl:operation>`

const bindingOperation = ({ name }: Method): string =>
  `<wsdl:operation name="${name}"><soap:operation soapAction="" style="document"/>` +
  `<wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>`

/** The WSDL of a service, with the address that the caller reached it at. */
export function writeWsdl(path: ServicePath, origin: string): string {
  const own = [...methods, extensionMethod].filter((method) => method.path === path)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="${namespace}" targetNamespace="${namespace}" name="${name}">`,
    `<wsdl:types><xs:schema targetNamespace="${namespace}" elementFormDefault="unqualified">`,
    ...own.flatMap((method) => [requestElement(method), responseElement(method)]),
    '</xs:schema></wsdl:types>',
    ...own.map(messages),
    `<wsdl:portType name="${name}PortType">`,
    ...own.map(portOperation),
    `</wsdl:portType><wsdl:binding name="${name}Binding" type="tns:${name}PortType"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>`,
    ...own.map(bindingOperation),
    `</wsdl:binding><wsdl:service name="${name}"><wsdl:port name="${name}Port" binding="tns:${name}Binding"><soap:address location="${origin}${path}"/></wsdl:port></wsdl:service></wsdl:definitions>`,
  ].join('')
}
