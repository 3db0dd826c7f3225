// Two values side by side, part by part: which figure, word or condition differs, from what to what. Values come as short
// text, because they are shown to people and travel in the API.
import { canonicalJson } from './version.ts'

export type PartDifference = {
  /** Where: `severity`, `maxServicesPerOrder.individual`, `require`; empty for the whole value. */
  readonly part: string
  /** Absent where there was nothing. */
  readonly from?: string
  /** Absent where there is nothing any more. */
  readonly to?: string
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Conditions are compared whole: half a condition says nothing. */
const WHOLE = new Set(['when', 'require'])

const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const short = (value: unknown): string => {
  if (isScalar(value)) return String(value)
  return Array.isArray(value) && value.every(isScalar) ? value.join(', ') : canonicalJson(value)
}

/** Parts that differ, in the order of their names; empty for equal content. `ignored` names top-level parts to leave out. */
export const differencesOf = (
  from: unknown,
  to: unknown,
  ignored: readonly string[] = [],
  prefix = '',
): readonly PartDifference[] => {
  if (isPlainObject(from) && isPlainObject(to) && !WHOLE.has(prefix)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort()
    return keys
      .filter((key) => prefix !== '' || !ignored.includes(key))
      .flatMap((key) => differencesOf(from[key], to[key], ignored, prefix === '' ? key : `${prefix}.${key}`))
  }
  if (canonicalJson(from ?? null) === canonicalJson(to ?? null)) return []
  return [
    {
      part: prefix,
      ...(from === undefined ? {} : { from: short(from) }),
      ...(to === undefined ? {} : { to: short(to) }),
    },
  ]
}
