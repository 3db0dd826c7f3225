// From a kept download answer to its messages: base64, decryption, hash, unpacking, GBK, XML. Each step that fails says
// which one it was, because that is what the operator and the bureau have to talk about.
import { Fault } from '../../../core/fault.ts'
import type { BureauMessage } from '../../../flows/regulator-port.ts'
import { ContainerProblem, unpack } from './container.ts'
import { downloadMessages } from './download-document.ts'
import { decodeDocument } from './gbk.ts'
import { openPayload, PayloadProblem } from './payload.ts'
import { fileInfoOf, readReturn } from './return-document.ts'
import type { CheckedSettings } from './settings.ts'
import { readXml, XmlProblem } from './xml-document.ts'

const faultOf = (what: string, document: Uint8Array, problem: unknown): unknown => {
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
  return problem
}

/** The bytes of the downloaded XML document. Throws a Fault of class `bad-answer` that names the step. */
export const openDownload = async (document: Uint8Array, settings: CheckedSettings): Promise<Uint8Array> => {
  const what = `bureau ${settings.code}, downloaded file`
  const answer = readReturn(what, Buffer.from(document).toString('utf8'))
  const info = fileInfoOf(what, answer)
  if (info === undefined)
    throw new Fault(
      'regulator-download-empty',
      `${what}: the document has no fileInfos`,
      'bad-answer',
      undefined,
      document,
    )
  try {
    return await unpack(
      openPayload(info, settings),
      [info.fileName, settings.zipEntryName],
      settings.documentLimitBytes,
    )
  } catch (problem) {
    throw faultOf(what, document, problem)
  }
}

/** Messages of the downloaded XML document. `document` is the kept answer, for evidence. */
export const openDocument = (
  xml: Uint8Array,
  document: Uint8Array,
  settings: CheckedSettings,
): readonly BureauMessage[] => {
  const what = `bureau ${settings.code}, downloaded file`
  const text = decodeDocument(xml)
  if (text === undefined) {
    throw new Fault(
      'regulator-download-encoding',
      `${what}: the document is not in the encoding that it declares (GBK expected)`,
      'bad-answer',
      undefined,
      document,
    )
  }
  try {
    return downloadMessages(readXml(text), settings)
  } catch (problem) {
    throw faultOf(what, document, problem)
  }
}
