// A stable name for the content of a rule set: equal content, equal name, whatever the order of keys. Guards against
// accident, not against malice: it is written into cases so that a verdict can be traced to the rules behind it.

/** JSON with sorted keys. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** Sixteen hex digits (two 32-bit FNV-1a lanes with different starts, mixed). */
export const contentHash = (value: unknown): string => {
  const text = canonicalJson(value)
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + i), 0x85ebca6b)
    high ^= high >>> 13
  }
  return hex(low) + hex(high)
}

const hex = (number: number): string => (number >>> 0).toString(16).padStart(8, '0')
