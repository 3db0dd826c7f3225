// Text to bytes and back in GBK, the only encoding of this interface. A character outside GBK must be found while the
// applicant types: when it arrives here it is a bug of ours, because silently it would become a question mark.
import iconv from 'iconv-lite'

/** XML 1.0 forbids the other control characters, even written as references. */
const isControl = (code: number): boolean => code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d
/** The private use area has no meaning that two machines agree on, though GBK tables map parts of it. */
const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff
const isForbidden = (code: number): boolean =>
  isControl(code) ||
  isPrivate(code) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0xfffe ||
  code === 0xffff ||
  code === 0xfffd

/**
 * Places of two bytes that only GB 18030 filled, after GBK: machines that stayed with GBK show something else there or
 * nothing. 0x80 (the euro sign of one vendor's table) is no GBK either.
 */
const isGbk = (bytes: Buffer): boolean => {
  if (bytes.byteLength !== 2) return bytes.byteLength === 1 && (bytes[0] ?? 0xff) < 0x7f
  const place = bytes.readUInt16BE(0)
  const isLater =
    place >= 0xfe50 || place === 0xa8bc || place === 0xa8bf || (place >= 0xa989 && place <= 0xa995)
  return !isLater
}

const isEncodable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f) return true
  const bytes = iconv.encode(character, 'gbk')
  return !isForbidden(code) && isGbk(bytes) && iconv.decode(bytes, 'gbk') === character
}

/** The characters of a text that cannot go to the bureau, each once, in order of appearance. */
export const unencodable = (text: string): string[] =>
  [...new Set(text)].filter((character) => !isEncodable(character))

/** GBK bytes of a text whose characters were checked with `unencodable`. */
export const encodeGbk = (text: string): Buffer => iconv.encode(text, 'gbk')

/** Number of bytes that a text takes in GBK. */
export const gbkLength = (text: string): number => {
  let bytes = 0
  for (const character of text) bytes += (character.codePointAt(0) ?? 0) < 0x80 ? 1 : 2
  return bytes
}

const declaredEncoding = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1')
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'gbk'
}

const decode = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * UTF-8 of an even number of bytes also reads as GBK, as other characters, and would be kept as names. That four or more
 * Chinese characters of GBK make whole UTF-8 does not happen by chance.
 */
const isUtf8InDisguise = (bytes: Uint8Array): boolean =>
  (decode(bytes, 'utf-8')?.match(/[\u0800-\uffff]/g)?.length ?? 0) >= 4

const encodings: Readonly<Record<string, string>> = {
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
}

/**
 * Text of a downloaded document; undefined when the bytes do not fit the encoding it declares. GB 18030 is read where
 * GBK is declared: it is the larger set, and bureaus that run on newer machines send it.
 */
export const decodeDocument = (bytes: Uint8Array): string | undefined => {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const label = encodings[hasMark ? 'utf-8' : declaredEncoding(bytes)]
  if (label === undefined || (label === 'gb18030' && isUtf8InDisguise(bytes))) return undefined
  return decode(bytes, label)
}

/** Bytes at the beginning by which the encoding of a long document is told. */
const SAMPLE_BYTES = 65_536

const isUtf8SampleInDisguise = (sample: Uint8Array): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return (text.match(/[\u0800-\uffff]/g)?.length ?? 0) >= 4
  } catch {
    return false
  }
}

/** Decodes a long document piece by piece; undefined when its first bytes do not fit the encoding it declares. */
const decoderFor = (sample: Uint8Array): TextDecoder | undefined => {
  const hasMark = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf
  const label = encodings[hasMark ? 'utf-8' : declaredEncoding(sample)]
  if (label === undefined || (label === 'gb18030' && isUtf8SampleInDisguise(sample))) return undefined
  return new TextDecoder(label, { fatal: true })
}

/** The text of a document does not fit the encoding that it declares. */
export class EncodingProblem extends Error {}

const piece = (decoder: TextDecoder, bytes: Uint8Array | undefined): string => {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    throw new EncodingProblem('the document is not in the encoding that it declares (GBK expected)')
  }
}

/** Like `decodeDocument`, of a document that comes in pieces. Throws EncodingProblem. */
export async function* decodeStream(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let sample: Buffer | undefined = Buffer.alloc(0)
  let decoder: TextDecoder | undefined
  const begin = (bytes: Uint8Array): TextDecoder => {
    const found = decoderFor(bytes)
    if (found !== undefined) return found
    throw new EncodingProblem('the document is not in the encoding that it declares (GBK expected)')
  }
  for await (const part of parts) {
    if (sample === undefined) {
      if (decoder !== undefined) yield piece(decoder, part)
      continue
    }
    sample = Buffer.concat([sample, part])
    if (sample.byteLength < SAMPLE_BYTES) continue
    decoder = begin(sample)
    yield piece(decoder, sample)
    sample = undefined
  }
  if (sample !== undefined) {
    decoder = begin(sample)
    yield piece(decoder, sample)
  }
  if (decoder !== undefined) yield piece(decoder, undefined)
}
