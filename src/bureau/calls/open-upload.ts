// Opens an uploaded file: base64 → decrypt → compare hash → unzip → GBK → XML, each step with its own code.
import type { Provider } from '../bureau.ts'
import { decodeGbk } from '../codec/gbk.ts'
import {
  decodeBase64,
  decrypt,
  hashOf,
  maxFileBytes,
  PackingRefused,
  unzipSingle,
} from '../codec/packed-file.ts'
import { readXml, type XmlNode, XmlRefused } from '../codec/xml-tree.ts'
import { CallAnswered } from '../soap/call-answered.ts'
import type { CallArguments } from '../soap/soap-envelope.ts'

export interface OpenedEnvelope {
  /** as sent, after base64 */
  info: Buffer
  zip: Buffer
  encryptAlgorithm: 0 | 1
  hash: string
}

/** Down to the zip, with its hash compared. Throws CallAnswered 6, 7, 9, 11, 17 or 18. */
export function openEnvelope(provider: Provider, values: CallArguments): OpenedEnvelope {
  const { beianInfo = '', beianInfoHash = '', encryptAlgorithm, compressionFormat } = values
  if (encryptAlgorithm !== '0' && encryptAlgorithm !== '1') throw new CallAnswered(9)
  if (compressionFormat !== '0') throw new CallAnswered(11)
  if (beianInfo === '') throw new CallAnswered(17)
  if (beianInfo.length > ((maxFileBytes + 32) * 4) / 3 + 4) throw new CallAnswered(18)
  const info = decodeBase64(beianInfo)
  if (info === undefined) throw new CallAnswered(6, '解密失败：beianInfo 不是合法的 base64')
  const zip = encryptAlgorithm === '1' ? translate(() => decrypt(info, provider)) : info
  if (hashOf(zip, provider.hashEncoding) !== beianInfoHash.replace(/\s+/g, '')) throw new CallAnswered(7)
  return {
    info,
    zip,
    encryptAlgorithm: encryptAlgorithm === '1' ? 1 : 0,
    hash: beianInfoHash.replace(/\s+/g, ''),
  }
}

/** From the zip to the XML tree. Throws CallAnswered 8, 17, 18 or 999. */
export async function openDocument(zip: Buffer): Promise<{ fileName: string; root: XmlNode }> {
  const { name, bytes } = await unzipSingle(zip).catch((error: unknown) =>
    translate(() => Promise.reject(error)),
  )
  const text = decodeGbk(bytes)
  if (text === undefined) throw new CallAnswered(999, '其他错误：文件不是 GBK 编码')
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(text.slice(0, 200))?.[1]
  if (declared !== undefined && !/^(gbk|gb2312|gb18030)$/i.test(declared)) {
    throw new CallAnswered(999, `其他错误：XML 声明的编码应为 GBK，实为 ${declared.slice(0, 20)}`)
  }
  try {
    return { fileName: name, root: readXml(text) }
  } catch (error) {
    if (error instanceof XmlRefused)
      throw new CallAnswered(999, `其他错误：文件不是合法的 XML：${error.message}`)
    throw error
  }
}

function translate<T>(work: () => T): T {
  const rethrow = (error: unknown): never => {
    throw error instanceof PackingRefused ? new CallAnswered(error.code, error.message) : error
  }
  try {
    const result = work()
    return result instanceof Promise ? (result.catch(rethrow) as T) : result
  } catch (error) {
    return rethrow(error)
  }
}
