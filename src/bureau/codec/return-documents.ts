// What the six methods return: a small XML document inside the one string of the SOAP answer.
import { methodCodes } from '../tables/method-codes.ts'
import { element, escapeText, leaf } from './xml-tree.ts'

/** The document around every answer. `message` replaces or completes the standard words. */
export function writeReturn(code: number, message?: string, ...inner: string[]): string {
  const words = [...(message ?? methodCodes[code] ?? '其他错误')].slice(0, 256).join('')
  return `<?xml version="1.0" encoding="GBK"?><return version="V.3.0">${leaf('msg_code', code)}<msg>${escapeText(words)}</msg>${inner.join('')}</return>`
}

export const writeMissingSequences = (sequences: readonly number[]): string =>
  writeReturn(14, undefined, element('dataSequences', ...sequences.map((one) => leaf('dataSequence', one))))

export interface OutgoingFile {
  name: string
  encryptAlgorithm: number
  /** base64 */
  info: string
  /** base64 */
  hash: string
  dataSequence?: number
}

export const writeFileReturn = (code: number, file: OutgoingFile): string =>
  writeReturn(
    code,
    undefined,
    element(
      'fileInfos',
      leaf('hashAlgorithm', 0),
      leaf('compressionFormat', 0),
      leaf('encryptAlgorithm', file.encryptAlgorithm),
      leaf('dataSequence', file.dataSequence),
      `<return_FileName>${escapeText(file.name)}</return_FileName>`,
      `<beianInfo>${file.info}</beianInfo>`,
      `<beianInfoHash>${file.hash}</beianInfoHash>`,
    ),
  )

export interface FilingStatus {
  conditionType: number
  condition: string
  serviceName?: string
  subjectNumber?: string
  serviceNumber?: string
  filed: boolean
}

export const writeStatusReturn = (status: FilingStatus): string =>
  writeReturn(
    0,
    undefined,
    element(
      'StatusInfo',
      leaf('Cxtjlx', status.conditionType),
      leaf('Cxtj', status.condition),
      leaf('Wzmc', status.serviceName),
      leaf('Ztbah', status.subjectNumber),
      leaf('Wzbah', status.serviceNumber),
      leaf('Bazt', status.filed ? 0 : 1),
    ),
  )
