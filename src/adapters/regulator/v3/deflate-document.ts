// Encodes a document and deflates it on the way, so that neither its text nor its bytes are ever whole in memory.
// Base64 of pictures has no repetitions: looking for them takes four times as long and saves nothing, so pictures are only
// given shorter codes (Huffman), and text is searched as usual. One stream of deflate may change between the two.
import { once } from 'node:events'
import { promisify } from 'node:util'
import { constants, crc32, createDeflateRaw } from 'node:zlib'
import { base64, type DocumentPiece } from './document-node.ts'
import { encodeGbk } from './gbk.ts'

export type DeflatedDocument = {
  readonly parts: readonly Uint8Array[]
  /** Bytes of the document itself, and their CRC-32 as zip and gzip keep it. */
  readonly bytes: number
  readonly crc: number
}

type Strategy = typeof constants.Z_DEFAULT_STRATEGY | typeof constants.Z_HUFFMAN_ONLY
type Chunk = { readonly bytes: Buffer; readonly strategy: Strategy }

const LEVEL = 6
/** Text between pictures that is shorter goes with them: a change costs more than the search would save. */
const SHORT_TEXT = 16_384
/** Smaller pictures go with the text: they are half tables, and the tables of all JPEGs are alike. */
const LARGE_PICTURE = 12_288
/** Longer text is encoded in several goes, for the sake of memory. */
const LONG_TEXT = 262_144
const OUTPUT_CHUNK = 262_144

/** Encoded pieces with how to deflate each; short texts are put together. */
function* encodePieces(pieces: Iterable<DocumentPiece>): Generator<Chunk> {
  let text = ''
  let strategy: Strategy = constants.Z_DEFAULT_STRATEGY
  const textChunk = (): Chunk => {
    const bytes = encodeGbk(text)
    text = ''
    if (bytes.byteLength >= SHORT_TEXT) strategy = constants.Z_DEFAULT_STRATEGY
    return { bytes, strategy }
  }
  for (const piece of pieces) {
    if (typeof piece === 'string' || piece.byteLength < LARGE_PICTURE) {
      text += typeof piece === 'string' ? piece : base64(piece)
      if (text.length >= LONG_TEXT) yield textChunk()
    } else {
      if (text !== '') yield textChunk()
      strategy = constants.Z_HUFFMAN_ONLY
      yield { bytes: Buffer.from(base64(piece), 'latin1'), strategy }
    }
  }
  if (text !== '') yield textChunk()
}

/** Equal documents give equal parts. What is written waits for the compressor, which works beside the event loop. */
export const deflateDocument = async (pieces: Iterable<DocumentPiece>): Promise<DeflatedDocument> => {
  const parts: Uint8Array[] = []
  const stream = createDeflateRaw({ level: LEVEL, chunkSize: OUTPUT_CHUNK })
  const change = promisify(stream.params).bind(stream)
  stream.on('data', (part: Buffer) => parts.push(part))
  let [bytes, crc] = [0, 0]
  let strategy: Strategy = constants.Z_DEFAULT_STRATEGY
  for (const chunk of encodePieces(pieces)) {
    if (chunk.strategy !== strategy) await change(LEVEL, chunk.strategy)
    strategy = chunk.strategy
    bytes += chunk.bytes.byteLength
    crc = crc32(chunk.bytes, crc)
    if (!stream.write(chunk.bytes)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'end')
  return { parts, bytes, crc }
}
