// Decodes the ASCII form of internationalised labels (RFC 3492) so that 中文网.中国 can be shown. The other direction is
// the platform's URL, which also applies the mapping and the prohibitions of UTS 46.

const BASE = 36
const FIRST_THRESHOLD = 1
const LAST_THRESHOLD = 26
const SKEW = 38
const DAMP = 700
const FIRST_BIAS = 72
const FIRST_CODE_POINT = 128
const LAST_CODE_POINT = 0x10ffff

/** The characters of one label that begins with `xn--`; undefined when it is not validly encoded. */
export function decodeLabel(label: string): string | undefined {
  if (!/^xn--[a-z0-9-]+$/i.test(label) || label.length > 63) return undefined
  const encoded = label.slice(4).toLowerCase()
  const dash = encoded.lastIndexOf('-')
  const output = dash > 0 ? [...encoded.slice(0, dash)].map((character) => character.charCodeAt(0)) : []
  const start = dash > 0 ? dash + 1 : 0
  let position = start
  let codePoint = FIRST_CODE_POINT
  let bias = FIRST_BIAS
  let delta = 0
  while (position < encoded.length) {
    const read = readInteger(encoded, position, bias)
    if (!read) return undefined
    const length = output.length + 1
    bias = adapt(read.value, length, position === start)
    delta += read.value
    codePoint += Math.floor(delta / length)
    delta %= length
    if (codePoint > LAST_CODE_POINT) return undefined
    output.splice(delta, 0, codePoint)
    delta += 1
    position = read.next
  }
  return String.fromCodePoint(...output)
}

function readInteger(
  encoded: string,
  start: number,
  bias: number,
): { value: number; next: number } | undefined {
  let value = 0
  let weight = 1
  let next = start
  for (let k = BASE; ; k += BASE) {
    const digit = digitOf(encoded[next])
    next += 1
    if (digit === undefined) return undefined
    value += digit * weight
    if (value > LAST_CODE_POINT * 64) return undefined
    const threshold = k <= bias ? FIRST_THRESHOLD : Math.min(k - bias, LAST_THRESHOLD)
    if (digit < threshold) return { value, next }
    weight *= BASE - threshold
  }
}

function adapt(value: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(value / (isFirst ? DAMP : 2))
  delta += Math.floor(delta / length)
  let k = 0
  while (delta > ((BASE - FIRST_THRESHOLD) * LAST_THRESHOLD) / 2) {
    delta = Math.floor(delta / (BASE - FIRST_THRESHOLD))
    k += BASE
  }
  return k + Math.floor(((BASE - FIRST_THRESHOLD + 1) * delta) / (delta + SKEW))
}

function digitOf(character: string | undefined): number | undefined {
  if (character === undefined) return undefined
  const code = character.charCodeAt(0)
  if (code >= 97 && code <= 122) return code - 97
  return code >= 48 && code <= 57 ? code - 22 : undefined
}
