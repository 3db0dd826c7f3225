// What identifies one package of an app: system, package name, fingerprint of its signing certificate. Each system wants
// another hash, and the commonest slip is the right certificate with the wrong hash: that one is told by name. Keys: app-key.ts.
import { type InputProblem, inputProblem, LONGEST_INPUT } from './input-problem.ts'
import { toHalfWidth, withoutSpaces, withPlainDashes } from './language-text.ts'

export const appSystems = ['android', 'ios', 'harmony'] as const
export type AppSystem = (typeof appSystems)[number]

export type FingerprintKind = 'MD5' | 'SHA-1' | 'SHA-256'

export type FingerprintInspection = {
  readonly ok: boolean
  /** Lower-case hex without colons. Store and compare this one. */
  readonly normalised: string
  readonly kind?: FingerprintKind
  readonly problems: readonly InputProblem[]
}

export type PackageNameInspection = {
  readonly ok: boolean
  /** Half-width, no spaces; capitals stay, because systems tell them apart. */
  readonly normalised: string
  readonly problems: readonly InputProblem[]
}

/** Which hash of the certificate each system's filing asks for (vendors' help pages, 2025). */
export const fingerprintKindsOf: Readonly<Record<AppSystem, readonly FingerprintKind[]>> = {
  android: ['MD5'],
  ios: ['SHA-1'],
  harmony: ['MD5', 'SHA-1'],
}

const DIGITS: Readonly<Record<FingerprintKind, number>> = { MD5: 32, 'SHA-1': 40, 'SHA-256': 64 }
const KINDS: readonly FingerprintKind[] = ['MD5', 'SHA-1', 'SHA-256']
const LOOK_ALIKES: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', s: '5', z: '2' }

export const isAppSystem = (system: string): system is AppSystem =>
  (appSystems as readonly string[]).includes(system)

/** What stands before the colons when a whole line of keytool or openssl is pasted. */
const HEADING = /^(?:certificate)?(?:md5|sha-?1|sha-?256)?(?:证书)?(?:digest|fingerprint|指纹)?[:=]/i

/** Lower-case hex without colons, spaces and the heading of the tool that printed it. */
export function normaliseFingerprint(raw: string): string {
  const text = withPlainDashes(withoutSpaces(toHalfWidth(raw.slice(0, LONGEST_INPUT))))
  return text.replace(HEADING, '').replace(/[:.-]/g, '').toLowerCase()
}

/** Judges the fingerprint of a signing certificate as typed or pasted. Never throws. */
export function inspectFingerprint(system: string, raw: string): FingerprintInspection {
  const normalised = normaliseFingerprint(raw)
  const kind = KINDS.find((one) => DIGITS[one] === normalised.length)
  const problem = fingerprintProblem(system, normalised, kind)
  if (problem) return { ok: false, normalised, problems: [problem] }
  return kind ? { ok: true, normalised, kind, problems: [] } : { ok: true, normalised, problems: [] }
}

function fingerprintProblem(
  system: string,
  hex: string,
  kind: FingerprintKind | undefined,
): InputProblem | undefined {
  if (!isAppSystem(system)) return inputProblem('app-system-unknown', { system: system.slice(0, 32) })
  if (hex === '') return inputProblem('fingerprint-missing')
  if (!/^[0-9a-f]+$/.test(hex)) return strangeCharacters(system, hex)
  const wanted = fingerprintKindsOf[system]
  const expected = wanted.join(' / ')
  if (kind && !wanted.includes(kind))
    return inputProblem('fingerprint-other-hash', { expected, actual: kind })
  if (!kind) {
    const digits = wanted.map((one) => DIGITS[one]).join(' / ')
    return inputProblem('fingerprint-length', { expected, digits, actual: hex.length })
  }
  return /^(.)\1+$/.test(hex) ? inputProblem('fingerprint-placeholder') : undefined
}

function strangeCharacters(system: AppSystem, hex: string): InputProblem {
  const strange = [...new Set([...hex].filter((character) => !/[0-9a-f]/.test(character)))]
  const candidate = [...hex].map((character) => LOOK_ALIKES[character] ?? character).join('')
  const params = { characters: strange.slice(0, 8).join(' ') }
  const isLikely = /^[0-9a-f]+$/.test(candidate) && inspectFingerprint(system, candidate).ok
  return inputProblem('fingerprint-characters', params, isLikely ? candidate : undefined)
}

type NameForm = { readonly form: RegExp; readonly shortest: number; readonly longest: number }

/**
 * Android: Java package, two parts or more. iOS: letters, digits, hyphen, dot. HarmonyOS: three parts or more, each
 * beginning and ending with a letter or digit (the first with a letter), 7–128 characters.
 */
const NAME_FORMS: Readonly<Record<AppSystem, NameForm>> = {
  android: { form: /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/, shortest: 3, longest: 223 },
  ios: { form: /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/, shortest: 2, longest: 155 },
  harmony: {
    form: /^[A-Za-z](?:\w*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:\w*[A-Za-z0-9])?){2,}$/,
    shortest: 7,
    longest: 128,
  },
}
const EXAMPLE = 'cn.example.shop'

/** Half-width, without spaces; a Chinese full stop becomes a dot. */
export function normalisePackageName(raw: string): string {
  return withPlainDashes(withoutSpaces(toHalfWidth(raw.slice(0, LONGEST_INPUT)))).replaceAll('。', '.')
}

/** Judges a package name (包名) or bundle id as typed. Never throws. */
export function inspectPackageName(system: string, raw: string): PackageNameInspection {
  const normalised = normalisePackageName(raw)
  const problem = packageNameProblem(system, normalised)
  return problem ? { ok: false, normalised, problems: [problem] } : { ok: true, normalised, problems: [] }
}

function packageNameProblem(system: string, name: string): InputProblem | undefined {
  if (!isAppSystem(system)) return inputProblem('app-system-unknown', { system: system.slice(0, 32) })
  if (name === '') return inputProblem('package-name-missing')
  const { form, shortest, longest } = NAME_FORMS[system]
  if (name.length < shortest || name.length > longest)
    return inputProblem('package-name-length', { shortest, longest, actual: name.length })
  if (form.test(name)) return undefined
  const candidate = name.replace(/[/\\]/g, '.').replace(/^\.+|\.+$/g, '')
  const isLikely = candidate !== name && form.test(candidate)
  const params = { expected: EXAMPLE }
  return inputProblem('package-name-form', params, isLikely ? candidate : undefined)
}
