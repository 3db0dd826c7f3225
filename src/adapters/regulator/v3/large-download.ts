// A downloaded file that is too large to be held: its answer comes in pieces, is kept in pieces, and is read message by
// message from temporary files. Memory does not grow with it; only what stands around the content is ever held.
import { randomInt } from 'node:crypto'
import type { LargeDocument } from '../../../flows/exchange-port.ts'
import type { BureauMessage, OpenedDocument } from '../../../flows/regulator-port.ts'
import { unpackStream } from './container.ts'
import { ContentCutter, ShellTooLarge } from './cut-content.ts'
import { DownloadReader, RowJoiner } from './download-document.ts'
import type { DownloadOptions } from './download-records.ts'
import { decodeStream } from './gbk.ts'
import { Base64Reader, openLargePayload } from './large-payload.ts'
import { faultOf, infoIn, whatOf } from './open-download.ts'
import type { FileInfo } from './return-document.ts'
import type { CheckedSettings } from './settings.ts'
import { Spool } from './spool.ts'
import { XmlProblem } from './xml-document.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Stands for the content in an answer that it was cut out of; 240 bits of chance are in no answer. */
export const randomMark = (): string =>
  Array.from({ length: 40 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** The answer as it came: what stood around the content, and the content where the mark is. */
export const largeDocument = (text: string, mark: string, content: Spool): LargeDocument => {
  const [head = '', ...tail] = text.split(mark)
  const before = Buffer.from(head, 'utf8')
  const after = Buffer.from(tail.join(mark), 'utf8')
  return {
    bytes: before.byteLength + content.size + after.byteLength,
    async *pieces() {
      yield before
      yield* content.read()
      yield after
    },
    discard: () => content.discard(),
  }
}

async function* textOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

type Cut = { readonly shell: string; readonly sealed: Spool }

/** The content as bytes in a temporary file, and what stands around it. */
const cutOut = async (pieces: AsyncIterable<Uint8Array>): Promise<Cut> => {
  const cutter = new ContentCutter(randomMark())
  const base64 = new Base64Reader()
  const sealed = await Spool.make()
  try {
    for await (const text of textOf(pieces)) await sealed.write(base64.write(cutter.write(text)))
    cutter.end()
    base64.end()
    return { shell: cutter.shell, sealed }
  } catch (problem) {
    await sealed.discard()
    throw problem instanceof ShellTooLarge ? new XmlProblem(problem.message) : problem
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

type Opened = { readonly info: FileInfo; readonly container: Spool; readonly shell: Uint8Array }

const openContainer = async (
  pieces: AsyncIterable<Uint8Array>,
  settings: CheckedSettings,
): Promise<Opened> => {
  let shell: Uint8Array = Buffer.alloc(0)
  try {
    const cut = await cutOut(pieces)
    shell = Buffer.from(cut.shell, 'utf8')
    try {
      const info = infoIn(shell, settings)
      return { info, shell, container: await openLargePayload(cut.sealed, info, settings) }
    } finally {
      await cut.sealed.discard()
    }
  } catch (problem) {
    throw faultOf(whatOf(settings), shell, problem)
  }
}

/** Opens a kept answer that comes in pieces. Its hash is proved here; what is inside is read each time it is asked for.
 * Throws a Fault of class `bad-answer` that names the step, here or while messages are read. */
export const openLargeDownload = async (
  pieces: AsyncIterable<Uint8Array>,
  settings: CheckedSettings,
  options: DownloadOptions,
): Promise<OpenedDocument> => {
  const { info, container, shell } = await openContainer(pieces, settings)
  const names = [info.fileName, settings.zipEntryName]
  return {
    async *messages() {
      try {
        yield* messagesOf(decodeStream(unpackStream(container, names, settings.streamLimitBytes)), options)
      } catch (problem) {
        throw faultOf(whatOf(settings), shell, problem)
      }
    },
    discard: () => container.discard(),
  }
}
