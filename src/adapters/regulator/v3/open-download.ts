// From a kept download answer to its messages: base64, decryption, hash, unpacking, GBK, XML. Each step that fails says
// which one it was, because that is what the operator and the bureau have to talk about.
import { Fault } from '../../../core/fault.ts'
import type { BureauMessage } from '../../../flows/regulator-port.ts'
import { ContainerProblem, unpack, unpackStream } from './container.ts'
import { DownloadReader, downloadMessages, RowJoiner } from './download-document.ts'
import type { DownloadOptions } from './download-records.ts'
import { decodeDocument, decodeStream, EncodingProblem } from './gbk.ts'
import { openPayload, PayloadProblem } from './payload.ts'
import { type FileInfo, fileInfoOf, readReturn } from './return-document.ts'
import type { CheckedSettings } from './settings.ts'
import { XmlProblem } from './xml-document.ts'

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

const whatOf = (settings: CheckedSettings): string => `bureau ${settings.code}, downloaded file`

const infoOf = (document: Uint8Array, settings: CheckedSettings): FileInfo => {
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
  const info = infoOf(document, settings)
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

async function* messagesOf(
  parts: AsyncIterable<string>,
  options: DownloadOptions,
): AsyncGenerator<BureauMessage> {
  const reader = new DownloadReader(options)
  const rows = new RowJoiner()
  let isFirst = true
  const give = function* (messages: readonly BureauMessage[]): Generator<BureauMessage> {
    for (const message of messages) {
      const ready = rows.add(message)
      if (ready !== undefined) yield ready
    }
  }
  for await (const part of parts) {
    yield* give(reader.write(isFirst ? part.replace(/^\uFEFF/, '').trimStart() : part))
    isFirst = false
  }
  yield* give(reader.close())
  const last = rows.end()
  if (last !== undefined) yield last
}

/** Only the container outlives this: the answer around it takes several times its memory. */
const openContainer = (
  document: Uint8Array,
  settings: CheckedSettings,
): { readonly container: Uint8Array; readonly names: readonly string[] } => {
  const info = infoOf(document, settings)
  return { container: openPayload(info, settings), names: [info.fileName, settings.zipEntryName] }
}

/** Messages one by one, from a document that may be larger than memory once unpacked. Throws like `openDocument`. */
export async function* streamDocument(
  document: Uint8Array,
  settings: CheckedSettings,
  options: DownloadOptions,
): AsyncGenerator<BureauMessage> {
  try {
    const { container, names } = openContainer(document, settings)
    const bytes = unpackStream(container, names, settings.streamLimitBytes)
    yield* messagesOf(decodeStream(bytes), options)
  } catch (problem) {
    throw faultOf(whatOf(settings), document, problem)
  }
}
