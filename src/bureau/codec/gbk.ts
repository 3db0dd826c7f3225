// GBK in and out. On the wire all XML is GBK; a character outside it leaves as a numeric reference, so nothing is lost.
import iconv from 'iconv-lite'

/** Bytes to text; undefined where the bytes are not GBK. */
export function decodeGbk(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('gbk', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** XML text to bytes: characters that GBK lacks are written as `&#x…;`. */
export function encodeXmlGbk(xml: string): Buffer {
  const bytes = iconv.encode(xml, 'gbk')
  if (iconv.decode(bytes, 'gbk') === xml) return bytes
  let safe = ''
  for (const character of xml) {
    const known = character < '\u0080' || iconv.decode(iconv.encode(character, 'gbk'), 'gbk') === character
    safe += known ? character : `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`
  }
  return iconv.encode(safe, 'gbk')
}

/** Plain text to GBK bytes, as the password's hash wants it. */
export const encodeGbk = (text: string): Buffer => iconv.encode(text, 'gbk')
