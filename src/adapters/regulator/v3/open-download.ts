// From a kept download answer to its messages: base64, decryption, hash, unpacking, GBK, XML. Each step that fails says
// which one it was, because that is what the operator and the bureau have to talk about.
import { Fault } from '../../../core/fault.ts'
import type { BureauMessage } from '../../../flows/regulator-port.ts'
import { ContainerProblem, unpack } from './container.ts'
import { downloadMessages } from './download-document.ts'
import type { DownloadOptions } from './download-records.ts'
import { decodeDocument, EncodingProblem } from './gbk.ts'
import { openPayload, PayloadProblem } from './payload.ts'
import { type FileInfo, fileInfoOf, readReturn } from './return-document.ts'
import type { CheckedSettings } from './settings.ts'
import { XmlProblem } from './xml-document.ts'

/** The Fault for a step that failed; anything else as it is. */
export const faultOf = (what: string, document: Uint8Array, problem: unknown): unknown => {
  if (problem instanceof PayloadProblem) {
    return new Fault(
      `regulator-download-${problem.step}`,
      `${what}: ${problem.message}`,
      'bad-answer',
      problem,
      document,
    )
  }
  if (problem instanceof ContainerProblem) {
    return new Fault(
      'regulator-download-container',
      `${what}: the file cannot be unpacked: ${problem.message}`,
      'bad-answer',
      problem,
      document,
    )
  }
  if (problem instanceof XmlProblem) {
    return new Fault(
      'regulator-download-xml',
      `${what}: the document cannot be read: ${problem.message}`,
      'bad-answer',
      problem,
      document,
    )
  }
  if (problem instanceof EncodingProblem) {
    return new Fault(
      'regulator-download-encoding',
      `${what}: ${problem.message}`,
      'bad-answer',
      problem,
      document,
    )
  }
  return problem
}

export const whatOf = (settings: CheckedSettings): string => `bureau ${settings.code}, downloaded file`

/** What an answer says of its file. Throws a Fault of class `bad-answer` where it has none. */
export const infoIn = (document: Uint8Array, settings: CheckedSettings): FileInfo => {
  const what = whatOf(settings)
  const info = fileInfoOf(what, readReturn(what, Buffer.from(document).toString('utf8')))
  if (info !== undefined) return info
  throw new Fault(
    'regulator-download-empty',
    `${what}: the document has no fileInfos`,
    'bad-answer',
    undefined,
    document,
  )
}

/** The bytes of the downloaded XML document. Throws a Fault of class `bad-answer` that names the step. */
export const openDownload = async (document: Uint8Array, settings: CheckedSettings): Promise<Uint8Array> => {
  const info = infoIn(document, settings)
  try {
    return await unpack(
      openPayload(info, settings),
      [info.fileName, settings.zipEntryName],
      settings.documentLimitBytes,
    )
  } catch (problem) {
    throw faultOf(whatOf(settings), document, problem)
  }
}

/** Messages of the downloaded XML document. `document` is the kept answer, for evidence. */
export const openDocument = (
  xml: Uint8Array,
  document: Uint8Array,
  settings: CheckedSettings,
  options: DownloadOptions,
): readonly BureauMessage[] => {
  try {
    const text = decodeDocument(xml)
    if (text === undefined)
      throw new EncodingProblem('the document is not in the encoding that it declares (GBK expected)')
    return downloadMessages(text, options)
  } catch (problem) {
    throw faultOf(whatOf(settings), document, problem)
  }
}
