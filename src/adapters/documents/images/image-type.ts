// What a file is, told from its first bytes. The name and the declared type are never looked at, and nothing but JPEG
// and PNG reaches a decoder: every other format is refused before any of its code runs.

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte)

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** An animated PNG carries an `acTL` chunk before its first data chunk. */
const isAnimatedPng = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = latin(bytes, at + 4, at + 8)
    if (name === 'acTL') return true
    if (name === 'IDAT') return false
    at += 12 + view.getUint32(at)
  }
  return false
}

const isoBrands: Readonly<Record<string, string>> = { heic: 'heic', heix: 'heic', mif1: 'heic', avif: 'avif' }

/** `jpeg` and `png` are accepted; other words name what the user has, for the message; undefined is no image at all. */
export const imageTypeOf = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return isAnimatedPng(bytes) ? 'animated-png' : 'png'
  if (latin(bytes, 0, 4) === 'GIF8') return 'gif'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp'
  if (latin(bytes, 0, 5) === '%PDF-') return 'pdf'
  if (latin(bytes, 0, 2) === 'BM' && bytes.length > 26) return 'bmp'
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'tiff'
  if (latin(bytes, 4, 8) === 'ftyp') return isoBrands[latin(bytes, 8, 12)]
  return /^\s*(<\?xml|<svg)/i.test(latin(bytes, 0, 256)) ? 'svg' : undefined
}
