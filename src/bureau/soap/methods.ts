// The six methods: where they live, what they take, in which order. The WSDL and the reader of arguments come from here.
// The first argument is called ispID on one service, as on bureaus that are in use: bind by position or by the WSDL.

type ArgumentType = 'string' | 'long' | 'int'

export interface Method {
  name: MethodName
  path: ServicePath
  parameters: readonly { name: string; type: ArgumentType }[]
}

export type MethodName =
  | 'isp_upload'
  | 'isp_download'
  | 'isp_downloadack'
  | 'isp_querypreviousupload'
  | 'isp_querybeianstatus'
  | 'isp_verifybamm'
  | 'isp_extensions'

export type ServicePath =
  | '/ISPWebService/upDownLoad'
  | '/BeianStatusWebService/queryBeianStatus'
  | '/BeianStatusWebService/verifyBamm'
  | '/ExtensionWebService/extensions'

const parameter = (name: string, type: ArgumentType = 'string') => ({ name, type })

const identity = (first: string) => [
  parameter(first, 'long'),
  parameter('userName'),
  parameter('randVal'),
  parameter('pwdHash'),
]
const hash = parameter('hashAlgorithm', 'int')
const transfer: ServicePath = '/ISPWebService/upDownLoad'

export const methods: readonly Method[] = [
  {
    name: 'isp_upload',
    path: transfer,
    parameters: [
      ...identity('ispId'),
      parameter('beianInfo'),
      parameter('beianInfoHash'),
      parameter('dataSequence', 'long'),
      parameter('encryptAlgorithm', 'int'),
      hash,
      parameter('compressionFormat', 'int'),
    ],
  },
  { name: 'isp_download', path: transfer, parameters: [...identity('ispId'), hash] },
  {
    name: 'isp_downloadack',
    path: transfer,
    parameters: [...identity('ispId'), hash, parameter('fileName')],
  },
  { name: 'isp_querypreviousupload', path: transfer, parameters: [...identity('ispId'), hash] },
  {
    name: 'isp_querybeianstatus',
    path: '/BeianStatusWebService/queryBeianStatus',
    parameters: [
      ...identity('ispID'),
      hash,
      parameter('queryConditionType', 'int'),
      parameter('queryCondition'),
    ],
  },
  {
    name: 'isp_verifybamm',
    path: '/BeianStatusWebService/verifyBamm',
    parameters: [...identity('ispID'), hash, parameter('baxh'), parameter('bamm')],
  },
]

/** No method of the interface: by it a provider asks for additions (wire/extension). A bureau that offers none has no such address. */
export const extensionMethod: Method = {
  name: 'isp_extensions',
  path: '/ExtensionWebService/extensions',
  parameters: [...identity('ispId'), hash, parameter('wanted')],
}

export const servicePaths: readonly ServicePath[] = [...new Set(methods.map((method) => method.path))]
