// The public key behind an app's signature, as vendors ask for it: an RSA modulus, or the point of an EC key (HarmonyOS
// signs with these). Tools print it in hex, with colons, in decimal or as PEM; one number hides behind all of them.
import { type InputProblem, inputProblem } from './input-problem.ts'
import { toHalfWidth, withoutSpaces } from './language-text.ts'

export type KeyInspection = {
  readonly ok: boolean
  /** Lower-case hex without leading zeros: the RSA modulus, or the uncompressed EC point (04 …). Store this one. */
  readonly normalised: string
  readonly kind?: 'rsa' | 'ec'
  /** Size of the modulus, or of the curve. */
  readonly bits?: number
  readonly problems: readonly InputProblem[]
}

/** 16,384 bits in decimal is 4,933 digits; a PEM of it is shorter still. Beyond this nothing is worth judging. */
const LONGEST_KEY = 8192
const SHORTEST_BITS = 1024
const LONGEST_BITS = 16_384

/** What tools print before the number: openssl, keytool, jadx. */
const HEADING =
  /^(?:rsa)?(?:public-?key)?(?:模数|modulus|公钥|pub)?(?:\(\d+bits?\))?[:=：]?(?:0x)?(?=[0-9a-f]{2})/i

type Curve = { readonly bits: number; readonly p: bigint; readonly b: bigint }

/** NIST P-256 and P-384 (FIPS 186-4), y² = x³ − 3x + b: a typing slip leaves the curve. */
const CURVES: readonly Curve[] = [
  {
    bits: 256,
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  {
    bits: 384,
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
]

/** Judges a public key as typed or pasted: hex, decimal or PEM. Never throws. */
export function inspectPublicKey(raw: string): KeyInspection {
  const text = withoutSpaces(toHalfWidth(raw.slice(0, LONGEST_KEY)))
  if (text === '') return refused('', inputProblem('public-key-missing'))
  if (raw.length > LONGEST_KEY)
    return refused(text.slice(0, 64), inputProblem('public-key-too-long', { limit: LONGEST_KEY }))
  const hex = /^-+BEGIN|^MII?[A-Za-z0-9+/]{60}/.test(text) ? fromPem(text) : hexOf(text)
  if (hex === undefined) return refused(text.slice(0, LONGEST_KEY), inputProblem('public-key-characters'))
  return judgeHex(hex)
}

const refused = (normalised: string, problem: InputProblem): KeyInspection => ({
  ok: false,
  normalised,
  problems: [problem],
})

/** A number of digits alone is decimal: a modulus in hex without a single letter does not occur. */
const hexOf = (text: string): string | undefined => {
  const bare = text.replace(HEADING, '').replace(/[:：,\\]/g, '')
  if (/^\d+$/.test(bare)) return withoutLeadingZeros(BigInt(bare).toString(16))
  return /^[0-9a-f]+$/i.test(bare) ? withoutLeadingZeros(bare.toLowerCase()) : undefined
}

/** An EC point keeps the 04 that says it is not compressed. */
const withoutLeadingZeros = (hex: string): string => {
  const bare = hex.replace(/^0+/, '')
  return bare.startsWith('4') && curveOf(`0${bare}`) !== undefined ? `0${bare}` : bare
}

const curveOf = (hex: string): Curve | undefined =>
  hex.startsWith('04') ? CURVES.find((curve) => hex.length === 2 + curve.bits / 2) : undefined

const judgeHex = (hex: string): KeyInspection => {
  const curve = curveOf(hex)
  if (curve) return judgePoint(hex, curve)
  const bits = hex === '' ? 0 : hex.length * 4 - Math.clz32(Number.parseInt(hex[0] ?? '1', 16)) + 28
  if (bits < SHORTEST_BITS)
    return refused(hex, inputProblem('public-key-short', { bits, shortest: SHORTEST_BITS }))
  if (bits > LONGEST_BITS)
    return refused(hex.slice(0, 64), inputProblem('public-key-too-long', { limit: LONGEST_BITS / 4 }))
  if (bits % 8 !== 0) return refused(hex, inputProblem('public-key-cut', { digits: hex.length }))
  // A product of two odd primes is odd.
  if (Number.parseInt(hex.at(-1) ?? '0', 16) % 2 === 0)
    return refused(hex, inputProblem('public-key-even', { ending: hex.slice(-8) }))
  return { ok: true, normalised: hex, kind: 'rsa', bits, problems: [] }
}

const judgePoint = (hex: string, { bits, p, b }: Curve): KeyInspection => {
  const x = BigInt(`0x${hex.slice(2, 2 + bits / 4)}`)
  const y = BigInt(`0x${hex.slice(2 + bits / 4)}`)
  const isOnCurve = x < p && y < p && (y * y - (x * x * x - 3n * x + b)) % p === 0n
  return isOnCurve
    ? { ok: true, normalised: hex, kind: 'ec', bits, problems: [] }
    : refused(hex, inputProblem('public-key-off-curve'))
}

/**
 * The number inside a PEM or bare base64 of a SubjectPublicKeyInfo (or PKCS#1 key). Looks for the one value that can be
 * a key instead of walking the whole structure: the first INTEGER of at least 64 bytes, or the point of a BIT STRING.
 */
const fromPem = (text: string): string | undefined => {
  if (/CERTIFICATE|PRIVATE/.test(text)) return undefined
  const bytes = fromBase64(text.replace(/-+(?:BEGIN|END)[A-Z]*-+/g, ''))
  if (bytes === undefined) return undefined
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const modulus = /0282([0-9a-f]{4})((?:[0-9a-f]{2})+)|0281([0-9a-f]{2})((?:[0-9a-f]{2})+)/.exec(hex)
  const size = Number.parseInt(modulus?.[1] ?? modulus?.[3] ?? '0', 16)
  const rest = modulus?.[2] ?? modulus?.[4] ?? ''
  if (size >= 64 && rest.length >= size * 2) return withoutLeadingZeros(rest.slice(0, size * 2))
  return /0342(0004[0-9a-f]{128})$|0362(0004[0-9a-f]{192})$/.exec(hex)?.[0].slice(6)
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const fromBase64 = (text: string): number[] | undefined => {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const character of text.replace(/=+$/, '')) {
    const value = BASE64.indexOf(character)
    if (value < 0) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return bytes
}
