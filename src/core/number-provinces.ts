// Which province a mobile number belongs to, by the seven digits that the operators hand out by province. The table is the
// operator's own: without one, or without an entry, the province is unknown.

/** Beginnings in ascending order; beside each, the first two digits of its province. */
export type NumberProvinces = { readonly beginnings: Uint32Array; readonly provinces: Uint8Array }

export type NumberTableProblem = { readonly line: number; readonly text: string }

const LINE = /^(1\d{6})[,;\t ]\s*([1-6]\d)0000$/

/**
 * Reads lines such as `1380013,110000`; empty lines and those with `#` in front are passed over. Answers the table, or the
 * first line that is neither.
 */
export function readNumberProvinces(text: string): NumberProvinces | NumberTableProblem {
  const rows: (readonly [number, number])[] = []
  let line = 0
  for (const raw of text.split('\n')) {
    line += 1
    const row = raw.trim()
    if (row === '' || row.startsWith('#')) continue
    const match = LINE.exec(row)
    if (!match) return { line, text: row.slice(0, 80) }
    rows.push([Number(match[1]), Number(match[2])])
  }
  rows.sort((a, b) => a[0] - b[0])
  return {
    beginnings: Uint32Array.from(rows, ([beginning]) => beginning),
    provinces: Uint8Array.from(rows, ([, province]) => province),
  }
}

/** Code of the province of a normalised mobile number; undefined where the table has no entry. */
export function provinceOfNumber(table: NumberProvinces, mobile: string): string | undefined {
  if (!/^1\d{10}$/.test(mobile)) return undefined
  const wanted = Number(mobile.slice(0, 7))
  let low = 0
  let high = table.beginnings.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = table.beginnings[middle] ?? 0
    if (found === wanted) return `${table.provinces[middle]}0000`
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
