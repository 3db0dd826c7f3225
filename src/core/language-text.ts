// What Chinese typing does to text: full-width letters and digits, characters that the regulator's GBK cannot carry.
// Count and cut by code points: 𠮷 is one character, and two units of a JavaScript string.

/** Code points that GBK carries and XML allows, as sorted ranges; from data/gbk.json. */
export type EncodableRanges = readonly (readonly [first: number, last: number])[]

export type UnencodableCharacter = {
  readonly character: string
  /** Position in code points, from 0. */
  readonly position: number
  /** `U+20BB7`, for people who have to look the character up. */
  readonly codePoint: string
}

/** Full-width ASCII (Ａ１－) and the ideographic space become half-width; everything else stays. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
}

/** Drops every kind of space, line break, zero-width mark and direction mark, which copying brings along. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
}

/** Every dash that a keyboard or a word processor makes becomes `-`. */
export function withPlainDashes(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u30fc\u2500]/g, '-')
}

/** Number of code points: what people call characters, and what XML Schema's maxLength counts. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Number of Chinese characters, the rare ones outside the basic plane included. */
export function countHanCharacters(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}

/** Bytes that the text takes in GBK: one for ASCII, two for all others. */
export function gbkByteLength(text: string): number {
  let bytes = 0
  for (const character of text) bytes += (character.codePointAt(0) ?? 0) < 0x80 ? 1 : 2
  return bytes
}

/** Whether the regulator's messages can carry a character. */
export function isEncodable(ranges: EncodableRanges, codePoint: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (!range) return false
    if (codePoint < range[0]) high = middle - 1
    else if (codePoint > range[1]) low = middle + 1
    else return true
  }
  return false
}

/** The characters that the regulator's messages cannot carry, each once, at most `atMost` of them. */
export function findUnencodable(ranges: EncodableRanges, text: string, atMost = 20): UnencodableCharacter[] {
  const found = new Map<string, UnencodableCharacter>()
  let position = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (!isEncodable(ranges, code) && !found.has(character)) {
      const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
      found.set(character, { character, position, codePoint })
      if (found.size >= atMost) break
    }
    position += 1
  }
  return [...found.values()]
}
