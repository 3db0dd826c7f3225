// A provider as a stranger to the bureau would write it: own hash, zip, cipher and SOAP, so that both ends cannot share a mistake.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import type { ProviderOptions } from '../../src/bureau/bureau-options.ts'
import { readXml, type XmlNode } from '../../src/bureau/codec/xml-tree.ts'

export const upDownLoad = '/ISPWebService/upDownLoad'
export const queryBeianStatus = '/BeianStatusWebService/queryBeianStatus'
export const verifyBamm = '/BeianStatusWebService/verifyBamm'

const md5 = (bytes: Uint8Array): Buffer => createHash('md5').update(bytes).digest()
const escapeValue = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export interface Answer {
  code: number
  message: string
  /** the whole return document */
  document: XmlNode
  xml: string
}

/** Value of the first element of that name anywhere below. */
export function find(node: XmlNode, name: string): string | undefined {
  return findAll(node, name)[0]
}

export function findAll(node: XmlNode, name: string): string[] {
  return [
    ...(node.name === name ? [node.text] : []),
    ...node.children.flatMap((inner) => findAll(inner, name)),
  ]
}

export function nodes(node: XmlNode, name: string): XmlNode[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((inner) => nodes(inner, name))]
}

export interface DownloadedFile {
  code: number
  name: string
  xml: string
  root: XmlNode
  zipName: string
}

export function makeClient(url: string, provider: ProviderOptions) {
  const hashText = (bytes: Uint8Array): string =>
    provider.hashEncoding === 'hex'
      ? Buffer.from(md5(bytes).toString('hex')).toString('base64')
      : md5(bytes).toString('base64')
  const key = Buffer.from(provider.aesKey)
  const iv = Buffer.from(provider.aesIv)

  const identity = (): [string, string | number][] => {
    const randVal = randomBytes(10).toString('hex')
    const pwdHash = hashText(iconv.encode(provider.password + randVal, 'gbk'))
    return [
      ['ispId', provider.ispId],
      ['userName', provider.userName],
      ['randVal', randVal],
      ['pwdHash', pwdHash],
    ]
  }

  const post = async (path: string, envelope: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'text/xml; charset=utf-8' },
      body: envelope,
    })
    return { status: response.status, text: await response.text() }
  }

  const call = async (
    path: string,
    method: string,
    parameters: [string, string | number][],
    raw: { keepNames?: boolean } = {},
  ): Promise<Answer> => {
    const names =
      raw.keepNames === false ? parameters.map(([, value], at) => [`arg${at}`, value] as const) : parameters
    const inside = names.map(([name, value]) => `<${name}>${escapeValue(String(value))}</${name}>`).join('')
    const { status, text } = await post(
      path,
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><m:${method} xmlns:m="urn:any">${inside}</m:${method}></s:Body></s:Envelope>`,
    )
    const envelope = readXml(text)
    const fault = find(envelope, 'faultstring')
    if (fault !== undefined) throw new Error(`${status} ${fault}`)
    const xml = find(envelope, 'return') ?? ''
    const document = readXml(xml)
    return { code: Number(find(document, 'msg_code')), message: find(document, 'msg') ?? '', document, xml }
  }

  const pack = (xml: string | Buffer, options: { encryptAlgorithm?: number; zip?: Buffer } = {}) => {
    const bytes = typeof xml === 'string' ? iconv.encode(xml, 'gbk') : xml
    const zip =
      options.zip ?? Buffer.from(zipSync({ 'beianinfo.xml': bytes }, { mtime: '2020-01-01T00:00:00Z' }))
    const cipher = createCipheriv('aes-128-cbc', key, iv)
    const info = options.encryptAlgorithm === 0 ? zip : Buffer.concat([cipher.update(zip), cipher.final()])
    return { beianInfo: info.toString('base64'), beianInfoHash: hashText(zip) }
  }

  const open = (code: number, document: XmlNode): DownloadedFile => {
    const info = Buffer.from(find(document, 'beianInfo') ?? '', 'base64')
    const decipher = createDecipheriv('aes-128-cbc', key, iv)
    const zip =
      find(document, 'encryptAlgorithm') === '0'
        ? info
        : Buffer.concat([decipher.update(info), decipher.final()])
    if (hashText(zip) !== find(document, 'beianInfoHash'))
      throw new Error('hash of the downloaded file differs')
    const [entry] = Object.entries(unzipSync(zip))
    const xml = iconv.decode(Buffer.from(entry?.[1] ?? []), 'gbk')
    return {
      code,
      name: find(document, 'return_FileName') ?? '',
      xml,
      root: readXml(xml),
      zipName: entry?.[0] ?? '',
    }
  }

  const hash: [string, number] = ['hashAlgorithm', 0]
  return {
    identity,
    post,
    call,
    pack,
    upload: (
      xml: string | Buffer,
      sequence: number | string,
      changes: Record<string, string | number> = {},
    ) => {
      const packed = pack(xml, { encryptAlgorithm: Number(changes.encryptAlgorithm ?? 1) })
      const parameters: [string, string | number][] = [
        ...identity(),
        ['beianInfo', packed.beianInfo],
        ['beianInfoHash', packed.beianInfoHash],
        ['dataSequence', sequence],
        ['encryptAlgorithm', 1],
        hash,
        ['compressionFormat', 0],
      ]
      return call(
        upDownLoad,
        'isp_upload',
        parameters.map(([name, value]) => [name, changes[name] ?? value]),
      )
    },
    download: async (): Promise<
      DownloadedFile | { code: number; root?: undefined; name?: undefined; xml?: undefined }
    > => {
      const answer = await call(upDownLoad, 'isp_download', [...identity(), hash])
      return answer.code === 1 || answer.code === 3
        ? open(answer.code, answer.document)
        : { code: answer.code }
    },
    acknowledge: (fileName: string) =>
      call(upDownLoad, 'isp_downloadack', [...identity(), hash, ['fileName', fileName]]),
    previous: () => call(upDownLoad, 'isp_querypreviousupload', [...identity(), hash]),
    status: (conditionType: number, condition: string) =>
      call(queryBeianStatus, 'isp_querybeianstatus', [
        ...identity(),
        hash,
        ['queryConditionType', conditionType],
        ['queryCondition', condition],
      ]),
    verifyPassword: (number: string, password: string) =>
      call(verifyBamm, 'isp_verifybamm', [...identity(), hash, ['baxh', number], ['bamm', password]]),
    open,
  }
}

export type Client = ReturnType<typeof makeClient>

/** Fetches and acknowledges until nothing waits; all documents in order. */
export async function fetchAll(client: Client): Promise<XmlNode[]> {
  const documents: XmlNode[] = []
  for (let round = 0; round < 50; round += 1) {
    const file = await client.download()
    if (file.root === undefined) return documents
    documents.push(file.root)
    await client.acknowledge(file.name)
    if (file.code === 1) return documents
  }
  throw new Error('the queue does not end')
}
