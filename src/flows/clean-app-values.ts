// Values that only apps have: packages by system, domains called, third-party code. A row that is half filled in is kept,
// because autosave comes between two keystrokes; the rules say what it lacks.
import { isAppSystem, normaliseFingerprint, normalisePackageName } from '../core/app-identity.ts'
import { inspectPublicKey } from '../core/app-key.ts'
import { toHalfWidth, withoutSpaces } from '../core/language-text.ts'
import type { AppPlatform, Sdk } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'

const MOST_PLATFORMS = 50
const MOST_ROWS = 200
const LONGEST_LINE = 255
const LONGEST_NAME = 128
const LONGEST_KEY = 4096

type Row = Readonly<Record<string, unknown>>

const malformed = (path: string, why: string): Result<never, Refusal> =>
  refuse('value-malformed', { path, params: { why } })

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (row: Row, key: string): string | undefined => {
  const value = Object.hasOwn(row, key) ? row[key] : ''
  return typeof value === 'string' ? value : undefined
}

const line = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  text.replace(/[\u0000-\u001f\u007f]/g, ' ').trim()

const cleanPlatform = (path: string, row: unknown): Result<AppPlatform, Refusal> => {
  if (!isRow(row)) return malformed(path, 'list-expected')
  const [system, packageName, fingerprint, publicKey] = [
    textOf(row, 'system'),
    textOf(row, 'packageName'),
    textOf(row, 'fingerprint'),
    textOf(row, 'publicKey'),
  ]
  if (system === undefined || !isAppSystem(system)) return malformed(path, 'unknown-code')
  if (packageName === undefined || fingerprint === undefined || publicKey === undefined)
    return malformed(path, 'text-expected')
  // Whoever pastes the wrong file must not leave a private key here.
  if (/PRIVATE\s*KEY/i.test(publicKey)) return malformed(path, 'private-key')
  const key = publicKey.trim() === '' ? '' : inspectPublicKey(publicKey).normalised
  const cleaned = {
    system,
    packageName: normalisePackageName(packageName),
    fingerprint: normaliseFingerprint(fingerprint),
    publicKey: key,
  }
  const isTooLong =
    cleaned.packageName.length > LONGEST_LINE ||
    cleaned.fingerprint.length > LONGEST_NAME ||
    cleaned.publicKey.length > LONGEST_KEY
  return isTooLong ? malformed(path, 'too-long') : ok(cleaned)
}

/** Packages, one row each; the same package twice is one. */
export const cleanPlatforms = (
  path: string,
  value: readonly unknown[],
): Result<readonly AppPlatform[], Refusal> => {
  if (value.length > MOST_PLATFORMS) return malformed(path, 'too-many')
  const rows = new Map<string, AppPlatform>()
  for (const one of value) {
    const row = cleanPlatform(path, one)
    if (!row.ok) return row
    rows.set(JSON.stringify(row.value), row.value)
  }
  return ok([...rows.values()])
}

/** Third-party code; a row without name and vendor is dropped. */
export const cleanSdks = (path: string, value: readonly unknown[]): Result<readonly Sdk[], Refusal> => {
  if (value.length > MOST_ROWS) return malformed(path, 'too-many')
  const rows: Sdk[] = []
  for (const one of value) {
    if (!isRow(one)) return malformed(path, 'list-expected')
    const [name, vendor] = [textOf(one, 'name'), textOf(one, 'vendor')]
    if (name === undefined || vendor === undefined) return malformed(path, 'text-expected')
    const row = { name: line(name), vendor: line(vendor) }
    if (row.name.length > LONGEST_NAME || row.vendor.length > LONGEST_NAME) return malformed(path, 'too-long')
    if (row.name !== '' || row.vendor !== '') rows.push(row)
  }
  return ok(rows)
}

/** Lines such as domains, as they are written in a browser: scheme, path and capitals go. */
export const cleanLines = (path: string, value: readonly unknown[]): Result<readonly string[], Refusal> => {
  if (value.length > MOST_ROWS) return malformed(path, 'too-many')
  const lines = new Set<string>()
  for (const one of value) {
    if (typeof one !== 'string') return malformed(path, 'text-expected')
    const host = withoutSpaces(toHalfWidth(one.slice(0, 2048)))
      .replaceAll('。', '.')
      .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
      .replace(/[/?#].*$/, '')
      .toLowerCase()
    if (host.length > LONGEST_LINE) return malformed(path, 'too-long')
    if (host !== '') lines.add(host)
  }
  return ok([...lines])
}
